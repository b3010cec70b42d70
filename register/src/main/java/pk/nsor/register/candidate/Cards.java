package pk.nsor.register.candidate;

import java.util.Optional;
import pk.nsor.register.kernel.RegisterNumber;

/** The card of an entry. In the caller's transaction, without evidence of its own. */
public interface Cards {
    /** Empty where the entry answers no look-up any more: withheld, removed or destroyed. */
    Optional<Card> card(RegisterNumber number);

    /** The photograph on the card; empty where there is no card, or none on it. */
    Optional<Picture> photograph(RegisterNumber number);
}
