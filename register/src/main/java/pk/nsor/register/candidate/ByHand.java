package pk.nsor.register.candidate;

import java.util.Optional;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Whether an officer is still to look by hand if the person of an entry is on the register already.
 * In the caller's transaction.
 */
public interface ByHand {
    /** How far the standing check of the entry reached; empty where nothing is left to be done. */
    Optional<Reach> reached(RegisterNumber number);
}
