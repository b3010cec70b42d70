package pk.nsor.names;

import java.util.Collections;
import java.util.List;
import pk.nsor.names.Frequencies.Meaning;

/** Compares one word with another: how they agree, and what that is worth. */
final class WordComparison {

    /**
     * An agreement of two words.
     *
     * @param finding how they agree
     * @param nats what it is worth; may be below 0 where the likeness is weak
     */
    record Agreement(Finding finding, double nats) {}

    private static final Agreement NONE = new Agreement(Finding.DIFFERS, Double.NEGATIVE_INFINITY);

    /** From so many letters on hardly two names are one letter apart. */
    private static final int SLIP_CHARS = 7;

    private WordComparison() {}

    /** The best agreement of two words; {@link Finding#DIFFERS} where there is none. */
    static Agreement of(NameWord left, NameWord right) {
        if (left.kind() == WordKind.INITIAL || right.kind() == WordKind.INITIAL) {
            return initial(left, right);
        }
        if (left.text().equals(right.text())) {
            return new Agreement(Finding.SAME_SPELLING, worth(left.share(), left, right));
        }
        double chance = sameWord(left.meanings(), right.meanings());
        if (chance > 0) {
            double nats = Math.min(Math.log(chance), Weights.WORD_MOST) + Weights.SAME_WORD;
            return new Agreement(Finding.SAME_WORD, titled(nats, left, right));
        }
        boolean known = !left.meanings().isEmpty() && !right.meanings().isEmpty();
        if (shareKey(left.keys(), right.keys())) {
            return sameKey(left, right, known);
        }
        return known ? NONE : near(left, right);
    }

    /** How much likelier one word in two spellings is than two words, over their meanings. */
    private static double sameWord(List<Meaning> left, List<Meaning> right) {
        double sum = 0;
        for (Meaning l : left) {
            for (Meaning r : right) {
                if (l.lexeme().equals(r.lexeme())) {
                    sum += l.part() * r.part() / Frequencies.shareOfWord(l.lexeme());
                }
            }
        }
        return sum;
    }

    private static boolean shareKey(List<String> left, List<String> right) {
        if (left.size() == 1 && right.size() == 1) {
            return left.getFirst().equals(right.getFirst());
        }
        return !Collections.disjoint(left, right);
    }

    private static Agreement sameKey(NameWord left, NameWord right, boolean known) {
        double share = Math.max(left.keyShare(), right.keyShare());
        double worth = worth(share, left, right);
        double vowels =
                Vowels.distance(left.vowels(), right.vowels(), left.isUrdu() == right.isUrdu());
        double step = Weights.VOWEL_STEP * vowels;
        if (known) {
            return new Agreement(
                    Finding.LIKE_SOUND,
                    worth * Weights.OTHER_WORD_FACTOR + Weights.OTHER_WORD_SAME_SOUND + step);
        }
        if (vowels < 0.5) {
            return new Agreement(Finding.SAME_SOUND, worth + Weights.SAME_SOUND + step);
        }
        return new Agreement(Finding.LIKE_SOUND, worth + Weights.LIKE_SOUND + step);
    }

    private static Agreement near(NameWord left, NameWord right) {
        int longest = Math.max(left.text().length(), right.text().length());
        boolean sameScript = left.isUrdu() == right.isUrdu();
        String l = sameScript ? left.text() : left.key();
        String r = sameScript ? right.text() : right.key();
        int shortest = Math.min(l.length(), r.length());
        int allowed =
                sameScript ? (longest >= 8 ? 2 : longest >= 4 ? 1 : 0) : (shortest >= 3 ? 1 : 0);
        if (allowed == 0 || Edits.within(l, r, allowed) > allowed) {
            return NONE;
        }
        double share = Math.max(left.share(), right.share());
        double worth = worth(share, left, right);
        double near = worth * Weights.NEAR_FACTOR + Weights.NEAR_SPELLING;
        if (sameScript && longest >= SLIP_CHARS && Edits.within(l, r, 1) == 1) {
            near = Math.max(near, Math.min(worth, Weights.SLIP_MOST) + Weights.SLIP);
        }
        return new Agreement(Finding.NEAR_SPELLING, near);
    }

    private static Agreement initial(NameWord left, NameWord right) {
        boolean fits =
                left.key().charAt(0) == right.key().charAt(0) && !isStyle(left) && !isStyle(right);
        if (!fits) {
            return NONE;
        }
        boolean muhammad =
                left.lexeme().equals(Lexicon.MUHAMMAD) || right.lexeme().equals(Lexicon.MUHAMMAD);
        return new Agreement(
                Finding.INITIAL, muhammad ? Weights.INITIAL_OF_MUHAMMAD : Weights.INITIAL);
    }

    private static boolean isStyle(NameWord word) {
        return word.kind() == WordKind.TITLE && Lexicon.isStyle(word.lexeme());
    }

    private static double worth(double share, NameWord left, NameWord right) {
        return titled(Math.min(-Math.log(share), Weights.WORD_MOST), left, right);
    }

    private static double titled(double nats, NameWord left, NameWord right) {
        if (left.lexeme().equals(right.lexeme())) {
            if (left.lexeme().equals(Lexicon.MUHAMMAD)) {
                return nats * Weights.MUHAMMAD_FACTOR;
            }
            if (Compounds.isPart(left.lexeme())) {
                return nats * Weights.PART_FACTOR;
            }
            if (left.kind() != WordKind.TITLE
                    && Frequencies.shareOfWord(left.lexeme()) > Weights.COMPANION_SHARE) {
                return nats * Weights.COMPANION_FACTOR;
            }
        }
        boolean title = left.kind() == WordKind.TITLE && right.kind() == WordKind.TITLE;
        return title ? nats * Weights.TITLE_FACTOR : nats;
    }
}
