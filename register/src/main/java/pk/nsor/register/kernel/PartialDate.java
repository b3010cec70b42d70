package pk.nsor.register.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A date of which the day, or day and month, may be unknown. Zero stands for unknown, in code only;
 * no page shows it.
 *
 * @param year four-digit year
 * @param month 1 to 12, or 0 when not known
 * @param day 1 to 31, or 0 when not known; known only with its month
 */
public record PartialDate(int year, int month, int day) {
    public PartialDate {
        if (year < 1880
                || year > 2200
                || month < 0
                || month > 12
                || day < 0
                || (day > 0 && month == 0)) {
            throw new IllegalArgumentException("not a date");
        }
        if (day > 0) {
            try {
                LocalDate.of(year, month, day);
            } catch (DateTimeException e) {
                throw new IllegalArgumentException("not a date", e);
            }
        }
    }

    public static PartialDate of(LocalDate d) {
        return new PartialDate(d.getYear(), d.getMonthValue(), d.getDayOfMonth());
    }

    public LocalDate earliest() {
        return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
    }

    public LocalDate latest() {
        if (month == 0) {
            return LocalDate.of(year, 12, 31);
        }
        return day == 0 ? YearMonth.of(year, month).atEndOfMonth() : LocalDate.of(year, month, day);
    }

    /** The day itself, when it is known. */
    public Optional<LocalDate> exact() {
        return day == 0 ? Optional.empty() : Optional.of(LocalDate.of(year, month, day));
    }

    /** {@code 1992}, {@code 1992-03} or {@code 1992-03-07}. */
    public String iso() {
        String y = String.format(java.util.Locale.ROOT, "%04d", year);
        if (month == 0) {
            return y;
        }
        String m = y + String.format(java.util.Locale.ROOT, "-%02d", month);
        return day == 0 ? m : m + String.format(java.util.Locale.ROOT, "-%02d", day);
    }

    /** Reads {@link #iso()} back. */
    public static PartialDate ofIso(String iso) {
        String[] p = iso.split("-", -1);
        return new PartialDate(
                Integer.parseInt(p[0]),
                p.length > 1 ? Integer.parseInt(p[1]) : 0,
                p.length > 2 ? Integer.parseInt(p[2]) : 0);
    }

    @Override
    public String toString() {
        return "PartialDate[masked]";
    }
}
