package pk.nsor.names;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects a consonant skeleton sound by sound, branching where a letter is read in two ways.
 *
 * <p>Sounds are kept apart finely (t/d, s/sh, k/kh, p/f, z/j) for close keys and merged for the
 * main keys. At most {@link #LIMIT_KEYS} branches are kept, and the first is always the main
 * reading.
 */
final class Skeleton {

    static final int LIMIT_KEYS = 4;
    private static final int LIMIT_VOWELS = 4;

    private final List<StringBuilder> branches = new ArrayList<>();
    private final List<StringBuilder> vowels = new ArrayList<>();

    Skeleton() {
        branches.add(new StringBuilder());
        vowels.add(new StringBuilder());
    }

    /** A skeleton that is a text as it stands, for words of other scripts. */
    static Skeleton of(String text) {
        Skeleton skeleton = new Skeleton();
        skeleton.branches.getFirst().append(text);
        return skeleton;
    }

    /** The merged sound for a fine one: D and T are one sound, X (sh) and S, Q (kh) and K. */
    static char main(char fine) {
        return switch (fine) {
            case 'D' -> 'T';
            case 'X' -> 'S';
            case 'Q' -> 'K';
            case 'F' -> 'P';
            case 'J' -> 'Z';
            default -> fine;
        };
    }

    boolean isEmpty() {
        return branches.getFirst().isEmpty();
    }

    void add(char sound) {
        for (StringBuilder branch : branches) {
            append(branch, sound);
        }
        if (vowels.size() <= Words.LIMIT_CHARS) {
            vowels.add(new StringBuilder());
        }
    }

    /** Notes a vowel after the last sound, in the notation of {@link Vowels}. */
    void vowel(char vowel) {
        if (vowels.getLast().length() < LIMIT_VOWELS) {
            vowels.getLast().append(vowel);
        }
    }

    /** The vowels after each sound of the main reading; the first entry stands before them all. */
    List<String> vowels() {
        return vowels.stream().map(StringBuilder::toString).toList();
    }

    /** Adds a sound that may also be read as another. */
    void add(char sound, String other) {
        List<StringBuilder> others = copies();
        others.forEach(branch -> append(branch, other.charAt(0)));
        add(sound);
        branches.addAll(others);
    }

    /** Adds a sound that may also be silent. */
    void addOrSilent(char sound) {
        List<StringBuilder> others = copies();
        add(sound);
        branches.addAll(others);
    }

    /** Adds nothing, and the other sound as a second reading. */
    void addSilent(String other) {
        List<StringBuilder> others = copies();
        others.forEach(branch -> append(branch, other.charAt(0)));
        branches.addAll(others);
    }

    /** The distinct merged keys, main reading first. */
    List<String> keys() {
        return branches.stream().map(Skeleton::merged).distinct().toList();
    }

    /** The distinct close keys, main reading first. */
    List<String> closeKeys() {
        return branches.stream().map(StringBuilder::toString).distinct().toList();
    }

    private static String merged(StringBuilder branch) {
        StringBuilder out = new StringBuilder(branch.length());
        for (int i = 0; i < branch.length(); i++) {
            out.append(main(branch.charAt(i)));
        }
        return out.toString();
    }

    private List<StringBuilder> copies() {
        List<StringBuilder> copies = new ArrayList<>();
        for (int i = 0; i < branches.size() && branches.size() + copies.size() < LIMIT_KEYS; i++) {
            copies.add(new StringBuilder(branches.get(i)));
        }
        return copies;
    }

    private static void append(StringBuilder branch, char sound) {
        if (branch.length() < Words.LIMIT_CHARS) {
            branch.append(sound);
        }
    }
}
