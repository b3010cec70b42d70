package pk.nsor.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which known word a spelling stands for, and how many persons carry it, from the library's table
 * {@code word-frequencies.tsv}.
 *
 * <p>The table holds counts made from public lists of about {@link #PERSONS} candidates for
 * election; shares are of persons, between 0 and 1. A spelling may stand for several words (Arshad
 * for ارشد and ارشاد): each then has its part of the spelling's uses.
 */
final class Frequencies {

    /** Persons behind the counts. */
    static final double PERSONS = 16_000;

    /** A part below this of a spelling's uses is left out as a slip. */
    private static final double SMALLEST_PART = 0.06;

    private static final Map<String, Map<String, Double>> USES = new HashMap<>();
    private static final Map<String, Double> BY_WORD = new HashMap<>();
    private static final Map<String, Double> LAST = new HashMap<>();
    private static final Map<String, Double> BY_KEY = new HashMap<>();
    private static final Map<String, List<Meaning>> MEANINGS = new HashMap<>();

    /**
     * One word that a spelling may stand for.
     *
     * @param lexeme the word's id
     * @param part the part of the spelling's uses that stand for it
     */
    record Meaning(String lexeme, double part) {}

    static {
        Lexicon.lines("word-frequencies.tsv").forEach(Frequencies::take);
        USES.forEach((spelling, uses) -> MEANINGS.put(spelling, meanings(uses)));
        USES.clear();
    }

    private Frequencies() {}

    /** The share of persons with a word of this key; a little above 0 for an unknown key. */
    static double shareOfKey(String key) {
        return Math.min(1, (BY_KEY.getOrDefault(key, 0.0) + 1) / PERSONS);
    }

    /** The share of persons who carry a word; a little above 0 for an unknown word. */
    static double shareOfWord(String lexeme) {
        return Math.min(1, (BY_WORD.getOrDefault(lexeme, 0.0) + 1) / PERSONS);
    }

    /** The part of a word's uses in which it is the last of the name; 0 for an unknown word. */
    static double lastPart(String lexeme) {
        return LAST.getOrDefault(lexeme, 0.0) / Math.max(1, BY_WORD.getOrDefault(lexeme, 0.0));
    }

    /** Whether the word is in the table. */
    static boolean knows(String lexeme) {
        return BY_WORD.containsKey(lexeme);
    }

    /** Whether a word of this key is in the table. */
    static boolean knowsKey(String key) {
        return BY_KEY.containsKey(key);
    }

    /** The words that a spelling in normal form may stand for, most likely first; may be empty. */
    static List<Meaning> meanings(String normal) {
        return MEANINGS.getOrDefault(normal, List.of());
    }

    private static void take(String line) {
        String[] cells = line.split("\t", -1);
        double count = Double.parseDouble(cells[2]);
        double last = Double.parseDouble(cells[3]);
        List<String> parts = Compounds.parts(Fold.letters(cells[0]));
        for (String part : parts) {
            String romans = parts.size() == 1 ? cells[1] : "";
            takeWord(part, romans, count, part.equals(parts.getLast()) ? last : 0);
        }
    }

    private static void takeWord(String urdu, String romans, double count, double last) {
        String normal = Fold.normal(urdu);
        List<String> keys = Words.keys(urdu);
        Map<String, Double> spellings = new HashMap<>();
        String commonest = "";
        for (String cell : romans.split("\\|")) {
            int colon = cell.lastIndexOf(':');
            String roman = colon > 0 ? Fold.normal(cell.substring(0, colon)) : "";
            boolean spelling =
                    !roman.isEmpty()
                            && (!Collections.disjoint(keys, Words.keys(roman))
                                    || !commonest.isEmpty() && isSlip(commonest, roman));
            if (spelling) {
                commonest = commonest.isEmpty() ? roman : commonest;
                spellings.put(roman, Double.parseDouble(cell.substring(colon + 1)));
            }
        }
        String lexeme = lexeme(normal, commonest);
        BY_WORD.merge(lexeme, count, Double::sum);
        LAST.merge(lexeme, last, Double::sum);
        keys.forEach(key -> BY_KEY.merge(key, count, Double::sum));
        use(normal, lexeme, count);
        spellings.forEach((roman, seen) -> use(roman, lexeme, seen));
    }

    /** Muhamamd for Muhammad: letters dropped, doubled or swapped in a long word. */
    private static boolean isSlip(String commonest, String roman) {
        return roman.length() >= 6 && Edits.within(commonest, roman, 1) <= 1;
    }

    private static String lexeme(String normal, String commonest) {
        String known = Abbreviations.full(normal);
        return Lexicon.lexeme(normal)
                .orElse(known.equals(normal) && !commonest.isEmpty() ? commonest : known);
    }

    private static void use(String spelling, String lexeme, double count) {
        USES.computeIfAbsent(spelling, s -> new HashMap<>()).merge(lexeme, count, Double::sum);
    }

    private static List<Meaning> meanings(Map<String, Double> uses) {
        double all = uses.values().stream().mapToDouble(Double::doubleValue).sum();
        List<Meaning> meanings = new ArrayList<>();
        uses.forEach(
                (lexeme, count) -> {
                    if (count / all >= SMALLEST_PART) {
                        meanings.add(new Meaning(lexeme, count / all));
                    }
                });
        meanings.sort((x, y) -> Double.compare(y.part(), x.part()));
        return List.copyOf(meanings);
    }
}
