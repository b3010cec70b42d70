package pk.nsor.bench.search;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import pk.nsor.bench.search.NameWords.Word;

/** What happens to a name between two offices: one kind of change at a time, by the dice. */
final class Slips {
    private static final List<String> ROMAN_HONORIFICS =
            List.of("Ch.", "Haji", "Malik", "Dr.", "Syed", "Rana", "Hafiz", "Mr.");
    private static final List<String> URDU_HONORIFICS =
            List.of("چوہدری", "حاجی", "ملک", "ڈاکٹر", "سید", "رانا", "حافظ");
    private static final List<String[]> SOUNDS =
            List.of(
                    new String[] {"ee", "i"},
                    new String[] {"oo", "u"},
                    new String[] {"ai", "e"},
                    new String[] {"aa", "a"},
                    new String[] {"ou", "o"},
                    new String[] {"q", "k"},
                    new String[] {"w", "v"},
                    new String[] {"ss", "s"},
                    new String[] {"mm", "m"},
                    new String[] {"u", "o"},
                    new String[] {"i", "e"},
                    new String[] {"a", "aa"},
                    new String[] {"e", "i"},
                    new String[] {"o", "u"});

    private Slips() {}

    /** The kinds, in the order in which they are planted in turn. */
    enum Kind {
        RESPELLING,
        SCRIPT,
        DROPPED,
        ADDED,
        HONORIFIC,
        SWAPPED,
        CNIC_DIGIT,
        PARTIAL_BIRTH;

        String note() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A planted record and what another office asks for. */
    record Planted(Indexed record, Asked asked, Kind kind) {}

    static Planted plant(Kind kind, String id, Person p, NameWords words, Dice dice) {
        Indexed record =
                kind == Kind.SCRIPT
                        ? oneScript(id, p, dice)
                        : kind == Kind.RESPELLING
                                ? p.indexed(id, dice, dice.percent(60), true)
                                : p.indexed(id, dice);
        boolean roman =
                kind == Kind.SCRIPT
                        ? record.nameRoman().isEmpty()
                        : askedInRoman(kind, record, dice);
        List<Word> name = new ArrayList<>(p.name());
        List<Word> father = new ArrayList<>(p.father());
        List<Word> longer = name.size() >= father.size() ? name : father;
        switch (kind) {
            case DROPPED -> longer.remove(dice.between(0, longer.size() - 1));
            case ADDED -> name.add(dice.percent(50) ? name.size() : 0, words.ending(dice));
            default -> {}
        }
        if (name.isEmpty() || father.isEmpty()) {
            name = new ArrayList<>(p.name());
            father = new ArrayList<>(p.father());
        }
        String asName = written(name, roman, dice);
        String asFather = written(father, roman, dice);
        if (kind == Kind.RESPELLING) {
            asName = respelt(asName, record.nameRoman(), dice);
            asFather = respelt(asFather, record.fatherRoman(), dice);
        } else if (kind == Kind.HONORIFIC) {
            asName = dice.of(roman ? ROMAN_HONORIFICS : URDU_HONORIFICS) + " " + asName;
        }
        boolean swapped = kind == Kind.SWAPPED;
        return new Planted(
                withNumber(kind, record, p),
                new Asked(
                        id,
                        true,
                        swapped ? asFather : asName,
                        swapped ? asName : asFather,
                        kind == Kind.CNIC_DIGIT ? wrongDigit(p.cnic(), dice) : "",
                        kind == Kind.PARTIAL_BIRTH
                                ? p.born().substring(0, dice.percent(50) ? 4 : 7)
                                : ""),
                kind);
    }

    private static Indexed oneScript(String id, Person p, Dice dice) {
        boolean urdu = dice.percent(70);
        return p.indexed(id, dice, urdu, !urdu);
    }

    private static boolean askedInRoman(Kind kind, Indexed record, Dice dice) {
        return kind == Kind.RESPELLING
                || record.nameUrdu().isEmpty()
                || !record.nameRoman().isEmpty() && dice.percent(65);
    }

    private static String written(List<Word> words, boolean roman, Dice dice) {
        return roman ? Person.roman(words, dice) : Person.urdu(words);
    }

    /** Where a number or a birth is asked for, the record has it. */
    private static Indexed withNumber(Kind kind, Indexed r, Person p) {
        return new Indexed(
                r.id(),
                r.nameUrdu(),
                r.nameRoman(),
                r.fatherUrdu(),
                r.fatherRoman(),
                r.cnic(),
                kind == Kind.PARTIAL_BIRTH ? p.born() : r.born());
    }

    /** Whatever the dice wrote, at least one word is spelt otherwise than on record. */
    static String respelt(String asked, String record, Dice dice) {
        if (!asked.equals(record)) {
            return asked;
        }
        List<String[]> sounds = new ArrayList<>(SOUNDS);
        Collections.swap(sounds, 0, dice.between(0, sounds.size() - 1));
        for (String[] s : sounds) {
            int at = asked.indexOf(s[0], 1);
            if (at > 0) {
                return asked.substring(0, at) + s[1] + asked.substring(at + s[0].length());
            }
        }
        return asked + "h";
    }

    /** Another digit in one place; a person without a number stays without. */
    static String wrongDigit(String cnic, Dice dice) {
        if (cnic.isEmpty()) {
            return "";
        }
        int at = dice.between(0, cnic.length() - 1);
        int digit = (cnic.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return cnic.substring(0, at) + digit + cnic.substring(at + 1);
    }
}
