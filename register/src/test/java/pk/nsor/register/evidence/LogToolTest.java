package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sigstore.merkle.InclusionProofVerifier;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.MerkleHashing;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.RunningDatabase;
import pk.nsor.register.kernel.Purpose;

/** Export and proof from the log of a register that runs, as {@code ./nsor} makes them. */
@RegisterTest
class LogToolTest {
    @Autowired LogKeeper keeper;
    @Autowired Audit audit;
    @Autowired Database database;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @TempDir Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private LogTool tool() throws java.io.IOException {
        return new LogTool(
                RunningDatabase.at(database.folder()).orElseThrow(),
                database.folder(),
                keeper.keys().policyFile(),
                Clock.systemUTC(),
                new SecureRandom(),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    private long published() {
        EntryId id =
                tx.execute(
                        t ->
                                audit.record(
                                        Act.of(
                                                TestOfficers.OPERATOR_2,
                                                Event.PAGE_READ,
                                                Purpose.of(Purpose.Kind.OWN_WORK))));
        FailClosedTest.await(
                "published",
                () ->
                        Sequence.position(jdbc, id.value())
                                .filter(
                                        p ->
                                                keeper.standing()
                                                        .published()
                                                        .filter(c -> c.head().size() > p)
                                                        .isPresent())
                                .isPresent());
        return Sequence.position(jdbc, id.value()).orElseThrow();
    }

    @Test
    void anExportOfTheRunningRegisterHolds() throws Exception {
        long position = published();
        Path export = temp.resolve("export");
        assertThat(tool().export(export, "order 5 of the court")).as(printed::toString).isZero();
        TrustPolicy policy = TrustPolicy.parse(Files.readAllBytes(keeper.keys().policyFile()));
        var report =
                new LogVerifier(
                                new FolderSource(export),
                                policy,
                                VerifyOptions.ofExport(),
                                InstantSource.fixed(Instant.now().plus(Duration.ofDays(400))))
                        .verify();
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries()).isGreaterThan(position);
        assertThat(
                        jdbc.sql(
                                        """
                                        select convert_from(canonical, 'UTF8') from evidence_entry
                                         where event = 'evidence-exported' order by at desc limit 1
                                        """)
                                .query(String.class)
                                .single())
                .contains("commit.reason=")
                .contains("\nsession=none\nsource=none\n")
                .doesNotContain("order 5");
        assertThat(Files.getPosixFilePermissions(export))
                .as("contents are for whoever asked")
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aProofOfOneEntryIsWrittenWithItsPage() throws Exception {
        long position = published();
        assertThat(tool().prove(position, temp.resolve("proof"), "order 6")).isZero();
        ProofFile proof =
                ProofFile.parse(
                        Files.readAllBytes(
                                temp.resolve("proof/entry-" + position + ".tlog-proof")));
        assertThat(proof.index()).isEqualTo(position);
        assertThat(new String(proof.content().orElseThrow(), StandardCharsets.UTF_8))
                .contains("officer=npb-operator-2");
        assertThat(temp.resolve("proof/entry-" + position + ".html")).exists();
        InclusionProofVerifier.verify(
                MerkleHashing.leaf(proof.leaf()).toBytes(),
                position,
                proof.checkpoint().size(),
                proof.path(),
                proof.checkpoint().root());
        assertThat(tool().prove(Long.MAX_VALUE, temp, "order 7")).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenWithoutAReason() {
        String data = database.folder().toString();
        String target = temp.resolve("unreasoned").toString();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        for (List<String> line :
                List.of(
                        List.of(data),
                        List.of(data, "export", target),
                        List.of(data, "export", target, "--reason"),
                        List.of(data, "export", target, "--reason", " "),
                        List.of(data, "export", target, "--reason", "x".repeat(1_001)),
                        List.of(data, "export", target, "why", "inspection"),
                        List.of(data, "prove", "0", target),
                        List.of(data, "prove", "0", target, "--policy", "policy.txt"),
                        List.of(data, "prove", "first", target, "--reason", "inspection"))) {
            assertThat(LogTool.run(line, out)).as(line.toString()).isEqualTo(2);
        }
        assertThat(temp.resolve("unreasoned")).doesNotExist();
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("--reason TEXT");
    }

    private JdbcClient owner() {
        return JdbcClient.create(database.owner());
    }

    @Test
    void contentTakenAwayBeforeItsTimeIsNeverCalledErased() throws Exception {
        long position = published();
        String entry = "(select entry from evidence_position where position = " + position + ")";
        owner().sql("create table taken as select * from evidence_entry where id = " + entry)
                .update();
        owner().sql("delete from evidence_entry where id = " + entry).update();
        try {
            assertThat(tool().prove(position, temp.resolve("proof"), "order 8")).isEqualTo(1);
            assertThat(printed.toString(StandardCharsets.UTF_8)).contains("before its time");
            assertThat(temp.resolve("proof/entry-" + position + ".html"))
                    .content()
                    .contains("Warning: the content of this entry is missing")
                    .contains("اس کا مواد ہٹا دیا گیا ہے")
                    .doesNotContain("erased after its period");
        } finally {
            owner().sql("insert into evidence_entry select * from taken").update();
            owner().sql("drop table taken").update();
        }
        assertThat(tool().prove(position, temp.resolve("again"), "order 9")).isZero();
    }

    @Test
    void aFolderWithoutARunningRegisterIsSaidSo() throws Exception {
        assertThat(RunningDatabase.at(temp)).isEmpty();
    }
}
