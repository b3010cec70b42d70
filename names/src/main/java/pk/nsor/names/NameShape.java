package pk.nsor.names;

import java.util.ArrayList;
import java.util.List;

/** Settles the kinds of words by the shape of the whole name. */
final class NameShape {

    private NameShape() {}

    /**
     * The kinds as the whole name tells them.
     *
     * <ul>
     *   <li>A tribe word before all others, or a title after a given name and before another word,
     *       is a given name: Wazir Ali, Muhammad Sardar Khan.
     *   <li>Somebody is called something: where no word is a given name, the last title that can be
     *       one, else the first tribe word, counts as given: Malik Khan.
     * </ul>
     */
    static List<NameWord> settled(List<NameWord> words) {
        List<NameWord> settled = new ArrayList<>(words);
        retired(settled);
        boolean given = false;
        for (int i = 0; i < settled.size(); i++) {
            NameWord word = settled.get(i);
            boolean last = i == settled.size() - 1;
            if (!last && word.kind() == WordKind.TRIBE && !given && !isBare(settled, i + 1)) {
                settled.set(i, word.as(WordKind.GIVEN));
            }
            boolean inner = given && !last && word.kind() == WordKind.TITLE;
            if (inner && !Lexicon.isStyle(word.lexeme())) {
                settled.set(i, word.as(WordKind.GIVEN));
            }
            given |= settled.get(i).kind() == WordKind.GIVEN;
        }
        return given ? settled : promoted(settled);
    }

    /** Capt. (R), Lt. Col. (R): the letter after a rank is no initial. */
    private static void retired(List<NameWord> words) {
        for (int i = 1; i < words.size(); i++) {
            boolean letter =
                    words.get(i).kind() == WordKind.INITIAL && words.get(i).key().equals("R");
            if (letter && Lexicon.isRank(words.get(i - 1).lexeme())) {
                words.set(i, PersonNames.word("retired").orElse(words.get(i)));
            }
        }
    }

    /** Whether no given name follows. */
    private static boolean isBare(List<NameWord> words, int from) {
        return words.subList(from, words.size()).stream()
                .noneMatch(word -> word.kind() == WordKind.GIVEN);
    }

    private static List<NameWord> promoted(List<NameWord> words) {
        for (int i = words.size() - 1; i >= 0; i--) {
            NameWord word = words.get(i);
            if (word.kind() == WordKind.TITLE && !Lexicon.isStyle(word.lexeme())) {
                words.set(i, word.as(WordKind.GIVEN));
                return words;
            }
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).kind() == WordKind.TRIBE) {
                words.set(i, words.get(i).as(WordKind.GIVEN));
                return words;
            }
        }
        return words;
    }
}
