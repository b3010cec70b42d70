package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.ADMINISTRATOR;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_QUETTA;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
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
import pk.nsor.register.clock.Deadlines;

/** Districts and tehsils that a look-up offers, after an administrator changed the lists. */
@RegisterTest
@Import({PlantedRegister.Configuration.class, Requests.class})
class LookupPlacesTest {
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    @LocalServerPort int port;
    @Autowired Requests requests;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    private String newest(Browser admin, String list) {
        String page = admin.get("/lists/" + list).body();
        String version = page.replaceFirst("(?s).*?/lists/" + list + "/versions/(\\d+).*", "$1");
        return admin.get("/lists/" + list + "/versions/" + version).body();
    }

    private void apply(Browser admin, String list, String text) {
        admin.get("/lists/" + list);
        Browser.Answer sent =
                admin.upload(
                        "/lists/" + list, Map.of(), "file", text.getBytes(StandardCharsets.UTF_8));
        assertThat(sent.status()).as(sent.body()).isEqualTo(302);
        Browser.Answer differences = admin.follow(sent);
        LocalDate day = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(
                "base",
                differences.body().replaceFirst("(?s).*name=\"base\" value=\"(\\d+)\".*", "$1"));
        fields.put("fromDay", Integer.toString(day.getDayOfMonth()));
        fields.put("fromMonth", Integer.toString(day.getMonthValue()));
        fields.put("fromYear", Integer.toString(day.getYear()));
        fields.put("reason", "Order 12 of the Board");
        Browser.Answer applied = admin.form(sent.location(), fields);
        assertThat(applied.location()).as(applied.body()).isEqualTo("/lists/" + list);
    }

    private static String version(Browser.Answer page) {
        Matcher m = VERSION.matcher(page.body());
        assertThat(m.find()).as(page.body()).isTrue();
        return m.group(1);
    }

    private Browser.Answer saveCase(Browser b, String draft, String district) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("version", version(b.get(draft + "/case")));
        fields.put("district", district);
        fields.put("fir", "412/26");
        fields.put("stationTyped", "Kot Sabz");
        fields.put("sections", "376 PPC");
        fields.put("purpose", "investigation");
        return b.form(draft + "/case", fields);
    }

    @Test
    void anOfficeThatServesTwoDistrictsChoosesBetweenThemAndOneThatServesOneDoesNot() {
        Browser admin = new Browser(port).signIn(ADMINISTRATOR);
        String before = newest(admin, "police-districts");
        String two =
                before.replaceFirst(
                                "(?m)^(PD-PK226,.*,police-PK226,)PK226,,,", "$1PK226 PK203,2021,,")
                        .replaceFirst("(?m)^(PD-PK203,.*,police-PK203,PK203,),", "$1,2020");
        Browser quetta = new Browser(port).signIn(INVESTIGATOR_QUETTA);
        String draft = "/lookups/" + requests.draft(INVESTIGATOR_QUETTA) + "/draft";
        assertThat(quetta.get(draft + "/case").body()).doesNotContain("name=\"district\"");
        apply(admin, "police-districts", two);
        try {
            assertThat(quetta.get(draft + "/case").body())
                    .contains("name=\"district\"", "value=\"PK226\"", "value=\"PK203\"")
                    .doesNotContain("value=\"PK631\"");
            assertThat(saveCase(quetta, draft, "").body()).contains("Choose the district");
            assertThat(saveCase(quetta, draft, "PK631").body()).contains("Choose the district");
            assertThat(saveCase(quetta, draft, "PK203").location()).isEqualTo(draft);
            assertThat(district(draft)).isEqualTo("PK203");
        } finally {
            apply(admin, "police-districts", before);
        }
        assertThat(saveCase(quetta, draft, "PK203").location()).isEqualTo(draft);
        assertThat(district(draft))
                .as("what one office serves alone is never typed")
                .isEqualTo("PK226");
    }

    private String district(String draft) {
        return jdbc.sql("select district from lookup where reference = ?")
                .param(draft.split("/")[2])
                .query(String.class)
                .single();
    }

    @Test
    void aTehsilIsChosenOfTheDistrictsListOrTypedAndThenJoinsThePlacesOfTheBureau() {
        Browser admin = new Browser(port).signIn(ADMINISTRATOR);
        String code = "T-" + UUID.randomUUID().toString().substring(0, 8);
        String name = "Sabzwari " + code.substring(2);
        apply(
                admin,
                "tehsils",
                newest(admin, "tehsils").stripTrailing()
                        + "\n"
                        + code
                        + ","
                        + name
                        + ",سبزواری,PK631,,,Board of Revenue,policy\n");
        String draft = "/lookups/" + requests.draft(INVESTIGATOR_SAHIWAL) + "/draft";
        assertThat(new Browser(port).signIn(INVESTIGATOR_SAHIWAL).get(draft + "/suspects/0").body())
                .contains("list=\"tehsil-list\"", "<option value=\"" + name + "\">");
        long before = typed();
        requests.applied("376 PPC", tehsil(name));
        assertThat(typed()).as("a listed one needs no joining").isEqualTo(before);
        String unlisted = "Nowhere " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        requests.applied("376 PPC", tehsil(unlisted));
        requests.applied("376 PPC", tehsil(unlisted));
        assertThat(typed()).as("a typed one joins once").isEqualTo(before + 1);
    }

    private static SuspectForm tehsil(String name) {
        SuspectForm s = Requests.suspect("Sabir Hussain", "صابر حسین", "Noor Muhammad", "");
        return new SuspectForm(
                s.name(),
                s.aliases(),
                s.father(),
                s.husband(),
                s.cnic(),
                s.birth(),
                s.age(),
                s.sex(),
                s.district(),
                name,
                s.marks());
    }

    private long typed() {
        return jdbc.sql(
                        "select count(*) from typed_place where kind = 'tehsil' and district = 'PK631'")
                .query(Long.class)
                .single();
    }
}
