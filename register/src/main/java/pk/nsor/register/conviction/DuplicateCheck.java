package pk.nsor.register.conviction;

import java.util.List;
import java.util.Optional;
import pk.nsor.register.audit.Act;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Particulars;

/**
 * Looks for entries that may be the same person. Plugged in by the module that holds the entries;
 * where none is, a page says that no check was made and not that nothing was found.
 */
public interface DuplicateCheck {
    /** Most duplicates told. */
    int MOST = 20;

    /**
     * A possible duplicate; nothing is ever merged by itself.
     *
     * @param number of the entry, for the evidence
     * @param reason which record it is and why, in words without anything personal
     * @param withheld whether the entry is withheld; only the Bureau is ever told of such
     */
    record PossibleDuplicate(RegisterNumber number, Text reason, boolean withheld) {}

    /**
     * What an officer may see of it.
     *
     * @param shown likeliest first, at most {@link #MOST}
     * @param whole whether these are of the whole register. Otherwise they are of what the
     *     officer's own office returned, and nothing is said of the rest, found or not: else a
     *     draft would ask whether somebody is on the register, without a case, a prosecutor and a
     *     clock
     * @param remark what is to be said where not everything could be looked for
     */
    record Found(List<PossibleDuplicate> shown, boolean whole, Optional<Text> remark) {
        public Found {
            shown = List.copyOf(shown);
        }
    }

    /**
     * In the caller's transaction.
     *
     * @param asking the return that asks, never its own duplicate
     * @param act the caller's act, which is given the tokens of what was asked and the number of
     *     each entry shown; the caller records it
     */
    Found find(Caller caller, ReturnReference asking, Particulars person, Act act);
}
