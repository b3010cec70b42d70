package pk.nsor.register.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.NameTyped;
import pk.nsor.register.search.Described;

/**
 * What is known of one suspect, as typed; kept whatever it is. Only a name is needed, in either
 * script.
 *
 * @param aliases one a line, or with commas, {@code @}, {@code urf}, عرف between them
 * @param cnic as typed, in digits of any script
 * @param birth date of birth, as far as known
 * @param age estimated age in years
 * @param sex code of {@link Sex}
 * @param district code of the district lived in
 * @param tehsil as typed
 * @param marks identifying marks
 */
public record SuspectForm(
        NameTyped name,
        String aliases,
        NameTyped father,
        NameTyped husband,
        String cnic,
        DateTyped birth,
        String age,
        String sex,
        String district,
        String tehsil,
        String marks) {
    public static final SuspectForm EMPTY =
            new SuspectForm(
                    NameTyped.EMPTY,
                    "",
                    NameTyped.EMPTY,
                    NameTyped.EMPTY,
                    "",
                    DateTyped.EMPTY,
                    "",
                    "",
                    "",
                    "",
                    "");

    /** Longest description of marks, in characters. */
    public static final int MOST_MARKS_CHARS = 500;

    private static final int MOST_TEHSIL_CHARS = 100;
    private static final int OLDEST_YEAR = 1900;
    private static final String BETWEEN_ALIASES =
            "(?iu)\\R|[,،@؛;]|(?<![\\p{L}\\p{M}])(?:alias|urf|عرف)(?![\\p{L}\\p{M}])";

    /** What is read, where nothing is wrong with it, and what is to be said about it. */
    public record Reading(Optional<Asked> asked, FieldErrors errors) {}

    /**
     * Reads the form.
     *
     * @param today in Asia/Karachi: no date lies after it, and an age is counted from it
     * @param knownDistrict whether a code is a district
     */
    public Reading read(LocalDate today, Predicate<String> knownDistrict) {
        Notes notes = new Notes();
        Optional<PersonName> called = name(notes, "name", name);
        if (called.isEmpty() && !notes.errors.any("nameUrdu", "nameRoman")) {
            notes.error(
                    "name",
                    "Write the name in Urdu, in Roman, or both",
                    "نام اردو میں، رومن میں یا دونوں میں لکھیے");
        }
        List<PersonName> others = aliases(notes);
        Optional<PersonName> fathers = name(notes, "father", father);
        Optional<PersonName> husbands = name(notes, "husband", husband);
        Optional<NumberRead> number = cnic(notes);
        Optional<PartialDate> born = birth(notes, today);
        Optional<Asked.Age> years = age(notes, today);
        Sex known = Sex.of(sex);
        if (!district.isEmpty() && !knownDistrict.test(district)) {
            notes.error("district", "Choose from the list", "فہرست میں سے منتخب کیجیے");
        }
        notes.errors = TypedText.most(notes.errors, "tehsil", tehsil, MOST_TEHSIL_CHARS);
        notes.errors = TypedText.most(notes.errors, "marks", marks, MOST_MARKS_CHARS);
        number.flatMap(NumberRead::whole).ifPresent(n -> parity(notes, n, known));
        if (called.isEmpty() || !notes.errors.isEmpty()) {
            return new Reading(Optional.empty(), notes.errors);
        }
        boolean alone =
                Stream.of(fathers, husbands, number, born, years).allMatch(Optional::isEmpty);
        if (alone) {
            notes.warn(
                    "father",
                    "A name alone never identifies: add the father’s name or another fact if it is known",
                    "صرف نام سے شناخت نہیں ہوتی: ولدیت یا کوئی اور امر معلوم ہو تو لکھیے");
        }
        Asked asked =
                new Asked(
                        called.get(),
                        others,
                        fathers,
                        husbands,
                        number,
                        "",
                        born,
                        years,
                        known,
                        district,
                        tehsil.strip(),
                        marks.strip());
        if (Described.of(asked).inOtherScript()) {
            notes.warn(
                    "name",
                    "A name in these letters cannot be searched: write it in Urdu or Roman letters too",
                    "ان حروف میں لکھا نام تلاش نہیں ہو سکتا: اسے اردو یا رومن حروف میں بھی لکھیے");
        }
        return new Reading(Optional.of(asked), notes.errors);
    }

    /** Whether every field is short enough to be kept as a draft. */
    public boolean fits() {
        return Stream.of(
                        name.urdu(),
                        name.roman(),
                        aliases,
                        father.urdu(),
                        father.roman(),
                        husband.urdu(),
                        husband.roman(),
                        cnic,
                        birth.day(),
                        birth.month(),
                        birth.year(),
                        age,
                        sex,
                        district,
                        tehsil,
                        marks)
                .allMatch(s -> s.length() <= TypedText.MOST_KEPT_CHARS);
    }

    private static final class Notes {
        FieldErrors errors = FieldErrors.NONE;

        void error(String field, String en, String ur) {
            errors = errors.and(field, Text.of(en, ur));
        }

        void warn(String field, String en, String ur) {
            errors = errors.warn(field, Text.of(en, ur));
        }
    }

    private static Optional<PersonName> name(Notes notes, String field, NameTyped typed) {
        int before = notes.errors.errors().size();
        notes.errors =
                TypedText.most(notes.errors, field + "Urdu", typed.urdu(), PersonName.MAX_CHARS);
        notes.errors =
                TypedText.most(notes.errors, field + "Roman", typed.roman(), PersonName.MAX_CHARS);
        if (notes.errors.errors().size() > before
                || (typed.urdu().isBlank() && typed.roman().isBlank())) {
            return Optional.empty();
        }
        if (!hasLetter(typed.urdu() + typed.roman())) {
            notes.error(field, "A name has letters in it", "نام میں حروف ہوتے ہیں");
            return Optional.empty();
        }
        return Optional.of(new PersonName(typed.roman(), typed.urdu()));
    }

    private static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private List<PersonName> aliases(Notes notes) {
        List<PersonName> read = new ArrayList<>();
        for (String one : aliases.split(BETWEEN_ALIASES, -1)) {
            if (!hasLetter(one)) {
                continue;
            }
            if (one.strip().length() > PersonName.MAX_CHARS) {
                notes.error(
                        "aliases",
                        "Each name has at most 200 characters; write one on each line",
                        "ہر نام زیادہ سے زیادہ 200 حروف کا ہو؛ ہر سطر پر ایک نام لکھیے");
                return List.of();
            }
            read.add(
                    TypedText.urdu(one)
                            ? new PersonName("", one.strip())
                            : new PersonName(one.strip(), ""));
        }
        if (read.size() > Asked.MOST_ALIASES) {
            notes.error(
                    "aliases", "Write at most ten other names", "زیادہ سے زیادہ دس دیگر نام لکھیے");
            return List.of();
        }
        return read;
    }

    /** A digit missing or too many may stand in the FIR: it is taken as read, and said. */
    private Optional<NumberRead> cnic(Notes notes) {
        if (cnic.isBlank()) {
            return Optional.empty();
        }
        return switch (Cnic.read(cnic)) {
            case Cnic.Reading.Read(Cnic number) -> Optional.of(NumberRead.of(number));
            case Cnic.Reading.WrongLength(int digits) -> {
                Optional<NumberRead> near =
                        NumberRead.read(cnic)
                                .filter(n -> n.digits().chars().distinct().count() > 1);
                if (near.isPresent()) {
                    notes.warn(
                            "cnic",
                            "A CNIC has 13 digits; there are "
                                    + digits
                                    + ". Check it against the paper. It is taken as it is, and searched as a number with one digit missing or too many",
                            "شناختی کارڈ نمبر کے 13 ہندسے ہوتے ہیں؛ یہاں "
                                    + digits
                                    + " ہیں۔ کاغذ سے پڑتال کیجیے۔ نمبر جوں کا توں لیا جائے گا، اور ایک ہندسہ کم یا زائد سمجھ کر تلاش ہو گی");
                    yield near;
                }
                notes.error(
                        "cnic",
                        "A CNIC has 13 digits; there are " + digits,
                        "شناختی کارڈ نمبر کے 13 ہندسے ہوتے ہیں؛ یہاں " + digits + " ہیں");
                yield Optional.empty();
            }
            case Cnic.Reading.NotDigits() -> {
                notes.error(
                        "cnic",
                        "A CNIC has digits only",
                        "شناختی کارڈ نمبر میں صرف ہندسے ہوتے ہیں");
                yield Optional.empty();
            }
            case Cnic.Reading.Dummy() -> {
                notes.error(
                        "cnic",
                        "No such CNIC is issued: leave it empty if it is not known",
                        "ایسا نمبر جاری نہیں ہوتا: معلوم نہ ہو تو خالی چھوڑ دیجیے");
                yield Optional.empty();
            }
        };
    }

    private static void parity(Notes notes, Cnic number, Sex known) {
        boolean unusual =
                (known == Sex.MALE && !number.odd()) || (known == Sex.FEMALE && number.odd());
        if (unusual) {
            notes.warn(
                    "cnic",
                    "The last digit is unusual for this sex; check it. It is taken as it is",
                    "آخری ہندسہ اس جنس کے لیے غیر معمولی ہے؛ پڑتال کیجیے۔ نمبر جوں کا توں لیا جائے گا");
        }
    }

    private Optional<PartialDate> birth(Notes notes, LocalDate today) {
        if (birth.day().isBlank() && birth.month().isBlank() && birth.year().isBlank()) {
            return Optional.empty();
        }
        Optional<Integer> year = number(birth.year());
        if (year.isEmpty() || year.get() < OLDEST_YEAR) {
            notes.error("birthYear", "Write the year in four digits", "سال چار ہندسوں میں لکھیے");
            return Optional.empty();
        }
        Optional<Integer> month = birth.month().isBlank() ? Optional.of(0) : number(birth.month());
        Optional<Integer> day = birth.day().isBlank() ? Optional.of(0) : number(birth.day());
        if (month.isEmpty() || day.isEmpty()) {
            notes.error("birth", "A date is written in digits", "تاریخ ہندسوں میں لکھیے");
            return Optional.empty();
        }
        return date(notes, today, year.get(), month.get(), day.get());
    }

    private static Optional<PartialDate> date(
            Notes notes, LocalDate today, int year, int month, int day) {
        PartialDate read;
        try {
            read = new PartialDate(year, month, day);
        } catch (IllegalArgumentException e) {
            notes.error("birth", "There is no such day", "ایسی کوئی تاریخ نہیں");
            return Optional.empty();
        }
        if (read.earliest().isAfter(today)) {
            notes.error("birth", "The date lies in the future", "یہ تاریخ ابھی نہیں آئی");
            return Optional.empty();
        }
        return Optional.of(read);
    }

    private Optional<Asked.Age> age(Notes notes, LocalDate today) {
        if (age.isBlank()) {
            return Optional.empty();
        }
        Optional<Integer> years = number(age);
        if (years.isEmpty()
                || years.get() < Asked.Age.YOUNGEST_YEARS
                || years.get() > Asked.Age.OLDEST_YEARS) {
            notes.error("age", "Write whole years, 10 to 110", "پورے سال لکھیے، 10 سے 110");
            return Optional.empty();
        }
        return Optional.of(new Asked.Age(years.get(), today));
    }

    private static Optional<Integer> number(String typed) {
        String folded = Digits.fold(typed).strip();
        return folded.matches("\\d{1,4}")
                ? Optional.of(Integer.parseInt(folded))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "SuspectForm[masked]";
    }
}
