package pk.nsor.names;

/**
 * Reads a word in Roman letters as the sounds of a {@link Skeleton}.
 *
 * <p>Merged: aspirates with their plain sound, k/q/kh/c, g/gh, t/th/d/dh, p/f/ph, z/j/zh, s/sh;
 * vowels, v/w, y and h count at the beginning only. Doubled letters count once. These are the ways
 * in which Urdu words are spelt differently in Roman letters ({@code names} design note, sections 1
 * and 3).
 */
final class RomanSounds {

    private static final String VOWELS = "aeiou";

    private final String word;
    private final Skeleton skeleton = new Skeleton();
    private int at;
    private int previous = -1;

    private RomanSounds(String word) {
        this.word = word;
    }

    /** Sounds of one folded word. */
    static Skeleton read(String letters) {
        StringBuilder latin = new StringBuilder(letters.length());
        StringBuilder other = new StringBuilder();
        for (int i = 0; i < letters.length(); ) {
            int c = letters.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 'a' && c <= 'z') {
                latin.append((char) c);
            } else if (Fold.isWordPart(c)) {
                other.appendCodePoint(c);
            }
        }
        if (latin.isEmpty()) {
            int end = Math.min(other.length(), Words.LIMIT_CHARS);
            return Skeleton.of(other.substring(0, end));
        }
        return new RomanSounds(articleFolded(latin.toString())).read();
    }

    /** Abdul-Rehman is said Abdur-Rehman: the article takes the sound of a sun letter. */
    private static String articleFolded(String word) {
        if (word.length() > 6
                && word.startsWith("abd")
                && VOWELS.indexOf(word.charAt(3)) >= 0
                && word.charAt(4) == 'l'
                && isSunLetter(word.charAt(5))) {
            return "abd" + word.charAt(3) + word.substring(5);
        }
        return word;
    }

    private static boolean isSunLetter(char c) {
        return "rsztdn".indexOf(c) >= 0;
    }

    private Skeleton read() {
        while (at < word.length()) {
            char c = word.charAt(at);
            char next = at + 1 < word.length() ? word.charAt(at + 1) : ' ';
            int start = at;
            at++;
            if (VOWELS.indexOf(c) >= 0) {
                vowel(c, next);
            } else {
                consonant(c, next, start);
            }
        }
        return skeleton;
    }

    /** A vowel; doubled ones are long. The diphthongs au and ai are read as their second part. */
    private void vowel(char c, char next) {
        if (skeleton.isEmpty() && at == 1) {
            skeleton.add('A');
        }
        previous = -1;
        if (c == next) {
            at++;
            skeleton.vowel(c == 'a' ? 'A' : c == 'o' || c == 'u' ? 'W' : 'Y');
        } else if ("aeo".indexOf(c) >= 0 && "iy".indexOf(next) >= 0 && !vowelAt(at + 1)) {
            at++;
            skeleton.vowel('Y');
        } else if ("ao".indexOf(c) >= 0 && "uwv".indexOf(next) >= 0 && !vowelAt(at + 1)) {
            at++;
            skeleton.vowel('W');
        } else {
            skeleton.vowel(c == 'a' ? 'a' : c == 'o' || c == 'u' ? 'u' : 'i');
        }
    }

    private boolean vowelAt(int index) {
        return index < word.length() && VOWELS.indexOf(word.charAt(index)) >= 0;
    }

    private void consonant(char c, char next, int start) {
        if (next == 'h' && "bcdgjklnprstz".indexOf(c) >= 0) {
            at++;
        }
        if (c == 'c' && (next == 'k' || next == 'q') || c == 'd' && (next == 'j' || next == 'z')) {
            return;
        }
        char sound = soundOf(c, next, start == 0);
        if (sound == 0) {
            previous = -1;
            if (c != 'h') {
                skeleton.vowel(c == 'y' ? 'Y' : 'W');
            }
            return;
        }
        if (Skeleton.main(sound) == previous) {
            return;
        }
        previous = Skeleton.main(sound);
        if (c == 't' && next == 'h') {
            skeleton.add(sound, "S");
        } else if (c == 'l' && start == 1 && word.charAt(0) == 'a' && isSunLetter(next)) {
            skeleton.addOrSilent(sound);
        } else if (c == 'm' && (next == 'b' || next == 'p')) {
            skeleton.add(sound, "N");
        } else {
            skeleton.add(sound);
        }
        if (c == 'x' && start > 0) {
            skeleton.add('S');
            previous = 'S';
        }
    }

    /** The sound of a consonant, or 0 where it is silent. */
    private static char soundOf(char c, char next, boolean first) {
        return switch (c) {
            case 'b' -> 'B';
            case 'p' -> 'P';
            case 'f' -> 'F';
            case 't' -> 'T';
            case 'd' -> 'D';
            case 'k' -> next == 'h' ? 'Q' : 'K';
            case 'q' -> 'K';
            case 'c' -> next == 'h' ? 'C' : "eiy".indexOf(next) >= 0 ? 'S' : 'K';
            case 'g' -> 'G';
            case 'j' -> 'J';
            case 'z' -> 'Z';
            case 's' -> next == 'h' ? 'X' : 'S';
            case 'x' -> first ? 'Z' : 'K';
            case 'l' -> 'L';
            case 'm' -> 'M';
            case 'n' -> 'N';
            case 'r' -> 'R';
            case 'h' -> first ? 'H' : 0;
            case 'v', 'w' -> first ? 'W' : 0;
            case 'y' -> first ? 'Y' : 0;
            default -> 0;
        };
    }
}
