package pk.nsor.names;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Scores two persons: how much likelier what their papers say is of one person than of two.
 *
 * <p>Symmetric, deterministic, and bounded in work by the limits of {@link PersonNames}.
 */
public final class Matcher {

    private Matcher() {}

    /** Compares two persons. */
    public static Comparison score(PersonFacts left, PersonFacts right) {
        List<NameWord> leftParent = parentOf(left);
        List<NameWord> rightParent = parentOf(right);
        Names names = names(left, right, leftParent, rightParent);
        List<Part> parts = new ArrayList<>(names.name());
        Map<Aspect, Double> sums = new EnumMap<>(Aspect.class);
        sums.put(Aspect.NAME, atMost(names.nameNats(), left.name(), right.name()));
        if (!leftParent.isEmpty() && !rightParent.isEmpty()) {
            parts.addAll(names.parent());
            sums.put(Aspect.PARENT, names.parentNats());
        }
        for (Part fact : FactComparison.of(left, right)) {
            parts.add(fact);
            sums.merge(fact.aspect(), fact.nats(), Double::sum);
        }
        double nats = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        return new Comparison(nats, verdict(nats, sums), sums, parts);
    }

    /** No name says more for anybody than for its own bearer, where it never speaks against. */
    private static double atMost(double nats, ParsedName left, ParsedName right) {
        return nats <= 0 ? nats : Math.min(nats, Math.min(own(left), own(right)));
    }

    private static double own(ParsedName name) {
        List<Part> parts = bestName(name, name, List.of());
        return within(NameComparison.sum(parts), Weights.NAME_LEAST, Weights.NAME_MOST);
    }

    /**
     * The names of both persons compared.
     *
     * @param name parts of the name
     * @param nameNats their bounded sum
     * @param parent parts of the father's or husband's name; empty where one has none
     * @param parentNats their bounded sum
     */
    private record Names(List<Part> name, double nameNats, List<Part> parent, double parentNats) {
        double nats() {
            return nameNats + parentNats;
        }
    }

    /** As written, or with person and father exchanged on one side where that is much better. */
    private static Names names(
            PersonFacts left,
            PersonFacts right,
            List<NameWord> leftParent,
            List<NameWord> rightParent) {
        List<NameWord> kin = new ArrayList<>(leftParent);
        kin.addAll(rightParent);
        List<Part> name = bestName(left.name(), right.name(), kin);
        List<Part> parent = List.of();
        double least = Weights.PARENT_LEAST;
        if (!leftParent.isEmpty() && !rightParent.isEmpty()) {
            parent = NameComparison.of(leftParent, rightParent, List.of(), Aspect.PARENT);
            least = areDifferentKin(left, right) ? Weights.OTHER_KIN_LEAST : least;
        }
        Names straight =
                new Names(
                        name,
                        within(NameComparison.sum(name), Weights.NAME_LEAST, Weights.NAME_MOST),
                        parent,
                        within(NameComparison.sum(parent), least, Weights.PARENT_MOST));
        if (parent.isEmpty() || straight.nats() >= Weights.SHOW) {
            return straight;
        }
        Names crossed = exchanged(left, right, leftParent, rightParent);
        return crossed.nats() > straight.nats() ? crossed : straight;
    }

    /** Each person's name against the other's father; both orders of the persons give the same. */
    private static Names exchanged(
            PersonFacts left,
            PersonFacts right,
            List<NameWord> leftParent,
            List<NameWord> rightParent) {
        List<Part> name =
                NameComparison.of(left.name().words(), rightParent, List.of(), Aspect.PARENT);
        List<Part> parent =
                NameComparison.of(leftParent, right.name().words(), List.of(), Aspect.PARENT);
        double each =
                (within(NameComparison.sum(name), Weights.PARENT_LEAST, Weights.PARENT_MOST)
                                + within(
                                        NameComparison.sum(parent),
                                        Weights.PARENT_LEAST,
                                        Weights.PARENT_MOST))
                        / 2;
        List<Part> parts = new ArrayList<>();
        name.forEach(part -> parts.add(part.about(Aspect.NAME)));
        parts.add(new Part(Aspect.NAME, Finding.PARENT_EXCHANGED, Weights.EXCHANGED, "", ""));
        return new Names(parts, each + Weights.EXCHANGED, parent, each);
    }

    /** A father's name on one side and a husband's on the other. */
    private static boolean areDifferentKin(PersonFacts left, PersonFacts right) {
        Relation l = left.relation();
        Relation r = right.relation();
        return l != r && (l == Relation.WIFE || r == Relation.WIFE);
    }

    private static Verdict verdict(double nats, Map<Aspect, Double> sums) {
        double beyond = nats - sums.getOrDefault(Aspect.NAME, 0.0);
        if (nats >= Weights.VERY_LIKELY && beyond >= Weights.VERY_LIKELY_BEYOND_NAME) {
            return Verdict.VERY_LIKELY;
        }
        return nats >= Weights.SHOW ? Verdict.SHOW : Verdict.UNLIKELY;
    }

    /** The best of the names and aliases of both. */
    private static List<Part> bestName(ParsedName left, ParsedName right, List<NameWord> kin) {
        List<Part> best = NameComparison.of(left.words(), right.words(), kin, Aspect.NAME);
        if (left.aliases().isEmpty() && right.aliases().isEmpty()) {
            return best;
        }
        for (List<NameWord> l : namesOf(left)) {
            for (List<NameWord> r : namesOf(right)) {
                List<Part> other = NameComparison.of(l, r, kin, Aspect.NAME);
                if (NameComparison.sum(other) > NameComparison.sum(best)) {
                    best = other;
                }
            }
        }
        return best;
    }

    private static List<List<NameWord>> namesOf(ParsedName name) {
        List<List<NameWord>> all = new ArrayList<>();
        all.add(name.words());
        all.addAll(name.aliases());
        return all;
    }

    private static List<NameWord> parentOf(PersonFacts person) {
        List<NameWord> stated = person.parent().words();
        return stated.isEmpty() ? person.name().parent() : stated;
    }

    private static double within(double nats, double least, double most) {
        return Math.max(least, Math.min(most, nats));
    }
}
