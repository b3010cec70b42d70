package pk.nsor.bench.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What came of all engines on the same files. */
record Verdict(int people, World world, Map<Engine, Outcome> outcomes) {
    /** Shares of false positives at which all engines are compared, beside the register's own. */
    static final List<Double> LEVELS = List.of(0.01, 0.02, 0.05, 0.1, 0.2, 0.35, 0.5);

    /** Those of them that are always told, whatever the register's own is. */
    static final List<Double> FIXED = List.of(0.01, 0.05, 0.1);

    Optional<Outcome> ours() {
        return outcomes.entrySet().stream()
                .filter(e -> e.getKey().name().equals(Engine.OURS))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** False positives of the register at the score from which it shows a candidate. */
    double allowed() {
        return ours().map(o -> o.falsePositives(o.figure("threshold")).value()).orElse(0.1);
    }

    /**
     * An engine's targets among its first ten when it proposes no more wrongly than the register.
     */
    Share equalised(Outcome o) {
        return at(o, allowed());
    }

    /** An engine's targets among its first ten when it proposes wrongly at most this often. */
    Share at(Outcome o, double level) {
        return o.recall(10, o.threshold(level), a -> true);
    }

    /** Targets asked for with name and father's name. */
    Share withFather(Outcome o, int first) {
        return o.recall(first, Double.NEGATIVE_INFINITY, a -> !a.father().isEmpty());
    }

    /** Targets of one note. */
    Share noted(Outcome o, String note, int first) {
        return o.recall(first, Double.NEGATIVE_INFINITY, a -> world.note(a.id()).equals(note));
    }

    /** Notes of the targets, in alphabetical order. */
    List<String> notes() {
        return world.asked().stream()
                .filter(Asked::target)
                .map(a -> world.note(a.id()))
                .distinct()
                .sorted()
                .toList();
    }
}
