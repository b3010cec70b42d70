package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(Register.Open.class)
class SignInJourney {

    @ParameterizedTest
    @MethodSource("pk.nsor.journeys.Screen#plainInEnglish")
    void anOfficerSignsInReadsTheWorklistAndSignsOut(Screen screen, Register register) {
        try (Officer operator = register.officer("npb-operator-1", screen)) {
            assertThat(operator.path()).isEqualTo("/");
            operator.open("/terms");
            operator.press(".ns-out button");
            assertThat(operator.path()).isEqualTo("/sign-in");
        }
    }
}
