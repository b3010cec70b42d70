package pk.nsor.register.lookup;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.FirReference;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.reference.PlaceTyped;

/**
 * The case as typed: the FIR, its station and sections, and what the answer is for. Kept as typed
 * whatever it is; {@link #read} says what it means.
 *
 * @param district code of the district; chosen only by an office without one
 * @param fir number of the FIR as written
 * @param firYear year, where the written form does not tell it
 * @param firWhy a word of explanation where the written form and the year differ
 * @param station code of a listed station, empty where it was typed
 * @param stationTyped station as typed
 * @param sections sections of the FIR as written
 * @param purpose code of {@link LookupPurpose}
 * @param urgent {@code on} where urgent
 * @param urgentWhy why it is urgent
 */
public record CaseForm(
        String district,
        String fir,
        String firYear,
        String firWhy,
        String station,
        String stationTyped,
        String sections,
        String purpose,
        String urgent,
        String urgentWhy) {
    public static final CaseForm EMPTY = new CaseForm("", "", "", "", "", "", "", "", "", "");

    private static final int MOST_FIR_CHARS = 100;
    private static final int MOST_SECTIONS_CHARS = 500;
    private static final int MOST_WHY_CHARS = 500;

    /** The Penal Code is of 1860; no FIR is older than the police that writes it. */
    private static final int OLDEST_YEAR = 1947;

    /** What is read, where nothing is wrong with it, and what is to be said about it. */
    public record Reading(Optional<CaseFacts> facts, FieldErrors errors) {}

    /**
     * Reads the form.
     *
     * @param thisYear current year in Asia/Karachi
     * @param ownDistrict district of the applicant's office, empty where it has none
     * @param knownDistrict whether a code is a district
     * @param stations codes of the stations that the form offers
     */
    public Reading read(
            int thisYear,
            String ownDistrict,
            Predicate<String> knownDistrict,
            List<String> stations) {
        FieldErrors e = lengths();
        String where = ownDistrict.isEmpty() ? district : ownDistrict;
        if (ownDistrict.isEmpty() && !knownDistrict.test(district)) {
            e = e.and("district", Text.of("Choose the district", "ضلع منتخب کیجیے"));
        }
        FirReference read =
                fir.length() > MOST_FIR_CHARS
                        ? new FirReference("", 0, 0)
                        : FirReference.read(fir, thisYear);
        e = firErrors(e, read, thisYear);
        e = stationErrors(e, stations);
        if (sections.isBlank()) {
            e = e.and("sections", Text.of("Write the sections of the FIR", "مقدمے کی دفعات لکھیے"));
        }
        Optional<LookupPurpose> what = LookupPurpose.of(purpose);
        if (what.isEmpty()) {
            e = e.and("purpose", Text.of("Choose a purpose", "غرض منتخب کیجیے"));
        }
        if (inHaste() && urgentWhy.isBlank()) {
            e = e.and("urgentWhy", Text.of("Say why it is urgent", "فوری ہونے کی وجہ لکھیے"));
        }
        if (!e.isEmpty() || what.isEmpty()) {
            return new Reading(Optional.empty(), e);
        }
        int year = read.year() == 0 ? year().orElse(0) : read.year();
        FirReference reference = new FirReference(fir.strip(), read.number(), year);
        return new Reading(
                Optional.of(
                        new CaseFacts(
                                where,
                                reference,
                                station,
                                stationTyped.strip(),
                                sections.strip(),
                                what.get(),
                                inHaste(),
                                urgentWhy.strip())),
                e);
    }

    /**
     * Whether it is urgent. Not named like a getter: the form is sealed as JSON, and a getter would
     * be written over the field of that name.
     */
    public boolean inHaste() {
        return "on".equals(urgent);
    }

    /** Whether every field is short enough to be kept as a draft. */
    public boolean fits() {
        return List.of(district, fir, firYear, firWhy, station, stationTyped, sections, urgentWhy)
                .stream()
                .allMatch(s -> s.length() <= TypedText.MOST_KEPT_CHARS);
    }

    private FieldErrors stationErrors(FieldErrors before, List<String> offered) {
        return switch (new PlaceTyped(station, stationTyped).read(offered)) {
            case PlaceTyped.Reading.Listed l -> before;
            case PlaceTyped.Reading.Written w -> before;
            case PlaceTyped.Reading.Nothing n ->
                    before.and(
                            "stationTyped",
                            Text.of(
                                    "Choose the station, or write it",
                                    "تھانہ منتخب کیجیے یا لکھیے"));
            case PlaceTyped.Reading.Refused(Text why) ->
                    before.and(station.isEmpty() ? "stationTyped" : "station", why);
        };
    }

    private FieldErrors lengths() {
        FieldErrors e = TypedText.most(FieldErrors.NONE, "fir", fir, MOST_FIR_CHARS);
        e = TypedText.most(e, "firWhy", firWhy, MOST_WHY_CHARS);
        e = TypedText.most(e, "sections", sections, MOST_SECTIONS_CHARS);
        return TypedText.most(e, "urgentWhy", urgentWhy, MOST_WHY_CHARS);
    }

    private Optional<Integer> year() {
        String folded = Digits.fold(firYear).strip();
        return folded.matches("\\d{4}") ? Optional.of(Integer.parseInt(folded)) : Optional.empty();
    }

    private FieldErrors firErrors(FieldErrors before, FirReference read, int thisYear) {
        if (fir.length() > MOST_FIR_CHARS) {
            return before;
        }
        if (fir.isBlank()) {
            return before.and("fir", Text.of("Write the FIR number", "مقدمہ نمبر لکھیے"));
        }
        if (!Digits.fold(fir).matches("(?s).*\\d.*")) {
            return before.and(
                    "fir",
                    Text.of("The FIR number has no digit in it", "مقدمہ نمبر میں کوئی ہندسہ نہیں"));
        }
        return yearErrors(before, read, thisYear);
    }

    private FieldErrors yearErrors(FieldErrors before, FirReference read, int thisYear) {
        Optional<Integer> typed = year();
        if (!firYear.isBlank() && typed.isEmpty()) {
            return before.and("firYear", Text.of("Write four digits", "چار ہندسے لکھیے"));
        }
        if (read.year() == 0 && typed.isEmpty()) {
            return before.and(
                    "firYear",
                    Text.of(
                            "The number does not tell the year: write it",
                            "نمبر سے سال معلوم نہیں ہوتا: سال لکھیے"));
        }
        int year = read.year() == 0 ? typed.orElse(0) : read.year();
        String field = read.year() == 0 ? "firYear" : "fir";
        if (year > thisYear || typed.orElse(0) > thisYear) {
            return before.and(
                    typed.orElse(0) > thisYear ? "firYear" : field,
                    Text.of("The year lies in the future", "یہ سال ابھی نہیں آیا"));
        }
        if (year < OLDEST_YEAR) {
            return before.and(field, Text.of("Check the year", "سال کی پڑتال کیجیے"));
        }
        if (read.year() != 0 && typed.isPresent() && typed.get() != read.year()) {
            return firWhy.isBlank()
                    ? before.and(
                            "firWhy",
                            Text.of(
                                    "The number and the year differ: say why, or correct one",
                                    "نمبر اور سال میں فرق ہے: وجہ لکھیے یا درست کیجیے"))
                    : before;
        }
        return before;
    }

    @Override
    public String toString() {
        return "CaseForm[masked]";
    }
}
