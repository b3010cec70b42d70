package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.NameTyped;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.search.Described;

/**
 * Whom the Bureau searches for, as typed, why, and by which paper.
 *
 * @param cnic digits in any script; one too few or too many is searched for too
 * @param document number of another identity paper: passport, NICOP, POR card
 * @param year year of birth
 * @param district code of a district
 * @param paperKind what kind of paper or case it is for, a code of {@link #PAPERS}
 * @param paper its number
 */
public record SearchForm(
        NameTyped name,
        NameTyped father,
        String cnic,
        String document,
        String year,
        String district,
        String paperKind,
        String paper,
        String reason) {
    static final SearchForm EMPTY =
            new SearchForm(NameTyped.EMPTY, NameTyped.EMPTY, "", "", "", "", "", "", "");

    /** Longest reference of a paper, in characters. */
    static final int MOST_PAPER_CHARS = 200;

    /** Longest reason, in characters. */
    static final int MOST_REASON_CHARS = 1_000;

    private static final int MOST_KEPT_CHARS = 500;

    /** A shorter number would be many people's. */
    private static final int LEAST_PAPER_CHARS = 4;

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
                cut(typed, "document"),
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

    FieldErrors errors(int thisYear, Predicate<String> isDistrict) {
        FieldErrors e = FieldErrors.NONE;
        e = name.tooLong(e, "name");
        e = father.tooLong(e, "father");
        if (e.isEmpty() && read(name).isEmpty() && cnic.isEmpty() && document.isEmpty()) {
            e =
                    e.and(
                            "name",
                            Text.of(
                                    "Give a name, a CNIC number or the number of another identity paper.",
                                    "نام، شناختی کارڈ نمبر یا کسی اور شناختی دستاویز کا نمبر درج کیجیے۔"));
        }
        if (!cnic.isEmpty() && NumberRead.read(cnic).isEmpty()) {
            e =
                    e.and(
                            "cnic",
                            Text.of(
                                    "A CNIC has 13 digits; 12 or 14 are searched as misread.",
                                    "شناختی کارڈ نمبر 13 ہندسوں کا ہوتا ہے؛ 12 یا 14 ہوں تو غلط پڑھا ہوا سمجھ کر تلاش ہوتی ہے۔"));
        }
        if (!document.isEmpty() && !isPaper(document)) {
            e =
                    e.and(
                            "document",
                            Text.of(
                                    "The number of a paper has 4 to 60 letters and digits.",
                                    "دستاویز کا نمبر 4 سے 60 حروف اور ہندسوں کا ہوتا ہے۔"));
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

    private static boolean isPaper(String written) {
        return Described.paper(written).length() >= LEAST_PAPER_CHARS
                && written.length() <= IdentityPaper.MAX_CHARS;
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
            return e.and(field, Needed.of(field));
        }
        return typed.length() <= most
                ? e
                : e.and(
                        field,
                        Text.of(
                                "At most " + most + " characters.",
                                "زیادہ سے زیادہ " + most + " حروف۔"));
    }

    /** Once {@link #errors} says that nothing is wrong. */
    Asked read(int thisYear) {
        return new Asked(
                read(name).orElse(FieldMarks.NO_NAME),
                List.of(),
                read(father),
                Optional.empty(),
                NumberRead.read(cnic),
                document,
                born(thisYear).map(y -> new PartialDate(y, 0, 0)),
                Optional.empty(),
                Sex.NOT_KNOWN,
                district,
                "",
                "");
    }

    private static Optional<PersonName> read(NameTyped typed) {
        return typed.urdu().isBlank() && typed.roman().isBlank()
                ? Optional.empty()
                : Optional.of(new PersonName(typed.roman(), typed.urdu()));
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
                document,
                year,
                district);
    }

    @Override
    public String toString() {
        return "SearchForm[masked]";
    }
}
