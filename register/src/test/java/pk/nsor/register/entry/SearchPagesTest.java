package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.search.Invented;
import pk.nsor.register.search.PersonIndex;

/** The Bureau's search by name or number. Every person is invented. */
@RegisterTest
class SearchPagesTest {
    /** What an officer is told: what is wrong, how far it reached, or who is near. */
    private static final List<String> CLEAR =
            List.of(
                    "answer needs correcting",
                    "answers need correcting",
                    Reach.NOTHING.text().en(),
                    Reach.TOO_COMMON.text().en(),
                    Reach.OTHER_SCRIPT.text().en(),
                    "No verified entry is near",
                    "href=\"/entries/R-");

    @Autowired ApplicationContext context;
    @Autowired PersonIndex index;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private Browser browser = new Browser(0);

    @BeforeEach
    void signIn() {
        browser = new Browser(port).signIn(OPERATOR_1);
        browser.get("/language/en?back=/");
    }

    private Browser.Answer search(Map<String, String> typed) {
        Map<String, String> all = new HashMap<>();
        all.put("paperKind", "fir");
        all.put("paper", "412/26 PS Kot Sabz");
        all.put("reason", "tracing an absconder");
        all.putAll(typed);
        browser.get("/search");
        return browser.form("/search", all);
    }

    private RegisterNumber entered() {
        return new Planting(context)
                .entered(
                        Invented.named("Badrunnisa Kundanwala", "بدرالنساء کندن والا")
                                .father("Shamsul Islam Kundanwala", "")
                                .cnic("4210188776652")
                                .born(1979, 5, 1)
                                .recorded());
    }

    @Test
    void aNameInEitherScriptAndANumberWithASlipFindTheRecordAndTheEvidenceNamesIt() {
        RegisterNumber number = entered();
        for (Map<String, String> typed :
                List.of(
                        Map.of("nameRoman", "Badr un Nisa", "fatherUrdu", "شمس الاسلام"),
                        Map.of("nameUrdu", "بدر النساء کندنوالہ"),
                        Map.of("cnic", "42101-8877665-2"),
                        Map.of("cnic", "42101-8877656-2"),
                        Map.of("cnic", "421018877665"),
                        Map.of("nameRoman", "Badrunnisa", "year", "1980"))) {
            Browser.Answer answer = search(typed);
            assertThat(answer.status()).as(typed.toString()).isEqualTo(200);
            assertThat(answer.body()).as(typed.toString()).contains(number.value());
        }
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id and r.at = e.at
                                         where e.event = 'entries-searched' and r.ref = ?
                                        """)
                                .param(number.value())
                                .query(Long.class)
                                .single())
                .isEqualTo(6);
    }

    @Test
    void noSearchIsMadeWithoutAPaperAndAReason() {
        RegisterNumber number = entered();
        Browser.Answer answer =
                search(
                        Map.of(
                                "nameRoman",
                                "Badrunnisa Kundanwala",
                                "paper",
                                "",
                                "reason",
                                "",
                                "paperKind",
                                ""));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).doesNotContain(number.value()).contains("3 answers need");
    }

    @Test
    void theRecordsOwnPageShowsWhoHasSeenItAlsoWithoutOpeningIt() {
        RegisterNumber number = entered();
        assertThat(search(Map.of("cnic", "42101-8877665-2")).body()).contains(number.value());
        Browser other = new Browser(port).signIn(SUPERVISOR_1);
        other.get("/language/en?back=/");
        String page = other.get("/entries/" + number.value()).body();
        assertThat(page.substring(page.indexOf("Who has seen it")))
                .contains("register searched by name or number")
                .contains("search of the register")
                .contains(OPERATOR_1.officer().value())
                .contains("entry opened")
                .contains(SUPERVISOR_1.officer().value())
                .contains("National Police Bureau");
        for (int i = 0; i < Sightings.MOST_A_PAGE; i++) {
            page = other.get("/entries/" + number.value()).body();
        }
        assertThat(page.substring(page.indexOf("Who has seen it")))
                .doesNotContain("register searched by name or number");
        Matcher older = Pattern.compile("href=\"([^\"#]*\\?seen=[^\"#]*)#f6\"").matcher(page);
        assertThat(older.find()).isTrue();
        String behind = other.get(older.group(1)).body();
        assertThat(behind.substring(behind.indexOf("Who has seen it")))
                .contains("register searched by name or number");
    }

    @Test
    void aProsecutorDoesNotSearch() {
        assertThat(new Browser(port).signIn(PROSECUTOR_SAHIWAL).get("/search").status())
                .isEqualTo(403);
    }

    @Test
    void aNameThatVeryManyCarryAsksForOneMoreFactInBothLanguages() {
        assertThat(search(Map.of("nameRoman", "Muhammad Ali Khan")).body())
                .contains("one more fact is needed");
        browser.get("/language/ur?back=/");
        assertThat(search(Map.of("nameUrdu", "محمد علی خان")).body())
                .contains("ایک مزید امر درکار ہے");
    }

    @Test
    void aNameInAnotherScriptIsSaidToBeUnreadAndNobodyIsSaidToBeNear() {
        for (String name : List.of("मोहम्मद इमरान", "ਮੁਹੰਮਦ ਇਮਰਾਨ")) {
            assertThat(search(Map.of("nameRoman", name)).body())
                    .as(name)
                    .contains("write it in Urdu or Roman letters")
                    .doesNotContain("No verified entry is near");
            browser.get("/language/ur?back=/");
            assertThat(search(Map.of("nameUrdu", name)).body())
                    .as(name)
                    .contains("اردو یا رومن حروف میں لکھیے")
                    .doesNotContain("کوئی تصدیق شدہ اندراج قریب نہیں");
            browser.get("/language/en?back=/");
        }
    }

    @Test
    void aPassportsNumberFindsTheRecordAndSaysSo() {
        RegisterNumber number =
                new Planting(context)
                        .entered(
                                Invented.named("Sohrab Kundanwala", "")
                                        .paper("CQ-771 9923")
                                        .recorded());
        String found = search(Map.of("document", "cq7719923")).body();
        assertThat(found).contains(number.value(), "the same number");
        browser.get("/language/ur?back=/");
        assertThat(search(Map.of("document", "cq7719923")).body())
                .contains(number.value(), "نمبر یکساں");
        browser.get("/language/en?back=/");
        assertThat(search(Map.of("document", "CQ7719924")).body()).doesNotContain(number.value());
        assertThat(search(Map.of("document", "C-1")).body()).contains("4 to 60 letters and digits");
        assertThat(tokens("asked-paper")).isPositive();
        Browser auditor = new Browser(port).signIn(AUDITOR);
        auditor.get("/language/en?back=/");
        auditor.get("/evidence/persons");
        assertThat(
                        auditor.form(
                                        "/evidence/persons",
                                        Map.of("document", "CQ 7719923", "reason", "complaint 8"))
                                .body())
                .contains("number of another identity paper", "npb-operator-1");
    }

    private long tokens(String kind) {
        return jdbc.sql(
                        "select count(*) from evidence_token t join evidence_entry e on e.id = t.entry and e.at = t.at where e.event = 'entries-searched' and t.kind = ?")
                .param(kind)
                .query(Long.class)
                .single();
    }

    @Test
    void aNumberAskedWithADigitTooManyIsFoundAsAsked() {
        entered();
        search(Map.of("cnic", "42101-88776652-9"));
        Browser auditor = new Browser(port).signIn(AUDITOR);
        auditor.get("/language/en?back=/");
        auditor.get("/evidence/persons");
        String found =
                auditor.form(
                                "/evidence/persons",
                                Map.of("cnic", "4210188776652", "reason", "complaint 7"))
                        .body();
        assertThat(found).contains("register searched by name or number", "npb-operator-1");
        assertThat(
                        auditor.form(
                                        "/evidence/persons",
                                        Map.of("cnic", "4310188776652", "reason", "complaint 7"))
                                .body())
                .contains("No entry that you may read");
    }

    @Test
    void aNameLongerThanIsReadIsSaidToBeCut() {
        String longName = "Zarak Bahawal ".repeat(10).strip();
        assertThat(search(Map.of("nameRoman", longName)).body()).contains(Reach.NAME_CUT.en());
        assertThat(search(Map.of("nameRoman", "Zarak Bahawal")).body())
                .doesNotContain(Reach.NAME_CUT.en());
    }

    @Test
    void whateverIsTypedIsAnsweredClearlyAndSoon() {
        List<String> names =
                List.of(
                        "",
                        "A",
                        "م",
                        "Syed Haji Malik Sahib Ch.",
                        "word ".repeat(1_000),
                        "\u202eنارمع\u202c \u200f\u2067imran\u2069",
                        "😀 👩‍👩‍👧",
                        "'; drop table entry; --",
                        "<script>alert(1)</script>",
                        "%_%",
                        "मोहम्मद इमरान",
                        "ਮੁਹੰਮਦ ਇਮਰਾਨ",
                        "Muhammad Muhammad Muhammad Muhammad Ali Ali Khan Khan");
        for (String name : names) {
            for (Map<String, String> typed :
                    List.of(
                            Map.of("nameRoman", name),
                            Map.of("nameUrdu", name),
                            Map.of("nameRoman", name, "fatherUrdu", name))) {
                long before = index.lookedAt();
                Browser.Answer answer = search(typed);
                assertThat(answer.status()).as(name).isEqualTo(200);
                assertThat(answer.body()).as(name).doesNotContain("<script>alert");
                assertThat(CLEAR).as(name).anyMatch(answer.body()::contains);
                assertThat(index.lookedAt() - before)
                        .as(name)
                        .isLessThanOrEqualTo(PersonIndex.MOST_LOOKED_AT);
            }
        }
    }
}
