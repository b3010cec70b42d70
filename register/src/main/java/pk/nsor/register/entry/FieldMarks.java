package pk.nsor.register.entry;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nsor.names.Fold;
import pk.nsor.names.NameKeys;
import pk.nsor.names.PersonNames;
import pk.nsor.names.WordKey;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate.Comparison;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Weight;
import pk.nsor.register.candidate.Value;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.Particulars;

/**
 * Sets each fact of an entry beside the same fact as asked: same, close, differs, not recorded, not
 * asked. Pure.
 */
final class FieldMarks {
    private static final Text NOT_ASKED =
            Text.of("the application gives none", "درخواست میں درج نہیں");
    private static final Text NONE_RECORDED =
            Text.of("the return gives none", "گوشوارے میں درج نہیں");

    private FieldMarks() {}

    /**
     * All fields, in the order of the page.
     *
     * @param districtName names a district code
     */
    static List<Comparison> of(
            Asked asked,
            Particulars entry,
            java.util.function.Function<String, Text> districtName) {
        List<Comparison> all = new ArrayList<>();
        all.add(name(Field.NAME, List.of(asked.name()), names(entry)));
        all.add(
                name(
                        Field.FATHER,
                        asked.father().stream().toList(),
                        entry.father().found().stream().toList()));
        all.add(
                name(
                        Field.HUSBAND,
                        asked.husband().stream().toList(),
                        entry.husband().stream().toList()));
        all.add(name(Field.OTHER_NAMES, asked.aliases(), entry.aliases()));
        all.add(cnic(asked.cnic(), entry.cnic().found()));
        all.add(age(asked, entry.birth().found()));
        all.add(sex(asked.sex(), entry.sex()));
        all.add(home(asked, entry, districtName));
        all.add(marks(asked.marks(), entry.body().marks()));
        return all;
    }

    private static List<PersonName> names(Particulars entry) {
        List<PersonName> all = new ArrayList<>();
        all.add(entry.name());
        return all;
    }

    private static Comparison name(
            Field field, Collection<PersonName> asked, Collection<PersonName> entry) {
        Value shown = entry.isEmpty() ? Value.NONE : Value.of(entry.iterator().next());
        if (entry.isEmpty()) {
            return new Comparison(
                    field, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        if (asked.isEmpty()) {
            return new Comparison(field, shown, FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        NameNear best = NameNear.NONE;
        for (PersonName a : asked) {
            for (PersonName e : entry) {
                best = best.or(near(a, e));
            }
        }
        boolean parent = field == Field.FATHER || field == Field.HUSBAND;
        return switch (best) {
            case SPELLING ->
                    new Comparison(
                            field,
                            shown,
                            FieldMark.SAME,
                            parent ? Weight.STRONG : Weight.SOME,
                            Text.of("written the same", "املا یکساں"));
            case SOUND ->
                    new Comparison(
                            field,
                            shown,
                            FieldMark.SAME,
                            parent ? Weight.STRONG : Weight.SOME,
                            Text.of("every word sounds the same", "ہر لفظ کی آواز یکساں"));
            case SHORTER ->
                    new Comparison(
                            field,
                            shown,
                            FieldMark.CLOSE,
                            parent ? Weight.SOME : Weight.LITTLE,
                            Text.of(
                                    "one is the other with a word more or less",
                                    "ایک میں لفظ کم یا زیادہ"));
            case A_WORD ->
                    new Comparison(
                            field,
                            shown,
                            FieldMark.CLOSE,
                            Weight.LITTLE,
                            Text.of(
                                    "a word in common, others differ",
                                    "ایک لفظ مشترک، باقی مختلف"));
            case NONE ->
                    new Comparison(
                            field,
                            shown,
                            FieldMark.DIFFERS,
                            Weight.SOME,
                            Text.of("no word in common", "کوئی لفظ مشترک نہیں"));
        };
    }

    private enum NameNear {
        SPELLING,
        SOUND,
        SHORTER,
        A_WORD,
        NONE;

        NameNear or(NameNear other) {
            return ordinal() <= other.ordinal() ? this : other;
        }
    }

    private static NameNear near(PersonName a, PersonName b) {
        if (spelt(a.roman(), b.roman()) || spelt(a.urdu(), b.urdu())) {
            return NameNear.SPELLING;
        }
        NameNear best = NameNear.NONE;
        for (String x : List.of(a.roman(), a.urdu())) {
            for (String y : List.of(b.roman(), b.urdu())) {
                if (!x.isBlank() && !y.isBlank()) {
                    best = best.or(sound(keys(x), keys(y)));
                }
            }
        }
        return best;
    }

    private static boolean spelt(String a, String b) {
        return !a.isBlank() && Fold.normal(a).equals(Fold.normal(b));
    }

    private static NameNear sound(Set<WordKey> a, Set<WordKey> b) {
        Set<WordKey> common = new HashSet<>(a);
        common.retainAll(b);
        if (common.isEmpty()) {
            return NameNear.NONE;
        }
        if (a.equals(b)) {
            return NameNear.SOUND;
        }
        boolean telling = common.stream().anyMatch(k -> !k.veryCommon());
        return telling && (a.containsAll(b) || b.containsAll(a))
                ? NameNear.SHORTER
                : NameNear.A_WORD;
    }

    private static Set<WordKey> keys(String name) {
        return new HashSet<>(NameKeys.of(PersonNames.parse(name)));
    }

    private static Comparison cnic(Optional<Cnic> asked, Optional<Cnic> entry) {
        if (entry.isEmpty()) {
            return new Comparison(
                    Field.CNIC, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        Value shown = Value.same(entry.get().dashed());
        if (asked.isEmpty()) {
            return new Comparison(Field.CNIC, shown, FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        int off = digitsOff(asked.get().digits(), entry.get().digits());
        if (off == 0) {
            return new Comparison(
                    Field.CNIC,
                    shown,
                    FieldMark.SAME,
                    Weight.STRONG,
                    Text.of("all 13 digits", "تمام 13 ہندسے"));
        }
        if (off <= 2) {
            return new Comparison(
                    Field.CNIC,
                    shown,
                    FieldMark.CLOSE,
                    Weight.SOME,
                    Text.of("one or two digits differ", "ایک یا دو ہندسے مختلف"));
        }
        return new Comparison(
                Field.CNIC,
                shown,
                FieldMark.DIFFERS,
                Weight.STRONG,
                Text.of("another number", "نمبر مختلف"));
    }

    private static int digitsOff(String a, String b) {
        int off = 0;
        for (int i = 0; i < Cnic.LENGTH; i++) {
            off += a.charAt(i) == b.charAt(i) ? 0 : 1;
        }
        return off;
    }

    private static Comparison age(Asked asked, Optional<Birth> entry) {
        if (entry.isEmpty()) {
            return new Comparison(
                    Field.AGE, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        Birth born = entry.get();
        Value shown = shown(born);
        Optional<int[]> years = years(asked);
        if (years.isEmpty()) {
            return new Comparison(Field.AGE, shown, FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        if (asked.birth().isPresent()
                && born instanceof Birth.On on
                && asked.birth().get().equals(on.date())
                && on.date().day() > 0) {
            return new Comparison(
                    Field.AGE,
                    shown,
                    FieldMark.SAME,
                    Weight.STRONG,
                    Text.of("the same day", "وہی تاریخ"));
        }
        int apart =
                Math.max(
                        0,
                        Math.max(
                                born.earliestYear() - years.get()[1],
                                years.get()[0] - born.latestYear()));
        if (apart == 0) {
            return new Comparison(
                    Field.AGE,
                    shown,
                    FieldMark.SAME,
                    Weight.LITTLE,
                    Text.of("the years agree", "سال یکساں"));
        }
        Text why =
                Text.of(
                        apart == 1 ? "a year apart" : apart + " years apart",
                        apart + " سال کا فرق");
        return apart <= 3
                ? new Comparison(Field.AGE, shown, FieldMark.CLOSE, Weight.LITTLE, why)
                : new Comparison(
                        Field.AGE,
                        shown,
                        FieldMark.DIFFERS,
                        apart > 8 ? Weight.SOME : Weight.LITTLE,
                        why);
    }

    private static Optional<int[]> years(Asked asked) {
        if (asked.birth().isPresent()) {
            int y = asked.birth().get().year();
            return Optional.of(new int[] {y, y});
        }
        return asked.age()
                .map(
                        a -> {
                            LocalDate on = a.on();
                            return new int[] {
                                on.getYear() - a.years() - 1, on.getYear() - a.years()
                            };
                        });
    }

    private static Value shown(Birth born) {
        return switch (born) {
            case Birth.On on -> Value.same(on.date().iso());
            case Birth.AgeStated age ->
                    Value.of(
                            Text.of(
                                    "age " + age.years() + " in " + age.asAt().year(),
                                    age.asAt().year() + " میں عمر " + age.years() + " سال"));
        };
    }

    private static Comparison sex(Sex asked, Sex entry) {
        Value shown = entry == Sex.NOT_KNOWN ? Value.NONE : Value.of(entry.text());
        if (entry == Sex.NOT_KNOWN) {
            return new Comparison(
                    Field.SEX, shown, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        if (asked == Sex.NOT_KNOWN) {
            return new Comparison(Field.SEX, shown, FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        return asked == entry
                ? new Comparison(
                        Field.SEX,
                        shown,
                        FieldMark.SAME,
                        Weight.LITTLE,
                        Text.of("as on the document", "دستاویز کے مطابق"))
                : new Comparison(
                        Field.SEX,
                        shown,
                        FieldMark.DIFFERS,
                        Weight.SOME,
                        Text.of("another on the document", "دستاویز پر مختلف"));
    }

    private static Comparison home(
            Asked asked,
            Particulars entry,
            java.util.function.Function<String, Text> districtName) {
        List<Address> addresses = entry.addresses().found().orElse(List.of());
        if (addresses.isEmpty()) {
            return new Comparison(
                    Field.HOME, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        Address shownOne =
                addresses.stream()
                        .filter(a -> a.district().equals(asked.district()))
                        .findFirst()
                        .orElse(addresses.getFirst());
        Value shown =
                shownOne.district().isEmpty()
                        ? Value.same(shownOne.written())
                        : Value.of(districtName.apply(shownOne.district()));
        if (asked.district().isEmpty()) {
            return new Comparison(Field.HOME, shown, FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        return shownOne.district().equals(asked.district())
                ? new Comparison(
                        Field.HOME,
                        shown,
                        FieldMark.SAME,
                        Weight.LITTLE,
                        Text.of("the same district", "وہی ضلع"))
                : new Comparison(
                        Field.HOME,
                        shown,
                        FieldMark.DIFFERS,
                        Weight.LITTLE,
                        Text.of("another district", "ضلع مختلف"));
    }

    private static Comparison marks(String asked, String entry) {
        if (entry.isBlank()) {
            return new Comparison(
                    Field.MARKS, Value.NONE, FieldMark.NOT_RECORDED, Weight.NONE, NONE_RECORDED);
        }
        if (asked.isBlank()) {
            return new Comparison(
                    Field.MARKS, Value.same(entry), FieldMark.NOT_ASKED, Weight.NONE, NOT_ASKED);
        }
        return Fold.normal(asked).equals(Fold.normal(entry))
                ? new Comparison(
                        Field.MARKS,
                        Value.same(entry),
                        FieldMark.SAME,
                        Weight.STRONG,
                        Text.of("written the same", "املا یکساں"))
                : new Comparison(
                        Field.MARKS,
                        Value.same(entry),
                        FieldMark.CLOSE,
                        Weight.LITTLE,
                        Text.of("read the two against each other", "دونوں کو ملا کر دیکھیے"));
    }
}
