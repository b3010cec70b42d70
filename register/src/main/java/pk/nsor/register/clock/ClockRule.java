package pk.nsor.register.clock;

import java.time.LocalDate;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Text;

/**
 * One dated rule of the list {@code clocks.csv}.
 *
 * @param code for instance {@code return}, {@code verification}, {@code lookup-forward}
 * @param name what it is, for pages
 * @param length how many units
 * @param unit hours, days or working days
 * @param basis what it rests on
 * @param citation where it is written
 * @param validFrom first day on which a clock started is counted by it
 */
public record ClockRule(
        String code,
        Text name,
        int length,
        Unit unit,
        Basis basis,
        String citation,
        LocalDate validFrom) {
    public ClockRule {
        if (length < 1) {
            throw new IllegalArgumentException("a clock has a length");
        }
    }
}
