package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import pk.nsor.evidence.verify.BookCode;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.HttpSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;
import pk.nsor.evidence.verify.Vouched;

/** {@code verify}: checks a whole log or one proof file, with nothing of the writer. */
final class VerifyVerb {

    private final PrintStream out;
    private final InstantSource clock;

    VerifyVerb(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    int run(List<String> line) throws Arguments.UsageException, IOException {
        Arguments arguments =
                Arguments.parse(
                        line,
                        Set.of(
                                "--export",
                                "--url",
                                "--proof",
                                "--policy",
                                "--known",
                                "--code",
                                "--retention-days",
                                "--max-age-seconds",
                                "--threads"),
                        Set.of("--no-contents", "--json"));
        TrustPolicy policy = policy(Path.of(arguments.get("--policy")));
        Optional<String> proof = arguments.find("--proof");
        if (proof.isPresent()) {
            return proof(
                    Files.readAllBytes(Path.of(proof.get())), policy, options(arguments, true));
        }
        Optional<String> export = arguments.find("--export");
        Optional<String> url = arguments.find("--url");
        if (export.isPresent() == url.isPresent()) {
            throw new Arguments.UsageException("one of --export and --url is needed");
        }
        VerifyOptions options = options(arguments, export.isPresent());
        if (export.isPresent()) {
            FolderSource source = new FolderSource(Path.of(export.get()));
            return print(
                    new LogVerifier(source, policy, options, clock).verify(), options, arguments);
        }
        try (HttpSource source = new HttpSource(URI.create(url.orElseThrow()))) {
            return print(
                    new LogVerifier(source, policy, options, clock).verify(), options, arguments);
        } catch (IllegalArgumentException notAnAddress) {
            throw new Arguments.UsageException("--url is not an address");
        }
    }

    static TrustPolicy policy(Path file) throws IOException, Arguments.UsageException {
        try {
            return TrustPolicy.parse(Files.readAllBytes(file));
        } catch (MalformedException malformed) {
            throw new Arguments.UsageException(malformed.defect().sentence());
        }
    }

    private static VerifyOptions options(Arguments arguments, boolean isExport)
            throws Arguments.UsageException, IOException {
        VerifyOptions plain = VerifyOptions.ofExport();
        boolean look = isExport && !arguments.has("--no-contents");
        Optional<String> days = arguments.find("--retention-days");
        Optional<String> age = arguments.find("--max-age-seconds");
        Optional<String> threads = arguments.find("--threads");
        List<Checkpoint> known = new ArrayList<>();
        for (String file : arguments.all("--known")) {
            known.add(known(Path.of(file)));
        }
        List<BookCode> codes = new ArrayList<>();
        for (String code : arguments.all("--code")) {
            codes.add(code(code));
        }
        return new VerifyOptions(
                look ? VerifyOptions.Contents.REQUIRED : VerifyOptions.Contents.NOT_LOOKED_AT,
                days.isPresent()
                        ? Duration.ofDays(arguments.number(days.get(), "--retention-days"))
                        : plain.retention(),
                age.isPresent()
                        ? Optional.of(
                                Duration.ofSeconds(
                                        arguments.number(age.get(), "--max-age-seconds")))
                        : Optional.empty(),
                known,
                codes,
                threads.isPresent()
                        ? (int) Math.clamp(arguments.number(threads.get(), "--threads"), 1L, 256L)
                        : plain.threads());
    }

    private static BookCode code(String typed) throws Arguments.UsageException {
        try {
            return BookCode.parse(typed);
        } catch (MalformedException malformed) {
            throw new Arguments.UsageException("--code: " + malformed.defect().sentence());
        }
    }

    private static Checkpoint known(Path file) throws Arguments.UsageException, IOException {
        try {
            return Checkpoint.parse(Files.readAllBytes(file));
        } catch (MalformedException malformed) {
            throw new Arguments.UsageException("--known: " + malformed.defect().sentence());
        }
    }

    private int print(VerifyReport report, VerifyOptions options, Arguments arguments) {
        report.vouched().ifPresent(this::print);
        out.println(
                "entries checked: " + report.entries() + ", erased in time: " + report.erased());
        boolean looked = options.contents() == VerifyOptions.Contents.REQUIRED;
        String whole =
                looked
                        ? "HOLDS: every entry is as it was recorded / ہر اندراج جوں کا توں ہے"
                        : "HOLDS: place and commitment of every entry are as recorded; contents were"
                                + " not looked at / ہر اندراج کا مقام اور ضمانت جوں کی توں ہے؛ مواد نہیں"
                                + " دیکھا گیا";
        String verdict =
                report.finding().isEmpty()
                        ? whole
                        : "DOES NOT HOLD / درست نہیں: " + report.finding().get().sentence();
        out.println(verdict);
        if (arguments.has("--json")) {
            out.println(json(report));
        }
        return report.holds() ? EvidenceCommand.HOLDS : EvidenceCommand.DOES_NOT_HOLD;
    }

    private void print(Vouched vouched) {
        Checkpoint checkpoint = vouched.checkpoint();
        out.println("log: " + checkpoint.origin() + ", entries: " + checkpoint.size());
        Map<String, Instant> cosigned = new TreeMap<>(vouched.cosignedAt());
        cosigned.forEach((name, at) -> out.println("cosigned by " + name + " at " + at));
        if (cosigned.isEmpty()) {
            out.println("cosigned by no witness / کسی گواہ ادارے کے توثیقی دستخط نہیں");
        }
    }

    private static String json(VerifyReport report) {
        long position =
                report.finding().isEmpty() ? -1 : report.finding().get().position().orElse(-1);
        String defect =
                report.finding().isEmpty()
                        ? "null"
                        : "\"" + report.finding().get().defect().name() + "\"";
        return String.format(
                Locale.ROOT,
                "{\"holds\":%b,\"entries\":%d,\"erased\":%d,\"defect\":%s,\"position\":%d}",
                report.holds(),
                report.entries(),
                report.erased(),
                defect,
                position);
    }

    private int proof(byte[] bytes, TrustPolicy policy, VerifyOptions options) {
        try {
            ProofFile proof = ProofFile.parse(bytes);
            Instant now = clock.instant();
            print(proof.require(policy, now));
            out.println("position: " + proof.index() + ", recorded at " + proof.recordedAt());
            if (options.contents() == VerifyOptions.Contents.REQUIRED
                    && proof.isErasedBefore(now.minus(options.retention()))) {
                throw new MalformedException(Defect.CONTENT_ERASED_EARLY);
            }
            out.println(
                    proof.content()
                            .map(content -> printable(new String(content, StandardCharsets.UTF_8)))
                            .orElse("(content erased / مواد مٹا دیا گیا)"));
            out.println("HOLDS: the entry is in the log / اندراج ریکارڈ میں موجود ہے");
            return EvidenceCommand.HOLDS;
        } catch (MalformedException refused) {
            out.println("DOES NOT HOLD / درست نہیں: " + refused.defect().sentence());
            return EvidenceCommand.DOES_NOT_HOLD;
        }
    }

    /** Content is shown without anything that could command a terminal. */
    private static String printable(String content) {
        StringBuilder plain = new StringBuilder();
        content.codePoints()
                .forEach(
                        c -> {
                            boolean format = Character.getType(c) == Character.FORMAT;
                            boolean control = Character.isISOControl(c) && c != '\n';
                            plain.appendCodePoint(control || format ? '\uFFFD' : c);
                        });
        return plain.toString().stripTrailing();
    }
}
