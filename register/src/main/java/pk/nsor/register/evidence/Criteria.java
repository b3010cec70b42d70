package pk.nsor.register.evidence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a search of the evidence asks for; an empty field asks for anything. References and codes
 * only, nothing personal.
 *
 * @param officer service reference of an officer
 * @param office code of an office
 * @param record reference of a record or request, or of the work that was the purpose
 * @param purpose code of a kind of purpose
 * @param event code of an event
 * @param outcome code of an outcome
 * @param from first day, in Pakistan
 * @param until last day, in Pakistan
 */
public record Criteria(
        String officer,
        String office,
        String record,
        String purpose,
        String event,
        String outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {
    /** Asks for everything. */
    public static final Criteria ALL = new Criteria("", "", "", "", "", "", null, null);

    /** Asks for the one entry of a number, which stands where a record's reference would. */
    static Criteria ofNumber(String twelve) {
        return new Criteria("", "", twelve, "", "", "", null, null);
    }

    /** Whether nothing at all is asked for. */
    public boolean empty() {
        return equals(ALL);
    }
}
