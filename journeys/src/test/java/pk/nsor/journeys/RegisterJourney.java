package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The main job end to end: a conviction goes in, is checked, and answers a look-up. */
@ExtendWith(Register.Open.class)
class RegisterJourney {
    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void aConvictionGoesInIsCheckedAndAnswersALookUp(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Invented convict = Invented.next();
            Invented unknown = Invented.next();
            String reference = Returns.submitted(offices.prosecutor(), ReturnForm.of(convict));
            String number = Returns.verified(offices.operator(1), reference);

            Officer investigator = offices.investigator();
            String own = Lookups.applied(investigator, convict, unknown);
            String copy = own.replace("/lookups/", "/lookups/copies/");
            offices.dpo().open("/lookups/copies").press("main a[href='" + copy + "']");
            Lookups.forwarded(offices.prosecutor(), own);
            Lookups.compared(offices.operator(2), own, number);
            Lookups.confirmed(offices.supervisor(1), own);

            investigator.open("/").press("main a[href='" + own + "/answer']");
            assertThat(investigator.text()).contains(number);
            investigator.press("form[action$='/answer/print'] button");
            assertThat(investigator.text()).contains(number);
            assertThat(investigator.sheets()).as("sheets of the answer").isEqualTo(1);
            investigator.open(own).press("form[action$='" + own + "/print'] button");
            assertThat(investigator.sheets()).as("sheets of the application").isEqualTo(1);

            withheldAndLifted(offices, number, own);
        }
    }

    /** Withheld at once, which whoever answered with it is told; confirmed; lifted by two. */
    private static void withheldAndLifted(Offices offices, String number, String answered) {
        String entry = "/entries/" + number;
        offices.operator(1)
                .open("/entries")
                .type(Fields.of("number", number))
                .press("form[action='/entries'] button")
                .type(Fields.of("reason", "the name was mistaken", "paper", "letter 0 of today"))
                .press("form[action$='/withhold'] button");
        offices.operator(2).open(answered).press("form[action$='/notices'] button");
        offices.supervisor(2)
                .open(entry)
                .type(Fields.of("decision", "keep", "why", "the letter says so"))
                .press("form[action$='/withholding'] button");
        offices.operator(1)
                .open(entry)
                .type(Fields.of("reason", "the order is set aside", "paper", "letter 1 of today"))
                .press("form[action$='/lift'] button");
        offices.supervisor(2)
                .open(entry)
                .type(Fields.of("decision", "lift", "why", "the letter is of another person"))
                .press("form[action$='/withholding'] button");
    }
}
