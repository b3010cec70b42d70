package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.conviction.Problem.Kind.WARNING;

/** What the reader answers to a typed return. */
final class Answered {
    private Answered() {}

    /** Read without anything that blocks. */
    static ConvictionReturn complete(Typing t) {
        ReturnReading r = t.read();
        assertThat(r.problems()).filteredOn(Problem::blocks).isEmpty();
        return r.complete().orElseThrow();
    }

    /** Something is said beside a field; only a warning does not block. */
    static void says(Typing t, String field, Problem.Kind kind) {
        ReturnReading r = t.read();
        assertThat(r.problems())
                .as("%s %s", field, kind)
                .anyMatch(p -> p.field().equals(field) && p.kind() == kind);
        assertThat(r.complete().isPresent()).isEqualTo(kind == WARNING);
    }
}
