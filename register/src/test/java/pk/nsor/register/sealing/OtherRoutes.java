package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.ADMINISTRATOR;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.DPO_SAHIWAL;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.SUPERVISOR_1;
import static pk.nsor.register.TestOfficers.SUPERVISOR_2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import pk.nsor.register.Browser;
import pk.nsor.register.kernel.Caller;

/**
 * What the journeys and the forms do not lead to, done once as each office does it: pages that are
 * only read, and the rarer ends of an act.
 */
final class OtherRoutes {
    private static final Duration INTEGRATED_WITHIN = Duration.ofSeconds(20);
    private static final Pattern PROVED = Pattern.compile("Proved and checked");

    private final Journey journey;

    OtherRoutes(Journey journey) {
        this.journey = journey;
    }

    void all() throws InterruptedException {
        lists();
        returns();
        blackOut();
        String number = journey.enter();
        journey.answer(number);
        held(number);
        entries(number);
        journey.decideSealed();
        journey.refuse();
        journey.page(DPO_SAHIWAL, link(DPO_SAHIWAL, "/lookups/copies", "/lookups/copies/"));
        evidence();
    }

    private String link(Caller caller, String page, String to) {
        return Jsoup.parse(journey.page(caller, page).body())
                .select("a[href^=" + to + "]")
                .getFirst()
                .attr("href");
    }

    /** Sends what the page refuses to take, and is shown it again. */
    private void again(Caller caller, String page, String action, Map<String, String> typed) {
        Pages.Form form = Pages.form(journey.page(caller, page), action);
        Browser.Answer answer = journey.as(caller).post(action, form.with(typed));
        assertThat(answer.status()).as(action).isEqualTo(200);
    }

    private void lists() {
        journey.page(ADMINISTRATOR, "/lists");
        String place = link(ADMINISTRATOR, "/places", "/places/");
        Map<String, String> stays = Map.of("code", "as-written", "reason", "seen");
        assertThat(journey.as(ADMINISTRATOR).form(place, stays).location()).isEqualTo("/places");
        String list = "/lists/stations";
        Browser admin = journey.as(ADMINISTRATOR);
        String file = admin.get(link(ADMINISTRATOR, list, list + "/versions/")).body();
        assertThat(upload(list, file).status()).as("nothing differs").isEqualTo(200);
        String more = "PS-other-routes,police,Kot Sabz,,PK631,,,Order 1,policy\n";
        String waiting = upload(list, file.stripTrailing() + "\n" + more).location();
        Pages.Form apply = Pages.form(journey.page(ADMINISTRATOR, waiting), "");
        assertThat(admin.post(waiting, apply.with(Map.of("reason", "order 1"))).location())
                .isEqualTo(list);
        assertThat(admin.form(list + "/shipped", Map.of()).location())
                .startsWith(list + "/uploads/");
    }

    private Browser.Answer upload(String list, String file) {
        Browser admin = journey.as(ADMINISTRATOR);
        admin.get(list);
        return admin.upload(list, Map.of(), "file", file.getBytes(StandardCharsets.UTF_8));
    }

    private void returns() {
        again(OPERATOR_1, "/returns/new", "/returns/new", Map.of("office", ""));
        String draft = journey.drafted(Canary.typing(), 16);
        again(PROSECUTOR_SAHIWAL, draft + "/check", draft + "/submit", Map.of());
        String ref = journey.submitted(Canary.typing(), 17);
        String back = "/returns/" + ref + "/call-back";
        again(PROSECUTOR_SAHIWAL, back, back, Map.of("reason", ""));
        again(PROSECUTOR_SAHIWAL, back, back, Map.of("reason", "", "language", "ur"));
        String desk = "/verify/" + ref;
        again(OPERATOR_1, desk, desk + "/send-back", Map.of());
        again(OPERATOR_1, desk, desk + "/verify", Map.of());
        String sealed = "/verify/" + journey.sealed();
        journey.page(SUPERVISOR_1, sealed);
        Map<String, String> free =
                Map.of("officer", SUPERVISOR_1.officer().value(), "why", "on leave");
        journey.page(SUPERVISOR_2, sealed + "/places");
        assertThat(journey.as(SUPERVISOR_2).form(sealed + "/places", free).location())
                .isEqualTo("/");
        journey.page(PROSECUTOR_SAHIWAL, "/returns");
    }

    private void entries(String number) {
        String entry = "/entries/" + number;
        String file =
                Jsoup.parse(journey.page(OPERATOR_2, entry).body())
                        .select("input[name=file]")
                        .getFirst()
                        .attr("value");
        Map<String, String> named = Map.of("file", file, "shows", "line 3");
        journey.done(OPERATOR_2, entry, entry + "/copies", named);
        Map<String, String> asked =
                Map.of(
                        "nameRoman", "Anybody Atall",
                        "paperKind", "fir",
                        "paper", "412/26",
                        "reason", "tracing");
        journey.page(OPERATOR_1, "/search");
        assertThat(journey.as(OPERATOR_1).form("/search", asked).status()).isEqualTo(200);
    }

    private void blackOut() {
        String copy = journey.drafted(Canary.typing(), 15) + "/judgment-copy";
        String page = link(PROSECUTOR_SAHIWAL, copy, "/attachments/");
        Map<String, String> box = Map.of("left", "0", "top", "80", "width", "20", "height", "10");
        journey.done(PROSECUTOR_SAHIWAL, page, page + "/boxes", box);
        String remove = page.replaceFirst("/\\d+$", "/remove");
        journey.done(PROSECUTOR_SAHIWAL, page, remove, Map.of());
    }

    /** A withheld entry is met while a look-up is compared, and while it is confirmed. */
    private void held(String number) {
        String own = journey.applied(Canary.CNIC);
        journey.forward(own);
        String compare = own + "/compare/1";
        String confirm = own + "/confirm/1";
        Map<String, String> match = Map.of("choice", number, "why", "Muqabilvurzan");
        Map<String, String> yes = Map.of("ruling", "confirm", "compared", "on");
        for (String notYet : List.of(compare, confirm)) {
            journey.as(OPERATOR_2).get(notYet);
            journey.as(OPERATOR_2).form(notYet, notYet.equals(compare) ? match : yes);
        }
        journey.page(OPERATOR_1, compare);
        stopped(number, () -> journey.as(OPERATOR_1).form(compare, match));
        journey.take(own);
        stopped(number, () -> journey.as(OPERATOR_1).get(compare));
        journey.take(own);
        journey.match(own, number);
        Map<String, String> no = Map.of("ruling", "disagree", "reasons", "Ikhtilafvurzan");
        journey.done(OPERATOR_2, confirm, confirm, no);
        journey.match(own, number);
        journey.page(OPERATOR_2, confirm);
        stopped(number, () -> journey.as(OPERATOR_2).form(confirm, yes));
        String other = journey.applied(Canary.CNIC);
        journey.forward(other);
        journey.match(other, number);
        stopped(number, () -> journey.as(OPERATOR_2).get(other + "/confirm/1"));
        String draft = journey.done(INVESTIGATOR_SAHIWAL, "/lookups", "/lookups", Map.of());
        journey.page(INVESTIGATOR_SAHIWAL, draft);
    }

    private void stopped(String number, Runnable meanwhile) {
        journey.stop(number);
        meanwhile.run();
        journey.lift(number);
    }

    private void evidence() throws InterruptedException {
        journey.page(AUDITOR, "/evidence/health");
        assertThat(journey.as(AUDITOR).get("/evidence/policy").status()).isEqualTo(200);
        String opened =
                Jsoup.parse(journey.page(AUDITOR, "/evidence").body())
                        .select("a[href~=^/evidence/[0-9a-f]{8}-]")
                        .getFirst()
                        .attr("href");
        String hex = opened.replaceFirst("^/evidence/", "").replace("-", "").substring(0, 12);
        Map<String, String> number = Map.of("number", hex, "reason", "inspection");
        journey.done(AUDITOR, "/evidence", "/evidence/numbers", number);
        long until = System.nanoTime() + INTEGRATED_WITHIN.toNanos();
        while (!PROVED.matcher(journey.page(AUDITOR, opened).body()).find()) {
            assertThat(System.nanoTime()).as("integrated in time").isLessThan(until);
            Thread.sleep(200);
        }
        for (String file : new String[] {"/proof", "/proof-page"}) {
            Browser.Answer proof = journey.as(AUDITOR).get(opened + file);
            assertThat(proof.status()).as(file).isEqualTo(200);
        }
        Map<String, String> search = Map.of("record", "CR-2222-2222", "reason", "inspection");
        String found = journey.done(AUDITOR, "/evidence/search", "/evidence/searches", search);
        journey.page(AUDITOR, found);
    }
}
