package pk.nsor.register.conviction;

import java.util.Locale;
import java.util.Optional;
import pk.nsor.register.kernel.FirReference;
import pk.nsor.register.kernel.PartialDate;

/**
 * The first information report.
 *
 * @param reference number and year, with the written form
 * @param date day of registration, as far as known
 * @param district code of the revenue district; empty for a federal circle
 * @param stationCode code of the station on the list; empty when it was typed
 * @param stationWritten station as written, at most 150 characters; empty when it was chosen
 */
public record Fir(
        FirReference reference,
        Optional<PartialDate> date,
        String district,
        String stationCode,
        String stationWritten) {
    /** Longest station kept, in characters. */
    public static final int MAX_STATION_CHARS = 150;

    public Fir {
        if (stationCode.isBlank() && stationWritten.isBlank()) {
            throw new IllegalArgumentException("an FIR has a station");
        }
    }

    /** How two reports stand to each other. */
    public enum Sameness {
        /** Number, year and station agree. */
        SAME,
        /** Number, year and district agree; the stations are written differently. */
        STATION_OPEN,
        /** Another report, or one whose number or year nobody could read. */
        NOT_SAID
    }

    /** Whether the other is the same report: a serial is of one station and one year. */
    public Sameness to(Fir other) {
        boolean read = reference.number() != 0 && year() != 0;
        if (!read
                || reference.number() != other.reference.number()
                || year() != other.year()
                || !district.equals(other.district)) {
            return Sameness.NOT_SAID;
        }
        if (!stationCode.isBlank() && !other.stationCode.isBlank()) {
            return stationCode.equals(other.stationCode) ? Sameness.SAME : Sameness.NOT_SAID;
        }
        boolean written = !stationWritten.isBlank() && folded().equals(other.folded());
        return written ? Sameness.SAME : Sameness.STATION_OPEN;
    }

    private String folded() {
        return stationWritten.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    /** Year of the number, or else of the date; 0 when neither can be read. */
    public int year() {
        return reference.year() != 0 ? reference.year() : date.map(PartialDate::year).orElse(0);
    }

    @Override
    public String toString() {
        return "Fir[masked]";
    }
}
