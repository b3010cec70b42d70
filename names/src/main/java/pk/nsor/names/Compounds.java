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
                    "abideen", "hussain", "qadir", "aziz");
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
        if (length < 6 || length > Words.LIMIT_CHARS * 2) {
            return List.of(word);
        }
        if (WHOLE.contains(word)) {
            return List.of(word);
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
                    "القادر",
                    "الدیں",
                    "السلام");

    private static boolean isKnownRight(String right) {
        return URDU_RIGHTS.contains(right) && !right.startsWith("الل")
                || right.length() == 4 && right.startsWith("الل");
    }
}
