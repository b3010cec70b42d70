package pk.nsor.register.lookup;

import java.util.List;
import java.util.Optional;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.candidate.Value;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Show;

/**
 * One suspect as a page shows it: a value for each field, empty where it is not known.
 *
 * @param number number in the request
 * @param position from 1, without gaps
 * @param name as asked
 * @param rows in the order of {@link Field}
 */
public record SuspectFacts(int number, int position, PersonName name, List<Row> rows) {
    public SuspectFacts {
        rows = List.copyOf(rows);
    }

    /** One fact; the value is empty where it is not known. */
    public record Row(Field field, Value value) {
        /** Names are shown in both scripts, everything else in the reader's language. */
        public boolean both() {
            return switch (field) {
                case NAME, FATHER, HUSBAND, OTHER_NAMES -> true;
                case CNIC, PAPER, AGE, SEX, HOME, MARKS -> false;
            };
        }

        @Override
        public String toString() {
            return "Row[masked]";
        }
    }

    /** The fact of that field. */
    public Value value(Field field) {
        return rows.stream()
                .filter(r -> r.field() == field)
                .map(Row::value)
                .findFirst()
                .orElse(Value.NONE);
    }

    /** What is known, the name apart. */
    public List<Row> known() {
        return rows.stream().filter(r -> r.field() != Field.NAME && !r.value().isEmpty()).toList();
    }

    /** The names of what the comparison rests on, for the answer. */
    public Text comparedOn() {
        StringBuilder en = new StringBuilder("name");
        StringBuilder ur = new StringBuilder("نام");
        for (Row r : known()) {
            en.append(", ").append(lower(r.field().text().en()));
            ur.append("، ").append(r.field().text().ur());
        }
        return Text.of(en.toString(), ur.toString());
    }

    /** A heading inside a sentence; CNIC stays as it is. */
    private static String lower(String heading) {
        return heading.length() > 1 && Character.isLowerCase(heading.charAt(1))
                ? heading.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + heading.substring(1)
                : heading;
    }

    static SuspectFacts of(SuspectView suspect, int position, OfficeWords words) {
        SuspectForm f = suspect.form();
        PersonName name =
                suspect.asked()
                        .map(a -> a.name())
                        .orElseGet(() -> new PersonName(or(f.name().roman()), f.name().urdu()));
        return new SuspectFacts(
                suspect.number(),
                position,
                name,
                List.of(
                        new Row(Field.NAME, Value.of(name)),
                        new Row(Field.FATHER, new Value(f.father().roman(), f.father().urdu())),
                        new Row(Field.HUSBAND, new Value(f.husband().roman(), f.husband().urdu())),
                        new Row(Field.OTHER_NAMES, Value.same(f.aliases().strip())),
                        new Row(Field.CNIC, cnic(suspect)),
                        new Row(Field.PAPER, Value.NONE),
                        new Row(Field.AGE, age(suspect)),
                        new Row(Field.SEX, sex(f.sex())),
                        new Row(Field.HOME, home(f, words)),
                        new Row(Field.MARKS, Value.same(f.marks().strip()))));
    }

    private static String or(String roman) {
        return roman.isBlank() ? "—" : roman;
    }

    /** A number that is none is shown with how many digits it has. */
    private static Value cnic(SuspectView suspect) {
        return suspect.asked()
                .flatMap(a -> a.cnic())
                .map(n -> n.whole().isPresent() ? Value.same(n.shown()) : misread(n))
                .orElseGet(() -> Value.same(suspect.form().cnic().strip()));
    }

    private static Value misread(NumberRead n) {
        int digits = n.digits().length();
        return new Value(
                n.digits() + " (" + digits + " digits, as read)",
                n.digits() + " (" + digits + " ہندسے، جیسے پڑھے گئے)");
    }

    private static Value age(SuspectView suspect) {
        Optional<Value> age =
                suspect.asked()
                        .flatMap(a -> a.age())
                        .map(a -> new Value("about " + a.years(), "تقریباً " + a.years() + " سال"));
        Optional<Value> birth =
                suspect.asked()
                        .flatMap(a -> a.birth())
                        .map(
                                b ->
                                        new Value(
                                                "born " + Show.partial(b, Lang.EN),
                                                "پیدائش " + Show.partial(b, Lang.UR)));
        if (age.isPresent() && birth.isPresent()) {
            return new Value(
                    birth.get().en() + "; " + age.get().en(),
                    birth.get().ur() + "؛ " + age.get().ur());
        }
        return birth.or(() -> age).orElse(Value.NONE);
    }

    private static Value sex(String code) {
        Sex sex = Sex.of(code);
        return sex == Sex.NOT_KNOWN ? Value.NONE : Value.of(sex.text());
    }

    private static Value home(SuspectForm f, OfficeWords words) {
        String tehsil = f.tehsil().strip();
        if (f.district().isEmpty()) {
            return Value.same(tehsil);
        }
        Text district = words.district(f.district());
        return tehsil.isEmpty()
                ? Value.of(district)
                : new Value(tehsil + ", " + district.en(), tehsil + "، " + district.ur());
    }

    @Override
    public String toString() {
        return "SuspectFacts[masked]";
    }
}
