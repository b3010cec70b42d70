package pk.nsor.register.lookup;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Card;
import pk.nsor.register.candidate.Cards;
import pk.nsor.register.candidate.Coverage;
import pk.nsor.register.candidate.Coverages;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * The entries of the register as the look-up asks them. Where no module answers, asking is a fault:
 * a failure to look is never “not found”.
 */
@Component
class RegisterSide {
    private final ObjectProvider<Candidates> candidates;
    private final ObjectProvider<Cards> cards;
    private final ObjectProvider<Coverages> coverages;

    RegisterSide(
            ObjectProvider<Candidates> candidates,
            ObjectProvider<Cards> cards,
            ObjectProvider<Coverages> coverages) {
        this.candidates = candidates;
        this.cards = cards;
        this.coverages = coverages;
    }

    Found search(Asked asked) {
        return candidates.getObject().search(asked);
    }

    Optional<Candidate> compare(Asked asked, RegisterNumber number) {
        return candidates.getObject().compare(asked, number);
    }

    Optional<Card> card(RegisterNumber number) {
        return cards.getObject().card(number);
    }

    Optional<Picture> photograph(RegisterNumber number) {
        return cards.getObject().photograph(number);
    }

    Coverage coverage() {
        return coverages.getObject().now();
    }
}
