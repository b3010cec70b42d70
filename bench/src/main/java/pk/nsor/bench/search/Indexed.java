package pk.nsor.bench.search;

/**
 * One record as every engine is given it; empty where it has not.
 *
 * @param nameUrdu name in Urdu script
 * @param nameRoman name in Roman script; one of the two is there
 * @param cnic 13 digits
 * @param born {@code yyyy}, {@code yyyy-mm} or {@code yyyy-mm-dd}
 */
public record Indexed(
        String id,
        String nameUrdu,
        String nameRoman,
        String fatherUrdu,
        String fatherRoman,
        String cnic,
        String born) {
    static final int CELLS = 7;

    /** A record of names in one script each, whichever that is. */
    static Indexed written(String id, String name, String father) {
        return new Indexed(id, urdu(name), roman(name), urdu(father), roman(father), "", "");
    }

    static Indexed of(String[] c) {
        return new Indexed(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
    }

    String line() {
        return Tsv.line(id, nameUrdu, nameRoman, fatherUrdu, fatherRoman, cnic, born);
    }

    private static String urdu(String text) {
        return isUrdu(text) ? text : "";
    }

    private static String roman(String text) {
        return isUrdu(text) ? "" : text;
    }

    /** Whether the first letter is of the Arabic script. */
    static boolean isUrdu(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .limit(1)
                .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.ARABIC);
    }
}
