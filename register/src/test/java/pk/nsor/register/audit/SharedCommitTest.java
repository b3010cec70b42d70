package pk.nsor.register.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.ScratchDatabase;
import pk.nsor.register.protection.BlindIndex;

/** Entries of readings share a commit, and none is answered before its own is made. */
class SharedCommitTest {
    private static final int READERS = 8;

    @TempDir static Path folder;
    static Database database;
    static JdbcClient jdbc;
    static Audit audit;
    static TransactionTemplate reading;
    static ExecutorService readers;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = ScratchDatabase.open(folder.resolve("data"));
        jdbc = JdbcClient.create(database.app());
        audit =
                Audit.over(
                        database.app(),
                        database.apart(),
                        new SecureRandom(),
                        Clock.systemUTC(),
                        BlindIndex.at(folder.resolve("data/keys")));
        reading = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        reading.setReadOnly(true);
        readers = Executors.newFixedThreadPool(READERS);
    }

    @AfterAll
    static void stop() throws IOException {
        readers.shutdownNow();
        database.close();
    }

    private static EntryId read(String record) {
        return reading.execute(t -> audit.record(TestActs.reading(record)));
    }

    private static List<String> named(String prefix, int count) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(prefix + i);
        }
        return names;
    }

    private static long count(String what, String prefix) {
        return jdbc.sql(
                        "select count(distinct e."
                                + what
                                + ") from evidence_entry e join evidence_ref r on r.entry = e.id and r.at = e.at"
                                + " where r.ref like ?")
                .param(prefix + "%")
                .query(Long.class)
                .single();
    }

    /** Acts that all wait while somebody else holds the table: one alone, the others behind it. */
    private static <T> List<Future<T>> heldUp(
            List<Callable<T>> acts, IntSupplier queued, Runnable meanwhile)
            throws SQLException, InterruptedException {
        try (Connection owner = database.owner().getConnection()) {
            owner.setAutoCommit(false);
            owner.createStatement().execute("lock table evidence_entry in share mode");
            List<Future<T>> waiting = new ArrayList<>();
            waiting.add(readers.submit(acts.getFirst()));
            await("somebody waits for the table", () -> blocked() > 0);
            acts.subList(1, acts.size()).forEach(a -> waiting.add(readers.submit(a)));
            await("the others wait behind the first", () -> queued.getAsInt() == acts.size() - 1);
            assertThat(waiting).noneMatch(Future::isDone);
            meanwhile.run();
            owner.commit();
            return waiting;
        }
    }

    private static List<Callable<EntryId>> readings(String prefix) {
        return named(prefix, READERS).stream().map(n -> (Callable<EntryId>) () -> read(n)).toList();
    }

    private static long blocked() {
        return jdbc.sql("select count(*) from pg_locks where not granted")
                .query(Long.class)
                .single();
    }

    private static void await(String what, BooleanSupplier met) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!met.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what).isLessThan(end);
            Thread.sleep(Duration.ofMillis(10));
        }
    }

    @Test
    void whoeverWaitsAtTheSameMomentIsCommittedTogether() throws Exception {
        List<Future<EntryId>> waited = heldUp(readings("together-"), audit::waiting, () -> {});
        for (Future<EntryId> f : waited) {
            assertThat(f.get(60, TimeUnit.SECONDS)).isNotNull();
        }
        assertThat(count("id", "together-")).isEqualTo(READERS);
        assertThat(count("transaction", "together-")).isEqualTo(2);
    }

    @Test
    void nobodyIsLostHoweverManyComeAndGo() throws Exception {
        int each = 40;
        CountDownLatch begin = new CountDownLatch(1);
        List<Future<Integer>> all = new ArrayList<>();
        for (int r = 0; r < READERS; r++) {
            String prefix = "busy-" + r + "-";
            all.add(
                    readers.submit(
                            () -> {
                                begin.await();
                                int own = 0;
                                for (String name : named(prefix, each)) {
                                    EntryId id = read(name);
                                    own +=
                                            jdbc.sql(
                                                            "select count(*) from evidence_entry where id = ?")
                                                    .param(id.value())
                                                    .query(Integer.class)
                                                    .single();
                                }
                                return own;
                            }));
        }
        begin.countDown();
        for (Future<Integer> f : all) {
            assertThat(f.get(60, TimeUnit.SECONDS)).isEqualTo(each);
        }
        assertThat(count("id", "busy-")).isEqualTo((long) READERS * each);
    }

    @Test
    void aRowThatIsRefusedIsRefusedAlone() throws Exception {
        SharedCommit shared = new SharedCommit(new EntryRows(new JdbcTemplate(database.apart())));
        Instant now = Instant.parse("2026-11-30T10:00:00Z");
        Instant noTimeOfTheLog = Instant.parse("2300-01-01T00:00:00Z");
        List<Callable<Boolean>> acts = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            EntryRows.Ready ready = ready("mixed-" + i, i == 5 ? noTimeOfTheLog : now);
            acts.add(
                    () -> {
                        shared.write(ready);
                        return true;
                    });
        }
        List<Future<Boolean>> waited = heldUp(acts, shared::waiting, () -> {});
        for (int i = 0; i < READERS; i++) {
            Future<Boolean> f = waited.get(i);
            if (i == 5) {
                assertThatThrownBy(() -> f.get(60, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(DataIntegrityViolationException.class);
            } else {
                assertThat(f.get(60, TimeUnit.SECONDS)).isTrue();
            }
        }
        assertThat(count("id", "mixed-")).isEqualTo(READERS - 1L);
    }

    private static EntryRows.Ready ready(String record, Instant at) {
        return new EntryRows.Ready(
                new EntryId(UUID.randomUUID()),
                at,
                TestActs.reading(record),
                new SealedContent(
                        Salt.draw(new SecureRandom()), record.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void withoutTheEntryThereIsNoAnswerForAnyOfThem() throws Exception {
        List<Future<EntryId>> waited =
                heldUp(
                        readings("revoked-"),
                        audit::waiting,
                        () -> owner("revoke insert on evidence_entry from nsor_app"));
        try {
            for (Future<EntryId> f : waited.subList(1, READERS)) {
                assertThatThrownBy(() -> f.get(60, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasCauseInstanceOf(EvidenceNotWritten.class);
            }
            assertThat(audit.failing()).isTrue();
        } finally {
            owner("grant insert on evidence_entry to nsor_app");
        }
        assertThat(read("granted-0")).isNotNull();
        assertThat(audit.failing()).isFalse();
    }

    private static void owner(String sql) {
        JdbcClient.create(database.owner()).sql(sql).update();
    }

    @Test
    void theEntryStandsThoughTheReadingFailsAfterIt() {
        assertThatThrownBy(
                        () ->
                                reading.executeWithoutResult(
                                        t -> {
                                            audit.record(TestActs.reading("after-0"));
                                            throw new IllegalStateException(
                                                    "the page cannot be made");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("id", "after-")).isEqualTo(1);
    }

    @Test
    void aReadingCanChangeNothing() {
        assertThatThrownBy(
                        () ->
                                reading.executeWithoutResult(
                                        t ->
                                                jdbc.sql("update officer set active = false")
                                                        .update()))
                .hasMessageContaining("read-only");
    }
}
