package pk.nsor.names;

/**
 * A date of birth as far as it is known, Gregorian; 0 stands for a part that is not known.
 *
 * @param year 1 to 9999, or 0
 * @param month 1 to 12, or 0
 * @param day 1 to 31, or 0
 */
public record Birth(int year, int month, int day) {

    public Birth {
        if (year < 0 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) {
            throw new IllegalArgumentException("a part of a birth date is out of range");
        }
    }

    /** Nothing is known. */
    public static Birth unknown() {
        return new Birth(0, 0, 0);
    }

    /** Only the year is known. */
    public static Birth inYear(int year) {
        return new Birth(year, 0, 0);
    }

    boolean isUnknown() {
        return year == 0 && month == 0 && day == 0;
    }

    boolean isFull() {
        return year != 0 && month != 0 && day != 0;
    }

    @Override
    public String toString() {
        return "Birth[masked]";
    }
}
