package pk.nsor.register.candidate;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Asked where an entry is withheld, or parted from another: which look-ups were answered with it?
 * Implemented by the look-up.
 */
public interface AnswersGiven {
    /** Most look-ups told of at once. */
    int MOST = 200;

    /**
     * A look-up that was answered with an entry.
     *
     * @param open whether its answer is still open to its readers
     */
    record Given(String reference, Instant answered, boolean open) {}

    /**
     * Look-ups that were answered with any of these entries, newest first, at most {@link #MOST};
     * also those that have ended since, for their readers have read and perhaps printed them.
     */
    List<Given> given(Collection<RegisterNumber> numbers);

    /**
     * References of look-ups that were answered with it between two moments, newest first, also
     * those that have ended since: an answer once given may have to be recalled.
     */
    List<String> answeredWith(RegisterNumber number, Instant from, Instant to);
}
