package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;

/**
 * Measures the library: full verification of a large export, the share of pure hashing in it, and
 * the time and size of one proof. Prints a table, with the bar of each figure that has one and
 * whether it was met (full verification has one for ten million entries of 300 bytes), and JSON as
 * its last line.
 *
 * <p>{@code EvidenceBench --folder DIR [--entries N] [--bytes N] [--threads N] [--keep]}. The
 * export is written below DIR first, which is not measured; it is used again if it is still there.
 */
public final class EvidenceBench {

    private static final long DEFAULT_ENTRIES = 10_000_000;
    private static final int DEFAULT_CONTENT_BYTES = 300;
    private static final int DEFAULT_THREADS = 2;
    private static final int PROOFS = 2_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final PrintStream out;
    private final InstantSource clock;

    EvidenceBench(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /** Entry of the program. */
    public static void main(String[] args) throws IOException, MalformedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        EvidenceBench bench = new EvidenceBench(out, InstantSource.system());
        try {
            bench.run(Arrays.asList(args));
        } catch (Arguments.UsageException usage) {
            out.println(usage.getMessage());
            System.exit(EvidenceCommand.USAGE);
        }
    }

    /** Runs everything; fails if the export does not verify. */
    void run(List<String> line) throws Arguments.UsageException, IOException, MalformedException {
        Arguments arguments =
                Arguments.parse(
                        line,
                        Set.of("--folder", "--entries", "--bytes", "--threads"),
                        Set.of("--keep"));
        Path folder = Path.of(arguments.get("--folder"));
        long entries = number(arguments, "--entries", DEFAULT_ENTRIES);
        int contentBytes = (int) number(arguments, "--bytes", DEFAULT_CONTENT_BYTES);
        int threads = (int) number(arguments, "--threads", DEFAULT_THREADS);
        Path export = folder.resolve("bench-export-" + entries + "-" + contentBytes);
        BenchTable table = new BenchTable(out);
        table.count("entries", "entries", entries);
        table.count("content of each, bytes", "contentBytes", contentBytes);
        table.count("threads", "threads", threads);
        if (!Files.exists(export.resolve("checkpoint"))) {
            Stopwatch watch = new Stopwatch();
            new BenchExport(export, contentBytes, new SecureRandom())
                    .write(entries, clock.instant());
            table.measure("writing the export", "writeSeconds", watch.seconds(), "s");
        }
        TrustPolicy policy = TrustPolicy.parse(Files.readAllBytes(export.resolve("policy.txt")));
        verify(export, policy, entries, threads, table, contentBytes);
        prove(export, policy, entries, table);
        table.finish("libraryBarsMissed");
        if (!arguments.has("--keep")) {
            delete(export);
        }
    }

    private static long number(Arguments arguments, String name, long otherwise)
            throws Arguments.UsageException {
        Optional<String> text = arguments.find(name);
        return text.isPresent() ? arguments.number(text.get(), name) : otherwise;
    }

    /** Wall clock and processor time since it was made. */
    private static final class Stopwatch {

        private final long startNanos = System.nanoTime();
        private final double startCpuSeconds = cpuSecondsOfProcess();

        double seconds() {
            return (System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        }

        double cpuSeconds() {
            return cpuSecondsOfProcess() - startCpuSeconds;
        }

        private static double cpuSecondsOfProcess() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                    / NANOS_PER_SECOND;
        }
    }

    private void verify(
            Path export,
            TrustPolicy policy,
            long entries,
            int threads,
            BenchTable table,
            int contentBytes)
            throws IOException {
        VerifyOptions plain = VerifyOptions.ofExport();
        VerifyOptions options =
                new VerifyOptions(
                        plain.contents(), plain.retention(), Optional.empty(), List.of(), threads);
        Stopwatch verify = new Stopwatch();
        VerifyReport report =
                new LogVerifier(new FolderSource(export), policy, options, clock).verify();
        double seconds = verify.seconds();
        boolean asAsked = entries == DEFAULT_ENTRIES && contentBytes == DEFAULT_CONTENT_BYTES;
        table.measure(
                "full verification",
                "verifySeconds",
                seconds,
                "s",
                asAsked ? BenchTable.Bar.atMost(15) : Optional.empty());
        table.measure(
                "  processor time of it, all threads",
                "verifyCpuSeconds",
                verify.cpuSeconds(),
                "s");
        if (!report.holds() || report.entries() != entries) {
            throw new IOException("the export of the bench does not verify");
        }
        Stopwatch hash = new Stopwatch();
        double hashSeconds = PureHashing.seconds(entries, contentBytes, threads);
        table.measure("pure hashing of the same bytes", "hashSeconds", hashSeconds, "s");
        table.measure(
                "  processor time of it, all threads", "hashCpuSeconds", hash.cpuSeconds(), "s");
        double share = 100 * hashSeconds / seconds;
        table.measure("share of pure hashing", "hashSharePercent", share, "%");
    }

    /** Makes proofs of positions spread over the log, and checks some. */
    private void prove(Path export, TrustPolicy policy, long entries, BenchTable table)
            throws IOException, MalformedException {
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(Files.readString(export.resolve("checkpoint")));
        ProofMaker maker = new ProofMaker(new FolderTiles(export), checkpoint);
        double[] millis = new double[PROOFS];
        int largest = 0;
        for (int i = 0; i < millis.length; i++) {
            long position = Math.floorMod(i * 0x9E3779B97F4A7C15L, entries);
            long start = System.nanoTime();
            byte[] proof = maker.prove(position).text().getBytes(StandardCharsets.UTF_8);
            millis[i] = (System.nanoTime() - start) / NANOS_PER_MILLI;
            largest = Math.max(largest, proof.length);
            if (i % 100 == 0) {
                ProofFile.parse(proof).require(policy, clock.instant());
            }
        }
        Arrays.sort(millis);
        table.measure("proof of one entry, median", "proofMillisMedian", millis[PROOFS / 2], "ms");
        table.measure(
                "proof of one entry, 99th percentile",
                "proofMillisP99",
                millis[PROOFS * 99 / 100],
                "ms",
                BenchTable.Bar.atMost(5));
        table.measure("proof of one entry, slowest", "proofMillisMax", millis[PROOFS - 1], "ms");
        table.count(
                "largest proof with three witnesses, bytes",
                "proofBytesMax",
                largest,
                BenchTable.Bar.atMost(16_000));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
