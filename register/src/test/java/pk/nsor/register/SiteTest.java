package pk.nsor.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.access.Officers;
import pk.nsor.register.database.Database;

@RegisterTest
class SiteTest {
    @LocalServerPort int port;
    @Autowired Officers officers;
    @Autowired JdbcClient jdbc;
    @Autowired Database database;

    @Test
    void anOfficerSignsInReadsTheWorklistAndLeavesAnEntry() {
        Browser b = new Browser(port);
        assertThat(b.get("/").status()).isEqualTo(302);
        assertThat(b.get("/sign-in").body()).contains("Choose an office").contains("Operator 1");
        b.signIn(TestOfficers.OPERATOR_1);
        var home = b.get("/");
        assertThat(home.status()).isEqualTo(200);
        assertThat(home.body()).contains("Needs you today").contains("evidence entry");
        b.get("/language/ur?back=/");
        assertThat(b.get("/").body()).contains("dir=\"rtl\"").contains("آج آپ کی توجہ درکار ہے");
    }

    @Test
    void aStrangerGetsTheDoorAndNothingElse() {
        Browser b = new Browser(port);
        for (String path : new String[] {"/", "/returns", "/entries", "/lookups", "/nothing"}) {
            assertThat(b.get(path).status()).as(path).isEqualTo(302);
        }
        assertThat(b.get("/health").body()).isEqualTo("ok");
    }

    @Test
    void anUnknownPageIsAnsweredAndRecorded() {
        Browser b = new Browser(port).signIn(TestOfficers.AUDITOR);
        var answer = b.get("/no-such-page");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("There is no such page for you").contains("entry");
    }

    @Test
    void aRoleWithoutWorkIsRefused() {
        officers.addDemo(TestOfficers.COMMITTEE);
        Browser b = new Browser(port);
        assertThat(b.tryToSignIn(TestOfficers.COMMITTEE).status()).isNotEqualTo(200);
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        Browser b = new Browser(port).signIn(TestOfficers.OPERATOR_1);
        for (String path : new String[] {"/", "/sign-in", "/no-such-page", "/health"}) {
            var headers = b.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("default-src 'none'");
            assertThat(headers.firstValue("X-Frame-Options")).as(path).contains("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
            assertThat(headers.firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("no-store");
        }
    }

    @Test
    void aFormThatMetNoSessionIsKeptForItsOwnSiteAlone() {
        String own = "http://localhost:" + port;
        for (String origin : new String[] {"", "http://elsewhere.invalid", "null", "::"}) {
            var answer = new Browser(port).from(origin).form("/returns/new", Map.of("x", "Qalin"));
            assertThat(answer.location()).as(origin).isEqualTo("/sign-in?ended");
        }
        Browser b = new Browser(port).from(own);
        var door = b.form("/lookups/LR-AAAA-AAAA/facts/1", Map.of("marks", "\"><b>Qalin\r\nvurz"));
        assertThat(door.status()).isEqualTo(200);
        assertThat(door.body()).contains("What you typed is not lost").doesNotContain("><b>Qalin");
        Map<String, String> typed =
                Map.of(
                        "officer",
                        TestOfficers.OPERATOR_1.officer().value(),
                        "kept-path",
                        "/lookups/LR-AAAA-AAAA/facts/1",
                        "kept:marks",
                        "Qalin");
        assertThat(b.form("/demo/sign-in", typed).body())
                .contains("action=\"/lookups/LR-AAAA-AAAA/facts/1\"")
                .contains("name=\"marks\" value=\"Qalin\"");
        for (String elsewhere : new String[] {"https://elsewhere.invalid/x", "//x/y", "/demo/x"}) {
            Browser other = new Browser(port).from(own);
            other.get("/sign-in");
            Map<String, String> led = new java.util.HashMap<>(typed);
            led.put("kept-path", elsewhere);
            assertThat(other.form("/demo/sign-in", led).location()).as(elsewhere).isEqualTo("/");
        }
    }

    private long staleForms() {
        return jdbc.sql(
                        """
                        select count(*) from evidence_entry
                         where officer = ? and event = 'act-failed' and outcome = 'refused'
                           and convert_from(canonical, 'UTF8') like '%detail.reason=stale-form%'
                        """)
                .param(TestOfficers.SUPERVISOR_2.officer().value())
                .query(Long.class)
                .single();
    }

    @Test
    void aStaleFormOfAnOfficerIsRefusedWithAnEntryAndOtherwiseNotAnswered() throws SQLException {
        Browser b = new Browser(port).signIn(TestOfficers.SUPERVISOR_2);
        b.get("/");
        long before = staleForms();
        assertThat(b.stale().form("/entries", Map.of("number", "R-1")).location())
                .isEqualTo("/sign-in?ended");
        assertThat(b.stale().form("/sign-out", Map.of()).status()).isEqualTo(302);
        assertThat(staleForms()).isEqualTo(before + 2);
        assertThat(b.get("/").status()).as("signed in still").isEqualTo(200);
        owner("revoke insert on evidence_entry from nsor_app");
        try {
            assertThat(b.stale().form("/entries", Map.of("number", "R-1")).status()).isEqualTo(503);
        } finally {
            owner("grant insert on evidence_entry to nsor_app");
        }
        assertThat(staleForms()).isEqualTo(before + 2);
    }

    private void owner(String sql) throws SQLException {
        try (Connection c = database.owner().getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }
}
