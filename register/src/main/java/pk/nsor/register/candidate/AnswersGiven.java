package pk.nsor.register.candidate;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Asked where an entry is withheld, or parted from another: which look-ups were answered with it?
 * Implemented by the look-up.
 */
public interface AnswersGiven {
    /** References of answered look-ups that are still open to their readers, newest first. */
    List<String> answeredWith(RegisterNumber number);

    /**
     * References of look-ups that were answered with it between two moments, newest first, also
     * those that have ended since: an answer once given may have to be recalled.
     */
    List<String> answeredWith(RegisterNumber number, Instant from, Instant to);
}
