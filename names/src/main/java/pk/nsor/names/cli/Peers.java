package pk.nsor.names.cli;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import pk.nsor.names.cli.PairRow.Written;

/**
 * The usual tools, as others would use them: Jaro-Winkler over the whole string, the trigram
 * similarity of PostgreSQL's pg_trgm, and the share of words with a common Double Metaphone code.
 */
final class Peers {

    private Peers() {}

    /** Each engine with a threshold that its users commonly take. */
    static List<Engine> all() {
        JaroWinklerSimilarity winkler = new JaroWinklerSimilarity();
        Map<String, Set<String>> trigrams = new HashMap<>();
        Map<String, Set<String>> codes = new HashMap<>();
        return List.of(
                new Engine("jaro_winkler", 0.9, (a, b) -> winkler.apply(whole(a), whole(b))),
                new Engine(
                        "trigram",
                        0.45,
                        (a, b) ->
                                jaccard(
                                        trigrams.computeIfAbsent(whole(a), Peers::trigrams),
                                        trigrams.computeIfAbsent(whole(b), Peers::trigrams))),
                new Engine(
                        "double_metaphone",
                        0.6,
                        (a, b) ->
                                jaccard(
                                        codes.computeIfAbsent(whole(a), Peers::codes),
                                        codes.computeIfAbsent(whole(b), Peers::codes))));
    }

    private static String whole(Written person) {
        return (person.name() + " " + person.father()).strip().toLowerCase(Locale.ROOT);
    }

    /** pg_trgm: words padded with two spaces before and one after, cut into sets of three. */
    private static Set<String> trigrams(String text) {
        Set<String> found = new HashSet<>();
        for (String word : text.split("[^\\p{L}\\p{Nd}]+")) {
            String padded = "  " + word + " ";
            for (int i = 0; !word.isEmpty() && i + 3 <= padded.length(); i++) {
                found.add(padded.substring(i, i + 3));
            }
        }
        return found;
    }

    private static Set<String> codes(String text) {
        DoubleMetaphone metaphone = new DoubleMetaphone();
        metaphone.setMaxCodeLen(6);
        Set<String> found = new HashSet<>();
        Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .map(metaphone::doubleMetaphone)
                .filter(code -> code != null && !code.isEmpty())
                .forEach(found::add);
        return found;
    }

    private static double jaccard(Set<String> left, Set<String> right) {
        if (left.isEmpty() && right.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        return (double) both.size() / (left.size() + right.size() - both.size());
    }
}
