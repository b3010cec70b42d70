package pk.nsor.names;

import java.util.Map;

/**
 * Given names that are written short, and letters. Titles written short are in {@code words.tsv}.
 */
final class Abbreviations {

    private static final Map<String, String> FULL =
            Map.ofEntries(
                    Map.entry("md", Lexicon.MUHAMMAD),
                    Map.entry("mohd", Lexicon.MUHAMMAD),
                    Map.entry("muhd", Lexicon.MUHAMMAD),
                    Map.entry("mhd", Lexicon.MUHAMMAD),
                    Map.entry("muhmd", Lexicon.MUHAMMAD),
                    Map.entry("mohmd", Lexicon.MUHAMMAD),
                    Map.entry("muh", Lexicon.MUHAMMAD),
                    Map.entry("moh", Lexicon.MUHAMMAD),
                    Map.entry("gh", "ghulam"),
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

    /** English letters as Urdu spells them out: ایس اے اقبال is S.A. Iqbal. */
    private static final Map<String, String> LETTERS =
            Map.ofEntries(
                    Map.entry("اے", "a"),
                    Map.entry("بی", "b"),
                    Map.entry("سی", "c"),
                    Map.entry("ڈی", "d"),
                    Map.entry("ای", "e"),
                    Map.entry("ایف", "f"),
                    Map.entry("جی", "g"),
                    Map.entry("ایچ", "h"),
                    Map.entry("ایی", "i"),
                    Map.entry("جے", "j"),
                    Map.entry("کے", "k"),
                    Map.entry("ایل", "l"),
                    Map.entry("این", "n"),
                    Map.entry("پی", "p"),
                    Map.entry("کیو", "q"),
                    Map.entry("ار", "r"),
                    Map.entry("ایس", "s"),
                    Map.entry("ٹی", "t"),
                    Map.entry("یو", "u"),
                    Map.entry("وی", "v"),
                    Map.entry("ڈبلیو", "w"),
                    Map.entry("زیڈ", "z"));

    private Abbreviations() {}

    /** The letter that a word in normal form spells out, or the word itself. */
    static String letter(String normal) {
        return LETTERS.getOrDefault(normal, normal);
    }

    /** The full word, or the word itself. */
    static String full(String normal) {
        return FULL.getOrDefault(normal, normal);
    }
}
