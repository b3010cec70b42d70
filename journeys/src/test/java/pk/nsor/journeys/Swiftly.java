package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sends the forms of an officer's session without drawing their pages, where a journey needs work
 * that another journey has done at the browser already. The forms, their tokens and the front doors
 * are the same.
 */
final class Swiftly {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([A-Za-z_]+)\" value=\"([^\"]*)\">");

    private final APIRequestContext http;
    private final String address;

    Swiftly(Officer officer) {
        this.http = officer.page().request();
        this.address = officer.address();
    }

    /** Enters and submits a return; its reference. */
    String submitted(ReturnForm form) {
        String home = send("/returns/new", "/returns/new", Map.of());
        form.parts()
                .forEach(
                        (slug, typed) -> {
                            String part = home + "/" + slug;
                            send(part, part, typed);
                        });
        String proof = home + "/judgment-copy";
        file(proof, proof, "file-judgment", Map.of("then", "attach-judgment"));
        send(proof, proof, Map.of("redacted", "on"));
        String done =
                send(
                        home + "/check",
                        home + "/submit",
                        Fields.of("compared", "on", "nobody", "on"));
        assertThat(done).isEqualTo(home + "/submitted");
        return home.substring("/returns/".length());
    }

    /** Writes an application for one suspect and applies; the address of the request. */
    String applied(Invented named, String sections) {
        return applied(List.of(named), sections);
    }

    /** The same for several suspects. */
    String applied(List<Invented> named, String sections) {
        String draft = send("/lookups", "/lookups", Map.of());
        String part = draft + "/case";
        send(
                part,
                part,
                Fields.of(
                        "fir", "412/26",
                        "stationTyped", "Kot Sabz",
                        "sections", sections,
                        "purpose", "investigation"));
        for (Invented one : named) {
            part = draft + "/suspects/0";
            send(
                    part,
                    part,
                    Fields.of(
                            "nameRoman",
                            one.nameRoman(),
                            "fatherRoman",
                            one.fatherRoman(),
                            "sex",
                            "m",
                            "district",
                            "PK631"));
        }
        file(draft + "/fir", draft + "/fir", "copy", Map.of());
        return send(draft + "/check", draft + "/apply", Map.of());
    }

    /** Forwards an application to the Bureau. */
    void forwarded(String own) {
        String decision = own + "/decision";
        send(decision, decision, Fields.of("decision", "forward", "relevant", "on"));
    }

    /** As first officer, finds each of so many suspects in the entry of that number. */
    void matched(String own, int suspects, String number) {
        send(own, own + "/take", Map.of());
        for (int n = 1; n <= suspects; n++) {
            String compare = own + "/compare/" + n;
            send(compare, compare, Fields.of("choice", number, "why", "all facts agree"));
        }
    }

    /** As second officer, confirms each of them. */
    void confirmed(String own, int suspects) {
        for (int n = 1; n <= suspects; n++) {
            String confirm = own + "/confirm/" + n;
            send(confirm, confirm, Fields.of("ruling", "confirm", "compared", "on"));
        }
    }

    /** Gets a page, sends its hidden fields with what is typed; where the answer leads. */
    private String send(String page, String action, Map<String, String> typed) {
        FormData form = FormData.create();
        hidden(page).forEach(form::set);
        typed.forEach(form::set);
        return leads(http.post(address + action, options().setForm(form)));
    }

    private void file(String page, String action, String field, Map<String, String> typed) {
        FilePayload scan = Paper.scanned();
        FormData form = FormData.create();
        hidden(page).forEach(form::set);
        typed.forEach(form::set);
        form.set(field, scan);
        leads(http.post(address + action, options().setMultipart(form)));
    }

    private static RequestOptions options() {
        return RequestOptions.create().setMaxRedirects(0);
    }

    private String leads(APIResponse answer) {
        assertThat(answer.status()).as(answer.url()).isEqualTo(302);
        return answer.headers().getOrDefault("location", "").replaceFirst("https?://[^/]+", "");
    }

    private Map<String, String> hidden(String path) {
        APIResponse answer = http.get(address + path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        Map<String, String> hidden = new java.util.LinkedHashMap<>();
        Matcher m = HIDDEN.matcher(answer.text());
        while (m.find()) {
            hidden.putIfAbsent(m.group(1), m.group(2));
        }
        return hidden;
    }
}
