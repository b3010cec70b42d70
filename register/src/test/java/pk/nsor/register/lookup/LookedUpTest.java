package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestOfficers;

/** Was this person looked up, and by whom? */
@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookedUpTest {
    @LocalServerPort int port;
    @Autowired Requests requests;
    @Autowired JdbcClient jdbc;

    private Browser.Answer asked(Map<String, String> typed) {
        Browser b = new Browser(port).signIn(TestOfficers.AUDITOR);
        b.get("/evidence/persons");
        return b.form("/evidence/persons", typed);
    }

    @Test
    void aLookUpIsFoundByNumberNameInEitherScriptAndParentage() {
        String reference =
                requests.applied(
                        "376 PPC",
                        Requests.suspect(
                                "Zarbakht Ulfatyar",
                                "زربخت الفت یار",
                                "Sherdil Khan",
                                "35202-0000917-3"));
        for (Map<String, String> typed :
                java.util.List.of(
                        Map.of("cnic", "3520200009173", "reason", "complaint 4"),
                        Map.of("nameRoman", "Zarbakht Ulfatyar", "reason", "complaint 4"),
                        Map.of("nameUrdu", "زربخت الفت یار", "reason", "complaint 4"),
                        Map.of(
                                "nameRoman",
                                "ZARBAKHT ULFATYAR",
                                "fatherRoman",
                                "Sherdil Khan",
                                "reason",
                                "complaint 4"))) {
            var found = asked(typed);
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.body())
                    .contains(reference)
                    .contains("investigator-sahiwal")
                    .contains("look-up applied for");
        }
        assertThat(asked(Map.of("fatherRoman", "Sherdil Khan", "reason", "complaint 4")).body())
                .as("a father alone is nobody")
                .contains("Give a name or a CNIC number.");
        assertThat(
                        asked(Map.of("nameRoman", "Never Asked Anywhere", "reason", "complaint 4"))
                                .body())
                .contains("No entry that you may read")
                .doesNotContain(reference);
    }

    @Test
    void theSearchNeedsAReasonAndLeavesTokensInsteadOfTheName() {
        assertThat(asked(Map.of("nameRoman", "Gulrez Nayab")).body())
                .contains("Give the reason.")
                .contains("Gulrez Nayab");
        asked(Map.of("nameRoman", "Gulrez Nayab", "reason", "order 9 of the court"));
        byte[] entry =
                jdbc.sql(
                                """
                                select canonical from evidence_entry where event = 'evidence-person-searched'
                                 order by at desc limit 1
                                """)
                        .query(byte[].class)
                        .single();
        assertThat(new String(entry, StandardCharsets.UTF_8))
                .contains("token.asked-name=")
                .contains("commit.asked=")
                .contains("commit.reason=")
                .doesNotContain("Gulrez")
                .doesNotContain("order 9");
    }
}
