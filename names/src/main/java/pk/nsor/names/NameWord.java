package pk.nsor.names;

import java.util.List;
import java.util.Objects;
import pk.nsor.names.Frequencies.Meaning;

/**
 * One word of a name, with what the library knows of it. Two are equal when text and kind are.
 *
 * <p>The text is personal: {@link #toString} masks it.
 */
public final class NameWord {

    private final String text;
    private final WordKind kind;
    private final List<String> keys;
    private final List<Meaning> meanings;
    private final List<String> vowels;
    private final boolean urdu;
    private final double share;
    private final double keyShare;

    private NameWord(
            String text,
            WordKind kind,
            List<String> keys,
            List<Meaning> meanings,
            List<String> vowels,
            boolean urdu) {
        this.text = text;
        this.kind = kind;
        this.keys = keys;
        this.meanings = meanings;
        this.vowels = vowels;
        this.urdu = urdu;
        this.share =
                Frequencies.shareOfWord(meanings.isEmpty() ? text : meanings.getFirst().lexeme());
        this.keyShare = Frequencies.shareOfKey(keys.getFirst());
    }

    /** The word as a name holds it, from text in normal form that is not empty. */
    static NameWord of(String normal, WordKind kind, String spoken, List<Meaning> meanings) {
        Skeleton sounds = Words.sounds(spoken);
        List<String> keys = sounds.keys();
        if (keys.getFirst().isEmpty()) {
            keys = List.of(normal.substring(0, Math.min(normal.length(), Words.LIMIT_CHARS)));
        }
        return new NameWord(normal, kind, keys, meanings, sounds.vowels(), Words.isArabic(spoken));
    }

    /** Normal form, see {@link Fold#normal}; never empty. */
    public String text() {
        return text;
    }

    /** What the word is in its name. */
    public WordKind kind() {
        return kind;
    }

    /** Its sound keys, main one first, see {@link Words#keys}; never empty. */
    public List<String> keys() {
        return keys;
    }

    /** The main key. */
    public String key() {
        return keys.getFirst();
    }

    /** The share of persons, between 0 and 1, who carry the word. */
    public double share() {
        return share;
    }

    /** The share of persons with a word of the same main key. */
    double keyShare() {
        return keyShare;
    }

    /** The known words that the spelling may stand for, most likely first. */
    List<Meaning> meanings() {
        return meanings;
    }

    /** The main form of a known word, or the text. */
    String lexeme() {
        return meanings.isEmpty() ? text : meanings.getFirst().lexeme();
    }

    List<String> vowels() {
        return vowels;
    }

    boolean isUrdu() {
        return urdu;
    }

    NameWord as(WordKind other) {
        return new NameWord(text, other, keys, meanings, vowels, urdu);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NameWord word && word.text.equals(text) && word.kind == kind;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, kind);
    }

    @Override
    public String toString() {
        return "NameWord[" + kind + "]";
    }
}
