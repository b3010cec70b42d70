package pk.nsor.names;

import java.util.List;
import java.util.Objects;

/**
 * One word of a name.
 *
 * @param text normal form, see {@link Fold#normal}; never empty
 * @param kind what the word is
 * @param keys its sound keys, main one first, see {@link Words#keys}
 * @param lexeme the id under which all spellings of one known word are the same, or the text itself
 */
public record NameWord(String text, WordKind kind, List<String> keys, String lexeme) {

    public NameWord {
        Objects.requireNonNull(kind);
        keys = List.copyOf(keys);
        if (text.isEmpty() || keys.isEmpty() || lexeme.isEmpty()) {
            throw new IllegalArgumentException("a name word has a text, a key and a lexeme");
        }
    }

    /** The main key. */
    public String key() {
        return keys.getFirst();
    }

    NameWord as(WordKind other) {
        return new NameWord(text, other, keys, lexeme);
    }

    @Override
    public String toString() {
        return "NameWord[" + kind + "]";
    }
}
