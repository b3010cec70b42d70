package pk.nsor.names;

import java.util.List;

/**
 * Compares the vowels between the sounds of two words that share a key.
 *
 * <p>Notation: {@code A W Y} are long or written in full (ا و ی, aa oo ee), {@code a u i} are short
 * in Roman script. Urdu leaves short vowels out, and Roman writes long ones short, so a short vowel
 * meets its long one or nothing at no cost.
 */
final class Vowels {

    private static final double SHORT_DIFFERS = 0.35;
    private static final double LONG_DROPPED = 0.8;
    private static final double LONG_DIFFERS = 1.0;

    private Vowels() {}

    /** 0 where the vowels can be the same; about 1 for each that cannot. */
    static double distance(List<String> left, List<String> right, boolean sameScript) {
        if (left.size() != right.size()) {
            return LONG_DIFFERS;
        }
        double sum = 0;
        for (int i = 0; i < left.size(); i++) {
            boolean last = i == left.size() - 1;
            double slot = aligned(left.get(i), right.get(i), sameScript);
            sum += last ? slot / 2 : slot;
        }
        return sum;
    }

    /** The cheapest alignment of two vowel strings of at most four letters. */
    private static double aligned(String left, String right, boolean sameScript) {
        double[] row = new double[right.length() + 1];
        for (int j = 1; j <= right.length(); j++) {
            row[j] = row[j - 1] + dropped(right.charAt(j - 1), sameScript);
        }
        for (int i = 1; i <= left.length(); i++) {
            double diagonal = row[0];
            row[0] += dropped(left.charAt(i - 1), sameScript);
            for (int j = 1; j <= right.length(); j++) {
                double up = row[j];
                row[j] =
                        Math.min(
                                diagonal + changed(left.charAt(i - 1), right.charAt(j - 1)),
                                Math.min(
                                        up + dropped(left.charAt(i - 1), sameScript),
                                        row[j - 1] + dropped(right.charAt(j - 1), sameScript)));
                diagonal = up;
            }
        }
        return row[right.length()];
    }

    private static double dropped(char vowel, boolean sameScript) {
        if (Character.isUpperCase(vowel)) {
            return LONG_DROPPED;
        }
        return sameScript ? SHORT_DIFFERS / 2 : 0;
    }

    private static double changed(char left, char right) {
        char l = Character.toUpperCase(left == 'u' ? 'w' : left == 'i' ? 'y' : left);
        char r = Character.toUpperCase(right == 'u' ? 'w' : right == 'i' ? 'y' : right);
        if (l == r) {
            return 0;
        }
        boolean bothLong = Character.isUpperCase(left) && Character.isUpperCase(right);
        boolean bothShort = !Character.isUpperCase(left) && !Character.isUpperCase(right);
        return bothShort
                ? SHORT_DIFFERS
                : bothLong ? LONG_DIFFERS : (SHORT_DIFFERS + LONG_DIFFERS) / 2;
    }
}
