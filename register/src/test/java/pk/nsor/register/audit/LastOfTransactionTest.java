package pk.nsor.register.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.ScratchDatabase;
import pk.nsor.register.protection.BlindIndex;

/** The entries of a change are the last that it writes, and stand or fall with it. */
class LastOfTransactionTest {
    @TempDir static Path folder;
    static Database database;
    static JdbcClient jdbc;
    static JdbcClient owner;
    static Audit audit;
    static TransactionTemplate changing;

    @BeforeAll
    static void start() throws IOException, SQLException {
        database = ScratchDatabase.open(folder.resolve("data"));
        jdbc = JdbcClient.create(database.app());
        owner = JdbcClient.create(database.owner());
        owner.sql("create table changed (what text)").update();
        owner.sql("grant insert, select on changed to nsor_app").update();
        audit =
                Audit.over(
                        database.app(),
                        database.apart(),
                        new SecureRandom(),
                        Clock.systemUTC(),
                        BlindIndex.at(folder.resolve("data/keys")));
        changing = new TransactionTemplate(new JdbcTransactionManager(database.app()));
    }

    @AfterAll
    static void stop() throws IOException {
        database.close();
    }

    @BeforeEach
    void nothingIsChanged() {
        owner.sql("truncate changed").update();
    }

    private static void change(String what) {
        jdbc.sql("insert into changed values (?)").param(what).update();
    }

    /** As others see it, by a connection that takes no part. */
    private static long entries(String record) {
        return owner.sql("select count(*) from evidence_ref where ref like ?")
                .param(record + "%")
                .query(Long.class)
                .single();
    }

    private static long changes() {
        return owner.sql("select count(*) from changed").query(Long.class).single();
    }

    @Test
    void theEntryOfAChangeIsOfItsTransaction() {
        changing.executeWithoutResult(
                t -> {
                    audit.record(TestActs.reading("one"));
                    change("one");
                });

        assertThat(
                        owner.sql(
                                        "select e.transaction::text from evidence_entry e join evidence_ref r"
                                                + " on r.entry = e.id and r.at = e.at where r.ref = 'one'")
                                .query(String.class)
                                .list())
                .isEqualTo(owner.sql("select xmin::text from changed").query(String.class).list())
                .hasSize(1);
    }

    @Test
    void theyGoToTheServerTogetherWithTheCommit() {
        List<Long> seen = new ArrayList<>();
        changing.executeWithoutResult(
                t -> {
                    change("with");
                    audit.record(TestActs.reading("with"));
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void beforeCompletion() {
                                    seen.add(entries("with"));
                                    seen.add(changes());
                                }
                            });
                    seen.add(entries("with"));
                });

        assertThat(seen).containsExactly(0L, 1L, 1L);
    }

    @Test
    void whatIsRefusedTakesTheChangeWithIt() {
        owner.sql("revoke insert on evidence_entry from nsor_app").update();
        try {
            assertThatThrownBy(
                            () ->
                                    changing.executeWithoutResult(
                                            t -> {
                                                change("refused");
                                                audit.record(TestActs.reading("refused"));
                                            }))
                    .isInstanceOf(EvidenceNotWritten.class);
            assertThat(audit.failing()).isTrue();
        } finally {
            owner.sql("grant insert on evidence_entry to nsor_app").update();
        }
        assertThat(changes()).isZero();
        assertThat(entries("refused")).isZero();

        changing.executeWithoutResult(t -> audit.record(TestActs.reading("granted")));
        assertThat(entries("granted")).isEqualTo(1);
        assertThat(audit.failing()).isFalse();
    }

    @Test
    void ofAChangeThatFailsNothingRemainsHoweverManyItsEntries() {
        int many = 2 * LastOfTransaction.MOST + 1;
        assertThatThrownBy(
                        () ->
                                changing.executeWithoutResult(
                                        t -> {
                                            IntStream.range(0, many)
                                                    .forEach(
                                                            i ->
                                                                    audit.record(
                                                                            TestActs.reading(
                                                                                    "failed-"
                                                                                            + i)));
                                            change("failed");
                                            throw new IllegalStateException("on second thoughts");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(entries("failed-")).isZero();
        assertThat(changes()).isZero();

        changing.executeWithoutResult(
                t ->
                        IntStream.range(0, many)
                                .forEach(i -> audit.record(TestActs.reading("many-" + i))));
        assertThat(entries("many-")).isEqualTo(many);
        assertThat(
                        owner.sql(
                                        "select count(distinct e.transaction) from evidence_entry e"
                                                + " join evidence_ref r on r.entry = e.id and r.at = e.at"
                                                + " where r.ref like 'many-%'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }
}
