package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The auditor reads the evidence. */
@ExtendWith(Register.Open.class)
class AuditorJourney {

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInUrdu")
    void theAuditorReadsSearchesAndIsReadThemselves(Screen screen, Register register) {
        try (Offices offices = new Offices(register, screen)) {
            Officer prosecutor = offices.prosecutor();
            String own = Returns.begin(prosecutor);
            Officer auditor = offices.auditor();
            auditor.open("/").press("main a[href='/evidence']");
            String number =
                    auditor.page()
                            .locator("main tbody .sub")
                            .first()
                            .locator("bdi")
                            .last()
                            .innerText();
            auditor.press("main tbody th a >> nth=0");
            String entry = auditor.path();
            auditor.open("/evidence")
                    .type(Fields.of("number", number, "reason", "complaint 0 of this year"))
                    .press("main form[action='/evidence/numbers'] button");
            assertThat(auditor.path()).isEqualTo(entry);
            auditor.open("/evidence/health").open("/evidence/search");
            auditor.press("main form[action='/evidence/searches'] button");
            assertThat(auditor.page().locator(".ns-summary a").count()).isPositive();
            auditor.type(
                            Fields.of(
                                    "record",
                                    own.substring("/returns/".length()),
                                    "reason",
                                    "inspection 0 of this year"))
                    .press("main form[action='/evidence/searches'] button");
            assertThat(auditor.path()).startsWith("/evidence/searches/");
            assertThat(auditor.page().locator("main tbody tr").count()).isPositive();
            auditor.open("/evidence/persons")
                    .type(Fields.of("nameRoman", "Nobody Whatsoever", "reason", "inspection 0"))
                    .press("main form[action='/evidence/persons'] button");
        }
    }

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void whatIsNotForAnOfficerIsSaidPlainly(Screen screen, Register register) {
        try (Officer dpo = register.officer("dpo-quetta", screen)) {
            dpo.openRefused("/no-such-page", 404);
            dpo.openRefused("/entries", 403);
            dpo.open("/");
        }
    }
}
