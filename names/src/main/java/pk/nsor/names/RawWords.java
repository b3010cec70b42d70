package pk.nsor.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts written text into raw words in one pass, keeping what stood before each.
 *
 * <p>A change between Latin and Arabic letters also ends a word.
 */
final class RawWords {

    /** Words beyond this are not read. */
    static final int LIMIT_WORDS = 64;

    /**
     * A word as cut.
     *
     * @param letters see {@link Fold#letters}
     * @param before the last sign before the word other than white space, or a space
     */
    record Raw(String letters, char before) {}

    private RawWords() {}

    /** The first {@link #LIMIT_WORDS} words; {@code @} is a word of its own. */
    static List<Raw> of(String text) {
        String letters = Fold.letters(text);
        List<Raw> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char before = ' ';
        char next = ' ';
        for (int i = 0; i < letters.length() && words.size() <= LIMIT_WORDS; ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            boolean part = Fold.isWordPart(c);
            if (!word.isEmpty() && (!part || scriptChanges(word, c))) {
                words.add(new Raw(word.toString(), before));
                word.setLength(0);
                next = ' ';
            }
            if (part) {
                before = word.isEmpty() ? next : before;
                word.appendCodePoint(c);
            } else if (c == '@') {
                words.add(new Raw("@", next));
            } else if (c < 0x80 && c > ' ') {
                next = (char) c;
            }
        }
        if (!word.isEmpty()) {
            words.add(new Raw(word.toString(), before));
        }
        return words;
    }

    private static boolean scriptChanges(StringBuilder word, int c) {
        boolean latin = c >= 'a' && c <= 'z';
        char last = word.charAt(word.length() - 1);
        return latin && Fold.isArabic(last) || Fold.isArabic(c) && last >= 'a' && last <= 'z';
    }
}
