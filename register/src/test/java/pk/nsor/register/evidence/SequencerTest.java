package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.ScratchDatabase;

/** The sequencer alone over a real database: order, deaths between steps, restores, rivals. */
class SequencerTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final KeyName NAME = new KeyName("test.example/evidence");
    private static final CheckpointSigner SIGNER =
            new CheckpointSigner(
                    LogSigningKey.generate(NAME, RANDOM),
                    CosigningKey.generate(NAME, RANDOM),
                    RANDOM);

    @TempDir static Path folder;
    private static Database database;
    private static JdbcClient owner;

    @TempDir Path log;

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
    void empty() {
        owner.sql("truncate evidence_entry, evidence_position").update();
        owner.sql("update evidence_sequence set through = '0'::xid8, size = 0").update();
    }

    private Sequencer open() throws IOException, SQLException {
        Sequence sequence = leading();
        try {
            Opened now = new Opened(sequence, Sequencer.open(sequence, log, SIGNER));
            opened.add(now);
            return now.sequencer();
        } catch (IOException | RuntimeException e) {
            sequence.close();
            throw e;
        }
    }

    /** The lock of a connection just closed is free a moment later. */
    private static Sequence leading() throws SQLException {
        Sequence sequence = new Sequence(database.alone());
        long until = System.nanoTime() + 10_000_000_000L;
        while (!sequence.lead()) {
            assertThat(System.nanoTime()).as("the lock is never free").isLessThan(until);
        }
        return sequence;
    }

    /** Open sequencers with their connections, the latest last. */
    private final List<Opened> opened = new ArrayList<>();

    private record Opened(Sequence sequence, Sequencer sequencer) {}

    private void die() throws IOException, SQLException {
        for (Opened o : opened) {
            o.sequencer().close();
            o.sequence().close();
        }
        opened.clear();
    }

    @org.junit.jupiter.api.AfterEach
    void close() throws IOException, SQLException {
        die();
    }

    static UUID commit(Connection c, Random random) throws SQLException {
        UUID id = UUID.randomUUID();
        byte[] content = ("entry " + id).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        SealedContent sealed = new SealedContent(Salt.draw(RANDOM), content);
        try (PreparedStatement s =
                c.prepareStatement(
                        """
                        insert into evidence_entry (id, at, officer, office, role, purpose, reference, event, outcome,
                                                    canonical, salt, commitment)
                        values (?, ?, 'o', 'f', 'operator', 'oversight', '', 'page-read', 'done', ?, ?, ?)
                        """)) {
            s.setObject(1, id);
            s.setObject(
                    2,
                    Instant.EPOCH.plusMillis(random.nextLong(1L << 40)).atOffset(ZoneOffset.UTC));
            s.setBytes(3, content);
            s.setBytes(4, sealed.salt().toBytes());
            s.setBytes(5, sealed.commitment().toBytes());
            s.executeUpdate();
        }
        return id;
    }

    private static List<UUID> commit(int n) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection c = database.app().getConnection()) {
            for (int i = 0; i < n; i++) {
                ids.add(commit(c, new Random(i)));
            }
        }
        return ids;
    }

    private static List<UUID> order() {
        return owner.sql("select entry from evidence_position order by position")
                .query(UUID.class)
                .list();
    }

    private static void requireContiguous() {
        assertThat(
                        owner.sql(
                                        "select count(*) = coalesce(max(position) + 1, 0) from evidence_position")
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void positionsFollowTheOrderOfTransactions() throws IOException, SQLException {
        Sequencer s = open();
        List<UUID> ids = commit(700);
        assertThat(s.round()).isEqualTo(700);
        assertThat(order()).containsExactlyElementsOf(ids);
        assertThat(s.writer().head().size()).isEqualTo(700);
        assertThat(s.round()).isZero();
        requireContiguous();
    }

    @Test
    void aLateCommitterIsWaitedForAndNeverPassedOver() throws IOException, SQLException {
        Sequencer s = open();
        try (Connection late = database.alone()) {
            late.setAutoCommit(false);
            UUID first = commit(late, new Random(1));
            UUID second = commit(1).getFirst();
            assertThat(s.round()).isZero();
            late.commit();
            assertThat(s.round()).isEqualTo(2);
            assertThat(order()).containsExactly(first, second);
        }
    }

    @Test
    void withoutTheHorizonALateCommitterWouldBeLost() throws IOException, SQLException {
        open();
        Sequence sequence = opened.getFirst().sequence();
        try (Connection late = database.alone()) {
            late.setAutoCommit(false);
            UUID first = commit(late, new Random(1));
            UUID second = commit(1).getFirst();
            long next = sequence.look().next();
            sequence.assign(0, 0, next, 100);
            late.commit();
            sequence.assign(1, next, sequence.horizon(), 100);
            assertThat(order()).containsExactly(second).doesNotContain(first);
        }
    }

    @Test
    void whoDiesAfterGivingPositionsIsContinuedWithoutASecondPosition()
            throws IOException, SQLException {
        open().round();
        List<UUID> ids = commit(40);
        Sequence sequence = opened.getFirst().sequence();
        sequence.assign(0, 0, sequence.horizon(), 25);
        die();
        Sequencer next = open();
        assertThat(next.writer().head().size()).isEqualTo(25);
        next.round();
        assertThat(order()).containsExactlyElementsOf(ids);
        assertThat(next.writer().head().size()).isEqualTo(40);
    }

    @Test
    void aSecondSequencerIsTurnedAwayByLockFolderAndTable() throws IOException, SQLException {
        Sequencer s = open();
        commit(3);
        try (Sequence rival = new Sequence(database.alone())) {
            assertThat(rival.lead()).isFalse();
            assertThatThrownBy(() -> Sequencer.open(rival, log, SIGNER))
                    .isInstanceOf(IOException.class);
        }
        s.round();
        assertThat(order()).hasSize(3).doesNotHaveDuplicates();
    }

    @Test
    void twoSequencersThatBothBelieveToLeadGiveNoPositionTwice() throws Exception {
        List<UUID> ids = commit(300);
        ExecutorService two = Executors.newFixedThreadPool(2);
        List<Future<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            runs.add(two.submit(SequencerTest::orderWithoutLock));
        }
        int given = runs.get(0).get() + runs.get(1).get();
        two.shutdown();
        assertThat(given).isEqualTo(300);
        assertThat(order()).containsExactlyInAnyOrderElementsOf(ids);
        requireContiguous();
    }

    private static int orderWithoutLock() throws SQLException {
        int given = 0;
        try (Sequence s = new Sequence(database.alone())) {
            for (int tries = 0; tries < 200; tries++) {
                try {
                    given += s.assign(s.size(), 0, s.horizon(), 10).size();
                } catch (org.springframework.dao.DataAccessException refused) {
                    Thread.onSpinWait();
                }
            }
        }
        return given;
    }

    @Test
    void underLoadEveryEntryGetsOnePlaceInTheOrderOfTransactions() throws Exception {
        Sequencer s = open();
        AtomicBoolean going = new AtomicBoolean(true);
        ExecutorService writers = Executors.newFixedThreadPool(4);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int w = 0; w < 4; w++) {
            int seed = w;
            counts.add(writers.submit(() -> write(new Random(seed), going)));
        }
        long until = System.nanoTime() + 2_000_000_000L;
        while (System.nanoTime() < until) {
            s.round();
        }
        going.set(false);
        int committed = 0;
        for (Future<Integer> c : counts) {
            committed += c.get();
        }
        writers.shutdown();
        s.round();
        assertThat(committed).isPositive();
        assertThat(order()).hasSize(committed).doesNotHaveDuplicates();
        requireContiguous();
        assertThat(
                        owner.sql(
                                        """
                                        select bool_and(ok) from (
                                            select e.transaction >= lag(e.transaction, 1, '0'::xid8) over (order by p.position) as ok
                                              from evidence_position p join evidence_entry e on e.id = p.entry) o
                                        """)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    /** Transactions of one to five entries, some rolled back, some slow. */
    private static int write(Random random, AtomicBoolean going) throws Exception {
        int committed = 0;
        try (Connection c = database.alone()) {
            c.setAutoCommit(false);
            while (going.get()) {
                int n = 1 + random.nextInt(5);
                for (int i = 0; i < n; i++) {
                    commit(c, random);
                }
                Thread.sleep(random.nextInt(8));
                if (random.nextInt(6) == 0) {
                    c.rollback();
                } else {
                    c.commit();
                    committed += n;
                }
            }
        }
        return committed;
    }

    @Test
    void aLostFolderIsMadeAgainToTheSameRoot(@TempDir Path other) throws IOException, SQLException {
        commit(600);
        Sequencer s = open();
        s.round();
        TreeHead head = s.writer().head();
        die();
        Sequence sequence = leading();
        try (Sequencer again = Sequencer.open(sequence, other, SIGNER)) {
            assertThat(again.writer().head()).isEqualTo(head);
        }
        sequence.close();
    }

    @Test
    void entriesThatTheDatabaseLostStayInTheLogAndAreSeen() throws IOException, SQLException {
        commit(10);
        open().round();
        TreeHead head = opened.getFirst().sequencer().writer().head();
        die();
        owner.sql(
                        "delete from evidence_entry where id in (select entry from evidence_position where position >= 7)")
                .update();
        owner.sql("delete from evidence_position where position >= 7").update();
        Sequencer again = open();
        assertThat(again.writer().head()).isEqualTo(head);
        assertThat(opened.getFirst().sequence().anyLost()).isTrue();
        commit(2);
        assertThat(again.round()).isEqualTo(2);
        assertThat(again.writer().head().size()).isEqualTo(12);
    }

    @Test
    void aLeafChangedInTheDatabaseIsNotBuiltOn() throws IOException, SQLException {
        commit(10);
        open().round();
        die();
        owner.sql("update evidence_position set commitment = sha256(commitment) where position = 8")
                .update();
        assertThatThrownBy(this::open).isInstanceOf(Sequencer.LogDisagrees.class);
    }

    @Test
    void afterARestoreIntoAnotherClusterNothingIsPassedOver() throws IOException, SQLException {
        List<UUID> placed = commit(5);
        open().round();
        die();
        List<UUID> waiting = commit(3);
        owner.sql("update evidence_entry set transaction = '999999999'::xid8 where id = any(?)")
                .param(waiting.toArray(UUID[]::new))
                .update();
        owner.sql("update evidence_sequence set cluster = cluster + 1, through = '999999990'::xid8")
                .update();
        Sequencer s = open();
        List<UUID> later = commit(2);
        s.round();
        assertThat(order()).hasSize(10).startsWith(placed.toArray(UUID[]::new));
        assertThat(order().subList(5, 8)).containsExactlyInAnyOrderElementsOf(waiting);
        assertThat(order().subList(8, 10)).containsExactlyElementsOf(later);
    }
}
