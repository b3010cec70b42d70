package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The Bureau searches, finds two entries of one person, and two officers rule on them. */
@ExtendWith(Register.Open.class)
class IdentityJourney {

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void twoEntriesOfOnePersonAreJoinedAndThePartingIsSaidToo(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Invented convict = Invented.next();
            String first = entered(offices, ReturnForm.of(convict));
            String second =
                    entered(
                            offices,
                            ReturnForm.of(convict)
                                    .with("court", "caseNumber", "Anti-Rape Case No. 001/2026"));

            Officer operator = offices.operator(1);
            operator.open("/search")
                    .press("main form[action='/search'] button")
                    .type(
                            Fields.of(
                                    "nameRoman", convict.nameRoman(),
                                    "fatherUrdu", convict.fatherUrdu(),
                                    "paperKind", "letter",
                                    "paper", "NPB/0/2026",
                                    "reason", "one person entered twice?"))
                    .press("main form[action='/search'] button");
            assertThat(operator.text()).contains(first).contains(second);

            operator.open("/entries/" + first)
                    .type(Fields.of("other", second))
                    .press("form[action='/identity'] button");
            String pair = operator.path();
            operator.open("/?whole=on")
                    .press("main a[href='" + pair + "']:visible >> nth=0")
                    .press("form[action$='/propose'] button")
                    .type(Fields.of("choice", "same", "reason", "one CNIC, one father"))
                    .press("form[action$='/propose'] button");
            decided(offices, pair);
            Officer prosecutor = offices.prosecutor().open("/");
            prosecutor
                    .press("main a[href^='/repeat/']:visible >> nth=0")
                    .press("form[action$='/noted'] button");

            String answered = answered(offices, convict, first);
            offices.operator(1)
                    .open(pair)
                    .type(Fields.of("choice", "part", "reason", "twins, says the father"))
                    .press("form[action$='/propose'] button");
            decided(offices, pair);
            assertThat(
                            prosecutor
                                    .open("/")
                                    .press("main a[href^='/repeat/']:visible >> nth=0")
                                    .text())
                    .contains(first)
                    .contains(second);
            prosecutor.press("form[action$='/noted'] button");
            operator.open(pair);
            assertThat(operator.text()).contains(answered.substring("/lookups/".length()));
            operator.press("form[action$='/recalls'] button");
            assertThat(offices.operator(2).open("/entries/" + second).text()).contains(second);
        }
    }

    /** Somebody is answered while the two stand joined; the address of the request. */
    private static String answered(Offices offices, Invented convict, String number) {
        String own = new Swiftly(offices.investigator()).applied(convict, "376 PPC");
        Lookups.forwarded(offices.prosecutor(), own);
        Officer operator = offices.operator(2).open(own).press("main form[action$='/take'] button");
        Lookups.decided(operator, own, 1, Fields.of("choice", number, "why", "all of it agrees"));
        Lookups.confirmed(offices.supervisor(2), own);
        return own;
    }

    private static String entered(Offices offices, ReturnForm form) {
        String reference = new Swiftly(offices.prosecutor()).submitted(form);
        return Returns.verified(offices.operator(1), reference);
    }

    private static void decided(Offices offices, String pair) {
        offices.supervisor(1)
                .open(pair)
                .press("form[action$='/decide'] button")
                .type(Fields.of("decision", "confirm", "why", "I compared both judgments"))
                .press("form[action$='/decide'] button");
    }
}
