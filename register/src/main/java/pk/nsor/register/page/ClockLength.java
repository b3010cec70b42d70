package pk.nsor.register.page;

import pk.nsor.register.kernel.Text;

/**
 * How long a clock runs, as the list of clocks states it.
 *
 * @param amount how many units, 0 days meaning the same day
 * @param unit what is counted
 */
public record ClockLength(int amount, Unit unit) {
    /** What a clock counts. Hours end at an instant; the others end with a day. */
    public enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS,
        MONTHS,
        YEARS
    }

    public ClockLength {
        if (amount < 0 || (amount == 0 && unit != Unit.DAYS)) {
            throw new IllegalArgumentException("a clock has a length");
        }
    }

    /** {@code 48 hours}, {@code 3 working days}, {@code same day}. */
    public Text words() {
        if (amount == 0) {
            return Text.of("same day", "اسی روز");
        }
        return switch (unit) {
            case HOURS -> Show.hours(amount);
            case DAYS -> Show.days(amount);
            case WORKING_DAYS -> Show.workingDays(amount);
            case MONTHS -> Show.months(amount);
            case YEARS -> Show.years(amount);
        };
    }
}
