package pk.nsor.names;

import java.util.List;
import java.util.Set;

/**
 * Parts words that are written together and apart at will: Abdul-, -ullah, -ud-Din and their kin.
 *
 * <p>The parts become separate words whatever the spacing was, so Naeemullah, Naeem Ullah and نعیم
 * اللہ are the same two words, and Abdurrehman, Abdul Rehman and عبدالرحمن too.
 */
final class Compounds {

    private static final List<String> DIN = List.of("deen", "dean", "din");
    private static final List<String> RIGHT =
            List.of(
                    "rehman", "rahman", "rehmaan", "raheem", "rahim", "rasheed", "rashid", "haq",
                    "haque", "hassan", "hasan", "islam", "qamar", "zaman", "nabi", "nisa",
                    "abideen", "hussain", "qadir", "aziz", "amin", "ameen", "karim", "kareem",
                    "alam", "huda", "hasnain", "mulk", "arifeen", "arfeen");
    private static final Set<String> WHOLE =
            Set.of(
                    "abdullah",
                    "abdulla",
                    "bismillah",
                    "khalilullah",
                    "nasrulla",
                    "mullah",
                    "allah");

    private static final Set<String> PARTS = Set.of("abdul", "ullah", "din");

    private Compounds() {}

    /**
     * A word without the article that is written at its end and belongs to the next one: Fazlur
     * Rehman is Fazl-ur-Rehman, Ziaul Haq is Zia-ul-Haq. The word itself where it is a known one
     * (Rasul, Mansur) or no article can be seen.
     */
    static String withoutArticle(String word, String next) {
        int stem = word.length() - 2;
        if (stem < 3 || next.length() < 2 || word.charAt(stem) != 'u' || !isJoint(word, next)) {
            return word;
        }
        String bare = word.substring(0, stem);
        if (isKnown(word)) {
            return word;
        }
        boolean sounds = Frequencies.knowsKey(Words.key(word));
        boolean article =
                isKnown(bare)
                        || stem > 3 && !sounds && RIGHT.contains(next)
                        || stem > 3
                                && (!sounds || Frequencies.knowsKey(Words.key(bare)))
                                && DIN.contains(next);
        return article ? bare : word;
    }

    /** Whether the last letter is the article's l, or the sun letter that it became. */
    private static boolean isJoint(String word, String next) {
        char last = word.charAt(word.length() - 1);
        return last == 'l' || "rsztdn".indexOf(last) >= 0 && next.charAt(0) == last;
    }

    private static boolean isKnown(String word) {
        return !Frequencies.meanings(word).isEmpty()
                || Lexicon.kind(word).isPresent()
                || !Abbreviations.full(word).equals(word);
    }

    /** Whether a word in its main form stands beside another that it is one name with. */
    static boolean isPart(String lexeme) {
        return PARTS.contains(lexeme);
    }

    /** The parts of a folded word; one where it is no compound. */
    static List<String> parts(String letters) {
        return Words.isArabic(letters) ? urduParts(letters) : romanParts(letters);
    }

    private static List<String> romanParts(String word) {
        int length = word.length();
        if (length < 5 || length > Words.LIMIT_CHARS * 2) {
            return List.of(word);
        }
        if (WHOLE.contains(word)) {
            return List.of(word);
        }
        if (isArticle(word) && isRight(word.substring(2))) {
            return List.of(word.substring(2));
        }
        if (word.startsWith("abd") && length >= 8 && "aeiou".indexOf(word.charAt(3)) >= 0) {
            return abdParts(word);
        }
        for (String god : List.of("ullah", "ulla", "allah", "alla", "ollah")) {
            int stem = length - god.length();
            if (word.endsWith(god) && stem >= 3) {
                return List.of(word.substring(0, stem), "ullah");
            }
        }
        for (String din : DIN) {
            int stem = length - din.length();
            if (word.endsWith(din) && stem >= 4 && word.charAt(stem - 1) == 'd') {
                int article = "uaioe".indexOf(word.charAt(stem - 2)) >= 0 ? stem - 2 : stem - 1;
                if (article >= 3) {
                    return List.of(trimmed(word.substring(0, article)), "din");
                }
            }
        }
        return articleParts(word);
    }

    private static boolean isRight(String word) {
        return RIGHT.contains(word) || DIN.contains(word);
    }

    /** Urrehman, Uddin: an article, as it sounds before the letter that follows. */
    private static boolean isArticle(String word) {
        boolean sounds = word.charAt(1) == 'l' || word.charAt(1) == word.charAt(2);
        return sounds && "aue".indexOf(word.charAt(0)) >= 0;
    }

    /** Hafeezurrehman, Anwarulhaq: a stem, an article and a known right part. */
    private static List<String> articleParts(String word) {
        for (String right : RIGHT) {
            int stem = word.length() - right.length() - 2;
            if (stem >= 3
                    && word.endsWith(right)
                    && "ue".indexOf(word.charAt(stem)) >= 0
                    && (word.charAt(stem + 1) == 'l' || word.charAt(stem + 1) == right.charAt(0))) {
                return List.of(word.substring(0, stem), right);
            }
        }
        return List.of(word);
    }

    private static String trimmed(String stem) {
        return stem.endsWith("oo") ? stem.substring(0, stem.length() - 2) : stem;
    }

    private static List<String> abdParts(String word) {
        int at = word.startsWith("abdoo") ? 5 : 4;
        char article = word.charAt(at);
        boolean assimilated =
                at + 1 < word.length()
                        && (article == 'l' || "rsztdn".indexOf(article) >= 0)
                        && (article == 'l' || word.charAt(at + 1) == article);
        if (!assimilated || word.length() - at - 1 < 3) {
            return List.of(word);
        }
        String name = word.substring(at + 1);
        return name.equals("lah") || name.equals("la") ? List.of(word) : List.of("abdul", name);
    }

    private static List<String> urduParts(String word) {
        if (word.length() < 4) {
            return List.of(word);
        }
        if (word.startsWith("عبدال") && word.length() >= 7 && !isAbdullah(word)) {
            return List.of("عبدل", word.substring(5));
        }
        if (word.startsWith("ال") && isKnownRight(word) && !word.startsWith("الل")) {
            return List.of(word.substring(2));
        }
        int article = word.indexOf("ال", 3);
        if (article >= 3 && !word.startsWith("عبد") && isKnownRight(word.substring(article))) {
            String right = word.substring(article + 2);
            return right.startsWith("ل") || right.length() < 2
                    ? List.of(word.substring(0, article), "اللہ")
                    : List.of(word.substring(0, article), right);
        }
        return List.of(word);
    }

    private static boolean isAbdullah(String word) {
        return word.length() <= 7 && word.charAt(5) == 'ل';
    }

    private static final List<String> URDU_RIGHTS =
            List.of(
                    "اللہ",
                    "اللھ",
                    "الله",
                    "الدین",
                    "الدين",
                    "الرحمن",
                    "الرحمان",
                    "الرحیم",
                    "الرشید",
                    "الحق",
                    "الحسن",
                    "الحسین",
                    "الاسلام",
                    "الزمان",
                    "الزماں",
                    "النبی",
                    "النساء",
                    "النسا",
                    "العابدین",
                    "القمر",
                    "العزیز",
                    "الامین",
                    "الکریم",
                    "الہدی",
                    "الحسنین",
                    "العارفین",
                    "الملک",
                    "القادر",
                    "الدیں",
                    "السلام");

    private static boolean isKnownRight(String right) {
        return URDU_RIGHTS.contains(right) && !right.startsWith("الل")
                || right.length() == 4 && right.startsWith("الل");
    }
}
