package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What goes over the line, headers and all: a first load stays under 150 kB apart from the one
 * weight of Nastaliq, a later page under 15 kB.
 */
@ExtendWith(Register.Open.class)
class WeightJourney {
    private static final int FIRST_BYTES = 150_000;
    private static final int LATER_BYTES = 15_000;
    private static final String SENT =
            "async () => { await document.fonts.ready; return [...performance.getEntriesByType('navigation'),"
                    + " ...performance.getEntriesByType('resource')].map(e => ({name: e.name, bytes:"
                    + " e.transferSize})); }";

    @ParameterizedTest
    @EnumSource(Tongue.class)
    void aFirstLoadIsSmallAndLaterPagesAreTiny(Tongue tongue, Register register) {
        Screen screen = new Screen(tongue, Screen.WIDE, true);
        try (Officer officer = Officer.atTheDoor(register, screen)) {
            officer.page().navigate("/language/" + tongue.code() + "?back=/sign-in");
            assertThat(sent(officer)).as("first load").isBetween(1, FIRST_BYTES);
            officer.enter("npb-operator-1");
            for (String path : List.of("/", "/returns", "/entries", "/lookups", "/terms")) {
                officer.page().navigate(path);
                assertThat(sent(officer)).as("later page %s", path).isBetween(1, LATER_BYTES);
            }
        }
    }

    private static int sent(Officer officer) {
        int bytes = 0;
        for (Object o : (List<?>) officer.page().evaluate(SENT)) {
            Map<?, ?> one = (Map<?, ?>) o;
            if (one.get("bytes") instanceof Number sent
                    && !String.valueOf(one.get("name")).contains("nastaliq")) {
                bytes += sent.intValue();
            }
        }
        return bytes;
    }
}
