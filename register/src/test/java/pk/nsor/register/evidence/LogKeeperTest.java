package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.ScratchDatabase;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.StartRefused;
import pk.nsor.register.protection.BlindIndex;

/**
 * The keeper and the check beside it: what raises an alarm, what ends it, what never stops them.
 */
class LogKeeperTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration SILENCE = Duration.ofMillis(800);

    @TempDir static Path folder;
    private static Database database;
    private static JdbcClient owner;
    private final List<LogKeeper> keepers = new ArrayList<>();
    private Alarms alarms;
    private Audit audit;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = ScratchDatabase.open(folder.resolve("data"));
        owner = JdbcClient.create(database.owner());
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void emptyLog() throws IOException {
        owner.sql("truncate evidence_entry, evidence_position, evidence_daily").update();
        owner.sql("update evidence_sequence set through = '0'::xid8, size = 0").update();
        FileSystemUtils.deleteRecursively(folder.resolve("data/evidence-log"));
        audit = audit(Clock.systemUTC());
        alarms = new Alarms(audit, Clock.systemUTC());
    }

    @AfterEach
    void stopKeepers() {
        keepers.forEach(LogKeeper::stop);
    }

    private static Audit audit(Clock clock) throws IOException {
        return Audit.over(
                database.app(),
                database.apart(),
                RANDOM,
                clock,
                BlindIndex.at(folder.resolve("data/keys")));
    }

    private static LogSettings settings(String policy) {
        return new LogSettings(
                "kept.example/evidence",
                policy,
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(300),
                Duration.ofSeconds(60),
                SILENCE);
    }

    private LogKeeper keeper(String policy, DataSource daily) throws IOException {
        LogKeeper keeper =
                new LogKeeper(
                        database,
                        settings(policy),
                        RANDOM,
                        audit,
                        alarms,
                        Clock.systemUTC(),
                        new DailyStore(JdbcClient.create(daily)));
        keeper.start();
        keepers.add(keeper);
        return keeper;
    }

    private static void act(Audit by) {
        new TransactionTemplate(new JdbcTransactionManager(database.app()))
                .executeWithoutResult(t -> by.record(page()));
    }

    private static Act page() {
        return Act.of(TestOfficers.OPERATOR_1, Event.PAGE_READ, Purpose.of(Purpose.Kind.OWN_WORK));
    }

    private boolean stands(Alarm alarm) {
        return alarms.standing().containsKey(alarm);
    }

    /** A change by somebody with the database, how it is undone, and what it must raise where. */
    private record Tampering(String change, String repair, List<Alarm> alarms, long position) {}

    @Test
    void whatTheCheckFindsRaisesItsAlarmAndWhatHoldsAgainEndsIt() throws Exception {
        LogKeeper keeper = keeper("", database.app());
        for (int i = 0; i < 6; i++) {
            act(audit);
        }
        FailClosedTest.await("integrated", () -> keeper.integrated() >= 6);
        SelfCheck check =
                new SelfCheck(JdbcClient.create(database.app()), keeper, alarms, Clock.systemUTC());
        String two = "(select entry from evidence_position where position = 2)";
        List<Tampering> all =
                List.of(
                        new Tampering(
                                "update evidence_entry set officer = 'another' where id = " + two,
                                "update evidence_entry set officer = 'npb-operator-1' where id = "
                                        + two,
                                List.of(Alarm.ENTRY_CHANGED),
                                2),
                        new Tampering(
                                "with gone as (delete from evidence_position where position = 1"
                                        + " returning *) insert into aside select * from gone",
                                "insert into evidence_position select * from aside",
                                // The entry has no place any more, and the place no entry.
                                List.of(Alarm.ENTRIES_LOST, Alarm.LOG_DISAGREES),
                                1),
                        new Tampering(
                                "update evidence_position set commitment = sha256(commitment) where"
                                        + " position = 3",
                                "update evidence_position p set commitment = e.commitment from"
                                        + " evidence_entry e where e.id = p.entry and p.position = 3",
                                List.of(Alarm.LOG_DISAGREES),
                                3));
        aRowThatTheLogNeverHadIsFoundAndItsAlarmEndsWithIt(check);
        owner.sql("create table aside (like evidence_position)").update();
        for (Tampering t : all) {
            check.step();
            assertThat(check.wrong()).as("before " + t.alarms()).isEmpty();
            assertThat(alarms.standing()).as("before " + t.alarms()).isEmpty();
            owner.sql(t.change()).update();
            check.step();
            assertThat(check.wrong()).contains(t.position());
            assertThat(alarms.standing()).containsOnlyKeys(t.alarms().toArray(Alarm[]::new));
            long published = size(keeper);
            FailClosedTest.await("the keeper goes on", () -> size(keeper) > published);
            assertThat(alarms.standing())
                    .as("and does not end it")
                    .containsOnlyKeys(t.alarms().toArray(Alarm[]::new));
            owner.sql(t.repair()).update();
            check.step();
            assertThat(alarms.standing()).as("after " + t.alarms()).isEmpty();
        }
        owner.sql("drop table aside").update();
        keeper.stop();
        Path leaves = keeper.folder().resolve("tile/entries");
        Files.move(leaves, folder.resolve("leaves"));
        check.step();
        assertThat(alarms.standing()).as("once is not enough").isEmpty();
        check.step();
        assertThat(alarms.standing()).containsOnlyKeys(Alarm.LOG_UNWRITABLE);
        Files.move(folder.resolve("leaves"), leaves);
        check.step();
        assertThat(alarms.standing()).isEmpty();
    }

    /** Nobody hides a change behind another that is found and stays. */
    @Test
    void behindWhatItFoundTheRoundGoesOn() throws Exception {
        LogKeeper keeper = keeper("", database.app());
        int many = SelfCheck.MOST_AT_ONCE + 200;
        new TransactionTemplate(new JdbcTransactionManager(database.app()))
                .executeWithoutResult(t -> audit.record(Collections.nCopies(many, page())));
        FailClosedTest.await("integrated", () -> keeper.integrated() >= many);
        SelfCheck check =
                new SelfCheck(JdbcClient.create(database.app()), keeper, alarms, Clock.systemUTC());
        change("officer = 'another'", 2);
        FailClosedTest.await("the first", () -> found(check, Alarm.ENTRY_CHANGED));
        change("id = gen_random_uuid()", many - 1);
        FailClosedTest.await("the second", () -> found(check, Alarm.ENTRIES_LOST));
        assertThat(alarms.standing()).containsKey(Alarm.ENTRY_CHANGED);
        assertThat(check.wrong()).contains(2L);
        change("officer = 'npb-operator-1'", 2);
        check.step();
        assertThat(check.wrong()).as("the other stays").contains(many - 1L);
        assertThat(alarms.standing()).doesNotContainKey(Alarm.ENTRY_CHANGED);
    }

    private boolean found(SelfCheck check, Alarm alarm) {
        check.step();
        return stands(alarm);
    }

    private void change(String set, long position) {
        owner.sql(
                        "update evidence_entry set "
                                + set
                                + " where id = (select entry from evidence_position where position = ?)")
                .param(position)
                .update();
    }

    @Test
    void betweenTwoRoundsItRests() throws Exception {
        LogKeeper keeper = keeper("", database.app());
        act(audit);
        FailClosedTest.await("integrated", () -> keeper.integrated() >= 1);
        SelfCheck check =
                new SelfCheck(JdbcClient.create(database.app()), keeper, alarms, Clock.systemUTC());
        check.stepOnceRested();
        change("officer = 'another'", 0);
        check.stepOnceRested();
        assertThat(check.wrong()).as("a round is over, and a minute is not").isEmpty();
        check.step();
        assertThat(check.wrong()).contains(0L);
    }

    private void aRowThatTheLogNeverHadIsFoundAndItsAlarmEndsWithIt(SelfCheck check) {
        FailClosedTest.await(
                "everything is through",
                () ->
                        owner.sql(
                                        "select not exists (select 1 from evidence_entry e, evidence_sequence s"
                                                + " where e.transaction >= s.through)")
                                .query(Boolean.class)
                                .single());
        check.step();
        assertThat(alarms.standing()).isEmpty();
        owner.sql(
                        """
                        insert into evidence_entry (id, at, transaction, officer, office, role, purpose, reference, event,
                                                    outcome, canonical, salt, commitment)
                        select 'a0000000-0000-4000-8000-000000000000', at, '3'::xid8, 'another', office, role, purpose,
                               reference, event, outcome, canonical, salt, commitment from evidence_entry limit 1
                        """)
                .update();
        check.step();
        check.step();
        assertThat(alarms.standing()).containsOnlyKeys(Alarm.LOG_DISAGREES);
        owner.sql("delete from evidence_entry where officer = 'another'").update();
        check.step();
        assertThat(alarms.standing()).isEmpty();
    }

    private static long size(LogKeeper keeper) {
        return keeper.standing().published().map(c -> c.head().size()).orElse(0L);
    }

    @Test
    void thePublisherSurvivesWhateverIsThrownAndSaysSo() throws IOException {
        AtomicBoolean broken = new AtomicBoolean(true);
        DataSource failing =
                new DelegatingDataSource(database.app()) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        if (broken.get()) {
                            throw new StackOverflowError();
                        }
                        return super.getConnection();
                    }
                };
        LogKeeper keeper = keeper("", failing);
        act(audit);
        FailClosedTest.await("the alarm", () -> stands(Alarm.LOG_UNWRITABLE));
        broken.set(false);
        FailClosedTest.await("its end", () -> !stands(Alarm.LOG_UNWRITABLE));
        long before = size(keeper);
        act(audit);
        FailClosedTest.await("it publishes on", () -> size(keeper) > before);
    }

    private String policy(String address) throws IOException {
        LogKeys keys = LogKeys.at(folder.resolve("data"), settings(""), RANDOM);
        CosigningKey law = CosigningKey.generate(new KeyName("law.example/w"), RANDOM);
        StringBuilder lines = new StringBuilder();
        keys.publicLines().forEach(l -> lines.append("log ").append(l).append('\n'));
        lines.append("witness law ").append(law.verifierLine()).append(' ').append(address);
        Path file = folder.resolve("policy.txt");
        Files.writeString(file, lines + "\nquorum none\n");
        return file.toString();
    }

    @Test
    void nobodyIsSilentOverAnEmptyLogAndWhoLosesTheLeadEndsItsAlarms() throws Exception {
        LogKeeper keeper = keeper(policy("http://127.0.0.1:1"), database.app());
        FailClosedTest.await("the lead", () -> keeper.standing().leading());
        Thread.sleep(2 * SILENCE.toMillis());
        assertThat(stands(Alarm.WITNESS_SILENT)).as("nothing to cosign").isFalse();
        act(audit);
        FailClosedTest.await("the alarm", () -> stands(Alarm.WITNESS_SILENT));
        owner.sql("alter table evidence_sequence rename to away").update();
        try {
            FailClosedTest.await("its end", () -> !stands(Alarm.WITNESS_SILENT));
            assertThat(keeper.standing().leading()).isFalse();
        } finally {
            owner.sql("alter table away rename to evidence_sequence").update();
        }
        FailClosedTest.await("the lead again", () -> keeper.standing().leading());
        FailClosedTest.await("and the alarm", () -> stands(Alarm.WITNESS_SILENT));
    }

    @Test
    void whatHadWaitedBeforeTheStartHasWaited() throws Exception {
        act(audit(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2))));
        act(audit(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-2))));
        Path log = folder.resolve("data/evidence-log");
        Files.createFile(log);
        LogKeeper keeper = keeper("", database.app());
        assertThat(keeper.behind()).as("longer than the bound of a minute").isTrue();
        FailClosedTest.await("the alarm", () -> stands(Alarm.BEHIND));
        keeper.bound(Duration.ofMinutes(3));
        assertThat(keeper.behind()).as("but not three").isFalse();
        keeper.bound(Duration.ofMinutes(1));
        Files.delete(log);
        FailClosedTest.await("it has caught up", () -> !keeper.behind());
    }

    @Test
    void aPolicyWithAWitnessThatHasNoAddressToAskIsRefusedAtTheStart() throws IOException {
        for (String address : List.of("law.example", "ftp://law.example", "https:law")) {
            String policy = policy(address);
            assertThatThrownBy(() -> LogKeys.at(folder.resolve("data"), settings(policy), RANDOM))
                    .as(address)
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("absolute http or https address");
        }
        assertThatThrownBy(() -> LogKeys.at(folder.resolve("data"), settings("none.txt"), RANDOM))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("cannot be read");
    }
}
