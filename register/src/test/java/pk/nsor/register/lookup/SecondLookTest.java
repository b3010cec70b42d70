package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondLookTest {
    /** Draws what the test says. */
    private static final class Drawn extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final int number;

        Drawn(int number) {
            this.number = number;
        }

        @Override
        public int nextInt(int bound) {
            assertThat(bound).isEqualTo(SecondLook.ONE_IN);
            return number;
        }
    }

    @ParameterizedTest
    @CsvSource({
        "MATCH, 1, 5, MATCH",
        "NO_MATCH, 1, 5, CANDIDATES_SHOWN",
        "NO_MATCH, 20, 0, CANDIDATES_SHOWN",
        "NO_MATCH, 0, 0, DRAWN",
        "NO_MATCH, 0, 1, NOT_NEEDED",
        "NO_MATCH, 0, 9, NOT_NEEDED",
        "ASK, 3, 0, NOT_NEEDED",
    })
    void aSecondOfficerLooksWhereItIsSaid(
            SuspectOutcome outcome, int shown, int drawn, SecondLook.Why why) {
        assertThat(SecondLook.of(outcome, shown, new Drawn(drawn))).isEqualTo(why);
    }

    @Test
    void aboutOneInTenOfTheOthersIsDrawn() {
        SecureRandom random = new SecureRandom();
        int drawn = 0;
        for (int i = 0; i < 20_000; i++) {
            if (SecondLook.of(SuspectOutcome.NO_MATCH, 0, random).needed()) {
                drawn++;
            }
        }
        // 2,000 expected, standard deviation 42: six of them either way.
        assertThat(drawn).isBetween(1_748, 2_252);
    }
}
