package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

/** The way of a look-up, from the application to the answer. */
final class Lookups {
    private Lookups() {}

    /**
     * Applies for two suspects: one as named, one whom nobody knows; the address of the request.
     */
    static String applied(Officer investigator, Invented named, Invented unknown) {
        String draft = begun(investigator);
        suspect(investigator, draft, named, named.cnic());
        suspect(investigator, draft, unknown, "");
        suspect(investigator, draft, Invented.next(), "");
        investigator
                .press("main a[href='" + draft + "/suspects/3']")
                .press("form[action$='/remove'] button");
        return completed(investigator, draft);
    }

    private static String begun(Officer investigator) {
        investigator.open("/lookups").press("main form[action='/lookups'] button");
        String draft = investigator.path();
        assertThat(draft).matches("/lookups/LR-[0-9A-Z-]+/draft");
        investigator
                .press("main a[href='" + draft + "/case']")
                .type(
                        Fields.of(
                                "fir", "412/26",
                                "stationTyped", "Kot Sabz",
                                "sections", "376 PPC",
                                "purpose", "investigation"))
                .press("main form button[type=submit]");
        return draft;
    }

    private static String completed(Officer investigator, String draft) {
        investigator.press("main a[href='" + draft + "/fir']");
        investigator
                .attach("copy", Paper.scanned())
                .press("form:has([name=copy]) button[type=submit]");
        investigator.press("main a[href^='/attachments/']");
        BlackOut.aLine(investigator);
        investigator.open(draft).press("main a[href='" + draft + "/check']");
        investigator.press("form[action$='/apply'] button");
        String own = investigator.path();
        assertThat(own).matches("/lookups/LR-[0-9A-Z-]+");
        return own;
    }

    private static void suspect(Officer investigator, String draft, Invented who, String cnic) {
        investigator
                .press("main a[href='" + draft + "/suspects/0']")
                .type(
                        Fields.of(
                                "nameUrdu",
                                who.nameUrdu(),
                                "nameRoman",
                                who.nameRoman(),
                                "fatherRoman",
                                who.fatherRoman(),
                                "cnic",
                                cnic,
                                "age",
                                "34",
                                "sex",
                                "m",
                                "district",
                                "PK631"))
                .press("main form:has([name=nameRoman]) button[type=submit]");
        assertThat(investigator.path()).isEqualTo(draft);
    }

    static void forwarded(Officer prosecutor, String own) {
        prosecutor
                .open("/")
                .press("main a[href='" + own + "/decision']")
                .type(Fields.of("decision", "forward", "relevant", "on"))
                .press("form[action$='/decision'] button");
    }

    /** The first officer compares: the entry for the first suspect, none for the second. */
    static void compared(Officer operator, String own, String number) {
        operator.open(own).press("main form[action$='/take'] button");
        decided(
                operator,
                own,
                1,
                Fields.of("choice", number, "why", "name, parentage and CNIC agree"));
        decided(operator, own, 2, Fields.of("choice", "no", "why", "no candidate is near"));
    }

    /** The officer who has the request decides one suspect. */
    static void decided(Officer operator, String own, int suspect, Map<String, String> typed) {
        operator.open(own + "/compare/" + suspect).type(typed).press("form.ns-decide button");
    }

    /** The second officer confirms whatever waits for one. */
    static void confirmed(Officer operator, String own) {
        operator.open(own);
        while (operator.page().locator("main a[href*='/confirm/']").count() > 0) {
            operator.press("main a[href*='/confirm/'] >> nth=0")
                    .type(Fields.of("ruling", "confirm", "compared", "on"))
                    .press("form.ns-decide button");
            operator.open(own);
        }
    }
}
