package pk.nsor.names.cli;

import java.util.Arrays;

/** Counts behind the figures of {@link Evaluation}. A score at or above a threshold is shown. */
final class Measures {

    private Measures() {}

    /**
     * Precision, recall and F1 of one threshold, each between 0 and 1.
     *
     * @param precision 1 where nothing is shown
     * @param recall 1 where there is nothing to find
     */
    record Quality(double precision, double recall, double f1) {}

    static Quality at(double threshold, double[] same, double[] different) {
        double hits = atOrAbove(same, threshold);
        double falseHits = atOrAbove(different, threshold);
        double precision = hits + falseHits == 0 ? 1 : hits / (hits + falseHits);
        double recall = same.length == 0 ? 1 : hits / same.length;
        double f1 = precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        return new Quality(precision, recall, f1);
    }

    /** The best F1 that any threshold reaches. */
    static double bestF1(double[] same, double[] different) {
        double[] s = sorted(same);
        double[] d = sorted(different);
        double best = 0;
        int below = 0;
        for (int i = 0; i < s.length; i++) {
            while (below < d.length && d[below] < s[i]) {
                below++;
            }
            double hits = s.length - i;
            best = Math.max(best, 2 * hits / (hits + (d.length - below) + s.length));
        }
        return best;
    }

    /** The lowest threshold that at most the given share of scores reach. */
    static double threshold(double[] different, double share) {
        double[] d = sorted(different);
        int allowed = (int) Math.floor(share * d.length);
        return d.length == 0 || allowed >= d.length
                ? Double.NEGATIVE_INFINITY
                : Math.nextUp(d[d.length - 1 - allowed]);
    }

    /** The share of scores that reach a threshold; NaN where there are none. */
    static double share(double[] scores, double threshold) {
        return scores.length == 0 ? Double.NaN : atOrAbove(scores, threshold) / scores.length;
    }

    private static double atOrAbove(double[] scores, double threshold) {
        return Arrays.stream(scores).filter(score -> score >= threshold).count();
    }

    private static double[] sorted(double[] scores) {
        double[] copy = scores.clone();
        Arrays.sort(copy);
        return copy;
    }
}
