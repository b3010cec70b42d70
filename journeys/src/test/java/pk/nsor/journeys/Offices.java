package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The officers of one journey, each at their own browser, signed in when first needed. */
final class Offices implements AutoCloseable {
    private final Register register;
    private final Screen screen;
    private final Map<String, Officer> officers = new LinkedHashMap<>();

    Offices(Register register, Screen screen) {
        this.register = register;
        this.screen = screen;
    }

    Officer prosecutor() {
        return officer("prosecutor-sahiwal");
    }

    Officer investigator() {
        return officer("investigator-sahiwal");
    }

    Officer dpo() {
        return officer("dpo-sahiwal");
    }

    Officer operator(int n) {
        return officer("npb-operator-" + n);
    }

    Officer supervisor(int n) {
        return officer("npb-supervisor-" + n);
    }

    Officer administrator() {
        return officer("npb-administrator");
    }

    Officer auditor() {
        return officer("auditor");
    }

    private Officer officer(String persona) {
        return officers.computeIfAbsent(persona, p -> Officer.signIn(register, p, screen));
    }

    /**
     * All go home.
     *
     * @throws AssertionError when a page on the way was not as every page must be
     */
    @Override
    public void close() {
        List<String> wrong = officers.values().stream().flatMap(o -> o.leave().stream()).toList();
        assertThat(wrong).as("pages before the officers, %s", screen).isEmpty();
    }
}
