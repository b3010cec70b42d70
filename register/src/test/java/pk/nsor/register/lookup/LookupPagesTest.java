package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.DPO_SAHIWAL;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_QUETTA;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;

@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupPagesTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort int port;
    @Autowired PlantedRegister register;
    @Autowired Requests requests;
    @Autowired JdbcClient jdbc;

    private final String unique =
            "Sabir " + UUID.randomUUID().toString().replaceAll("[^a-f]", "").replace("", "o");

    private Browser as(Caller caller) {
        return new Browser(port).signIn(caller);
    }

    private static String version(Browser.Answer page) {
        Matcher m = VERSION.matcher(page.body());
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private static Browser.Answer ok(Browser.Answer a) {
        assertThat(a.status()).as(a.body()).isEqualTo(200);
        return a;
    }

    private static Map<String, String> fields(String... pairs) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i], pairs[i + 1]);
        }
        return fields;
    }

    /** Writes and applies through the pages; the address of the request. */
    private String applied(Browser b) {
        ok(b.get("/lookups"));
        String draft = b.form("/lookups", Map.of()).location();
        assertThat(draft).matches("/lookups/LR-[0-9A-Z-]+/draft");
        String theCase = draft + "/case";
        Browser.Answer wrong =
                ok(
                        b.form(
                                theCase,
                                fields(
                                        "version", version(ok(b.get(theCase))),
                                        "fir", "412",
                                        "stationTyped", "Kot Sabz",
                                        "sections", "376 PPC")));
        assertThat(wrong.body())
                .contains("2 answers need correcting")
                .contains("value=\"Kot Sabz\"")
                .contains("firYear-e");
        assertThat(
                        b.form(
                                        theCase,
                                        fields(
                                                "version", version(wrong),
                                                "fir", "412/26",
                                                "stationTyped", "Kot Sabz",
                                                "sections", "376 PPC",
                                                "purpose", "investigation"))
                                .location())
                .isEqualTo(draft);
        String suspect = draft + "/suspects/0";
        assertThat(
                        b.form(
                                        suspect,
                                        fields(
                                                "version", version(ok(b.get(suspect))),
                                                "nameRoman", unique,
                                                "nameUrdu", "صابر",
                                                "fatherRoman", "Noor Muhammad",
                                                "cnic", "36502-0000412-3",
                                                "age", "35",
                                                "sex", "m",
                                                "district", "PK631"))
                                .location())
                .isEqualTo(draft);
        ok(b.get(draft + "/fir"));
        assertThat(b.upload(draft + "/fir", Map.of(), "copy", Requests.png()).location())
                .isEqualTo(draft + "/fir");
        assertThat(ok(b.get(draft)).body()).contains(unique).contains("3 of 3");
        Browser.Answer check = ok(b.get(draft + "/check"));
        assertThat(check.body()).contains("at least one section is a scheduled offence");
        return b.form(draft + "/apply", fields("version", version(check))).location();
    }

    @Test
    void aSecondClickFindsTheApplicationThatTheFirstOneBegan() {
        Browser b = as(INVESTIGATOR_SAHIWAL);
        Matcher id =
                Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"")
                        .matcher(ok(b.get("/lookups")).body());
        assertThat(id.find()).isTrue();
        Map<String, String> form = Map.of("id", id.group(1));
        String first = b.form("/lookups", form).location();
        assertThat(b.form("/lookups", form).location()).isEqualTo(first);
        Browser stranger = as(INVESTIGATOR_QUETTA);
        stranger.get("/lookups");
        assertThat(stranger.form("/lookups", form).location())
                .matches("/lookups/LR-[0-9A-Z-]+/draft")
                .isNotEqualTo(first);
    }

    @Test
    void oneJourneyFromApplicationToAnswerThroughThePages() {
        RegisterNumber entry = register.plant(unique, "صابر");
        register.amongMany(entry);
        Browser investigator = as(INVESTIGATOR_SAHIWAL);
        String own = applied(investigator);
        assertThat(ok(investigator.get(own)).body()).contains("Applied.");

        Browser dpo = as(DPO_SAHIWAL);
        String copy = own.replace("/lookups/", "/lookups/copies/");
        assertThat(ok(dpo.get("/lookups/copies")).body()).doesNotContain(unique).contains(copy);
        assertThat(ok(dpo.get(copy)).body()).contains(unique);

        Browser prosecutor = as(PROSECUTOR_SAHIWAL);
        assertThat(ok(prosecutor.get("/")).body()).contains(own + "/decision");
        ok(prosecutor.get(own + "/decision"));
        assertThat(ok(prosecutor.form(own + "/decision", Map.of("decision", "forward"))).body())
                .contains("relevant-e");
        prosecutor.form(own + "/decision", fields("decision", "forward", "relevant", "on"));

        Browser first = as(OPERATOR_1);
        ok(first.get(own));
        first.form(own + "/take", Map.of());
        assertThat(ok(first.get(own + "/compare/1")).body())
                .contains(entry.value(), Reach.CUT.text().en())
                .contains("None of them");
        assertThat(ok(first.form(own + "/compare/1", Map.of("choice", entry.value()))).body())
                .contains("why-e")
                .contains("value=\"" + entry.value() + "\" checked");
        first.form(own + "/compare/1", fields("choice", entry.value(), "why", "all agree"));
        assertThat(ok(first.get(own + "/confirm/1")).body())
                .contains("another officer must confirm");

        Browser second = as(OPERATOR_2);
        assertThat(ok(second.get(own + "/confirm/1")).body())
                .contains("all agree", Reach.CUT.text().en());
        second.form(own + "/confirm/1", fields("ruling", "confirm", "compared", "on"));

        for (Browser reader : List.of(investigator, prosecutor)) {
            assertThat(ok(reader.get(own + "/answer")).body())
                    .contains("One record matches")
                    .contains(entry.value())
                    .contains("final")
                    .contains("as stated on")
                    .contains("What the register covers");
        }
        investigator.get(own + "/answer");
        assertThat(ok(investigator.form(own + "/answer/print", Map.of())).body())
                .contains("Numbered copy 1", "none held")
                .contains("dir=\"rtl\"");
        assertThat(ok(investigator.form(own + "/print", Map.of())).body())
                .contains("Application for a look-up");
        for (Caller stranger : List.of(INVESTIGATOR_QUETTA, PROSECUTOR_QUETTA)) {
            Browser b = as(stranger);
            assertThat(b.get(own).status()).isEqualTo(404);
            assertThat(b.get(own + "/answer").status()).isEqualTo(404);
        }
        assertThat(dpo.get(own + "/answer").status()).isEqualTo(403);
        thePhotographOfItsCardIsForTheSameTwoReaders(own, entry);
        assertThat(as(AUDITOR).get(own).status()).isEqualTo(403);
    }

    private void thePhotographOfItsCardIsForTheSameTwoReaders(String own, RegisterNumber entry) {
        String photograph = own + "/answer/photograph/1";
        Browser investigator = as(INVESTIGATOR_SAHIWAL);
        assertThat(investigator.get(photograph).status()).as("none is held").isEqualTo(404);
        register.photograph(entry, new Picture("image/png", new byte[] {1, 2, 3}));
        for (Browser reader : List.of(investigator, as(PROSECUTOR_SAHIWAL))) {
            assertThat(ok(reader.get(own + "/answer")).body())
                    .contains("src=\"" + photograph + "\"", "taken February")
                    .doesNotContain("none held");
            long before = photographsRead(own);
            assertThat(ok(reader.get(photograph)).body()).hasSize(3);
            assertThat(photographsRead(own)).isEqualTo(before + 1);
        }
        investigator.get(own + "/answer");
        assertThat(ok(investigator.form(own + "/answer/print", Map.of())).body())
                .contains("src=\"" + photograph + "\"");
        assertThat(investigator.get(own + "/answer/photograph/2").status()).isEqualTo(404);
        for (Caller stranger : List.of(INVESTIGATOR_QUETTA, PROSECUTOR_QUETTA)) {
            assertThat(as(stranger).get(photograph).status()).isEqualTo(404);
        }
        assertThat(as(DPO_SAHIWAL).get(photograph).status()).isEqualTo(403);
        register.withhold(entry);
        assertThat(investigator.get(photograph).status()).as("withheld").isEqualTo(404);
        register.lift(entry);
    }

    private long photographsRead(String own) {
        return jdbc.sql(
                        """
                        select count(*) from evidence_entry e join evidence_ref r on r.entry = e.id
                         where r.ref = ? and e.event = 'lookup-answer-read'
                           and position('detail.what=photograph'::bytea in e.canonical) > 0
                        """)
                .param(own.substring(own.lastIndexOf('/') + 1))
                .query(Long.class)
                .single();
    }

    @Test
    void everyPageIsThereInUrduAndNoTitleOrAddressNamesAnybody() {
        Browser b = as(INVESTIGATOR_SAHIWAL);
        b.get("/language/ur?back=/");
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        requests.add(
                INVESTIGATOR_SAHIWAL,
                reference,
                Requests.suspect(unique, "صابر", "Noor Muhammad", ""));
        String draft = "/lookups/" + reference + "/draft";
        for (String path :
                List.of(
                        "/lookups",
                        draft,
                        draft + "/case",
                        draft + "/suspects/1",
                        draft + "/suspects/0",
                        draft + "/fir",
                        draft + "/check")) {
            Browser.Answer page = ok(b.get(path));
            assertThat(page.body()).as(path).contains("dir=\"rtl\"");
            String title = page.body().replaceFirst("(?s).*<title>(.*?)</title>.*", "$1");
            assertThat(title).as(path).doesNotContain(unique).doesNotContain("412");
        }
        assertThat(ok(b.get("/lookups")).body()).doesNotContain(unique);
    }

    @Test
    void hostileTextIsShownAsText() {
        Browser b = as(INVESTIGATOR_SAHIWAL);
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        requests.add(
                INVESTIGATOR_SAHIWAL,
                reference,
                Requests.suspect("<script>alert(1)</script>", "\" onload=\"x", "a", ""));
        String body = ok(b.get("/lookups/" + reference + "/draft/suspects/1")).body();
        assertThat(body).doesNotContain("<script>alert").doesNotContain("\" onload=\"x");
    }

    @Test
    void whatSomebodyElseSavedMeanwhileIsSaidAndTheTypedTextKept() {
        Browser b = as(INVESTIGATOR_SAHIWAL);
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        String page = "/lookups/" + reference + "/draft/case";
        String old = version(ok(b.get(page)));
        requests.add(INVESTIGATOR_SAHIWAL, reference, Requests.suspect(unique, "", "Noor", ""));
        Browser.Answer answer =
                b.form(page, fields("version", old, "fir", "77/26", "sections", "376"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body()).contains("saved elsewhere meanwhile").contains("77/26");
    }

    @Test
    void anOfficeKnowsItsOwnWorkByCaseAndTheBureauByReferenceAlone() {
        String reference =
                requests.forwarded(Requests.suspect(unique, "صابر", "Noor Muhammad", ""));
        for (Caller own : List.of(INVESTIGATOR_SAHIWAL, PROSECUTOR_SAHIWAL)) {
            Browser b = as(own);
            assertThat(row(ok(b.get("/lookups")).body(), reference))
                    .contains("412/26", "Kot Sabz")
                    .doesNotContain(unique);
            assertThat(lastListTells(own, "reference, case")).isTrue();
        }
        assertThat(row(ok(as(DPO_SAHIWAL).get("/lookups/copies")).body(), reference))
                .contains("412/26")
                .doesNotContain(unique);
        String bureau = ok(as(OPERATOR_1).get("/lookups")).body();
        assertThat(row(bureau, reference)).doesNotContain("412/26").doesNotContain("Kot Sabz");
        assertThat(lastListTells(OPERATOR_1, "reference, case")).isFalse();
    }

    private static String row(String body, String reference) {
        int at = body.indexOf(reference);
        assertThat(at).as("the list names the request").isPositive();
        return body.substring(at, body.indexOf("</tr>", at));
    }

    /** Whether the entry of that officer's last reading of the list says that it told this. */
    private boolean lastListTells(Caller caller, String shown) {
        return jdbc.sql(
                        """
                        select position(convert_to(?, 'UTF8') in canonical) > 0 from evidence_entry
                         where officer = ? and event = 'lookup-list-read' order by at desc limit 1
                        """)
                .params(shown, caller.officer().value())
                .query(Boolean.class)
                .single();
    }

    @Test
    void aRequestIsOpenedByItsReferenceHoweverOldAndNothingTypedStandsInAnAddress() {
        String reference = requests.draft(INVESTIGATOR_SAHIWAL);
        Browser b = as(INVESTIGATOR_SAHIWAL);
        ok(b.get("/lookups?from=999999"));
        ok(b.get("/lookups?from=x"));
        assertThat(
                        b.form(
                                        "/lookups/find",
                                        Map.of(
                                                "reference",
                                                " " + reference.toLowerCase(Locale.ROOT)))
                                .location())
                .isEqualTo("/lookups/" + reference);
        assertThat(ok(b.form("/lookups/find", Map.of("reference", unique))).body())
                .contains("This is no reference of a look-up", "value=\"" + unique + "\"");
        Browser stranger = as(INVESTIGATOR_QUETTA);
        stranger.get("/lookups");
        assertThat(
                        stranger.follow(
                                        stranger.form(
                                                "/lookups/find", Map.of("reference", reference)))
                                .status())
                .isEqualTo(404);
    }

    @Test
    void tenSuspectsAndTheirAnswersArePrintedInBothLanguagesWithEverySheetNumbered() {
        SuspectForm[] ten = new SuspectForm[Applications.MOST_SUSPECTS];
        for (int i = 0; i < ten.length; i++) {
            ten[i] = Requests.suspect(unique + " " + (char) ('a' + i), "صابر", "Noor Muhammad", "");
        }
        String own = "/lookups/" + requests.forwarded(ten);
        Browser b = as(INVESTIGATOR_SAHIWAL);
        b.get(own);
        String printed = ok(b.form(own + "/print", Map.of())).body();
        assertThat(printed).contains("data-many", "Suspect 10 of 10", "مشتبہ شخص 10 از 10");
        for (SuspectForm s : ten) {
            assertThat(printed.split(s.name().roman() + "<", -1)).hasSize(2);
        }
        Matcher theme =
                Pattern.compile("href=\"(/assets/[^\"]*theme[^\"]*\\.css[^\"]*)\"")
                        .matcher(printed);
        assertThat(theme.find()).isTrue();
        assertThat(b.get(theme.group(1)).body())
                .contains("counter(page) \" / \" counter(pages)", "[data-many]");
    }

    @Test
    void whatWasTypedStaysWhenTheLanguageChangesOnAFormWithErrors() {
        String reference =
                requests.applied("376 PPC", Requests.suspect(unique, "صابر", "Noor Muhammad", ""));
        String path = "/lookups/" + reference + "/decision";
        Browser b = as(PROSECUTOR_SAHIWAL).from("http://localhost:" + port);
        assertThat(ok(b.get(path)).body()).doesNotContain("name=\"_language\"");
        String typed = "the sections are read again";
        Browser.Answer wrong = ok(b.form(path, fields("reasons", typed)));
        assertThat(wrong.body())
                .contains("name=\"_language\" value=\"ur\"")
                .contains("<input type=\"hidden\" name=\"reasons\" value=\"" + typed + "\">");
        Browser.Answer again = ok(b.form(path, fields("reasons", typed, "_language", "ur")));
        assertThat(again.body()).contains("dir=\"rtl\"").contains(typed + "</textarea>");
        assertThat(ok(b.get(path)).body()).contains("dir=\"rtl\"");
    }
}
