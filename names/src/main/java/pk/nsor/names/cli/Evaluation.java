package pk.nsor.names.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import pk.nsor.names.Comparison;
import pk.nsor.names.Matcher;
import pk.nsor.names.PersonFacts;
import pk.nsor.names.Relation;
import pk.nsor.names.Verdict;
import pk.nsor.names.Weights;
import pk.nsor.names.cli.PairRow.Written;

/**
 * Measures the matcher and its peers on labelled pairs.
 *
 * <p>Precision, recall and F1 are over the same pairs and the rivals; namesakes and identical
 * names, which no name can tell apart, are counted by themselves as the share called very likely.
 * Random pairs are persons of two different rows.
 */
final class Evaluation {

    static final int RANDOM_PAIRS = 100_000;
    private static final long SEED = 20_231_115L;
    private static final double RIVALS_SHARE = 0.01;
    private static final double RANDOM_SHARE = 0.001;

    private final List<PairRow> rows;
    private final PrintStream out;
    private final int randomPairs;
    private final Map<Written, PersonFacts> facts = new HashMap<>();
    private final Map<String, double[]> random = new HashMap<>();

    Evaluation(List<PairRow> rows, int randomPairs, PrintStream out) {
        this.rows = rows;
        this.randomPairs = randomPairs;
        this.out = out;
    }

    /** Prints the report; its last line is one JSON object. */
    void print() {
        Map<String, Object> figures = new LinkedHashMap<>();
        Engine own = new Engine("names", Weights.SHOW, (a, b) -> compare(a, b).nats());
        measure(own, figures);
        figures.put("namesakes_very_likely", namesakesVeryLikely());
        out.println();
        byNote(own);
        out.println();
        namesakes();
        out.println();
        out.println("Beside it, on the same pairs (thresholds commonly taken):");
        heading();
        Map<String, Object> unused = new LinkedHashMap<>();
        Peers.all().forEach(peer -> measure(peer, unused));
        out.println();
        out.println(Json.object(figures));
    }

    private void measure(Engine engine, Map<String, Object> figures) {
        if (engine.name().equals("names")) {
            heading();
        }
        double[] same = scores(engine, PairRow::same);
        double[] rivals = scores(engine, PairRow::isRival);
        double[] randoms = randomScores(engine);
        Measures.Quality shown = Measures.at(engine.shown(), same, rivals);
        double best = Measures.bestF1(same, rivals);
        double onRivals = Measures.share(same, Measures.threshold(rivals, RIVALS_SHARE));
        double atRandom = Measures.threshold(randoms, RANDOM_SHARE);
        double onRandom = Measures.share(same, atRandom);
        double cross =
                Measures.share(scores(engine, row -> row.same() && row.isCrossScript()), atRandom);
        out.printf(
                Locale.ROOT,
                "%-18s %9.4f %9.4f %9.4f %9.4f %12.4f %14.4f %13.4f%n",
                engine.name(),
                shown.precision(),
                shown.recall(),
                shown.f1(),
                best,
                onRivals,
                onRandom,
                cross);
        figures.put("same", same.length);
        figures.put("different", rows.stream().filter(row -> !row.same()).count());
        figures.put("precision", shown.precision());
        figures.put("recall", shown.recall());
        figures.put("f1", shown.f1());
        figures.put("best_f1", best);
        figures.put("recall_at_1pct_rivals", onRivals);
        figures.put("recall_at_0_1pct_random", onRandom);
        figures.put("cross_script_recall", cross);
    }

    private void heading() {
        out.printf(
                "%-18s %9s %9s %9s %9s %12s %14s %13s%n",
                "engine",
                "precision",
                "recall",
                "F1",
                "best F1",
                "R@1% rivals",
                "R@0.1% random",
                "cross-script");
    }

    /** Recall of each kind of same pair, and the share shown of each kind of different pair. */
    private void byNote(Engine own) {
        double atRandom = Measures.threshold(randomScores(own), RANDOM_SHARE);
        double atRivals = Measures.threshold(scores(own, PairRow::isRival), RIVALS_SHARE);
        out.printf(
                Locale.ROOT,
                "By note. Thresholds in nats: shown %.2f, 1%% of rivals %.2f, 0.1%% random %.2f%n",
                own.shown(),
                atRivals,
                atRandom);
        out.printf(
                "%-10s %-28s %6s %9s %9s %9s %9s %9s %9s%n",
                "label",
                "note",
                "pairs",
                "precision",
                "recall",
                "F1",
                "shown",
                "@rivals",
                "@random");
        double[] rivals = scores(own, PairRow::isRival);
        rows.stream()
                .map(row -> List.of(row.same() ? "same" : "different", row.note()))
                .distinct()
                .sorted((x, y) -> (x.get(0) + x.get(1)).compareTo(y.get(0) + y.get(1)))
                .forEach(
                        kind -> {
                            boolean same = kind.get(0).equals("same");
                            double[] scores =
                                    scores(
                                            own,
                                            row ->
                                                    row.same() == same
                                                            && row.note().equals(kind.get(1)));
                            String quality = "%9s %9s %9s".formatted("", "", "");
                            if (same) {
                                Measures.Quality q = Measures.at(own.shown(), scores, rivals);
                                quality =
                                        String.format(
                                                Locale.ROOT,
                                                "%9.4f %9.4f %9.4f",
                                                q.precision(),
                                                q.recall(),
                                                q.f1());
                            }
                            out.printf(
                                    Locale.ROOT,
                                    "%-10s %-28s %6d %s %9.4f %9.4f %9.4f%n",
                                    kind.get(0),
                                    kind.get(1),
                                    scores.length,
                                    quality,
                                    Measures.share(scores, own.shown()),
                                    Measures.share(scores, atRivals),
                                    Measures.share(scores, atRandom));
                        });
    }

    private void namesakes() {
        for (String note : List.of("identical_name", "namesake")) {
            List<PairRow> found =
                    rows.stream().filter(row -> row.isNamesake() && row.isNoted(note)).toList();
            long very = found.stream().filter(this::isVeryLikely).count();
            out.printf(
                    Locale.ROOT,
                    "Two persons, %s: %d pairs, %d called very likely%n",
                    note,
                    found.size(),
                    very);
        }
    }

    private double namesakesVeryLikely() {
        List<PairRow> found = rows.stream().filter(PairRow::isNamesake).toList();
        long very = found.stream().filter(this::isVeryLikely).count();
        return found.isEmpty() ? 0 : (double) very / found.size();
    }

    private boolean isVeryLikely(PairRow row) {
        return compare(row.left(), row.right()).verdict() == Verdict.VERY_LIKELY;
    }

    private Comparison compare(Written left, Written right) {
        return Matcher.score(facts(left), facts(right));
    }

    private PersonFacts facts(Written person) {
        return facts.computeIfAbsent(
                person,
                p -> {
                    PersonFacts named = PersonFacts.named(p.name());
                    return p.father().isBlank()
                            ? named
                            : named.withParent(p.father(), Relation.SON);
                });
    }

    private double[] scores(Engine engine, Predicate<PairRow> which) {
        return rows.stream()
                .filter(which)
                .mapToDouble(row -> engine.score().applyAsDouble(row.left(), row.right()))
                .toArray();
    }

    private double[] randomScores(Engine engine) {
        return random.computeIfAbsent(engine.name(), name -> drawRandom(engine));
    }

    private double[] drawRandom(Engine engine) {
        if (rows.size() < 2) {
            return new double[0];
        }
        Random draw = new Random(SEED);
        List<Double> scores = new ArrayList<>(randomPairs);
        while (scores.size() < randomPairs) {
            int i = draw.nextInt(rows.size());
            int j = draw.nextInt(rows.size());
            if (i != j) {
                Written left = draw.nextBoolean() ? rows.get(i).left() : rows.get(i).right();
                Written right = draw.nextBoolean() ? rows.get(j).left() : rows.get(j).right();
                scores.add(engine.score().applyAsDouble(left, right));
            }
        }
        return scores.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
