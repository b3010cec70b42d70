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

    /** Words of a sound that fewer persons carry are told apart by it well enough. */
    private static final double COMMON_SOUND = 0.002;

    /** A word that makes more of its sound than this is hardly rarer than the sound. */
    private static final double MOST_OF_SOUND = 0.6;

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

    /**
     * Ids of the known words that the spelling may stand for, the same in both scripts, where they
     * say more than the sound does: most who carry the sound of Mahmood are called Muhammad. Empty
     * where they do not, and of a word that is not known.
     */
    public List<String> called() {
        boolean tells =
                !meanings.isEmpty() && keyShare >= COMMON_SOUND && calledShare() <= MOST_OF_SOUND;
        return tells ? meanings.stream().map(Meaning::lexeme).toList() : List.of();
    }

    /** Of the persons who carry the word's sound, the part that is called so, above 0. */
    public double calledShare() {
        return meanings.stream().mapToDouble(m -> Frequencies.shareOfWord(m.lexeme())).sum()
                / keyShare;
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
