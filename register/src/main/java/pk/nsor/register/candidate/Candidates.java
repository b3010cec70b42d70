package pk.nsor.register.candidate;

import java.util.Optional;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * The search over verified entries. It runs in the caller's transaction and leaves no evidence of
 * its own: whoever asks records what was shown.
 */
public interface Candidates {
    /** Most candidates that one search shows. */
    int MOST = 20;

    /** The entries that may be this person, strongest first. */
    Found search(Asked asked);

    /**
     * How one entry stands to what is asked.
     *
     * @return empty where a search would not show the entry: it is not near, not verified or
     *     withheld
     */
    Optional<Candidate> compare(Asked asked, RegisterNumber number);
}
