package pk.nsor.register.candidate;

import java.util.List;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Asked by the stop button: which look-ups were answered with an entry that is now withheld?
 * Implemented by the look-up.
 */
public interface AnswersGiven {
    /** References of answered look-ups that are still open to their readers, newest first. */
    List<String> answeredWith(RegisterNumber number);
}
