package pk.nsor.names;

import java.util.ArrayList;
import java.util.List;

/** Settles the kinds of words by the shape of the whole name. */
final class NameShape {

    private NameShape() {}

    /**
     * Somebody is called something: where no word is a given name, the first title that can be one,
     * else the first tribe word, counts as given. A joining word at either end is an initial.
     */
    static List<NameWord> settled(List<NameWord> words) {
        List<NameWord> settled = new ArrayList<>(words);
        if (words.isEmpty() || has(words, WordKind.GIVEN)) {
            return settled;
        }
        for (WordKind kind : List.of(WordKind.TITLE, WordKind.TRIBE)) {
            for (int i = 0; i < settled.size(); i++) {
                NameWord word = settled.get(i);
                if (word.kind() == kind && !Lexicon.isStyle(word.lexeme())) {
                    settled.set(i, word.as(WordKind.GIVEN));
                    return settled;
                }
            }
        }
        return settled;
    }

    private static boolean has(List<NameWord> words, WordKind kind) {
        return words.stream().anyMatch(word -> word.kind() == kind);
    }
}
