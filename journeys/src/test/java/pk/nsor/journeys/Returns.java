package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

/** The way of a conviction return, from the prosecutor's draft to the register number. */
final class Returns {
    private Returns() {}

    /** Begins a return; its address. */
    static String begin(Officer officer) {
        officer.open("/returns").press("main a[href='/returns/new']");
        if (officer.page().locator("main select[name=office]").count() > 0) {
            officer.type(Fields.of("office", "prosecution-PK631"));
        }
        officer.press("main form[action='/returns/new'] button");
        assertThat(officer.path()).matches("/returns/CR-[0-9A-Z-]+");
        return officer.path();
    }

    /** Fills the short pages one after the other, up to the judgment copy. */
    static void fill(Officer officer, String home, ReturnForm form) {
        officer.press("main a[href='" + home + "/identity']");
        form.parts()
                .forEach(
                        (slug, typed) -> {
                            assertThat(officer.path()).isEqualTo(home + "/" + slug);
                            officer.type(typed).press("button[name=then][value=continue]");
                        });
        assertThat(officer.path()).isEqualTo(home + "/judgment-copy");
    }

    /**
     * Attaches the judgment copy page by page, blacks out a line of it, and declares the copy
     * redacted.
     */
    static void proof(Officer officer, String home) {
        String proof = home + "/judgment-copy";
        String pages = "main section[aria-labelledby=judgmentCopy] a[href^='/attachments/']";
        pastTheButton(officer, pages);
        officer.attach("file-judgment", Paper.scanned()).press("button[value=attach-judgment]");
        assertThat(officer.path()).isEqualTo(proof);
        assertThat(officer.page().locator(pages).count()).isEqualTo(2);
        officer.press(pages + " >> nth=0");
        String picture = officer.path();
        BlackOut.aLine(officer);
        assertThat(officer.path()).isEqualTo(picture);
        officer.open(proof).type(Fields.of("redacted", "on"));
        officer.press("button[name=then][value=continue]");
    }

    /**
     * A page is chosen and another button pressed than the one that sends it: with scripts it goes
     * along all the same, without them the officer is told, and sends it.
     */
    private static void pastTheButton(Officer officer, String pages) {
        String proof = officer.path();
        officer.attach("file-judgment", Paper.photographed())
                .press("button[name=then][value=continue]");
        assertThat(officer.path()).isEqualTo(proof);
        assertThat(officer.page().locator(".ns-note[role=status]").count())
                .as("what became of the file")
                .isEqualTo(1);
        if (!officer.screen().scripts()) {
            assertThat(officer.page().locator(pages).count()).isZero();
            officer.attach("file-judgment", Paper.photographed())
                    .press("button[value=attach-judgment]");
        }
        assertThat(officer.page().locator(pages).count()).isEqualTo(1);
    }

    /**
     * Looks over the answers and submits them; at first without the two declarations, and reads
     * what is said of that in the other language.
     */
    static void submit(Officer officer, String home) {
        officer.open(home).press("main a[href='" + home + "/check']");
        officer.press("form[action$='/submit'] button");
        assertThat(officer.page().locator(".ns-summary a").count()).isEqualTo(2);
        officer.inTheOtherLanguage();
        assertThat(officer.page().locator(".ns-summary a").count()).isEqualTo(2);
        officer.type(Fields.of("compared", "on", "nobody", "on"));
        officer.press("form[action$='/submit'] button");
        assertThat(officer.path()).isEqualTo(home + "/submitted");
    }

    /** A whole return; its reference. */
    static String submitted(Officer officer, ReturnForm form) {
        String home = begin(officer);
        fill(officer, home, form);
        proof(officer, home);
        submit(officer, home);
        return home.substring("/returns/".length());
    }

    /** Confirms every page and verifies; the register number. */
    static String verified(Officer officer, String reference) {
        String desk = "/verify/" + reference;
        officer.open("/").press("main a[href='" + desk + "']");
        officer.type(Fields.of("seen", "on")).press("form[action$='/pages'] button");
        assertThat(officer.path()).isEqualTo(desk);
        officer.type(Fields.of("compared", "on")).press("form[action$='/verify'] button");
        assertThat(officer.path()).isEqualTo("/");
        officer.open("/entries");
        String number =
                officer.page()
                        .locator("section[aria-labelledby=newest] tbody a")
                        .first()
                        .innerText();
        officer.press("section[aria-labelledby=newest] a[href='/entries/" + number + "']");
        assertThat(officer.text()).contains(reference);
        return number;
    }
}
