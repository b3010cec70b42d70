package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.PROSECUTOR_QUETTA;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.kernel.Caller;

/** The pages as a browser without script gets them. */
@RegisterTest
class ReturnPagesTest {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"(\\d+)\"");
    private static final Pattern ID = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");

    @LocalServerPort int port;
    @Autowired JdbcClient jdbc;

    private Browser browser(Caller caller) {
        return new Browser(port).signIn(caller);
    }

    private static String found(Pattern p, String body) {
        Matcher m = p.matcher(body);
        assertThat(m.find()).as(p.pattern()).isTrue();
        return m.group(1);
    }

    private static String begun(Browser b) {
        String id = found(ID, b.get("/returns/new").body());
        Browser.Answer made = b.form("/returns/new", Map.of("id", id));
        assertThat(made.location()).matches("/returns/CR-[A-Z0-9-]+");
        assertThat(b.form("/returns/new", Map.of("id", id)).location()).isEqualTo(made.location());
        return made.location();
    }

    private static Browser.Answer save(
            Browser b, String home, FormPart part, Answers typed, String then) {
        String page = b.get(home + "/" + part.slug()).body();
        return send(b, home, part, typed, found(SEEN, page), then);
    }

    private static Browser.Answer send(
            Browser b, String home, FormPart part, Answers typed, String seen, String then) {
        Map<String, String> form = new LinkedHashMap<>();
        typed.typed().forEach((k, v) -> form.put(k, v.getFirst()));
        form.put("seen", seen);
        form.put("then", then);
        return b.form(home + "/" + part.slug(), form);
    }

    private static void fill(Browser b, String home, Typing typing) {
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                Browser.Answer saved = save(b, home, part, typing.part(part), "continue");
                assertThat(saved.status()).as(part.slug()).isEqualTo(302);
                if (part != FormPart.PROOF) {
                    assertThat(saved.location()).isEqualTo(home + "/" + part.next().slug());
                }
            }
        }
        b.get(home + "/judgment-copy");
        assertThat(
                        b.upload(
                                        home + "/judgment-copy",
                                        Map.of(
                                                "seen",
                                                found(SEEN, b.get(home + "/judgment-copy").body()),
                                                "redacted",
                                                "on",
                                                "then",
                                                "attach-judgment"),
                                        "file-judgment",
                                        Pictures.onePage())
                                .location())
                .isEqualTo(home + "/judgment-copy");
    }

    @Test
    void a_return_goes_from_draft_to_the_bureau_without_a_script() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        assertThat(b.get(home).body()).contains("0 of 11").contains("Not started");
        fill(b, home, Typing.complete());
        assertThat(b.get(home).body()).contains("10 of 11").contains("/check\"");
        String check = b.get(home + "/check").body();
        assertThat(check)
                .contains("Kannari Zarrinpur")
                .contains("36502-0000417-1")
                .contains("377-B PPC")
                .contains("read as")
                .contains("14 years rigorous imprisonment")
                .contains("Eligible under s. 2(h)")
                .contains("ns-reason");
        String seen = found(SEEN, check);
        Browser.Answer undeclared = b.form(home + "/submit", Map.of("seen", seen));
        assertThat(undeclared.status()).isEqualTo(200);
        assertThat(undeclared.body()).contains("Confirm that you compared");
        Map<String, String> declared = Map.of("seen", seen, "compared", "on", "nobody", "on");
        assertThat(b.form(home + "/submit", declared).location()).isEqualTo(home + "/submitted");
        assertThat(b.form(home + "/submit", declared).location()).isEqualTo(home + "/submitted");
        assertThat(b.get(home + "/submitted").body()).contains("What happens next");
        assertThat(b.get(home).body()).contains("Call the return back");
        assertThat(b.get(home + "/fir").location()).isEqualTo(home);
        b.get(home + "/call-back");
        assertThat(b.form(home + "/call-back", Map.of("reason", " ")).body())
                .contains("Say why you call it back");
        assertThat(b.form(home + "/call-back", Map.of("reason", "misread")).location())
                .isEqualTo(home);
        assertThat(b.get(home).body()).contains("You called this return back").contains("misread");
    }

    @Test
    void the_office_sees_its_returns_by_case_number_and_no_name() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        fill(b, home, Typing.complete().with("caseNumber", "SC 77/2026"));
        String body = b.get("/returns").body();
        int at = body.indexOf(home);
        assertThat(at).isPositive();
        assertThat(body.substring(at, body.indexOf("</tr>", at)))
                .contains("SC 77/2026")
                .doesNotContain("Kannari");
        assertThat(b.get("/returns?from=x").status()).isEqualTo(200);
    }

    @Test
    void every_page_speaks_urdu_from_right_to_left() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        fill(b, home, Typing.complete());
        b.get("/language/ur?back=/");
        for (String path : new String[] {"/returns", "/returns/new", home, home + "/check"}) {
            assertThat(b.get(path).body()).as(path).contains("dir=\"rtl\"");
        }
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                Browser.Answer page = b.get(home + "/" + part.slug());
                assertThat(page.status()).as(part.slug()).isEqualTo(200);
                assertThat(page.body()).contains(part.title().ur()).contains("dir=\"rtl\"");
            }
        }
        assertThat(b.get(home + "/check").body()).contains("قابلِ اندراج");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        Answers wrong =
                Typing.complete()
                        .with("cnic", "36502-0000417")
                        .with("birthYear", "2062")
                        .part(FormPart.IDENTITY);
        Browser.Answer saved = save(b, home, FormPart.IDENTITY, wrong, "continue");
        assertThat(saved.location()).isEqualTo(home + "/identity?show=errors");
        String page = b.get(saved.location()).body();
        assertThat(page)
                .contains("CNIC has 12 digits and needs 13")
                .contains("href=\"#cnic\"")
                .contains("href=\"#birthYear\"")
                .contains("id=\"cnic-e\"")
                .contains("value=\"36502-0000417\"")
                .contains("value=\"2062\"")
                .contains("<title>Correct: Name, parentage and identity")
                .doesNotContain("<title>Kannari");
        assertThat(b.get(home).body()).contains("2 answers need correcting");
        b.get("/language/ur?back=/");
        assertThat(b.get(home + "/identity").body()).contains("13 درکار ہیں");
    }

    @Test
    void ten_thousand_characters_come_back_with_a_message() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        String many = "q".repeat(10_000);
        save(
                b,
                home,
                FormPart.BODY,
                new Answers(Map.of("marks", java.util.List.of(many))),
                "continue");
        assertThat(b.get(home + "/body?show=errors").body())
                .contains("It has 10,000 characters")
                .contains(many);
        String endless = "q".repeat(Answers.MAX_VALUE_CHARS + 1);
        Browser.Answer refused =
                save(
                        b,
                        home,
                        FormPart.BODY,
                        new Answers(Map.of("marks", java.util.List.of(endless))),
                        "continue");
        assertThat(refused.status()).isEqualTo(413);
        assertThat(refused.body()).contains("Nothing was saved now").contains(endless);
    }

    @Test
    void two_people_saving_one_part_see_both_and_lose_nothing() {
        Browser mine = browser(PROSECUTOR_SAHIWAL);
        String home = begun(mine);
        Browser other = browser(PROSECUTOR_SAHIWAL);
        String seen = found(SEEN, mine.get(home + "/identity").body());
        save(
                other,
                home,
                FormPart.IDENTITY,
                Typing.complete().with("nameRoman", "Zarrin Other").part(FormPart.IDENTITY),
                "stop");
        Browser.Answer conflict =
                send(
                        mine,
                        home,
                        FormPart.IDENTITY,
                        Typing.complete().part(FormPart.IDENTITY),
                        seen,
                        "stop");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body())
                .contains("Another officer saved this part meanwhile")
                .contains("Zarrin Other")
                .contains("value=\"Kannari Zarrinpur\"");
        String now = found(SEEN, conflict.body());
        assertThat(
                        send(
                                        mine,
                                        home,
                                        FormPart.IDENTITY,
                                        Typing.complete().part(FormPart.IDENTITY),
                                        now,
                                        "stop")
                                .location())
                .isEqualTo(home);
    }

    @Test
    void a_field_of_another_part_is_not_smuggled_in() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        Map<String, java.util.List<String>> typed = new HashMap<>();
        typed.put("victim", java.util.List.of("child"));
        typed.put("nameRoman", java.util.List.of("Smuggled"));
        save(b, home, FormPart.VICTIM, new Answers(typed), "stop");
        assertThat(b.get(home + "/identity").body()).doesNotContain("Smuggled");
        assertThat(b.get(home + "/victim").body()).contains("value=\"child\" checked");
    }

    @Test
    void strangers_find_nothing_and_roles_without_the_work_are_told_so() {
        String home = begun(browser(PROSECUTOR_SAHIWAL));
        Browser quetta = browser(PROSECUTOR_QUETTA);
        Browser npb = browser(OPERATOR_1);
        Browser police = browser(INVESTIGATOR_SAHIWAL);
        quetta.get("/");
        npb.get("/");
        police.get("/");
        for (String path :
                new String[] {"", "/identity", "/check", "/submitted", "/call-back", "/nothing"}) {
            assertThat(quetta.get(home + path).status()).as(path).isEqualTo(404);
            assertThat(npb.get(home + path).status()).as(path).isEqualTo(404);
            assertThat(police.get(home + path).status()).as(path).isEqualTo(403);
        }
        for (String path : new String[] {"/identity", "/submit", "/call-back"}) {
            assertThat(quetta.form(home + path, Map.of()).status()).as(path).isEqualTo(404);
            assertThat(npb.form(home + path, Map.of()).status()).as(path).isEqualTo(404);
            assertThat(police.form(home + path, Map.of()).status()).as(path).isEqualTo(403);
        }
        assertThat(quetta.get("/returns/CR-2222-2222").status()).isEqualTo(404);
        assertThat(quetta.get("/returns/x").status()).isEqualTo(404);
    }

    @Test
    void the_bureau_keys_a_paper_return_for_an_office() {
        Browser b = browser(OPERATOR_1);
        String id = found(ID, b.get("/returns/new").body());
        assertThat(b.form("/returns/new", Map.of("id", id)).body())
                .contains("Choose the prosecution office");
        Browser.Answer made =
                b.form("/returns/new", Map.of("id", id, "office", "prosecution-PK226"));
        assertThat(b.get(made.location()).body()).contains("keyed by the Bureau from paper");
        assertThat(b.get(made.location() + "/judgment-copy").body()).contains("The paper return");
        assertThat(b.get("/returns").body())
                .contains(made.location().substring("/returns/".length()));
    }

    @Test
    void a_file_that_is_not_what_it_claims_is_refused_beside_its_field() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        b.get(home + "/judgment-copy");
        Browser.Answer refused =
                b.upload(
                        home + "/judgment-copy",
                        Map.of("then", "attach-judgment"),
                        "file-judgment",
                        "no picture".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(refused.body()).contains("not a PDF, JPEG or PNG").contains("file-judgment-e");
        b.get(home + "/judgment-copy");
        assertThat(
                        b.upload(
                                        home + "/judgment-copy",
                                        Map.of("then", "attach-fir"),
                                        "file-fir",
                                        Pictures.onePage())
                                .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_typed_beside_a_file_is_saved_with_it_and_a_file_left_behind_is_said() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String body = begun(b) + "/body";
        Map<String, String> typed =
                Map.of("seen", found(SEEN, b.get(body).body()), "marks", "scar on left hand");
        Map<String, String> attach = new HashMap<>(typed);
        attach.put("then", "attach-photograph");
        assertThat(b.upload(body, attach, "file-photograph", Pictures.onePage()).location())
                .isEqualTo(body);
        assertThat(b.get(body).body()).contains("scar on left hand", "href=\"/attachments/");
        Map<String, String> refused = new HashMap<>(typed);
        refused.put("seen", found(SEEN, b.get(body).body()));
        refused.put("marks", "scar on right hand");
        refused.put("then", "attach-photograph");
        assertThat(b.upload(body, refused, "file-photograph", new byte[] {1}).body())
                .contains("scar on right hand", "file-photograph-e");
        Map<String, String> left = new HashMap<>(refused);
        left.put("seen", found(SEEN, b.get(body).body()));
        left.put("then", "stop");
        left.put("file-photograph", "face.jpg");
        Browser.Answer saved = b.form(body, left);
        assertThat(saved.location()).isEqualTo(body);
        assertThat(b.get(body).body()).contains("was not sent").doesNotContain("face.jpg");
    }

    @Test
    void the_language_switch_of_a_form_saves_what_is_typed_and_speaks_the_other_language() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String part = begun(b) + "/identity";
        String page = b.get(part).body();
        assertThat(page).contains("form=\"part\" name=\"language\" value=\"ur\"");
        Browser.Answer saved =
                b.form(
                        part,
                        Map.of(
                                "seen",
                                found(SEEN, page),
                                "nameRoman",
                                "Kannari Zarrinpur",
                                "language",
                                "ur"));
        assertThat(saved.location()).isEqualTo(part);
        assertThat(b.get(part).body()).contains("dir=\"rtl\"", "value=\"Kannari Zarrinpur\"");
        String back = part.replace("/identity", "/call-back");
        assertThat(b.form(back, Map.of("reason", "misread", "language", "en")).status())
                .isIn(200, 302);
        assertThat(b.get(part).body()).contains("dir=\"ltr\"");
    }

    @Test
    void every_question_about_the_sections_stands_with_its_words() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        Answers typed =
                Typing.complete()
                        .with("convicted", "zzq of the Nowhere Act; 9999 PPC; 377-B PPC")
                        .part(FormPart.SECTIONS);
        save(b, home, FormPart.SECTIONS, typed, "again");
        org.jsoup.nodes.Document page = org.jsoup.Jsoup.parse(b.get(home + "/sections").body());
        assertThat(page.select(".ns-note li bdi").eachText())
                .hasSizeGreaterThan(1)
                .anyMatch(w -> w.contains("9999"));
        assertThat(page.select(".ns-error").text()).doesNotContain("9999", "Nowhere");
    }

    @Test
    void a_district_list_is_offered_once_its_district_is_saved() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        String court = b.get(home + "/court").body();
        assertThat(court).contains("value=\"PK631\" selected");
        Browser.Answer again =
                save(
                        b,
                        home,
                        FormPart.COURT,
                        new Answers(Map.of("district", java.util.List.of("PK226"))),
                        "again");
        assertThat(again.location()).isEqualTo(home + "/court");
        assertThat(b.get(home + "/court").body()).contains("value=\"PK226\" selected");
    }

    @Test
    void every_field_of_every_part_is_asked_for_by_its_form() {
        Browser b = browser(PROSECUTOR_SAHIWAL);
        String home = begun(b);
        for (FormPart part : FormPart.values()) {
            if (part == FormPart.CHECK) {
                continue;
            }
            String page = b.get(home + "/" + part.slug()).body();
            for (String field : part.fields()) {
                boolean word = field.startsWith("word");
                boolean listed =
                        java.util.Set.of("firStation", "addressTehsilCode", "addressStationCode")
                                .contains(field);
                boolean attached =
                        java.util.Set.of(
                                        "photograph",
                                        "photographProfile",
                                        "judgmentCopy",
                                        "paperReturn")
                                .contains(field);
                if (!word && !listed && !attached) {
                    String one =
                            field.equals("addressNone")
                                    ? field
                                    : field.replaceFirst(
                                            "^(alias|paper|address|phone|part)(?=[A-Z]|$)", "$11");
                    assertThat(page)
                            .as(part.slug() + " " + one)
                            .containsAnyOf("id=\"" + one + "\"", "name=\"" + one + "\"");
                }
            }
        }
    }
}
