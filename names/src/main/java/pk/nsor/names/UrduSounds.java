package pk.nsor.names;

import java.util.List;

/**
 * Reads a word in Urdu, Sindhi, Pashto or Arabic letters as the sounds of a {@link Skeleton}.
 *
 * <p>The counterpart of {@link RomanSounds}: what Roman spelling cannot tell apart is one sound
 * here too.
 */
final class UrduSounds {

    /** Right parts of compounds whose article loses its l before a sun letter. */
    private static final List<String> SUN_COMPOUNDS =
            List.of(
                    "الدین", "الرحم", "الرش", "الرز", "الرو", "السل", "الستا", "السم", "الصم",
                    "الشک", "النب", "النس", "النا", "النص", "الزم", "الظ", "الض", "الثا", "التو",
                    "الذ");

    private UrduSounds() {}

    /** Sounds of one folded word. */
    static Skeleton read(String letters) {
        String word = articleFolded(letters);
        Skeleton skeleton = new Skeleton();
        boolean first = true;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (first && Character.isLetter(c)) {
                first = false;
                initial(skeleton, c);
            } else {
                medial(skeleton, c);
            }
        }
        if (skeleton.isEmpty()) {
            return RomanSounds.read(letters.replaceAll("\\p{IsArabic}", ""));
        }
        return skeleton;
    }

    /** Drops the l of a joined article before a sun letter: عبدالرحمن is said Abdur-Rehman. */
    private static String articleFolded(String letters) {
        String word =
                letters.replace('ي', 'ی').replace('ى', 'ی').replace('ك', 'ک').replace('ڪ', 'ک');
        for (String compound : SUN_COMPOUNDS) {
            int found = word.indexOf(compound);
            if (found >= 0 && (found == 0 || found >= 3)) {
                return word.substring(0, found + 1) + word.substring(found + 2);
            }
        }
        int god = word.indexOf("الل");
        if (god >= 0 && god + 3 < word.length() && "ہهھ".indexOf(word.charAt(god + 3)) >= 0) {
            return word.substring(0, god + 1) + word.substring(god + 2);
        }
        return word;
    }

    private static void initial(Skeleton skeleton, char c) {
        switch (c) {
            case 'ا', 'آ', 'ٱ' -> {
                skeleton.add('A');
                skeleton.vowel('a');
            }
            case 'ع', 'ء' -> skeleton.add('A');
            case 'ح', 'ہ', 'ه', 'ھ', 'ە' -> skeleton.add('H');
            case 'و' -> skeleton.add('W');
            case 'ی', 'ې', 'ۍ' -> skeleton.add('Y');
            default -> medial(skeleton, c);
        }
    }

    private static void medial(Skeleton skeleton, char c) {
        switch (c) {
            case 'ښ' -> skeleton.add('X', "Q");
            case 'ږ' -> skeleton.add('J', "G");
            case 'ڑ', 'ڙ', 'ړ' -> skeleton.add('R', "D");
            case 'ض' -> skeleton.add('Z', "D");
            case 'ث' -> skeleton.add('S', "T");
            case 'ۃ', 'ة' -> skeleton.addSilent("T");
            default -> {
                char sound = soundOf(c);
                if (sound != 0) {
                    skeleton.add(sound);
                } else {
                    vowel(skeleton, c);
                }
            }
        }
    }

    private static void vowel(Skeleton skeleton, char c) {
        switch (c) {
            case 'ا', 'آ' -> skeleton.vowel('A');
            case 'و' -> skeleton.vowel('W');
            case 'ی', 'ي', 'ے', 'ې', 'ۍ', 'ى' -> skeleton.vowel('Y');
            case 'ع' -> skeleton.vowel('a');
            default -> {
                // h, hamza and the like are silent between sounds
            }
        }
    }

    private static char soundOf(char c) {
        return switch (c) {
            case 'ب', 'ٻ', 'ڀ' -> 'B';
            case 'پ', 'ڦ' -> 'P';
            case 'ف' -> 'F';
            case 'ت', 'ٹ', 'ط', 'ٿ', 'ٽ', 'ٺ', 'ټ' -> 'T';
            case 'د', 'ڈ', 'ڌ', 'ڊ', 'ڏ', 'ڍ', 'ډ' -> 'D';
            case 'ک', 'ك', 'ڪ', 'ق' -> 'K';
            case 'خ' -> 'Q';
            case 'گ', 'غ', 'ڳ', 'ګ' -> 'G';
            case 'چ', 'ڇ' -> 'C';
            case 'ج', 'ڄ' -> 'J';
            case 'ز', 'ذ', 'ظ', 'ژ', 'ځ' -> 'Z';
            case 'س', 'ص', 'څ' -> 'S';
            case 'ش' -> 'X';
            case 'ل' -> 'L';
            case 'م' -> 'M';
            case 'ن', 'ں', 'ڻ', 'ڼ', 'ڃ', 'ڱ' -> 'N';
            case 'ر' -> 'R';
            default -> 0;
        };
    }
}
