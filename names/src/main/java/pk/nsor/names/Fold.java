package pk.nsor.names;

import java.text.Normalizer;

/**
 * Folds text to forms in which equal spellings are equal strings.
 *
 * <p>Folding is linear in the input, which is cut at {@link #LIMIT_CHARS} characters first, and is
 * defined for every sequence of Unicode code units, unpaired surrogates included. Sources: Unicode
 * Standard Annex 15 (compatibility decomposition), the Arabic, Sindhi and Pashto letters of the
 * Unicode Arabic block.
 */
public final class Fold {

    /** Input beyond this many characters is not read: no name is that long. */
    public static final int LIMIT_CHARS = 2_000;

    private static final String VARIANT = "ىيۍېكڪهەھةۃںٱ";
    private static final String URDU = "ییییککہہہہہنا";

    private Fold() {}

    /**
     * The normal form under which two spellings count as the same written name: Arabic, Sindhi and
     * Pashto letters become Urdu ones, digits become Western, marks and joiners are dropped, Latin
     * is lower-cased without accents, everything else that is no letter or digit becomes one space.
     * Titles stay.
     */
    public static String normal(String text) {
        String letters = letters(text);
        StringBuilder out = new StringBuilder(letters.length());
        boolean space = false;
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (isWordPart(c)) {
                if (space && !out.isEmpty()) {
                    out.append(' ');
                }
                space = false;
                appendUrdu(out, c);
            } else {
                space = true;
            }
        }
        return out.toString();
    }

    /**
     * The light form that keys and words are read from: compatibility forms, accents, vowel marks,
     * joiners and direction marks are gone and Latin is lower-case, while separators and the own
     * letters of Sindhi and Pashto remain.
     */
    static String letters(String text) {
        String cut = text.length() > LIMIT_CHARS ? text.substring(0, LIMIT_CHARS) : text;
        String parts = isPlain(cut) ? cut : Normalizer.normalize(cut, Normalizer.Form.NFKD);
        StringBuilder out = new StringBuilder(parts.length());
        for (int i = 0; i < parts.length() && out.length() < LIMIT_CHARS; ) {
            int c = parts.codePointAt(i);
            i += Character.charCount(c);
            appendLetter(out, c);
        }
        return out.toString();
    }

    /**
     * Whether compatibility decomposition changes nothing that is kept: ASCII, and letters of the
     * Arabic block that have no decomposition (marks may be put in another order, and are dropped).
     */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain =
                    c < 0x80
                            || c >= 0x0627 && c <= 0x0674
                            || c >= 0x0679 && c <= 0x06BF
                            || c == 0x06C1
                            || c >= 0x06C3 && c <= 0x06D2;
            if (!plain) {
                return false;
            }
        }
        return true;
    }

    /** Whether the code point belongs inside a word: a letter, a digit or a vowel sign. */
    static boolean isWordPart(int c) {
        return Character.isLetterOrDigit(c)
                || Character.getType(c) == Character.COMBINING_SPACING_MARK
                || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    /** Whether the code point is a letter of the Arabic script. */
    static boolean isArabic(int c) {
        return c >= 0x0600
                && c <= 0x08FF
                && Character.isLetter(c)
                && Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC;
    }

    private static void appendLetter(StringBuilder out, int c) {
        if (c < 0x80) {
            if (c != '\'' && c != '`') {
                out.append((char) (c >= 'A' && c <= 'Z' ? c + 32 : c));
            }
            return;
        }
        if (isDropped(c)) {
            return;
        }
        int digit =
                Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER
                        ? Character.digit(c, 10)
                        : -1;
        if (digit >= 0) {
            out.append((char) ('0' + digit));
            return;
        }
        int lower = Character.toLowerCase(c);
        switch (lower) {
            case 'ı' -> out.append('i');
            case 'ø' -> out.append('o');
            case 'đ', 'ð' -> out.append('d');
            case 'ł' -> out.append('l');
            case 'ß' -> out.append("ss");
            case 'æ' -> out.append("ae");
            case 'œ' -> out.append("oe");
            default -> out.appendCodePoint(lower);
        }
    }

    /** Marks of Latin and Arabic script, joiners, direction marks, the kashida, quotes in words. */
    private static boolean isDropped(int c) {
        int type = Character.getType(c);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            Character.UnicodeScript script = Character.UnicodeScript.of(c);
            return script == Character.UnicodeScript.INHERITED
                    || script == Character.UnicodeScript.ARABIC;
        }
        if (type == Character.FORMAT || type == Character.SURROGATE) {
            return true;
        }
        return c == 0x0640 || c == 0x2018 || c == 0x2019 || c == 0x02BC || c == 0x02BF;
    }

    private static void appendUrdu(StringBuilder out, int c) {
        int at = c < 0x10000 ? VARIANT.indexOf(c) : -1;
        if (at >= 0) {
            out.append(URDU.charAt(at));
            return;
        }
        switch (c) {
            case 'ٻ' -> out.append('ب');
            case 'ڀ' -> out.append("بہ");
            case 'ٿ' -> out.append("تہ");
            case 'ٽ', 'ټ' -> out.append('ٹ');
            case 'ٺ' -> out.append("ٹہ");
            case 'ڄ' -> out.append('ج');
            case 'ڇ' -> out.append("چہ");
            case 'ڌ' -> out.append("دہ");
            case 'ڊ', 'ڏ', 'ډ' -> out.append('ڈ');
            case 'ڍ' -> out.append("ڈہ");
            case 'ڙ', 'ړ' -> out.append('ڑ');
            case 'ڦ' -> out.append("پہ");
            case 'ڳ', 'ګ' -> out.append('گ');
            case 'ڱ', 'ڻ', 'ڃ', 'ڼ' -> out.append('ن');
            case 'څ' -> out.append('س');
            case 'ځ' -> out.append('ز');
            case 'ږ' -> out.append('ژ');
            case 'ښ' -> out.append('ش');
            default -> out.appendCodePoint(c);
        }
    }
}
