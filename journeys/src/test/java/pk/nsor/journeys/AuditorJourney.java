package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The auditor reads the evidence. */
@ExtendWith(Register.Open.class)
class AuditorJourney {

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void theAuditorReadsSearchesAndIsReadThemselves(Tongue tongue, Register register) {
        try (Offices offices = new Offices(register, new Screen(tongue, Screen.WIDE, true))) {
            Officer prosecutor = offices.prosecutor();
            String own = Returns.begin(prosecutor);
            Officer auditor = offices.auditor();
            auditor.open("/").press("main a[href='/evidence']");
            auditor.page().locator("main tbody a").first().evaluate("a => a.id = 'newest'");
            auditor.press("#newest").open("/evidence/health").open("/evidence/search");
            auditor.press("main form[action='/evidence/searches'] button");
            assertThat(auditor.page().locator(".ns-summary a").count()).isPositive();
            auditor.type(
                            Fields.of(
                                    "record",
                                    own.substring("/returns/".length()),
                                    "reason",
                                    "inspection 0 of this year"))
                    .press("main form[action='/evidence/searches'] button");
            assertThat(auditor.page().locator("main tbody tr").count()).isPositive();
            auditor.open("/evidence/persons")
                    .type(Fields.of("nameRoman", "Nobody Whatsoever", "reason", "inspection 0"))
                    .press("main form[action='/evidence/persons'] button");
        }
    }

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void whatIsNotForAnOfficerIsSaidPlainly(Tongue tongue, Register register) {
        try (Officer dpo = register.officer("dpo-quetta", tongue)) {
            dpo.openRefused("/no-such-page", 404);
            dpo.openRefused("/entries", 403);
            dpo.open("/");
        }
    }
}
