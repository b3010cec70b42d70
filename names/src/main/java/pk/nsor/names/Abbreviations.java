package pk.nsor.names;

import java.util.Map;

/** Given names that are written short. Titles written short are in {@code words.tsv}. */
final class Abbreviations {

    private static final Map<String, String> FULL =
            Map.ofEntries(
                    Map.entry("md", Lexicon.MUHAMMAD),
                    Map.entry("mohd", Lexicon.MUHAMMAD),
                    Map.entry("muhd", Lexicon.MUHAMMAD),
                    Map.entry("mhd", Lexicon.MUHAMMAD),
                    Map.entry("muhmd", Lexicon.MUHAMMAD),
                    Map.entry("mohmd", Lexicon.MUHAMMAD),
                    Map.entry("ایم", Lexicon.MUHAMMAD),
                    Map.entry("abd", "abdul"),
                    Map.entry("abdu", "abdul"),
                    Map.entry("abdur", "abdul"),
                    Map.entry("abdus", "abdul"),
                    Map.entry("abdun", "abdul"),
                    Map.entry("abdud", "abdul"),
                    Map.entry("abdut", "abdul"),
                    Map.entry("abduz", "abdul"),
                    Map.entry("abdush", "abdul"),
                    Map.entry("عبد", "abdul"),
                    Map.entry("عبدل", "abdul"),
                    Map.entry("عبدال", "abdul"));

    private Abbreviations() {}

    /** The full word, or the word itself. */
    static String full(String normal) {
        return FULL.getOrDefault(normal, normal);
    }
}
