package pk.nsor.register.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import pk.nsor.register.kernel.PersonName;

/**
 * Makes names as they are borne: most often two words, often beginning with Muhammad, a tribe more
 * often in some provinces than in others, one word in one name of twelve. Whoever bears such a name
 * in life, it is not meant.
 */
final class Naming {
    private static final List<Word.Spelling> MUHAMMAD =
            List.of(
                    new Word.Spelling("Muhammad", 92),
                    new Word.Spelling("Mohammad", 5),
                    new Word.Spelling("Mohammed", 3));
    private static final Word LEAD = new Word("محمد", MUHAMMAD, 1);
    private static final Word KHAN = new Word("خان", List.of(new Word.Spelling("Khan", 1)), 1);

    private final Words words;

    Naming(Words words) {
        this.words = words;
    }

    /** A name as a list of words. */
    record Made(List<Word> words) {
        /** The whole name in both scripts, each word in a spelling that is met. */
        PersonName both(Chance chance) {
            return new PersonName(roman(chance), urdu());
        }

        String urdu() {
            return words.stream().map(Word::urdu).collect(Collectors.joining(" "));
        }

        String roman(Chance chance) {
            return words.stream().map(w -> w.roman(chance)).collect(Collectors.joining(" "));
        }
    }

    /** A man's name with his tribe, where he bears one. */
    Made man(Chance chance, String province, List<Word> tribe) {
        List<Word> name = new ArrayList<>();
        int draw = chance.between(0, 99);
        if (draw < 8) {
            name.add(given(chance));
        } else if (draw < 22) {
            name.add(drawn(chance, "compound", ""));
        } else if (draw < 40) {
            name.add(drawn(chance, "local", province));
        } else if (draw < 66) {
            name.add(LEAD);
            name.add(given(chance));
        } else {
            name.add(given(chance));
            Word tail =
                    province.equals("PK5") && chance.percent(70) ? KHAN : drawn(chance, "tail", "");
            if (!tail.urdu().equals(name.getFirst().urdu())) {
                name.add(tail);
            }
        }
        name.addAll(tribe);
        return new Made(name);
    }

    Made woman(Chance chance) {
        return new Made(List.of(drawn(chance, "given-f", ""), drawn(chance, "tail-f", "")));
    }

    /** The tribe of a family, or none. */
    List<Word> tribe(Chance chance, String province) {
        int often =
                switch (province) {
                    case "PK2", "PK7" -> 45;
                    case "PK1", "PK5" -> 18;
                    default -> 12;
                };
        return chance.percent(often) ? List.of(drawn(chance, "tribe", province)) : List.of();
    }

    /** What the street calls somebody. */
    Made called(Chance chance) {
        return new Made(List.of(drawn(chance, "called", "")));
    }

    /** A place that is on no map. */
    Made village(Chance chance, String province) {
        Word first = drawn(chance, "place-first", "");
        Word last = drawn(chance, "place-last", "");
        String roman = first.romans().getFirst().roman() + last.romans().getFirst().roman();
        return new Made(
                List.of(
                        drawn(chance, "place-kind", province),
                        new Word(
                                first.urdu() + " " + last.urdu(),
                                List.of(new Word.Spelling(roman, 1)),
                                1)));
    }

    private Word given(Chance chance) {
        return drawn(chance, "given", "");
    }

    private Word drawn(Chance chance, String kind, String province) {
        return chance.weighed(words.of(kind, province));
    }
}
