package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.ADMINISTRATOR;
import static pk.nsor.register.TestOfficers.AUDITOR;
import static pk.nsor.register.TestOfficers.DPO_SAHIWAL;
import static pk.nsor.register.TestOfficers.INVESTIGATOR_SAHIWAL;
import static pk.nsor.register.TestOfficers.OPERATOR_1;
import static pk.nsor.register.TestOfficers.OPERATOR_2;
import static pk.nsor.register.TestOfficers.PROSECUTOR_SAHIWAL;

import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
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
        blackOut();
        held(journey.enter());
        journey.decideSealed();
        journey.refuse();
        journey.page(PROSECUTOR_SAHIWAL, "/returns");
        journey.page(DPO_SAHIWAL, link(DPO_SAHIWAL, "/lookups/copies", "/lookups/copies/"));
        evidence();
    }

    private String link(Caller caller, String page, String to) {
        return Jsoup.parse(journey.page(caller, page).body())
                .select("a[href^=" + to + "]")
                .getFirst()
                .attr("href");
    }

    private void lists() {
        journey.page(ADMINISTRATOR, "/lists");
        String place = link(ADMINISTRATOR, "/places", "/places/");
        Map<String, String> stays = Map.of("code", "as-written", "reason", "seen");
        assertThat(journey.as(ADMINISTRATOR).form(place, stays).location()).isEqualTo("/places");
    }

    private void blackOut() {
        String copy = journey.drafted(Canary.typing(), 15) + "/judgment-copy";
        String page = link(PROSECUTOR_SAHIWAL, copy, "/attachments/");
        Map<String, String> box =
                Map.of("left", "0", "top", "80", "width", "20", "height", "10");
        journey.done(PROSECUTOR_SAHIWAL, page, page + "/boxes", box);
        String remove = page.replaceFirst("/\\d+$", "/remove");
        journey.done(PROSECUTOR_SAHIWAL, page, remove, Map.of());
    }

    /** A withheld entry is met while a look-up is compared, and while it is confirmed. */
    private void held(String number) {
        String own = journey.applied(Canary.CNIC);
        journey.forward(own);
        journey.page(OPERATOR_1, own + "/compare/1");
        Map<String, String> match = Map.of("choice", number, "why", "Muqabilvurzan");
        String compare = own + "/compare/1";
        Pages.Form form = Pages.form(journey.page(OPERATOR_1, compare), compare);
        journey.stop(number);
        journey.as(OPERATOR_1).post(compare, form.with(match));
        journey.lift(number);
    }

    private void evidence() throws InterruptedException {
        journey.page(AUDITOR, "/evidence/health");
        assertThat(journey.as(AUDITOR).get("/evidence/policy").status()).isEqualTo(200);
        Element entry =
                Jsoup.parse(journey.page(AUDITOR, "/evidence").body())
                        .select("a[href~=^/evidence/[0-9a-f]{8}-]")
                        .getFirst();
        String opened = entry.attr("href");
        Map<String, String> number = Map.of("number", entry.text(), "reason", "inspection");
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
