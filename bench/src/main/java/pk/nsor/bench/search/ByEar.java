package pk.nsor.bench.search;

import java.util.Collection;
import java.util.List;

/**
 * Spells a word as a clerk does who has only heard it: by rules of what sounds alike in Roman,
 * without looking at how the word is known to be spelt.
 */
final class ByEar {
    private static final List<String[]> SOUNDS =
            List.of(
                    new String[] {"ee", "i"},
                    new String[] {"oo", "u"},
                    new String[] {"ai", "e"},
                    new String[] {"aa", "a"},
                    new String[] {"ou", "o"},
                    new String[] {"kh", "k"},
                    new String[] {"gh", "g"},
                    new String[] {"ph", "f"},
                    new String[] {"th", "t"},
                    new String[] {"q", "k"},
                    new String[] {"w", "v"},
                    new String[] {"v", "w"},
                    new String[] {"y", "i"},
                    new String[] {"ss", "s"},
                    new String[] {"mm", "m"},
                    new String[] {"tt", "t"},
                    new String[] {"ah", "a"},
                    new String[] {"s", "ss"},
                    new String[] {"r", "rr"},
                    new String[] {"u", "oo"},
                    new String[] {"i", "ee"},
                    new String[] {"u", "o"},
                    new String[] {"i", "e"},
                    new String[] {"a", "aa"},
                    new String[] {"e", "i"},
                    new String[] {"o", "u"});

    private ByEar() {}

    /** Another spelling than any of these. */
    static String spelt(String word, Collection<String> others, Dice dice) {
        int from = dice.between(0, SOUNDS.size() - 1);
        for (int i = 0; i < SOUNDS.size(); i++) {
            String[] s = SOUNDS.get((from + i) % SOUNDS.size());
            int at = word.indexOf(s[0], 1);
            if (at > 0) {
                String other = word.substring(0, at) + s[1] + word.substring(at + s[0].length());
                if (!others.contains(other)) {
                    return other;
                }
            }
        }
        return word + "h";
    }
}
