package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;

/** The comparison of answers with entries sees an answer whose entry is missing. */
@RegisterTest
class AnswersComparedTest {
    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

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
}
