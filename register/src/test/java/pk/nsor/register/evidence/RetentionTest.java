package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Purpose;

/** Contents are kept for seven years and then erased; leaves and old proofs stay. */
@RegisterTest
class RetentionTest {
    @Autowired Retention retention;
    @Autowired LogKeeper keeper;
    @Autowired Audit audit;
    @Autowired TestClock clock;
    @Autowired Database database;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate tx;
    @TempDir Path temp;

    @AfterEach
    void today() {
        clock.reset();
    }

    private EntryId recorded(String record) {
        return tx.execute(
                t ->
                        audit.record(
                                Act.of(
                                                TestOfficers.OPERATOR_1,
                                                Event.ENTRY_READ,
                                                Purpose.of(Purpose.Kind.OWN_WORK))
                                        .about("entry", record)));
    }

    private long position(EntryId id) {
        FailClosedTest.await(
                "published",
                () -> {
                    long size = keeper.standing().published().map(c -> c.head().size()).orElse(0L);
                    return Sequence.position(jdbc, id.value()).filter(p -> p < size).isPresent();
                });
        return Sequence.position(jdbc, id.value()).orElseThrow();
    }

    private ProofBundle bundle(long position) throws java.io.IOException {
        return new ProofMaker(
                        new FolderTiles(keeper.folder()),
                        keeper.standing().published().orElseThrow())
                .prove(position, java.util.Optional.empty());
    }

    private boolean kept(EntryId id) {
        return jdbc.sql("select exists (select 1 from evidence_entry where id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    private void makeMonth(Instant at) {
        LocalDate month = at.atZone(ZoneOffset.UTC).toLocalDate().withDayOfMonth(1);
        JdbcClient.create(database.owner())
                .sql("select evidence_make_month(?)")
                .param(month)
                .query(Boolean.class)
                .single();
    }

    @Test
    void whatIsOlderThanSevenYearsIsErasedAndItsLeafStays() throws Exception {
        clock.forward(Duration.ofDays(-8 * 366));
        EntryId old = recorded("R-OLD1");
        assertThat(partition(old)).isEqualTo("evidence_entry_rest");
        clock.reset();
        EntryId young = recorded("R-NEW1");
        long position = position(old);
        position(young);
        retention.sweep();
        assertThat(kept(old)).isFalse();
        assertThat(kept(young)).isTrue();
        assertThat(
                        jdbc.sql("select count(*) from evidence_ref where ref = 'R-OLD1'")
                                .query(Long.class)
                                .single())
                .isZero();
        String proof = bundle(position).text();
        ProofFile read = ProofFile.parse(proof.getBytes(StandardCharsets.UTF_8));
        read.require(keeper.keys().policy(), Instant.now().plus(Duration.ofDays(400)));
        assertThat(read.content()).isEmpty();
        assertThat(
                        jdbc.sql(
                                        "select count(*) from evidence_entry where event = 'evidence-erased'")
                                .query(Long.class)
                                .single())
                .isPositive();
        anExportAfterTheErasureHolds();
    }

    private void anExportAfterTheErasureHolds() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        LogTool tool =
                new LogTool(
                        database.app(),
                        database.folder(),
                        keeper.keys().policyFile(),
                        java.time.Clock.systemUTC(),
                        new java.security.SecureRandom(),
                        new PrintStream(said, true, StandardCharsets.UTF_8));
        Path export = temp.resolve("export");
        assertThat(tool.export(export, "order 5")).as(said::toString).isZero();
        VerifyReport report =
                new LogVerifier(
                                new FolderSource(export),
                                keeper.keys().policy(),
                                VerifyOptions.ofExport(),
                                InstantSource.fixed(Instant.now().plus(Duration.ofDays(400))))
                        .verify();
        assertThat(report.finding()).isEmpty();
        assertThat(report.erased()).isPositive();
    }

    @Test
    void aMonthOfTheLastSevenYearsIsNotErasedWhateverTheClockOfTheCallerSays() {
        clock.forward(Duration.ofDays(-6 * 365));
        EntryId id = recorded("R-SIX1");
        Instant then = clock.instant();
        makeMonth(then);
        clock.reset();
        position(id);
        clock.forward(Duration.ofDays(3 * 365));
        assertThatThrownBy(retention::erase).isInstanceOf(DataAccessException.class);
        assertThat(kept(id)).isTrue();
    }

    @Test
    void monthsAreMadeAheadAndTakeWhatIsAlreadyThere() {
        clock.forward(Duration.ofDays(3_000));
        EntryId early = recorded("R-FAR1");
        assertThat(partition(early)).isEqualTo("evidence_entry_rest");
        retention.makeAhead();
        assertThat(partition(early)).matches("evidence_entry_[0-9]{6}");
        clock.forward(Duration.ofDays(70));
        assertThat(partition(recorded("R-FAR2"))).matches("evidence_entry_[0-9]{6}");
    }

    private String partition(EntryId id) {
        return jdbc.sql("select tableoid::regclass::text from evidence_entry where id = ?")
                .param(id.value())
                .query(String.class)
                .single();
    }

    @Test
    void theApplicationCanNeitherMakeTablesNorEraseByItself() {
        for (String sql :
                new String[] {
                    "create table evidence_entry_209901 ()",
                    "alter table evidence_entry detach partition evidence_entry_rest",
                    "delete from evidence_position",
                    "update evidence_position set entry = null"
                }) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class);
        }
    }
}
