package pk.nsor.register.reference;

import java.time.LocalDate;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;

/**
 * From when until when a row holds; either end may be unknown or open, and may name a year or month
 * only. Partial ends are read generously: in the month of a change both the old and the new row can
 * be chosen.
 *
 * @param from first day, empty when older than the list or not known
 * @param to last day, empty while it holds
 */
public record Period(Optional<PartialDate> from, Optional<PartialDate> to) {
    /** Without known beginning or end. */
    public static final Period OPEN = new Period(Optional.empty(), Optional.empty());

    public Period {
        if (from.isPresent()
                && to.isPresent()
                && to.get().latest().isBefore(from.get().earliest())) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    /** Whether the row holds on this day. */
    public boolean covers(LocalDate day) {
        return from.map(f -> !day.isBefore(f.earliest())).orElse(true)
                && to.map(t -> !day.isAfter(t.latest())).orElse(true);
    }

    /** Whether some day belongs to both. */
    public boolean overlaps(Period other) {
        return begins().compareTo(other.ends()) <= 0 && other.begins().compareTo(ends()) <= 0;
    }

    private LocalDate begins() {
        return from.map(PartialDate::earliest).orElse(LocalDate.MIN);
    }

    private LocalDate ends() {
        return to.map(PartialDate::latest).orElse(LocalDate.MAX);
    }
}
