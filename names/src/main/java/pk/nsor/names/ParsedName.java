package pk.nsor.names;

import java.util.List;
import java.util.Objects;

/**
 * A name as it was written, in its parts. All lists may be empty: empty text, or only signs.
 *
 * @param words the person's own words in written order
 * @param aliases further names of the same person (alias, urf, عرف, @), each a list of words
 * @param relation how {@code parent} relates to the person
 * @param parent the father's or husband's words, empty where {@code relation} is NONE
 * @param cut whether something was left unread because the text was beyond the limits of {@link
 *     PersonNames}
 */
public record ParsedName(
        List<NameWord> words,
        List<List<NameWord>> aliases,
        Relation relation,
        List<NameWord> parent,
        boolean cut) {

    public ParsedName {
        words = List.copyOf(words);
        aliases = aliases.stream().map(List::copyOf).toList();
        Objects.requireNonNull(relation);
        parent = List.copyOf(parent);
    }

    /** Whether the text held no word at all. */
    public boolean isEmpty() {
        return words.isEmpty() && aliases.isEmpty() && parent.isEmpty();
    }

    /** The person's words that are not joining words. */
    public List<NameWord> bearing() {
        return words.stream().filter(word -> word.kind() != WordKind.CONNECTOR).toList();
    }

    @Override
    public String toString() {
        return "ParsedName[" + words.size() + " words, " + relation + "]";
    }
}
