package pk.nsor.register.confirmation;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import pk.nsor.register.kernel.OfficerId;

/**
 * An act that needs a second officer.
 *
 * @param id its id
 * @param kind what it is
 * @param subject opaque reference of what it is about
 * @param choice what the first officer proposes, a code of the module whose act it is
 * @param proposedBy the first officer
 * @param proposedAt when
 * @param clock code of the clock rule that runs for the second officer
 * @param barred who else may not decide
 * @param decided how it ended, if it has
 */
public record TwoPersonAct(
        ActId id,
        ActKind kind,
        String subject,
        String choice,
        OfficerId proposedBy,
        Instant proposedAt,
        String clock,
        Set<OfficerId> barred,
        Optional<Decided> decided) {

    /** How it ended. */
    public record Decided(OfficerId by, Instant at, boolean confirmed) {}

    /** Whether this officer may be the second. */
    public boolean mayDecide(OfficerId officer) {
        return decided.isEmpty() && !officer.equals(proposedBy) && !barred.contains(officer);
    }
}
