package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.NameTyped;
import pk.nsor.register.search.Described;

/**
 * Whom the Bureau searches for, as typed, why, and by which paper.
 *
 * @param cnic digits in any script; one too few or too many is searched for too
 * @param year year of birth
 * @param district code of a district
 * @param paperKind what kind of paper or case it is for, a code of {@link #PAPERS}
 * @param paper its number
 */
public record SearchForm(
        NameTyped name,
        NameTyped father,
        String cnic,
        String year,
        String district,
        String paperKind,
        String paper,
        String reason) {
    static final SearchForm EMPTY =
            new SearchForm(NameTyped.EMPTY, NameTyped.EMPTY, "", "", "", "", "", "");

    /** Longest reference of a paper, in characters. */
    static final int MOST_PAPER_CHARS = 200;

    /** Longest reason, in characters. */
    static final int MOST_REASON_CHARS = 1_000;

    private static final int MOST_KEPT_CHARS = 500;
    private static final int OLDEST_YEAR = 1900;

    /** Kinds of papers a search may rest on. */
    public static final List<Choice> PAPERS =
            List.of(
                    new Choice("fir", Text.of("FIR", "مقدمہ (ایف آئی آر)")),
                    new Choice("case", Text.of("case before a court", "عدالتی مقدمہ")),
                    new Choice("order", Text.of("order of a court", "حکمِ عدالت")),
                    new Choice("letter", Text.of("official letter", "سرکاری مراسلہ")),
                    new Choice("register", Text.of("upkeep of the register", "رجسٹر کی درستی")));

    static SearchForm of(Map<String, String> typed) {
        return new SearchForm(
                name(typed, "name"),
                name(typed, "father"),
                cut(typed, "cnic"),
                cut(typed, "year"),
                cut(typed, "district"),
                cut(typed, "paperKind"),
                cut(typed, "paper"),
                typed.getOrDefault("reason", "").strip());
    }

    private static NameTyped name(Map<String, String> typed, String field) {
        return new NameTyped(cut(typed, field + "Urdu"), cut(typed, field + "Roman"));
    }

    private static String cut(Map<String, String> typed, String field) {
        String value = typed.getOrDefault(field, "").strip();
        return value.length() > MOST_KEPT_CHARS ? value.substring(0, MOST_KEPT_CHARS) : value;
    }

    /**
     * What is read.
     *
     * @param asked for setting an entry beside it
     * @param described for finding
     */
    record Read(Asked asked, Described described) {
        @Override
        public String toString() {
            return "Read[masked]";
        }
    }

    FieldErrors errors(int thisYear, Predicate<String> isDistrict) {
        FieldErrors e = FieldErrors.NONE;
        e = tooLong(e, "name", name);
        e = tooLong(e, "father", father);
        if (e.isEmpty() && read(name).isEmpty() && cnic.isEmpty()) {
            e =
                    e.and(
                            "name",
                            Text.of(
                                    "Give a name or a CNIC number.",
                                    "نام یا شناختی کارڈ نمبر درج کیجیے۔"));
        }
        if (!cnic.isEmpty() && digits().isEmpty()) {
            e =
                    e.and(
                            "cnic",
                            Text.of(
                                    "A CNIC has 13 digits; 12 or 14 are searched as misread.",
                                    "شناختی کارڈ نمبر 13 ہندسوں کا ہوتا ہے؛ 12 یا 14 ہوں تو غلط پڑھا ہوا سمجھ کر تلاش ہوتی ہے۔"));
        }
        if (!year.isEmpty() && born(thisYear).isEmpty()) {
            e =
                    e.and(
                            "year",
                            Text.of("Write the year in four digits.", "سال چار ہندسوں میں لکھیے۔"));
        }
        if (!district.isEmpty() && !isDistrict.test(district)) {
            e = e.and("district", Text.of("Choose from the list.", "فہرست میں سے منتخب کیجیے۔"));
        }
        return authority(e);
    }

    private FieldErrors authority(FieldErrors errors) {
        FieldErrors e = errors;
        if (PAPERS.stream().noneMatch(p -> p.value().equals(paperKind))) {
            e =
                    e.and(
                            "paperKind",
                            Text.of(
                                    "Say what kind of paper or case it is for.",
                                    "بتائیے کہ کس کاغذ یا مقدمے کے لیے ہے۔"));
        }
        e = needed(e, "paper", paper, MOST_PAPER_CHARS);
        return needed(e, "reason", reason, MOST_REASON_CHARS);
    }

    private static FieldErrors needed(FieldErrors e, String field, String typed, int most) {
        if (typed.isBlank()) {
            return e.and(field, Text.of("This is needed.", "یہ لازمی ہے۔"));
        }
        return typed.length() <= most
                ? e
                : e.and(
                        field,
                        Text.of(
                                "At most " + most + " characters.",
                                "زیادہ سے زیادہ " + most + " حروف۔"));
    }

    private static FieldErrors tooLong(FieldErrors e, String field, NameTyped typed) {
        boolean fits =
                typed.urdu().length() <= PersonName.MAX_CHARS
                        && typed.roman().length() <= PersonName.MAX_CHARS;
        return fits
                ? e
                : e.and(
                        field,
                        Text.of(
                                "A name has at most 200 characters.",
                                "نام زیادہ سے زیادہ 200 حروف کا ہو۔"));
    }

    /** Once {@link #errors} says that nothing is wrong. */
    Read read(int thisYear) {
        PersonName called = read(name).orElse(FieldMarks.NO_NAME);
        Optional<PersonName> fathers = read(father);
        Optional<PartialDate> born = born(thisYear).map(y -> new PartialDate(y, 0, 0));
        String digits = digits().orElse("");
        Asked asked =
                new Asked(
                        called,
                        List.of(),
                        fathers,
                        Optional.empty(),
                        Optional.of(digits).filter(d -> d.length() == Cnic.LENGTH).map(Cnic::new),
                        born,
                        Optional.empty(),
                        Sex.NOT_KNOWN,
                        district,
                        "",
                        "");
        Described described =
                new Described(
                        called,
                        List.of(),
                        fathers,
                        Optional.empty(),
                        digits,
                        born.map(Described.Born::on),
                        district.isEmpty() ? List.of() : List.of(district),
                        Sex.NOT_KNOWN);
        return new Read(asked, described);
    }

    private static Optional<PersonName> read(NameTyped typed) {
        return typed.urdu().isBlank() && typed.roman().isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(typed.roman(), typed.urdu()));
    }

    private Optional<String> digits() {
        String digits = Digits.fold(cnic).replaceAll("[\\s\\p{Cf}\\p{Pd}\\u00A0]", "");
        boolean near =
                digits.length() >= Cnic.LENGTH - 1
                        && digits.length() <= Cnic.LENGTH + 1
                        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return near ? Optional.of(digits) : Optional.empty();
    }

    private Optional<Integer> born(int thisYear) {
        String digits = Digits.fold(year);
        if (!digits.matches("[0-9]{4}")) {
            return Optional.empty();
        }
        int read = Integer.parseInt(digits);
        return read >= OLDEST_YEAR && read <= thisYear ? Optional.of(read) : Optional.empty();
    }

    /** What the entry of the search commits to. */
    String words() {
        return String.join(
                "\n",
                name.urdu(),
                name.roman(),
                father.urdu(),
                father.roman(),
                cnic,
                year,
                district);
    }

    @Override
    public String toString() {
        return "SearchForm[masked]";
    }
}
