package pk.nsor.names;

import java.util.List;

/**
 * The keys of one word: how it sounds without its vowels, the same in Urdu and Roman script.
 *
 * <p>A key is made of the letters {@code A B C G H K L M N P R S T W Y Z} and is never longer than
 * {@link #LIMIT_CHARS}. A word in neither script (Devanagari, digits) is its own key, so that it
 * still finds itself.
 */
public final class Words {

    /** Keys are cut at this length. */
    public static final int LIMIT_CHARS = 24;

    private Words() {}

    /** The main key of a word: empty where the word has no letter and no digit. */
    public static String key(String word) {
        return keys(word).getFirst();
    }

    /**
     * All keys of a word, the main one first, at most four: further ones stand for letters that are
     * read in two ways (Roman {@code th} in Uthman and Thebo, Pashto {@code ښ}). Two spellings of
     * one word should share at least one.
     */
    public static List<String> keys(String word) {
        return sounds(word).keys();
    }

    /**
     * Keys that keep t and d, s and sh, k and kh, p and f, z and j apart: rarer than {@link #keys},
     * and safer where they agree.
     */
    public static List<String> closeKeys(String word) {
        return sounds(word).closeKeys();
    }

    /** The sounds and vowels of a word. */
    static Skeleton sounds(String word) {
        String letters = Fold.letters(word);
        return isArabic(letters) ? UrduSounds.read(letters) : RomanSounds.read(letters);
    }

    /** Whether the first letter of the folded text is of the Arabic script. */
    static boolean isArabic(String letters) {
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isLetter(c)) {
                return Fold.isArabic(c);
            }
        }
        return false;
    }
}
