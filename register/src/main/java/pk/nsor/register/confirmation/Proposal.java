package pk.nsor.register.confirmation;

import java.util.Set;
import pk.nsor.register.kernel.OfficerId;

/**
 * What a first officer proposes.
 *
 * @param kind what it is
 * @param subject opaque reference of what it is about
 * @param choice a code that says what is proposed
 * @param reason the officer's words, sealed; the second officer reads them
 * @param clock code of the clock rule for the second officer
 * @param barred officers besides the proposer who may not decide
 */
public record Proposal(
        ActKind kind,
        String subject,
        String choice,
        String reason,
        String clock,
        Set<OfficerId> barred) {
    /** Longest reason kept, in characters. */
    public static final int MAX_REASON_CHARS = 4_000;

    public Proposal {
        if (reason.length() > MAX_REASON_CHARS) {
            throw new IllegalArgumentException("a reason is at most 4000 characters");
        }
        barred = Set.copyOf(barred);
    }

    @Override
    public String toString() {
        return "Proposal[masked]";
    }
}
