package pk.nsor.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pk.nsor.bench.search.NameWords.Word;

/**
 * One invented person: words, before anybody has written them down.
 *
 * @param name words of the name
 * @param father words of the father's name
 * @param cnic 13 digits of a kind that is kept for invented persons, or empty
 * @param born {@code yyyy-mm-dd}
 */
record Person(List<Word> name, List<Word> father, String cnic, String born) {
    private static final int[] PROVINCES = {1, 2, 3, 3, 3, 3, 3, 4, 5, 6, 7};

    /** Names are of one to four words, most often two; some sons bear the father's last word. */
    static Person of(NameWords words, Dice dice) {
        List<Word> father = name(words, dice);
        List<Word> name = name(words, dice);
        if (name.size() > 1 && father.size() > 1 && dice.percent(35)) {
            name.set(name.size() - 1, father.getLast());
        }
        String born =
                "%04d-%02d-%02d"
                        .formatted(
                                dice.between(1950, 2006), dice.between(1, 12), dice.between(1, 28));
        return new Person(List.copyOf(name), father, dice.percent(88) ? cnic(dice) : "", born);
    }

    private static List<Word> name(NameWords words, Dice dice) {
        int many = dice.percent(8) ? 1 : dice.percent(62) ? 2 : dice.percent(80) ? 3 : 4;
        List<Word> name = new ArrayList<>();
        while (name.size() < many - 1) {
            add(name, words.before(dice));
        }
        int before = name.size();
        while (name.size() == before) {
            add(name, many == 1 ? words.alone(dice) : words.ending(dice));
        }
        return name;
    }

    private static void add(List<Word> name, Word word) {
        if (name.stream().noneMatch(w -> w.urdu().equals(word.urdu()))) {
            name.add(word);
        }
    }

    /** The same person, who has a number whether or not there was one. */
    Person numbered(Dice dice) {
        return cnic.isEmpty() ? new Person(name, father, cnic(dice), born) : this;
    }

    /** The middle seven digits begin with 00, which issued numbers are taken not to do. */
    private static String cnic(Dice dice) {
        return "%d%04d00%05d%d"
                .formatted(
                        PROVINCES[dice.between(0, PROVINCES.length - 1)],
                        dice.between(1000, 9999),
                        dice.between(1, 99_999),
                        dice.between(1, 9));
    }

    /**
     * As an office wrote the person down: in both scripts, Urdu alone or Roman alone, with a date
     * of birth, a year or neither.
     */
    Indexed indexed(String id, Dice dice) {
        int scripts = dice.between(0, 99);
        return indexed(id, dice, scripts < 90, scripts < 62 || scripts >= 90);
    }

    Indexed indexed(String id, Dice dice, boolean inUrdu, boolean inRoman) {
        int date = dice.between(0, 99);
        return new Indexed(
                id,
                inUrdu ? urdu(name) : "",
                inRoman ? roman(name, dice) : "",
                inUrdu ? urdu(father) : "",
                inRoman ? roman(father, dice) : "",
                cnic,
                date < 32 ? "" : date < 62 ? born.substring(0, 4) : born);
    }

    static String urdu(List<Word> words) {
        return words.stream().map(Word::urdu).collect(Collectors.joining(" "));
    }

    static String roman(List<Word> words, Dice dice) {
        return words.stream().map(w -> w.roman(dice)).collect(Collectors.joining(" "));
    }
}
