package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.database.Database;

/** The comparison of answers with entries sees an answer whose entry is missing. */
@RegisterTest
class AnswersComparedTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;

    @Test
    void onlyTheAnswerWithItsOwnEntryMatches() {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        Matcher named = CrashCycles.ENTRY.matcher(b.get("/").body());
        assertThat(named.find()).isTrue();
        String entry = named.group(1);
        String officer = TestOfficers.OPERATOR_1.officer().value();
        var good = new CrashCycles.Received(officer, "/", entry);
        var ofAnother = new CrashCycles.Received("auditor", "/", entry);
        var nameless = new CrashCycles.Received(officer, "/", "");
        char last = entry.charAt(13);
        var lost =
                new CrashCycles.Received(
                        officer, "/", entry.substring(0, 13) + (last == '0' ? '1' : '0'));
        assertThat(CrashCycles.unrecorded(jdbc, List.of(good, ofAnother, nameless, lost)))
                .containsExactly(ofAnother, nameless, lost);
    }

    @Test
    void aChangeWithoutItsEntryAndAnEntryWithoutItsChangeAreSeen() throws Exception {
        Browser b = new Browser(port).signIn(TestOfficers.PROSECUTOR_SAHIWAL);
        Matcher form =
                Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"")
                        .matcher(b.get("/returns/new").body());
        assertThat(form.find()).isTrue();
        String home = b.form("/returns/new", Map.of("id", form.group(1))).location();
        String reference = home.substring(home.lastIndexOf('/') + 1);
        try (Connection c = database.owner().getConnection()) {
            c.setAutoCommit(false);
            JdbcClient own = JdbcClient.create(new SingleConnectionDataSource(c, true));
            long before = CrashCycles.unjoined(own);
            own.sql("delete from evidence_ref where kind = 'return' and ref = ?")
                    .param(reference)
                    .update();
            assertThat(CrashCycles.unjoined(own)).as("its entry is gone").isEqualTo(before + 1);
            c.rollback();
            own.sql("update evidence_ref set ref = 'CR-of-nobody' where ref = ?")
                    .param(reference)
                    .update();
            assertThat(CrashCycles.unjoined(own)).as("and names another").isEqualTo(before + 2);
            c.rollback();
            assertThat(CrashCycles.unjoined(own)).isEqualTo(before);
        }
    }
}
