package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;
import pk.nsor.evidence.verify.Vouched;

/**
 * One file per way to be malformed, named for the defect; and the committed vectors, which hold.
 */
class MalformedFilesTest {

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path VECTORS = RESOURCES.resolve("vectors");

    private static Stream<Path> files(String folder) throws IOException {
        List<Path> files;
        try (Stream<Path> list = Files.list(RESOURCES.resolve("malformed").resolve(folder))) {
            files = list.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream();
    }

    static Stream<Path> checkpoints() throws IOException {
        return files("checkpoints");
    }

    static Stream<Path> proofs() throws IOException {
        return files("proofs");
    }

    static Stream<Path> policies() throws IOException {
        return files("policies");
    }

    static Stream<Path> tiles() throws IOException {
        return files("tiles");
    }

    private static Defect defectOf(Path file) {
        return Defect.valueOf(file.getFileName().toString().replaceFirst("\\..*", ""));
    }

    private static TrustPolicy policy() throws IOException, MalformedException {
        return TrustPolicy.parse(Files.readAllBytes(VECTORS.resolve("policy.txt")));
    }

    /** Something that reads a file and refuses it. */
    private interface Reading {
        void read(byte[] bytes) throws MalformedException, IOException;
    }

    private static void assertRefused(Path file, Reading reading) throws IOException {
        Optional<Defect> found = Optional.empty();
        try {
            reading.read(Files.readAllBytes(file));
        } catch (MalformedException refused) {
            found = Optional.of(refused.defect());
        }
        assertThat(found).contains(defectOf(file));
    }

    @ParameterizedTest
    @MethodSource("checkpoints")
    void a_malformed_checkpoint_is_refused_for_its_defect(Path file) throws IOException {
        assertRefused(
                file,
                bytes ->
                        Vouched.require(
                                Checkpoint.parse(bytes), policy(), TestLog.NOW, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void a_malformed_proof_is_refused_for_its_defect(Path file) throws IOException {
        assertRefused(file, bytes -> ProofFile.parse(bytes).require(policy(), TestLog.NOW));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void a_malformed_policy_is_refused_for_its_defect(Path file) throws IOException {
        assertRefused(file, TrustPolicy::parse);
    }

    @ParameterizedTest
    @MethodSource("tiles")
    void a_malformed_tile_is_found_for_its_defect(Path folder) throws Exception {
        MapSource damaged = MapSource.of(VECTORS.resolve("export"));
        Map<String, byte[]> change = MapSource.of(folder).files();
        assertThat(change).hasSize(1);
        damaged.files().putAll(change);
        VerifyReport report = verify(damaged);
        assertThat(report.finding().map(finding -> finding.defect())).contains(defectOf(folder));
    }

    private static VerifyReport verify(MapSource source) throws Exception {
        return new LogVerifier(
                        source,
                        policy(),
                        VerifyOptions.ofExport(),
                        InstantSource.fixed(TestLog.NOW))
                .verify();
    }

    @Test
    void the_committed_vectors_hold() throws Exception {
        VerifyReport report = verify(MapSource.of(VECTORS.resolve("export")));
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries()).isEqualTo(300);
        assertThat(report.erased()).isEqualTo(1);
        ProofFile proof =
                ProofFile.parse(Files.readAllBytes(VECTORS.resolve("entry-257.tlog-proof")));
        proof.require(policy(), TestLog.NOW);
        assertThat(proof.index()).isEqualTo(257);
        assertThat(KeyFile.read(VECTORS.resolve("log.key"))).hasSize(2);
    }
}
