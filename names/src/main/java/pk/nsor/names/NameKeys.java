package pk.nsor.names;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The keys under which a whole name is found, for an index of equal keys. */
public final class NameKeys {

    /** From this share of persons on a key is very common: one in a hundred. */
    public static final double VERY_COMMON_SHARE = 0.01;

    private NameKeys() {}

    /**
     * The distinct keys of a person's own words and aliases, initials and joining words left out.
     * Titles and tribe words are in, most of them very common.
     */
    public static List<WordKey> of(ParsedName name) {
        Map<String, WordKey> keys = new LinkedHashMap<>();
        collect(name.words(), keys);
        name.aliases().forEach(alias -> collect(alias, keys));
        return List.copyOf(keys.values());
    }

    /** The same of the father's or husband's words. */
    public static List<WordKey> ofParent(ParsedName name) {
        Map<String, WordKey> keys = new LinkedHashMap<>();
        collect(name.parent(), keys);
        return List.copyOf(keys.values());
    }

    /**
     * Keys of each two neighbouring words of the name read as one, for words that the other side
     * writes together: Aurak Zai finds Orakzai, Jamal ud Din finds جمالدین. Rarer than the keys of
     * single words, and in the same space.
     */
    public static List<WordKey> ofNeighbours(ParsedName name) {
        Map<String, WordKey> keys = new LinkedHashMap<>();
        List<NameWord> words =
                name.bearing().stream().filter(w -> w.kind() != WordKind.INITIAL).toList();
        for (int i = 0; i + 1 < words.size(); i++) {
            String joined = Words.key(words.get(i).text() + words.get(i + 1).text());
            if (!joined.isEmpty()) {
                keys.putIfAbsent(joined, wordKey(joined));
            }
        }
        return List.copyOf(keys.values());
    }

    /** The share of persons, above 0 and at most 1, who carry a word of this key. */
    public static double share(String key) {
        return Frequencies.shareOfKey(key);
    }

    private static void collect(List<NameWord> words, Map<String, WordKey> into) {
        for (NameWord word : words) {
            if (word.kind() == WordKind.CONNECTOR || word.kind() == WordKind.INITIAL) {
                continue;
            }
            word.keys().forEach(key -> into.computeIfAbsent(key, NameKeys::wordKey));
        }
    }

    private static WordKey wordKey(String key) {
        return new WordKey(key, Frequencies.shareOfKey(key) >= VERY_COMMON_SHARE);
    }
}
