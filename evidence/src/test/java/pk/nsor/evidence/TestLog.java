package pk.nsor.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nsor.evidence.log.LogExport;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;

/** A log of invented entries for tests, with its keys, witnesses and contents. */
public final class TestLog implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
    public static final KeyName ORIGIN = new KeyName("nsor.example/evidence");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final CheckpointSigner SIGNER =
            new CheckpointSigner(
                    LogSigningKey.generate(ORIGIN, RANDOM),
                    CosigningKey.generate(ORIGIN, RANDOM),
                    RANDOM);
    private static final List<CosigningKey> WITNESSES =
            List.of(
                    CosigningKey.generate(new KeyName("witness.example/law"), RANDOM),
                    CosigningKey.generate(new KeyName("witness.example/court"), RANDOM),
                    CosigningKey.generate(new KeyName("witness.example/committee"), RANDOM));

    private final Path folder;
    private final LogWriter writer;
    private final List<Optional<SealedContent>> contents = new ArrayList<>();

    public TestLog(Path folder) throws IOException {
        this.folder = folder;
        this.writer = LogWriter.open(folder, SIGNER);
    }

    public static CheckpointSigner signer() {
        return SIGNER;
    }

    public static List<CosigningKey> witnesses() {
        return WITNESSES;
    }

    public static SealedContent content(long number) {
        byte[] salt = new byte[Salt.LENGTH_BYTES];
        java.nio.ByteBuffer.wrap(salt).putLong(number).putLong(~number);
        return new SealedContent(
                Salt.of(salt),
                CanonicalContent.encode(
                        Map.of("event", "record.read", "number", Long.toString(number))));
    }

    public static Leaf leaf(long number) {
        return Leaf.of(NOW.minusSeconds(1000).plusMillis(number), content(number));
    }

    public Path folder() {
        return folder;
    }

    public LogWriter writer() {
        return writer;
    }

    public List<Optional<SealedContent>> contents() {
        return contents;
    }

    /** Appends invented entries, numbered on from the last. */
    public TestLog append(int count) throws IOException {
        long from = writer.head().size();
        List<Leaf> leaves = new ArrayList<>();
        for (long number = from; number < from + count; number++) {
            leaves.add(leaf(number));
            contents.add(Optional.of(content(number)));
        }
        writer.append(from, leaves);
        return this;
    }

    /** Signs, has all witnesses cosign, and publishes. */
    public SignedCheckpoint publish() throws IOException {
        SignedCheckpoint checkpoint = cosigned(writer.sign(NOW));
        writer.publish(checkpoint);
        return checkpoint;
    }

    public static SignedCheckpoint cosigned(SignedCheckpoint checkpoint) {
        return checkpoint.with(
                WITNESSES.stream()
                        .map(
                                witness ->
                                        witness.cosign(
                                                ORIGIN.text(), checkpoint.head(), NOW, RANDOM))
                        .toList());
    }

    public SignedCheckpoint export(Path target) throws IOException {
        return LogExport.write(
                folder,
                (first, count) -> contents.subList((int) first, (int) first + count),
                target);
    }

    public static String policyText(String quorum) {
        StringBuilder text = new StringBuilder();
        text.append("log ").append(SIGNER.logKey().verifierLine()).append('\n');
        text.append("log ").append(SIGNER.cosigningKey().verifierLine()).append('\n');
        StringBuilder names = new StringBuilder();
        for (CosigningKey witness : WITNESSES) {
            String name = witness.name().text().substring("witness.example/".length());
            names.append(' ').append(name);
            text.append("witness ").append(name).append(' ').append(witness.verifierLine());
            text.append('\n');
        }
        text.append("group three ").append(quorum).append(names).append('\n');
        return text.append("quorum three\n").toString();
    }

    public static TrustPolicy policy(String quorum) {
        try {
            return TrustPolicy.parse(policyText(quorum).getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException impossible) {
            throw new AssertionError(impossible);
        }
    }

    public static VerifyReport verify(Path export) {
        return verify(export, VerifyOptions.ofExport());
    }

    public static VerifyReport verify(Path export, VerifyOptions options) {
        try {
            return new LogVerifier(
                            new FolderSource(export),
                            policy("all"),
                            options,
                            InstantSource.fixed(NOW.plus(Duration.ofSeconds(5))))
                    .verify();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** Copies a folder with everything in it. */
    public static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }
}
