package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;
import static pk.nsor.register.TestOfficers.SUPERVISOR_2;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.register.Browser;
import pk.nsor.register.conviction.FormPart;
import pk.nsor.register.conviction.Typing;
import pk.nsor.register.kernel.Caller;

/**
 * The main job from end to end through the front doors, as officers do it in their browsers, all
 * about {@link Canary}.
 */
final class Journey {
    private static final Pattern PICTURE =
            Pattern.compile("/attachments/[0-9a-f-]{36}/\\d+/picture/\\d+");

    private final int port;
    private final JdbcClient jdbc;
    private final BiConsumer<URI, Browser.Answer> listener;
    private final Needles needles;
    private final Map<Caller, Browser> browsers = new LinkedHashMap<>();
    private boolean hasty;

    Journey(int port, JdbcClient jdbc, Needles needles, BiConsumer<URI, Browser.Answer> listener) {
        this.port = port;
        this.jdbc = jdbc;
        this.needles = needles;
        this.listener = listener;
    }

    Browser as(Caller caller) {
        return browsers.computeIfAbsent(
                caller,
                c -> {
                    Browser b = new Browser(port, listener).signIn(c);
                    return hasty ? b.hasty() : b;
                });
    }

    /** Every officer of this journey sends every form twice. */
    Journey hasty() {
        hasty = true;
        return this;
    }

    /** Everybody who took part, with their browser. */
    Map<Caller, Browser> officers() {
        return Map.copyOf(browsers);
    }

    /** A page that must be there. */
    Browser.Answer page(Caller caller, String path) {
        Browser.Answer a = as(caller).get(path);
        assertThat(a.status()).as(path).isEqualTo(200);
        return a;
    }

    /** Fills in the form of a page and follows where it leads; a refused form stays a page. */
    private Browser.Answer fill(
            Caller caller, String page, String action, Map<String, String> typed) {
        Pages.Form form = Pages.form(page(caller, page), action);
        Browser.Answer a = as(caller).post(action, form.with(typed));
        assertThat(a.status()).as(action).isIn(200, 302);
        return a;
    }

    String done(Caller caller, String page, String action, Map<String, String> typed) {
        Browser.Answer a = fill(caller, page, action, typed);
        assertThat(a.status()).as(action + " " + wrong(a)).isEqualTo(302);
        return a.location();
    }

    /** All of it: a return to its entry, look-ups to their ends, the stop button, an opinion. */
    void all() {
        String number = enter();
        answer(number);
        refuse();
        withhold(number);
        decideSealed();
        as(OPERATOR_1).get("/");
        done(OPERATOR_1, "/entries", "/entries", Map.of("number", number));
        fill(OPERATOR_1, "/entries", "/entries", Map.of("number", Canary.ROMAN));
    }

    String drafted(Typing typing, long seed) {
        String home = done(PROSECUTOR_SAHIWAL, "/returns/new", "/returns/new", Map.of());
        Map<String, String> wrong = Map.of("cnic", Canary.ROMAN, "nameRoman", Canary.CNIC);
        fill(PROSECUTOR_SAHIWAL, home + "/identity", home + "/identity", wrong);
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                Map<String, String> typed = new LinkedHashMap<>(Map.of("then", "continue"));
                typing.part(part).typed().forEach((k, v) -> typed.put(k, v.getFirst()));
                String page = home + "/" + part.slug();
                String then = done(PROSECUTOR_SAHIWAL, page, page, typed);
                if (part != FormPart.PROOF) {
                    assertThat(then).as(errors(then)).isEqualTo(home + "/" + part.next().slug());
                }
            }
        }
        String copy = home + "/judgment-copy";
        byte[] upload = Canary.page(seed);
        Canary.slices(needles, "attachment as sent", upload);
        assertThat(
                        as(PROSECUTOR_SAHIWAL)
                                .upload(
                                        copy,
                                        Map.of(
                                                "then",
                                                "attach-judgment",
                                                "seen",
                                                seen(page(PROSECUTOR_SAHIWAL, copy)),
                                                "redacted",
                                                "on"),
                                        "file-judgment",
                                        upload)
                                .status())
                .isEqualTo(302);
        return home;
    }

    /** Version of the part that a form is made from. */
    private static String seen(Browser.Answer form) {
        return org.jsoup.Jsoup.parse(form.body()).select("input[name=seen]").attr("value");
    }

    private String errors(String path) {
        return wrong(as(PROSECUTOR_SAHIWAL).get(path));
    }

    /** What a page says is wrong, to be read where a test fails. */
    static String wrong(Browser.Answer page) {
        return String.join(
                "; ",
                org.jsoup.Jsoup.parse(page.body()).select("[id$=-e]").stream()
                        .map(e -> e.id() + " " + e.text())
                        .toList());
    }

    String submitted(Typing typing, long seed) {
        String home = drafted(typing, seed);
        submit(home);
        return home.substring("/returns/".length());
    }

    private void submit(String home) {
        Map<String, String> declared = Map.of("compared", "on", "nobody", "on");
        assertThat(done(PROSECUTOR_SAHIWAL, home + "/check", home + "/submit", declared))
                .isEqualTo(home + "/submitted");
        page(PROSECUTOR_SAHIWAL, home + "/submitted");
    }

    String enter() {
        String home = drafted(Canary.typing(), 1);
        String ref = home.substring("/returns/".length());
        photograph(home);
        submit(home);
        String back = home + "/call-back";
        done(PROSECUTOR_SAHIWAL, back, back, Map.of("reason", "Wapsivurzan"));
        page(PROSECUTOR_SAHIWAL, home);
        submit(home);
        String desk = "/verify/" + ref;
        done(OPERATOR_1, desk, desk + "/send-back", Map.of("why-whole", "Durustivurzan"));
        page(PROSECUTOR_SAHIWAL, home);
        submit(home);
        confirmPages(OPERATOR_1, desk);
        done(OPERATOR_1, desk, desk + "/verify", Map.of("compared", "yes"));
        String number =
                jdbc.sql("select number from entry where return_ref = ?")
                        .param(ref)
                        .query(String.class)
                        .single();
        page(OPERATOR_1, "/entries/" + number);
        page(OPERATOR_1, "/entries");
        return number;
    }

    /** The person from the front, in place of the reason why there is no picture. */
    private void photograph(String home) {
        String body = home + "/" + FormPart.BODY.slug();
        Map<String, String> typed = new LinkedHashMap<>();
        Canary.typing().part(FormPart.BODY).typed().forEach((k, v) -> typed.put(k, v.getFirst()));
        typed.remove("photographNone");
        typed.put("then", "attach-photograph");
        typed.put("seen", seen(page(PROSECUTOR_SAHIWAL, body)));
        byte[] upload = Canary.page(2);
        Canary.slices(needles, "photograph as sent", upload);
        Browser.Answer sent = as(PROSECUTOR_SAHIWAL).upload(body, typed, "file-photograph", upload);
        assertThat(sent.status()).as(wrong(sent)).isEqualTo(302);
    }

    private void confirmPages(Caller officer, String desk) {
        Browser.Answer page = page(officer, desk);
        Matcher m = PICTURE.matcher(page.body());
        while (m.find()) {
            Browser.Answer picture = as(officer).get(m.group());
            assertThat(picture.status()).isEqualTo(200);
            Canary.slices(needles, "attachment as kept", picture.bytes());
        }
        List<String> seen =
                org.jsoup.Jsoup.parse(page.body()).select("input[name=seen]").eachAttr("value");
        assertThat(seen).isNotEmpty();
        assertThat(as(officer).post(desk + "/pages", Map.of("seen", seen)).status()).isEqualTo(302);
    }

    String applied(String cnic) {
        String draft = done(INVESTIGATOR_SAHIWAL, "/lookups", "/lookups", Map.of());
        Map<String, String> fir = new LinkedHashMap<>();
        fir.put("fir", Canary.FIR);
        fir.put("stationTyped", Canary.STATION);
        fir.put("sections", "376 PPC");
        fir.put("purpose", "investigation");
        fir.put("urgent", "on");
        fir.put("urgentWhy", "Jaldvurzan");
        fill(INVESTIGATOR_SAHIWAL, draft + "/case", draft + "/case", Map.of("fir", Canary.CNIC));
        done(INVESTIGATOR_SAHIWAL, draft + "/case", draft + "/case", fir);
        String suspect = draft + "/suspects/0";
        Map<String, String> person = new LinkedHashMap<>();
        person.put("nameRoman", Canary.ROMAN);
        person.put("nameUrdu", Canary.URDU);
        person.put("aliases", "Toltukhan Vazmir");
        person.put("fatherRoman", Canary.FATHER_ROMAN);
        person.put("husbandRoman", "Barqolum Ishtavand");
        person.put("cnic", cnic);
        person.put("age", "33");
        person.put("sex", "f");
        person.put("district", "PK631");
        person.put("tehsil", "Tehqorabad");
        person.put("marks", "Uzmorqnishan");
        done(INVESTIGATOR_SAHIWAL, suspect, suspect, person);
        page(INVESTIGATOR_SAHIWAL, draft + "/fir");
        byte[] copy = Canary.page(cnic.hashCode());
        Canary.slices(needles, "FIR copy as sent", copy);
        assertThat(as(INVESTIGATOR_SAHIWAL).upload(draft + "/fir", Map.of(), "copy", copy).status())
                .isEqualTo(302);
        return done(INVESTIGATOR_SAHIWAL, draft + "/check", draft + "/apply", Map.of());
    }

    void answer(String number) {
        String own = applied(Canary.CNIC);
        forward(own);
        ask(own);
        supply(own);
        match(own, number);
        Map<String, String> no = Map.of("ruling", "disagree", "reasons", "Ikhtilafvurzan");
        done(OPERATOR_2, own + "/confirm/1", own + "/confirm/1", no);
        match(own, number);
        confirm(own);
        for (Caller reader : List.of(INVESTIGATOR_SAHIWAL, PROSECUTOR_SAHIWAL)) {
            assertThat(page(reader, own + "/answer").body()).contains(number);
            assertThat(page(reader, own + "/answer/photograph/1").bytes()).isNotEmpty();
            as(reader).form(own + "/answer/print", Map.of());
            as(reader).form(own + "/print", Map.of());
        }
    }

    /** Forwards an application, and takes it at the Bureau. */
    void forward(String own) {
        page(PROSECUTOR_SAHIWAL, own);
        Map<String, String> forward = Map.of("decision", "forward", "relevant", "on");
        done(PROSECUTOR_SAHIWAL, own + "/decision", own + "/decision", forward);
        take(own);
    }

    void take(String own) {
        as(OPERATOR_1).get(own);
        as(OPERATOR_1).form(own + "/take", Map.of());
    }

    void ask(String own) {
        Map<String, String> more = Map.of("choice", "ask", "why", "x", "question", "Sawalvurzan");
        done(OPERATOR_1, own + "/compare/1", own + "/compare/1", more);
        page(PROSECUTOR_SAHIWAL, own);
    }

    /** Supplies the fact, and takes the request again. */
    void supply(String own) {
        Map<String, String> fact = Map.of("known", "more", "marks", "Uzmorqnishan");
        done(PROSECUTOR_SAHIWAL, own + "/facts/1", own + "/facts/1", fact);
        take(own);
    }

    void match(String own, String number) {
        Map<String, String> match = Map.of("choice", number, "why", "Muqabilvurzan");
        done(OPERATOR_1, own + "/compare/1", own + "/compare/1", match);
    }

    void confirm(String own) {
        Map<String, String> yes = Map.of("ruling", "confirm", "compared", "on");
        done(OPERATOR_2, own + "/confirm/1", own + "/confirm/1", yes);
    }

    void refuse() {
        String own = applied("");
        Map<String, String> refused =
                Map.of("decision", "refuse", "refusal", "other", "reasons", "Inkarvurzan");
        done(PROSECUTOR_SAHIWAL, own + "/decision", own + "/decision", refused);
        assertThat(page(INVESTIGATOR_SAHIWAL, own).body()).contains("Inkarvurzan");
    }

    private void withhold(String number) {
        stop(number);
        page(OPERATOR_1, "/entries/" + number);
        lift(number);
    }

    void keep(String number) {
        Map<String, String> keep = Map.of("decision", "keep", "why", "Dosravurzan");
        done(OPERATOR_2, "/entries/" + number, "/entries/" + number + "/withholding", keep);
    }

    void lift(String number) {
        Map<String, String> lift = Map.of("decision", "lift", "why", "Dosravurzan");
        done(OPERATOR_2, "/entries/" + number, "/entries/" + number + "/withholding", lift);
    }

    void stop(String number) {
        Map<String, String> stop = Map.of("reason", "Rokvurzan", "paper", "HCX 88120");
        done(OPERATOR_1, "/entries/" + number, "/entries/" + number + "/withhold", stop);
    }

    void decideSealed() {
        String ref = sealed();
        propose(ref);
        Map<String, String> decision = Map.of("decision", "confirm", "why", "Dosravurzan");
        done(SUPERVISOR_2, "/verify/" + ref, "/verify/" + ref + "/decide", decision);
    }

    /** A juvenile's return, held sealed. */
    String sealed() {
        return submitted(
                Canary.typing().with("ageClass", "juvenile").with("wordAgeClass", "Sababvorzal"),
                2);
    }

    void propose(String ref) {
        Map<String, String> proposal =
                Map.of("choice", "not-enter", "reason", "Raayvurzan", "authority", "Ijazvurzan");
        done(SUPERVISOR_1, "/verify/" + ref, "/verify/" + ref + "/propose", proposal);
    }
}
