package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.protection.Token;
import pk.nsor.register.search.AskedTokens;

/**
 * Seven years of evidence are ten million rows and more: whatever is asked of it finds its rows by
 * an index. The server is asked how it would go about each question if reading a whole table were
 * dear; it does so only where it has no other way.
 */
@RegisterTest
class IndexedQuestionsTest {
    /** A table read whole, or a whole index of what else stands in front of the time. */
    private static final Pattern WHOLE =
            Pattern.compile(
                    "Seq Scan on evidence_(entry|ref|token|position)"
                            + "|_(ref|token)_at_idx[^\n]*\n *Index Cond: \\(at ");

    @Autowired Database database;
    @Autowired LogKeeper keeper;

    private final Set<String> questions = new LinkedHashSet<>();

    private JdbcClient heard() {
        return JdbcClient.create(
                new RewrittenQuestions(
                        database.app(),
                        sql -> {
                            questions.add(sql);
                            return sql;
                        }));
    }

    @Test
    void whatTheAuditorAsksFindsItsRowsByAnIndex() throws SQLException {
        Caller reader = TestOfficers.AUDITOR;
        EvidenceStore store = new EvidenceStore(heard());
        LocalDate day = LocalDate.of(2026, 11, 30);
        for (Criteria c :
                List.of(
                        Criteria.ALL,
                        new Criteria("one", "", "", "", "", "", null, null),
                        new Criteria("", "npb", "", "", "", "", null, null),
                        new Criteria("", "", "R-1", "", "", "", null, null),
                        new Criteria("", "", "", "lookup", "entry-read", "done", day, day))) {
            store.find(reader, c, Optional.empty(), 50);
            store.find(
                    reader,
                    c,
                    Optional.of(new Cursor(Instant.EPOCH, new EntryId(new UUID(0, 0)))),
                    50);
        }
        store.find(reader, new EntryId(new UUID(0, 0)));
        store.beginningWith(reader, "000000000000");
        store.meeting(
                reader,
                List.of(new AskedTokens.Kept(AskedTokens.Kind.CNIC, new Token(1, new byte[16]))),
                100);
        assertEachByAnIndex(13);
    }

    @Test
    void whatTheCheckOfAllEntriesAsksFindsItsRowsByAnIndex() throws Exception {
        FailClosedTest.await("an entry in the log", () -> keeper.integrated() > 0);
        EntryCheck check = new EntryCheck(heard(), new FolderTiles(keeper.folder()));
        check.check(0, 1, keeper.integrated(), Instant.now());
        EntryCheck.Rows rows = check.strangers(Optional.empty(), 1);
        check.strangers(rows.through(), 1);
        check.isStranger(rows.through().orElseThrow());
        assertEachByAnIndex(4);
    }

    @Test
    void withoutItsIndexATokenWouldBeLookedForAmongAll() throws SQLException {
        try (Connection c = database.owner().getConnection()) {
            c.setAutoCommit(false);
            JdbcClient jdbc = dearTables(c);
            jdbc.sql("drop index evidence_token_at_idx").update();
            assertThat(plan(jdbc, "select 1 from evidence_token where at = ? and entry = ?"))
                    .containsPattern(WHOLE);
            c.rollback();
        }
    }

    private void assertEachByAnIndex(int expected) throws SQLException {
        assertThat(questions).hasSize(expected);
        try (Connection c = database.owner().getConnection()) {
            c.setAutoCommit(false);
            JdbcClient jdbc = dearTables(c);
            for (String question : questions) {
                assertThat(plan(jdbc, question)).as(question).doesNotContainPattern(WHOLE);
            }
            c.rollback();
        }
    }

    private static JdbcClient dearTables(Connection c) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(c, true));
        jdbc.sql("set local enable_seqscan = off").update();
        jdbc.sql(
                        """
                        create function pg_temp.plan(question text) returns setof text language plpgsql as $$
                        declare line text;
                        begin
                            for line in execute 'explain (generic_plan) ' || question loop
                                return next line;
                            end loop;
                        end $$
                        """)
                .update();
        return jdbc;
    }

    /** How the server would answer, whatever is asked for. */
    private static String plan(JdbcClient jdbc, String question) {
        StringBuilder numbered = new StringBuilder();
        int n = 0;
        for (String part : (question + " ").split("\\?")) {
            numbered.append(n == 0 ? "" : "$" + n).append(part);
            n++;
        }
        return String.join(
                "\n",
                jdbc.sql("select * from pg_temp.plan(?)")
                        .param(numbered.toString())
                        .query(String.class)
                        .list());
    }
}
