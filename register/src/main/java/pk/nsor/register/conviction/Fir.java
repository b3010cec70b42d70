package pk.nsor.register.conviction;

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

    /** Year of the number, or else of the date; 0 when neither can be read. */
    public int year() {
        return reference.year() != 0 ? reference.year() : date.map(PartialDate::year).orElse(0);
    }

    @Override
    public String toString() {
        return "Fir[masked]";
    }
}
