package pk.nsor.register.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.TestClock;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;

/** The administrator's pages, by the browser without scripts. */
@RegisterTest
class ListPagesTest {
    @LocalServerPort int port;
    @Autowired CurrentLists current;
    @Autowired TypedPlaces places;
    @Autowired TransactionTemplate tx;
    @Autowired TestClock clock;

    private Browser administrator() {
        return new Browser(port).signIn(TestOfficers.ADMINISTRATOR);
    }

    private static String tehsil(String code) {
        return code + ",Kot Sabz,کوٹ سبز,PK617,,,Order 12,policy\n";
    }

    private byte[] newest(Browser b, String list, String more) {
        String page = b.get("/lists/" + list).body();
        String version = page.replaceFirst("(?s).*?/lists/" + list + "/versions/(\\d+).*", "$1");
        String text = b.get("/lists/" + list + "/versions/" + version).body();
        return (text.stripTrailing() + "\n" + more).getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> form(Browser.Answer page, LocalDate day, String reason) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "base", page.body().replaceFirst("(?s).*name=\"base\" value=\"(\\d+)\".*", "$1"));
        fields.put("fromDay", Integer.toString(day.getDayOfMonth()));
        fields.put("fromMonth", Integer.toString(day.getMonthValue()));
        fields.put("fromYear", Integer.toString(day.getYear()));
        fields.put("reason", reason);
        return fields;
    }

    private LocalDate today() {
        return clock.instant().atZone(Deadlines.ZONE).toLocalDate();
    }

    @Test
    void theAdministratorUploadsReadsTheDifferencesAndAppliesThemWithAReason() {
        Browser b = administrator();
        assertThat(b.get("/lists").body())
                .contains("Dated lists", "/lists/offences", "/lists/clocks");
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        byte[] file = newest(b, "tehsils", tehsil(code));
        b.get("/lists/tehsils");

        Browser.Answer sent = b.upload("/lists/tehsils", Map.of(), "file", file);
        assertThat(sent.status()).isEqualTo(302);
        Browser.Answer differences = b.follow(sent);
        assertThat(differences.body())
                .contains("What the file would change", code, "کوٹ سبز", "(PK617)");
        assertThat(current.lists().tehsil(code)).isEmpty();

        Browser.Answer without = b.form(sent.location(), form(differences, today(), " "));
        assertThat(without.status()).isEqualTo(200);
        assertThat(without.body()).contains("Give the reason");

        Browser.Answer applied =
                b.form(sent.location(), form(without, today(), "Order 12 of the Board"));
        assertThat(applied.location()).isEqualTo("/lists/tehsils");
        assertThat(b.follow(applied).body()).contains("is applied", code, "Order 12 of the Board");
        assertThat(current.lists().tehsil(code)).isPresent();
    }

    @Test
    void aFileThatIsNotInOrderIsAnsweredLineByLineInBothLanguages() {
        Browser b = administrator();
        b.get("/lists/tehsils");
        byte[] bad =
                "code,name_en,name_ur,district,valid_from,valid_to,citation,basis\nT-1,One,,PK999,,,c,policy\n"
                        .getBytes(StandardCharsets.UTF_8);
        Browser.Answer en = b.upload("/lists/tehsils", Map.of(), "file", bad);
        assertThat(en.body())
                .contains("The file was not taken", "line 2", "is not in the list districts");
        b.get("/language/ur?back=/lists/tehsils");
        b.get("/lists/tehsils");
        Browser.Answer ur = b.upload("/lists/tehsils", Map.of(), "file", bad);
        assertThat(ur.body()).contains("فائل نہیں لی گئی", "سطر 2", "dir=\"rtl\"");
        assertThat(b.upload("/lists/tehsils", Map.of(), "file", new byte[0]).body())
                .contains("فائل منتخب کیجیے");
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, (byte) 0xFF};
        assertThat(b.upload("/lists/tehsils", Map.of(), "file", png).body()).contains("UTF-8");
    }

    @Test
    void everyListOpensInBothLanguagesAndAMissingUrduNameIsShownAsMissing() {
        Browser b = administrator();
        for (String lang : List.of("en", "ur")) {
            b.get("/language/" + lang + "?back=/lists");
            for (ListSchema schema : AllLists.all()) {
                Browser.Answer page = b.get("/lists/" + schema.name());
                assertThat(page.status()).as(schema.name()).isEqualTo(200);
                assertThat(page.body())
                        .contains(
                                "<bdi dir=\"ltr\" lang=\"en\" class=\"ns-long\">"
                                        + String.join(", ", schema.headers()));
            }
        }
        assertThat(b.get("/lists/prisons").body())
                .contains(ListName.URDU_MISSING, "District Jail Turbat");
        assertThat(b.get("/lists/offices?page=999").status()).isEqualTo(200);
        assertThat(b.get("/lists/offices?page=-4").status()).isEqualTo(200);
    }

    @Test
    void codesAreShownInWordsOfTheReadersLanguageWithTheCodeOfTheFileBesideThem() {
        Browser b = administrator();
        assertThat(facts(b, "offences"))
                .anyMatch(f -> f.contains("limb of the Act: named in s. 2(h) (s2h)"))
                .anyMatch(f -> f.contains("victim settled by the section: a child (child)"));
        assertThat(facts(b, "offices"))
                .anyMatch(f -> f.matches("kind: ministry.*") && !f.contains("kind: ministry ("))
                .anyMatch(f -> f.contains("office above: Ministry of Law and Justice (ministry)"));
        assertThat(facts(b, "tehsils")).noneMatch(f -> f.contains("district: PK"));
        b.get("/language/ur?back=/lists");
        assertThat(facts(b, "offences")).anyMatch(f -> f.contains("دفعہ 2(h) میں نامزد (s2h)"));
        assertThat(facts(b, "courts")).isNotEmpty().noneMatch(f -> f.contains("ضلع: PK"));
        assertThat(facts(b, "other-laws")).anyMatch(f -> f.contains("ہر فہرست سے باہر (other)"));
    }

    private static List<String> facts(Browser b, String list) {
        return org.jsoup.Jsoup.parse(b.get("/lists/" + list).body())
                .select("section[aria-labelledby=rows] th[scope=row] span.sub")
                .eachText();
    }

    @Test
    void theFileOfAVersionIsHandedOutAsWritten() {
        Browser.Answer file = administrator().get("/lists/provinces/versions/1");
        assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment")
                .contains("provinces-1.csv");
        assertThat(file.bytes())
                .isEqualTo(ShippedLists.bytes(AllLists.find("provinces").orElseThrow()));
    }

    @Test
    void aTypedStationIsJoinedOrStaysAsWritten() {
        PlaceChoice.Typed typed =
                java.util.Objects.requireNonNull(
                        tx.execute(_ -> places.keep(PlaceKind.TEHSIL, "PK203", "Kot Gulab")));
        Browser b = administrator();
        assertThat(b.get("/").body()).contains("Join typed places", "National Police Bureau");
        assertThat(b.get("/places").body()).contains("Kot Gulab", "Chagai");
        String address = "/places/" + typed.id();
        assertThat(b.get(address).body()).contains("The list holds nothing for this district yet");
        assertThat(b.form(address, Map.of("code", "", "reason", "x")).body())
                .contains("Choose a listed place");
        assertThat(b.form(address, Map.of("code", "T-none", "reason", "x")).body())
                .contains("Choose a place of this district");
        assertThat(b.form(address, Map.of("code", "as-written", "reason", "")).body())
                .contains("Give the reason");
        Browser.Answer done =
                b.form(address, Map.of("code", "as-written", "reason", "No list yet"));
        assertThat(done.location()).isEqualTo("/places");
        assertThat(b.follow(done).body()).contains("stays as written").doesNotContain("Kot Gulab");
        assertThat(places.find(typed.id()).orElseThrow().decided()).isTrue();
    }

    @Test
    void nobodyElseReachesThesePagesAndWhatIsNotThereIsNotFound() {
        for (Caller c :
                List.of(
                        TestOfficers.OPERATOR_1,
                        TestOfficers.SUPERVISOR_1,
                        TestOfficers.PROSECUTOR_SAHIWAL,
                        TestOfficers.AUDITOR)) {
            Browser b = new Browser(port).signIn(c);
            b.get("/");
            for (String path :
                    List.of(
                            "/lists",
                            "/lists/offices",
                            "/lists/offices/versions/1",
                            "/lists/offices/uploads/" + UUID.randomUUID(),
                            "/places",
                            "/places/" + UUID.randomUUID())) {
                assertThat(b.get(path).status()).as(c.role() + path).isEqualTo(403);
            }
            assertThat(b.upload("/lists/offices", Map.of(), "file", new byte[] {1}).status())
                    .isEqualTo(403);
        }
        Browser b = administrator();
        for (String path :
                List.of(
                        "/lists/persons",
                        "/lists/offices/versions/99",
                        "/lists/offices/versions/x",
                        "/lists/offices/uploads/" + UUID.randomUUID(),
                        "/lists/offices/uploads/x",
                        "/places/" + UUID.randomUUID())) {
            assertThat(b.get(path).status()).as(path).isEqualTo(404);
        }
    }
}
