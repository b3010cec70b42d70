package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Purpose;

/** No entry, no answer; and everything comes back by itself. */
@RegisterTest
class FailClosedTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort int port;
    @Autowired LogKeeper keeper;
    @Autowired Alarms alarms;
    @Autowired Database database;
    @Autowired JdbcClient jdbc;
    @Autowired Audit audit;
    @Autowired TransactionTemplate tx;

    @AfterEach
    void asBefore() throws SQLException {
        keeper.bound(keeper.settings().bound());
        sql("grant insert on evidence_entry to nsor_app");
        sql("drop trigger if exists disk_is_full on evidence_entry");
    }

    private void sql(String sql) throws SQLException {
        try (Connection c = database.owner().getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    static void await(String what, BooleanSupplier until) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!until.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }

    private static void requireStopped(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body())
                .contains("The register cannot answer now")
                .doesNotContain("Needs you today");
    }

    @Test
    void whereTheEntryMayNotBeInsertedNothingIsAnswered() throws SQLException {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        assertThat(b.get("/").status()).isEqualTo(200);
        sql("revoke insert on evidence_entry from nsor_app");
        requireStopped(b.get("/"));
        requireStopped(b.get("/entries"));
        await("the alarm", () -> alarms.standing().containsKey(Alarm.NOT_WRITTEN));
        sql("grant insert on evidence_entry to nsor_app");
        assertThat(b.get("/").status()).isEqualTo(200);
        await("its end", () -> !alarms.standing().containsKey(Alarm.NOT_WRITTEN));
        await("its record", () -> recorded("alarm-ended", "not-written"));
    }

    /** An act that names nothing is written of these events only: of any other it is refused. */
    @Test
    void anActThatNamesNothingIsWrittenOfAFewEventsOnly() {
        Set<Event> written = EnumSet.noneOf(Event.class);
        tx.executeWithoutResult(
                t -> {
                    t.setRollbackOnly();
                    for (Event e : Event.values()) {
                        try {
                            audit.record(
                                    Act.of(
                                            TestOfficers.OPERATOR_1,
                                            e,
                                            Purpose.of(Purpose.Kind.OWN_WORK)));
                            written.add(e);
                        } catch (IllegalArgumentException refused) {
                            assertThat(refused).hasMessageContaining("what its event needs");
                        }
                    }
                });
        assertThat(written)
                .containsExactlyInAnyOrder(
                        Event.SIGNED_IN,
                        Event.SIGNED_OUT,
                        Event.WORKLIST_READ,
                        Event.ENTRIES_LISTED,
                        Event.EVIDENCE_READ,
                        Event.EVIDENCE_HEALTH_READ,
                        Event.LISTS_READ,
                        Event.RETURNS_LISTED,
                        Event.LOOKUP_LIST_READ,
                        Event.PAGE_READ);
    }

    private boolean recorded(String event, String alarm) {
        return jdbc.sql(
                        """
                        select exists (select 1 from evidence_entry
                                        where event = ? and convert_from(canonical, 'UTF8') like ?)
                        """)
                .params(event, "%detail.alarm=" + alarm + "%")
                .query(Boolean.class)
                .single();
    }

    @Test
    void whereNotEvenTheOfficerCanBeReadThePageSaysThatTheRegisterCannotAnswer()
            throws SQLException {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        sql("revoke select on officer from nsor_app");
        try {
            requireStopped(b.get("/"));
            requireStopped(b.get("/no-such-page"));
        } finally {
            sql("grant select on officer to nsor_app");
        }
        assertThat(b.get("/").status()).as("signed in still").isEqualTo(200);
    }

    @Test
    void aFullDiskOfTheDatabaseStopsAnswersAsLongAsItIsFull() throws SQLException {
        sql(
                """
                create or replace function full_disk() returns trigger language plpgsql as $$
                begin raise exception 'no space left' using errcode = 'disk_full'; end $$
                """);
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        sql(
                "create trigger disk_is_full before insert on evidence_entry for each row execute function full_disk()");
        requireStopped(b.get("/"));
        await("the alarm", () -> alarms.standing().containsKey(Alarm.NOT_WRITTEN));
        requireStopped(b.get("/"));
        sql("drop trigger disk_is_full on evidence_entry");
        assertThat(b.get("/").status()).isEqualTo(200);
        await("its end", () -> !alarms.standing().containsKey(Alarm.NOT_WRITTEN));
        await("its record", () -> recorded("alarm-raised", "not-written"));
    }

    @Test
    void aSequencerThatIsHeldUpStopsReadingAndStartsItAgain() throws SQLException {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        Browser auditor = new Browser(port).signIn(TestOfficers.AUDITOR);
        assertThat(b.get("/").status()).isEqualTo(200);
        keeper.bound(Duration.ofSeconds(2));
        try (Connection late = database.alone()) {
            late.setAutoCommit(false);
            SequencerTest.commit(late, new Random(5));
            b.get("/");
            await("reading stops", () -> b.get("/").status() == 503);
            requireStopped(b.get("/"));
            assertThat(new Browser(port).get("/health").status()).isEqualTo(503);
            assertThat(auditor.get("/evidence").status()).as("the auditor reads on").isEqualTo(200);
            await("the alarm", () -> alarms.standing().containsKey(Alarm.BEHIND));
            late.rollback();
        }
        await("reading starts again", () -> b.get("/").status() == 200);
        await("the alarm ends", () -> !alarms.standing().containsKey(Alarm.BEHIND));
    }

    @Test
    void aLogThatCannotBeWrittenRaisesAnAlarmAndGoesOnByItself() throws IOException {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        b.get("/");
        await("a first tile", () -> Files.isDirectory(keeper.folder().resolve("tile")));
        Path tiles = keeper.folder().resolve("tile");
        Path aside = keeper.folder().resolve("tile-aside");
        keeper.bound(Duration.ofSeconds(2));
        Files.move(tiles, aside);
        Files.createFile(tiles);
        b.get("/");
        await("the alarm", () -> alarms.standing().containsKey(Alarm.LOG_UNWRITABLE));
        await("reading stops", () -> b.get("/").status() == 503);
        Files.delete(tiles);
        Files.move(aside, tiles);
        await("reading starts again", () -> b.get("/").status() == 200);
        await("the alarm ends", () -> !alarms.standing().containsKey(Alarm.LOG_UNWRITABLE));
    }

    /** The system's own refusal: what is written to this device finds no space left. */
    @Test
    void aFullDiskOfTheLogRaisesAnAlarmAndTheLogGoesOnOnceThereIsRoom() throws IOException {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        b.get("/");
        await("nothing waits", () -> keeper.integrated() == positions() && !waiting());
        Path next = keeper.folder().resolve("state/integrated.tmp");
        Files.createSymbolicLink(next, Path.of("/dev/full"));
        try {
            b.get("/");
            await("the alarm", () -> alarms.standing().containsKey(Alarm.LOG_UNWRITABLE));
        } finally {
            Files.delete(next);
        }
        await("the alarm ends", () -> !alarms.standing().containsKey(Alarm.LOG_UNWRITABLE));
        await("nothing is lost", () -> keeper.integrated() == positions() && !waiting());
    }

    private long positions() {
        return jdbc.sql("select count(*) from evidence_position").query(Long.class).single();
    }

    private boolean waiting() {
        return Sequence.waited(jdbc).toMillis() > 0;
    }

    @Test
    void withTheGateOpenTheSameDelayWouldBeAnswered() throws SQLException {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        keeper.bound(Duration.ofDays(1));
        try (Connection late = database.alone()) {
            late.setAutoCommit(false);
            SequencerTest.commit(late, new Random(6));
            b.get("/");
            long end = System.nanoTime() + 4_000_000_000L;
            while (System.nanoTime() < end) {
                assertThat(b.get("/").status()).isEqualTo(200);
            }
            late.rollback();
        }
    }
}
