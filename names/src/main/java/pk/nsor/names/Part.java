package pk.nsor.names;

import java.util.Objects;

/**
 * One part of the evidence for or against two persons being one.
 *
 * @param aspect what was compared
 * @param finding what was found
 * @param nats the natural logarithm of how much likelier this is of one person than of two; added
 *     up over parts, within the bounds that {@link Weights} sets for each aspect
 * @param left the word of the first person it is about, in normal form, or empty
 * @param right the word of the second person, or empty
 */
public record Part(Aspect aspect, Finding finding, double nats, String left, String right) {

    public Part {
        Objects.requireNonNull(aspect);
        Objects.requireNonNull(finding);
        Objects.requireNonNull(left);
        Objects.requireNonNull(right);
    }

    /** The same seen from the other person. */
    Part turned() {
        return new Part(aspect, finding, nats, right, left);
    }

    /** The same about another aspect. */
    Part about(Aspect other) {
        return new Part(other, finding, nats, left, right);
    }

    @Override
    public String toString() {
        return "Part[" + aspect + " " + finding + "]";
    }
}
