package pk.nsor.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What one engine answered, as it wrote it into its folder. */
final class Outcome {
    private final List<Asked> asked;
    private final Map<String, List<Hit>> answers;
    private final Map<String, Double> figures;
    private final Path folder;

    Outcome(
            List<Asked> asked,
            Map<String, List<Hit>> answers,
            Map<String, Double> figures,
            Path folder) {
        this.asked = asked;
        this.answers = answers;
        this.figures = figures;
        this.folder = folder;
    }

    static Outcome read(Path folder, List<Asked> asked) throws IOException {
        Map<String, List<Hit>> answers = new HashMap<>();
        Tsv.read(
                folder.resolve("answers.tsv"),
                4,
                c ->
                        answers.computeIfAbsent(c[0], q -> new ArrayList<>())
                                .add(new Hit(c[2], Double.parseDouble(c[3]))));
        Map<String, Double> figures = new TreeMap<>();
        Tsv.read(
                folder.resolve("figures.tsv"), 2, c -> figures.put(c[0], Double.parseDouble(c[1])));
        return new Outcome(asked, answers, figures, folder);
    }

    /** A figure that the engine wrote of itself, or -1. */
    double figure(String name) {
        return figures.getOrDefault(name, -1.0);
    }

    /** A figure of bytes shared among the records, or -1. */
    double aRecord(String name) {
        return figure(name) < 0 ? -1 : figure(name) / figure("records");
    }

    /** When it was measured; now where it leaves no mark. */
    Instant measuredAt() throws IOException {
        Path mark = folder.resolve("finished");
        return Files.exists(mark)
                ? Files.getLastModifiedTime(mark).toInstant().truncatedTo(ChronoUnit.SECONDS)
                : Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** Times of one measurement in nanoseconds, ascending; empty where it was not made. */
    long[] times(String measurement) throws IOException {
        Path file = folder.resolve(measurement + ".txt");
        if (!Files.exists(file)) {
            return new long[0];
        }
        return Files.readAllLines(file).stream().mapToLong(Long::parseLong).sorted().toArray();
    }

    /** Of sorted times the smallest that so many are not above, in milliseconds. */
    static double millis(long[] sorted, double part) {
        return sorted.length == 0
                ? -1
                : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / 1e6;
    }

    /** Targets that are among the first of what was proposed at this score or above. */
    Share recall(int first, double threshold, Predicate<Asked> which) {
        int all = 0;
        int found = 0;
        for (Asked a : asked) {
            if (a.target() && which.test(a)) {
                all++;
                found +=
                        hits(a).stream()
                                        .limit(first)
                                        .filter(h -> h.score() >= threshold)
                                        .anyMatch(h -> World.samePerson(a.id(), h.record()))
                                ? 1
                                : 0;
            }
        }
        return new Share(found, all);
    }

    Share recall(int first) {
        return recall(first, Double.NEGATIVE_INFINITY, a -> true);
    }

    /** Questions for persons who are not there for whom somebody is proposed all the same. */
    Share falsePositives(double threshold) {
        int all = 0;
        int wrong = 0;
        for (double best : bestOfAbsent()) {
            all++;
            wrong += best >= threshold ? 1 : 0;
        }
        return new Share(wrong, all);
    }

    /** Persons proposed for a person who is not there, at most ten a question, in the mean. */
    double falseCandidates(double threshold) {
        return asked.stream()
                .filter(a -> !a.target())
                .mapToLong(
                        a -> hits(a).stream().limit(10).filter(h -> h.score() >= threshold).count())
                .average()
                .orElse(0);
    }

    /**
     * The lowest score at which the share of false positives is not above a limit: where many
     * questions share a score, all of them are above the limit or none is.
     */
    double threshold(double most) {
        double[] best = bestOfAbsent();
        int allowed = (int) Math.floor(most * best.length + 1e-9);
        if (allowed >= best.length) {
            return Double.NEGATIVE_INFINITY;
        }
        Arrays.sort(best);
        return Math.nextUp(best[best.length - 1 - allowed]);
    }

    private double[] bestOfAbsent() {
        return asked.stream()
                .filter(a -> !a.target())
                .mapToDouble(
                        a ->
                                hits(a).stream()
                                        .mapToDouble(Hit::score)
                                        .max()
                                        .orElse(Double.NEGATIVE_INFINITY))
                .toArray();
    }

    private List<Hit> hits(Asked a) {
        return answers.getOrDefault(a.id(), List.of());
    }
}
