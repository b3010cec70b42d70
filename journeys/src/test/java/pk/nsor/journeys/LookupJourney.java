package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a look-up leaves the straight way. */
@ExtendWith(Register.Open.class)
class LookupJourney {
    private static final int TEN = 10;

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void aProsecutorRefusesAndTheApplicantReadsWhy(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            String own = new Swiftly(offices.investigator()).applied(Invented.next(), "379 PPC");
            Officer prosecutor =
                    offices.prosecutor()
                            .open(own + "/decision")
                            .type(Fields.of("decision", "forward", "relevant", "on"))
                            .press("form[action$='/decision'] button");
            assertThat(prosecutor.page().locator(".ns-summary a[href='#basis']").count())
                    .isEqualTo(1);
            prosecutor
                    .type(
                            Fields.of(
                                    "decision", "refuse",
                                    "refusal", "not-scheduled",
                                    "reasons", "theft is no scheduled offence"))
                    .press("form[action$='/decision'] button");
            String reference = own.substring("/lookups/".length());
            Officer investigator =
                    offices.investigator()
                            .open("/lookups")
                            .type(Fields.of("reference", reference))
                            .press("form[action='/lookups/find'] button");
            assertThat(investigator.path()).isEqualTo(own);
            assertThat(investigator.text()).contains("theft is no scheduled offence");
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void aFactIsAskedForAndTheSecondOfficerDisagrees(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Invented convict = Invented.next();
            String reference = new Swiftly(offices.prosecutor()).submitted(ReturnForm.of(convict));
            String number = Returns.verified(offices.operator(1), reference);
            String own = new Swiftly(offices.investigator()).applied(convict, "376 PPC");
            Lookups.forwarded(offices.prosecutor(), own);

            Officer first = offices.operator(1);
            first.open(own).press("main form[action$='/take'] button");
            Lookups.decided(
                    first,
                    own,
                    1,
                    Fields.of("choice", "ask", "why", "two may be meant", "question", "the CNIC"));
            offices.prosecutor()
                    .open("/")
                    .press("main a[href^='" + own + "']")
                    .press("main a[href='" + own + "/facts/1']")
                    .type(Fields.of("known", "more", "cnic", convict.cnic()))
                    .press("main form:has([name=known]) button[type=submit]");
            first.open(own);
            if (first.page().locator("main form[action$='/take'] button").count() > 0) {
                first.press("main form[action$='/take'] button");
            }
            Lookups.decided(first, own, 1, Fields.of("choice", "no", "why", "the father differs"));
            offices.supervisor(1)
                    .open(own + "/confirm/1")
                    .type(Fields.of("ruling", "disagree", "reasons", "the CNIC is the same"))
                    .press("form.ns-decide button");
            Lookups.decided(
                    first, own, 1, Fields.of("choice", number, "why", "the CNIC is the same"));
            Lookups.confirmed(offices.supervisor(1), own);
            assertThat(offices.investigator().open(own + "/answer").text()).contains(number);
        }
    }

    @Test
    void anAnswerWithTenCardsAndItsApplicationPrintOnOneSheetEach(Register register) {
        Screen screen = new Screen(Tongue.UR, Screen.WIDE, true);
        try (Offices offices = new Offices(register, screen)) {
            Invented convict = Invented.next();
            ReturnForm twoCounts =
                    ReturnForm.of(convict)
                            .with("sections", "convicted", "367-A PPC; 377-B r/w 34 PPC");
            String reference = new Swiftly(offices.prosecutor()).submitted(twoCounts);
            String number = Returns.verified(offices.operator(1), reference);
            Officer investigator = offices.investigator();
            String own =
                    new Swiftly(investigator)
                            .applied(Collections.nCopies(TEN, convict), "376, 377-B r/w 34 PPC");
            new Swiftly(offices.prosecutor()).forwarded(own);
            new Swiftly(offices.operator(1)).matched(own, TEN, number);
            new Swiftly(offices.supervisor(1)).confirmed(own, TEN);

            investigator.open(own).press("form[action$='" + own + "/print'] button");
            assertThat(investigator.sheets()).as("sheets of the application").isEqualTo(1);
            investigator.open(own + "/answer").press("form[action$='/answer/print'] button");
            assertThat(investigator.page().getByText(number).count()).isEqualTo(2 * TEN);
            assertThat(investigator.sheets()).as("sheets of the answer").isEqualTo(1);
            assertThat(smallestPoints(investigator, "en")).isGreaterThanOrEqualTo(7.5);
            assertThat(smallestPoints(investigator, "ur")).isGreaterThanOrEqualTo(8);
            investigator
                    .page()
                    .evaluate("document.querySelector('.ns-prints').removeAttribute('data-many')");
            assertThat(investigator.sheets()).as("sheets in the style of one").isGreaterThan(1);
            investigator
                    .page()
                    .evaluate(
                            "document.querySelector('.ns-prints').setAttribute('data-many', '');"
                                    + "document.querySelectorAll('.ns-print-s:nth-of-type(n+5)').forEach(s => s.remove())");
            assertThat(investigator.page().getByText(number).count()).isEqualTo(2 * 4);
            assertThat(investigator.sheets()).as("sheets of four in larger type").isEqualTo(1);
        }
    }

    /** The smallest type of the print in that language, in points. */
    private static double smallestPoints(Officer officer, String language) {
        officer.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        Object px =
                officer.page()
                        .evaluate(
                                "code => Math.min(...[...document.querySelectorAll('.ns-print[lang=' + code + '] *')]"
                                        + ".map(e => parseFloat(getComputedStyle(e).fontSize)))",
                                language);
        return ((Number) px).doubleValue() * 0.75;
    }
}
