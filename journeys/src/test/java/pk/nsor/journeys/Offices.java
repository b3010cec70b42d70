package pk.nsor.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;

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

    @Override
    public void close() {
        SoftAssertions all = new SoftAssertions();
        officers.values().forEach(o -> all.assertThatCode(o::close).doesNotThrowAnyException());
        all.assertAll();
    }
}
