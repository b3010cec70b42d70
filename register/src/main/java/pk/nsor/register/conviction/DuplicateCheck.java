package pk.nsor.register.conviction;

import java.util.List;
import java.util.Optional;
import pk.nsor.register.audit.Act;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;

/**
 * Looks for entries that may be the same person, and for other returns in the Bureau's hand that
 * may report the same person or the same conviction. Plugged in by the module that holds the
 * entries; where none is, a page says that no check was made and not that nothing was found.
 */
public interface DuplicateCheck {
    /** Most duplicates told, and most returns. */
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
     * Another return in the Bureau's hand that may be of the same person or the same conviction.
     *
     * @param reference empty of a sealed one of which the officer may not know which it is
     * @param reason which return it is and why, in words without anything personal
     * @param sealed whether it is a juvenile's or probationer's: nothing that agrees is told of it
     */
    record AlsoInHand(Optional<ReturnReference> reference, Text reason, boolean sealed) {}

    /**
     * Returns that the Bureau has and has not decided.
     *
     * @param shown of the same FIR first, then likeliest first, at most {@link #MOST}
     * @param remarks what is to be said where not all were compared or told
     */
    record InHand(List<AlsoInHand> shown, List<Text> remarks) {
        public InHand {
            shown = List.copyOf(shown);
            remarks = List.copyOf(remarks);
        }

        /** Whether nothing is to be said of any. */
        public boolean none() {
            return shown.isEmpty() && remarks.isEmpty();
        }
    }

    /**
     * What an officer may see of it.
     *
     * @param shown likeliest first, at most {@link #MOST}
     * @param inHand other returns; the Bureau's officers are told of all, an office of its own
     * @param whole whether these are of the whole register. Otherwise they are of what the
     *     officer's own office returned, and nothing is said of the rest, found or not: else a
     *     draft would ask whether somebody is on the register, without a case, a prosecutor and a
     *     clock
     * @param remark what is to be said where not everything could be looked for
     */
    record Found(
            List<PossibleDuplicate> shown, InHand inHand, boolean whole, Optional<Text> remark) {
        public Found {
            shown = List.copyOf(shown);
        }

        /** How many are told, entries and returns. */
        public int told() {
            return shown.size() + inHand.shown().size();
        }
    }

    /**
     * In the caller's transaction.
     *
     * @param asking the return that asks, never its own duplicate
     * @param read what it says
     * @param act the caller's act, which is given the tokens of what was asked, the number of each
     *     entry and the reference of each return shown; the caller records it
     */
    Found find(Caller caller, ReturnReference asking, ConvictionReturn read, Act act);
}
