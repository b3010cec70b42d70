package pk.nsor.names;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Two persons compared.
 *
 * @param nats the sum over aspects: a log-likelihood ratio in nats, 0 where nothing speaks either
 *     way
 * @param verdict what the thresholds of {@link Weights} make of it
 * @param byAspect the bounded sum of each aspect that both persons have
 * @param parts the evidence, strongest aspects in the order of {@link Aspect}
 */
public record Comparison(
        double nats, Verdict verdict, Map<Aspect, Double> byAspect, List<Part> parts) {

    public Comparison {
        Objects.requireNonNull(verdict);
        EnumMap<Aspect, Double> sums = new EnumMap<>(Aspect.class);
        sums.putAll(byAspect);
        byAspect = Collections.unmodifiableMap(sums);
        parts = List.copyOf(parts);
    }

    /** What one aspect adds; 0 where it was not compared. */
    public double nats(Aspect aspect) {
        return byAspect.getOrDefault(aspect, 0.0);
    }

    /** The parts as data that a page words in its own languages. */
    public List<Part> explain() {
        return parts;
    }

    @Override
    public String toString() {
        return "Comparison[" + verdict + "]";
    }
}
