package pk.nsor.register.evidence;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Digits;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.FieldErrors;

/** A search as typed, kept whatever it is, and read into criteria. */
public record CriteriaForm(
        String officer,
        String office,
        String record,
        String purpose,
        String event,
        String outcome,
        DateTyped from,
        DateTyped until,
        String reason) {
    /** Longest reason. */
    static final int MOST_REASON_CHARS = 1_000;

    private static final Pattern OFFICER = Pattern.compile("[a-z0-9-]{1,60}");
    private static final Pattern OFFICE = Pattern.compile("[A-Za-z0-9-]{1,60}");

    /** A reference: letters or dashes beside digits. Thirteen digits are a CNIC and never one. */
    private static final Pattern RECORD =
            Pattern.compile("(?=[^-]*-|[^A-Za-z]*[A-Za-z])[A-Za-z0-9_.:/-]{1,80}");

    private static final Pattern CNIC = Pattern.compile("[0-9]{5}-?[0-9]{7}-?[0-9]");

    static CriteriaForm of(Map<String, String> typed) {
        return new CriteriaForm(
                text(typed, "officer").toLowerCase(Locale.ROOT),
                text(typed, "office"),
                text(typed, "record"),
                text(typed, "purpose"),
                text(typed, "event"),
                text(typed, "outcome"),
                date(typed, "from"),
                date(typed, "until"),
                typed.getOrDefault("reason", "").strip());
    }

    private static String text(Map<String, String> typed, String name) {
        String value = Digits.fold(typed.getOrDefault(name, "")).strip();
        return value.length() > 200 ? value.substring(0, 200) : value;
    }

    private static DateTyped date(Map<String, String> typed, String name) {
        return new DateTyped(
                text(typed, name + "Day"),
                text(typed, name + "Month"),
                text(typed, name + "Year"),
                "");
    }

    /** What is wrong with it; nothing when it can be searched for. */
    FieldErrors errors() {
        FieldErrors e = FieldErrors.NONE;
        e = shape(e, "officer", officer, OFFICER.matcher(officer).matches());
        e = shape(e, "office", office, OFFICE.matcher(office).matches());
        e =
                shape(
                        e,
                        "record",
                        record,
                        RECORD.matcher(record).matches() && !CNIC.matcher(record).matches());
        e = shape(e, "purpose", purpose, known(purpose));
        e = shape(e, "event", event, Event.find(event).isPresent());
        e = shape(e, "outcome", outcome, Outcome.find(outcome).isPresent());
        e = shape(e, "from", typed(from), day(from) != null);
        e = shape(e, "until", typed(until), day(until) != null);
        return reasonGiven(reason, e);
    }

    /** A reason is needed, and has an end. */
    static FieldErrors reasonGiven(String reason, FieldErrors e) {
        if (reason.isBlank()) {
            return e.and("reason", Text.of("Give the reason.", "وجہ درج کیجیے۔"));
        }
        return reason.length() > MOST_REASON_CHARS
                ? e.and(
                        "reason",
                        Text.of("At most 1,000 characters.", "زیادہ سے زیادہ 1,000 حروف۔"))
                : e;
    }

    private static FieldErrors shape(FieldErrors e, String field, String typed, boolean right) {
        return typed.isEmpty() || right
                ? e
                : e.and(
                        field,
                        Text.of(
                                "This cannot be read. Give a code or reference as it stands in an entry, never a name.",
                                "یہ پڑھا نہیں جا سکا۔ کوڈ یا حوالہ ویسا ہی دیجیے جیسا اندراج میں ہے، نام ہرگز نہیں۔"));
    }

    private static boolean known(String purpose) {
        for (Purpose.Kind k : Purpose.Kind.values()) {
            if (k.code().equals(purpose)) {
                return true;
            }
        }
        return false;
    }

    private static String typed(DateTyped d) {
        return d.day() + d.month() + d.year();
    }

    private static @Nullable LocalDate day(DateTyped d) {
        try {
            return LocalDate.of(
                    Integer.parseInt(d.year()),
                    Integer.parseInt(d.month()),
                    Integer.parseInt(d.day()));
        } catch (NumberFormatException | DateTimeException e) {
            return null;
        }
    }

    /** The criteria; call it when there are no errors. */
    Criteria criteria() {
        return new Criteria(
                officer, office, record, purpose, event, outcome, day(from), day(until));
    }
}
