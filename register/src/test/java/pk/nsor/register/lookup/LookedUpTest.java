package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
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
                .contains("Give a name, a CNIC number");
        assertThat(
                        asked(Map.of("nameRoman", "Never Asked Anywhere", "reason", "complaint 4"))
                                .body())
                .contains("No entry that you may read")
                .doesNotContain(reference);
    }

    @Test
    void aLookUpWithADigitMissingOrTooManyIsFoundByTheNumberItWasASlipOf() {
        for (String misread : List.of("35202-0000918", "35202-00009185-8")) {
            String reference =
                    requests.applied("376 PPC", Requests.suspect("Gulzarin", "", "Nawab", misread));
            String right = misread.length() == 13 ? "3520200009184" : "3520200009188";
            assertThat(asked(Map.of("cnic", right, "reason", "complaint 5")).body())
                    .as(misread)
                    .contains(reference);
            assertThat(asked(Map.of("cnic", "3520200007777", "reason", "complaint 5")).body())
                    .as(misread)
                    .doesNotContain(reference);
        }
    }

    @Test
    void aNameThatVeryManyCarryIsFoundInEitherScriptAsOneOfTheCommonest() {
        String reference =
                requests.applied(
                        "376 PPC",
                        Requests.suspect("", "محمد علی خان", "Gul Nawaz", "35202-0000926-5"));
        String found =
                asked(Map.of("nameRoman", "Mohammad Ali Khan", "reason", "complaint 6")).body();
        assertThat(found).contains(reference, "one of the commonest names");
        assertThat(
                        jdbc.sql(
                                        """
                                        select distinct t.kind from evidence_token t join evidence_ref r on r.entry = t.entry and r.at = t.at
                                         where r.ref = ? and t.kind like 'asked-name%'
                                        """)
                                .param(reference)
                                .query(String.class)
                                .list())
                .containsExactly("asked-name-common");
    }

    /** “No entry” is said only where something was looked for. */
    @Test
    void whateverIsTypedIsAnsweredClearlyAndWhatCannotBeReadIsNotSaidToBeAbsent() {
        String none = "No entry that you may read";
        String unread = "Nothing was looked for";
        String tooLong = "A name has at most 200 characters";
        Map<String, String> names =
                Map.ofEntries(
                        Map.entry("😀 👩‍👩‍👧", unread),
                        Map.entry("\u202e\u2067 \u200f", unread),
                        Map.entry("%_% -- ';", unread),
                        Map.entry("word ".repeat(1_000), tooLong),
                        Map.entry("ز", none),
                        Map.entry("Syed Haji Malik Sahib Ch.", none),
                        Map.entry("\u202eزیلخنارمع\u202c \u200f\u2067zilimran\u2069", none),
                        Map.entry("'; drop table evidence_token; --", none),
                        Map.entry("<script>alert(1)</script>", none),
                        Map.entry("मोहम्मद इमरान", none),
                        Map.entry("ਮੁਹੰਮਦ ਇਮਰਾਨ", none));
        names.forEach(
                (name, answer) -> {
                    for (String field : java.util.List.of("nameRoman", "nameUrdu")) {
                        var found = asked(Map.of(field, name, "reason", "complaint 7"));
                        assertThat(found.status()).as(name).isEqualTo(200);
                        assertThat(found.body())
                                .as(name)
                                .contains(answer)
                                .doesNotContain("<script>alert");
                    }
                });
        assertThat(asked(Map.of("document", "- / -", "reason", "complaint 7")).body())
                .contains(unread);
        assertThat(asked(Map.of("document", "9".repeat(61), "reason", "complaint 7")).body())
                .contains("at most 60 letters and digits");
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
