package pk.nsor.register.law;

import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * One step of the reasoning, for the page.
 *
 * @param about the count it is about, normalised and left to right; empty for the whole conviction
 * @param finding the answer to the rule's question
 * @param effect what it does to the outcome
 * @param citation provision, left to right
 * @param basis what the step rests on
 */
public record Step(
        Rule rule,
        Optional<String> about,
        Text finding,
        Effect effect,
        String citation,
        Basis basis) {
    public Text question() {
        return rule.question();
    }

    /** The outcome rests here on something that no law says. */
    public boolean assumed() {
        return basis == Basis.ASSUMPTION && effect != Effect.NONE;
    }
}
