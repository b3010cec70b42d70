package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong at a browser: nothing typed is lost, and nothing is done twice. */
@ExtendWith(Register.Open.class)
class BadInputJourney {
    private static final String SAVE = "button[name=then][value=stop]";

    private static Officer prosecutor(Register register, Screen screen) {
        return register.officer("prosecutor-sahiwal", screen);
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void aSummaryLeadsToEachFieldAndKeepsWhatWasTyped(Screen screen, Register register) {
        try (Officer officer = prosecutor(register, screen)) {
            String home = Returns.begin(officer);
            String many = "q".repeat(10_000);
            officer.open(home + "/identity")
                    .type(
                            Fields.of(
                                    "nameRoman", "Kannari Zarrinpur",
                                    "cnic", "٣٦٥٠٢-۰۰۰۰۱۰۰",
                                    "birthYear", "2062"))
                    .press("button[name=then][value=continue]");
            assertThat(officer.path()).isEqualTo(home + "/identity?show=errors");
            Page page = officer.page();
            assertThat(page.locator("#cnic").inputValue()).isEqualTo("٣٦٥٠٢-۰۰۰۰۱۰۰");
            assertThat(page.locator("#nameRoman").inputValue()).isEqualTo("Kannari Zarrinpur");
            page.locator(".ns-summary a[href='#cnic']").click();
            assertThat(page.evaluate("() => document.activeElement.id")).isEqualTo("cnic");
            officer.open(home + "/body")
                    .type(Fields.of("marks", many))
                    .press("button[name=then][value=continue]");
            assertThat(page.locator("#marks").inputValue()).isEqualTo(many);
            officer.open(home + "/judgment-copy")
                    .attach("file-judgment", Paper.feigned())
                    .press("button[value=attach-judgment]");
            assertThat(page.locator("#file-judgment-e").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void twoOfficersWhoSaveOnePartSeeBoth(Screen screen, Register register) {
        try (Officer first = prosecutor(register, screen);
                Officer second = prosecutor(register, screen)) {
            String part = Returns.begin(first) + "/victim";
            first.open(part);
            second.open(part).type(Fields.of("victim", "woman")).press(SAVE);
            first.type(Fields.of("victim", "child")).press(SAVE, 409);
            assertThat(first.page().locator(".ns-summary tbody tr").count()).isEqualTo(1);
            assertThat(first.page().locator("[name=victim][value=child]").isChecked()).isTrue();
            first.press(SAVE);
            second.open(part);
            assertThat(second.page().locator("[name=victim][value=child]").isChecked()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void aSessionThatEndedMidFormLosesNothing(Screen screen, Register register) {
        try (Officer officer = prosecutor(register, screen)) {
            String home = Returns.begin(officer);
            officer.open(home + "/sections").type(Fields.of("charged", "376 PPC")).press(SAVE);
            officer.open(home + "/sections")
                    .type(Fields.of("charged", "376 PPC, 377-B", "convicted", "377-B <i>PPC</i>"));
            officer.endSession();
            officer.press(SAVE);
            assertThat(officer.page().locator("main [role=alert]").count()).isEqualTo(1);
            officer.enter("prosecutor-sahiwal");
            officer.press("main form button[type=submit]").open(home + "/sections");
            assertThat(officer.page().locator("#charged").inputValue()).isEqualTo("376 PPC, 377-B");
            assertThat(officer.page().locator("#convicted").inputValue())
                    .isEqualTo("377-B <i>PPC</i>");
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void aDoubleClickDoesNothingTwice(Screen screen, Register register) {
        try (Officer officer = prosecutor(register, screen);
                Officer investigator = register.officer("investigator-quetta", screen)) {
            int before = officer.open("/returns").page().locator("tbody tr").count();
            officer.open("/returns/new").pressTwice("main form[action='/returns/new'] button");
            assertThat(officer.path()).matches("/returns/CR-[0-9A-Z-]+");
            assertThat(officer.open("/returns").page().locator("tbody tr").count())
                    .isEqualTo(before + 1);
            int drafts = investigator.open("/lookups").page().locator("tbody tr").count();
            investigator.pressTwice("main form[action='/lookups'] button");
            assertThat(investigator.open("/lookups").page().locator("tbody tr").count())
                    .isEqualTo(drafts + 1);
        }
    }
}
