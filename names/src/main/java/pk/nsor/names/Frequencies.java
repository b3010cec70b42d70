package pk.nsor.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * How many persons carry a word or a key, from the library's table {@code word-frequencies.tsv}.
 *
 * <p>The table holds counts made from public lists of about {@link #PERSONS} candidates for
 * election; shares are of persons, between 0 and 1.
 */
final class Frequencies {

    /** Persons behind the counts. */
    static final double PERSONS = 16_000;

    private static final Map<String, Double> BY_KEY = new HashMap<>();

    static {
        for (String line : Lexicon.lines("word-frequencies.tsv")) {
            String[] cells = line.split("\t", -1);
            double count = Double.parseDouble(cells[2]);
            Set<String> keys = new HashSet<>(Words.keys(cells[0]));
            keys.forEach(key -> BY_KEY.merge(key, count, Double::sum));
        }
    }

    private Frequencies() {}

    /** The share of persons with a word of this key; a little above 0 for an unknown key. */
    static double shareOfKey(String key) {
        return Math.min(1, (BY_KEY.getOrDefault(key, 0.0) + 1) / PERSONS);
    }
}
