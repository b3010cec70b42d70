package pk.nsor.bench.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import pk.nsor.bench.search.NameWords.Word;

/** What happens to a name between two offices: one kind of change at a time, by the dice. */
final class Slips {
    private static final List<String> ROMAN_HONORIFICS =
            List.of("Ch.", "Haji", "Malik", "Dr.", "Syed", "Rana", "Hafiz", "Mr.");
    private static final List<String> URDU_HONORIFICS =
            List.of("چوہدری", "حاجی", "ملک", "ڈاکٹر", "سید", "رانا", "حافظ");

    private Slips() {}

    /** The kinds, in the order in which they are planted in turn. */
    enum Kind {
        /** Each word in some spelling of those that are met. */
        RESPELLING,
        /** Each word spelt by ear, whether or not anybody is known to spell it so. */
        SPELT_BY_EAR,
        SCRIPT,
        DROPPED,
        ADDED,
        HONORIFIC,
        SWAPPED,
        /** One digit wrong; of the names one word is left, spelt by ear. */
        CNIC_DIGIT,
        /** One digit missing, the names as before. */
        CNIC_MISSING,
        /** Two neighbouring digits swapped, the names as before. */
        CNIC_SWAPPED,
        /** The year, or year and month; a word is missing and another spelt by ear. */
        PARTIAL_BIRTH;

        String note() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean isOfNumber() {
            return this == CNIC_DIGIT || this == CNIC_MISSING || this == CNIC_SWAPPED;
        }

        /** Whether it is asked in Roman and stands in Roman on record. */
        private boolean isOfSpelling() {
            return this == RESPELLING || this == SPELT_BY_EAR || this == PARTIAL_BIRTH;
        }
    }

    /**
     * A planted record and what another office asks for.
     *
     * @param respelt words asked in another spelling than on record, and how many of these
     *     spellings the names library lists
     */
    record Planted(Indexed record, Asked asked, Kind kind, Share respelt) {}

    static Planted plant(Kind kind, String id, Person person, NameWords words, Dice dice) {
        Person p = kind.isOfNumber() ? person.numbered(dice) : person;
        Indexed record =
                kind == Kind.SCRIPT
                        ? oneScript(id, p, dice)
                        : kind.isOfSpelling() || kind.isOfNumber()
                                ? p.indexed(id, dice, dice.percent(60), true)
                                : p.indexed(id, dice);
        List<Word> name = new ArrayList<>(p.name());
        List<Word> father = new ArrayList<>(p.father());
        List<Word> longer = name.size() >= father.size() ? name : father;
        switch (kind) {
            case DROPPED, PARTIAL_BIRTH -> longer.remove(dice.between(0, longer.size() - 1));
            case ADDED -> name.add(dice.percent(50) ? name.size() : 0, words.ending(dice));
            case CNIC_DIGIT, CNIC_MISSING, CNIC_SWAPPED -> {
                name = new ArrayList<>(List.of(dice.of(name)));
                father.clear();
            }
            default -> {}
        }
        if (name.isEmpty() || father.isEmpty() && !kind.isOfNumber()) {
            name = new ArrayList<>(p.name());
            father = new ArrayList<>(p.father());
        }
        Words asked =
                kind.isOfSpelling() || kind.isOfNumber()
                        ? Words.respelt(kind, name, father, record, dice)
                        : Words.written(
                                name,
                                father,
                                kind == Kind.SCRIPT
                                        ? record.nameRoman().isEmpty()
                                        : record.nameUrdu().isEmpty()
                                                || !record.nameRoman().isEmpty()
                                                        && dice.percent(65),
                                dice);
        boolean swapped = kind == Kind.SWAPPED;
        return new Planted(
                kind == Kind.PARTIAL_BIRTH ? born(record, p) : record,
                new Asked(
                        id,
                        true,
                        swapped
                                ? asked.father()
                                : kind == Kind.HONORIFIC
                                        ? honoured(asked.name(), dice)
                                        : asked.name(),
                        swapped ? asked.name() : asked.father(),
                        number(kind, p.cnic(), dice),
                        kind == Kind.PARTIAL_BIRTH
                                ? p.born().substring(0, dice.percent(50) ? 4 : 7)
                                : ""),
                kind,
                asked.respelt());
    }

    /** Both names as they are asked for. */
    private record Words(String name, String father, Share respelt) {
        static Words written(List<Word> name, List<Word> father, boolean roman, Dice dice) {
            return new Words(
                    roman ? Person.roman(name, dice) : Person.urdu(name),
                    roman ? Person.roman(father, dice) : Person.urdu(father),
                    new Share(0, 0));
        }

        /** In Roman, at least one word spelt otherwise than on record. */
        static Words respelt(
                Kind kind, List<Word> name, List<Word> father, Indexed record, Dice dice) {
            Spelling spelling = new Spelling(record, dice);
            String asName = spelling.of(name, kind);
            String asFather = spelling.of(father, kind);
            return new Words(
                    asName,
                    asFather,
                    kind == Kind.RESPELLING || kind == Kind.SPELT_BY_EAR
                            ? spelling.share()
                            : new Share(0, 0));
        }
    }

    /** Spells words and counts which spellings are other ones than on record. */
    private static final class Spelling {
        private final List<String> onRecord;
        private final Dice dice;
        private int other;
        private int listed;

        Spelling(Indexed record, Dice dice) {
            this.onRecord =
                    List.of((record.nameRoman() + " " + record.fatherRoman()).split(" ", -1));
            this.dice = dice;
        }

        String of(List<Word> words, Kind kind) {
            List<String> written = new ArrayList<>();
            // Of a partial birth the first word alone is spelt by ear, and that of the name.
            boolean first = kind == Kind.PARTIAL_BIRTH && other == 0;
            for (Word w : words) {
                String as =
                        kind == Kind.RESPELLING || kind == Kind.PARTIAL_BIRTH && !first
                                ? w.roman(dice)
                                : ByEar.spelt(w.roman(dice), onRecord, dice);
                first = false;
                written.add(as);
            }
            if (kind == Kind.RESPELLING && onRecord.containsAll(written)) {
                other(words, written);
            }
            for (int i = 0; i < words.size(); i++) {
                if (!onRecord.contains(written.get(i))) {
                    other++;
                    listed += words.get(i).lists(written.get(i)) ? 1 : 0;
                }
            }
            return String.join(" ", written);
        }

        /** One word in another spelling that is met; by ear where none of them has any. */
        private void other(List<Word> words, List<String> written) {
            for (int i = 0; i < words.size(); i++) {
                List<String> others =
                        words.get(i).romans().stream().filter(r -> !onRecord.contains(r)).toList();
                if (!others.isEmpty()) {
                    written.set(i, others.getFirst());
                    return;
                }
            }
            written.set(0, ByEar.spelt(written.getFirst(), onRecord, dice));
        }

        Share share() {
            return new Share(listed, other);
        }
    }

    private static Indexed oneScript(String id, Person p, Dice dice) {
        boolean urdu = dice.percent(70);
        return p.indexed(id, dice, urdu, !urdu);
    }

    private static String honoured(String name, Dice dice) {
        return dice.of(Indexed.isUrdu(name) ? URDU_HONORIFICS : ROMAN_HONORIFICS) + " " + name;
    }

    /** The same record with the whole date of birth. */
    private static Indexed born(Indexed r, Person p) {
        return new Indexed(
                r.id(),
                r.nameUrdu(),
                r.nameRoman(),
                r.fatherUrdu(),
                r.fatherRoman(),
                r.cnic(),
                p.born());
    }

    private static String number(Kind kind, String cnic, Dice dice) {
        return switch (kind) {
            case CNIC_DIGIT -> wrongDigit(cnic, dice);
            case CNIC_MISSING -> missingDigit(cnic, dice);
            case CNIC_SWAPPED -> swappedDigits(cnic, dice);
            default -> "";
        };
    }

    /** Another digit in one place. */
    static String wrongDigit(String cnic, Dice dice) {
        int at = dice.between(0, cnic.length() - 1);
        int digit = (cnic.charAt(at) - '0' + dice.between(1, 9)) % 10;
        return cnic.substring(0, at) + digit + cnic.substring(at + 1);
    }

    /** One digit less. */
    static String missingDigit(String cnic, Dice dice) {
        int at = dice.between(0, cnic.length() - 1);
        return cnic.substring(0, at) + cnic.substring(at + 1);
    }

    /** Two neighbours that differ, in each other's place. */
    static String swappedDigits(String cnic, Dice dice) {
        int at = dice.between(0, cnic.length() - 2);
        while (cnic.charAt(at) == cnic.charAt(at + 1)) {
            at = (at + 1) % (cnic.length() - 1);
        }
        return cnic.substring(0, at)
                + cnic.charAt(at + 1)
                + cnic.charAt(at)
                + cnic.substring(at + 2);
    }
}
