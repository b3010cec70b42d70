package pk.nsor.register.kernel;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * First information report: station, year and the annual serial of that station, with the form that
 * was written. Two-digit years, {@code 84 of 2013}, {@code 908, dated 11-01-1992} and {@code Crime
 * No. 235/2014} occur; the written form is always kept.
 *
 * @param written as written, at most 100 characters
 * @param number serial, 0 when it cannot be read from the written form
 * @param year four digits, 0 when it cannot be read
 */
public record FirReference(String written, int number, int year) {
    public FirReference {
        if (written.length() > 100 || number < 0 || year < 0) {
            throw new IllegalArgumentException("not an FIR reference");
        }
    }

    /** A whole date. Nothing of it is ever the serial; its year is that of the report. */
    private static final Pattern DATE =
            Pattern.compile(
                    "(?<![0-9])(?:[0-3]?[0-9]\\s?([./-])\\s?[01]?[0-9]\\s?\\1\\s?([0-9]{4}|[0-9]{2})"
                            + "|((?:19|20)[0-9]{2})\\s?([./-])\\s?[01]?[0-9]\\s?\\4\\s?[0-3]?[0-9]"
                            + "|[0-3]?[0-9](?:st|nd|rd|th)?[\\s,.-]{0,3}"
                            + "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}[\\s,.-]{0,3}((?:19|20)[0-9]{2}))"
                            + "(?![0-9])",
                    Pattern.CASE_INSENSITIVE);

    /** What stands for a date once it is read, so that no digit of it is read again. */
    private static final String DATED = "@";

    private static final String SERIAL = "(?<![0-9])([0-9]{1,6})(?:-[A-Za-z])?\\)?\\s*";

    /** 145/2007, 84 of 2013, 650/11, 45 of the year 2019. */
    private static final Pattern WITH_YEAR =
            Pattern.compile(
                    SERIAL
                            + "(?:[,:;(]?\\s*(?:/|-|\\\\|of|for|dated|dt|year|بابت|سال)[\\s.:]*(?:the\\s+)?(?:year\\s+)?)"
                            + "([0-9]{4}|[0-9]{2})(?![0-9])",
                    Pattern.CASE_INSENSITIVE);

    /** 908, dated 11-01-1992: the serial, then the date. */
    private static final Pattern WITH_DATE =
            Pattern.compile(
                    SERIAL
                            + "(?:[,:;(/\\\\-]|of|on|date|dated|dt|بابت|مورخہ|بتاریخ|[\\s.:])*"
                            + DATED,
                    Pattern.CASE_INSENSITIVE);

    /**
     * Reads the forms that courts and stations write.
     *
     * @param typed as typed, digits in any script
     * @param thisYear the current year, against which two-digit years are read: none is read as
     *     future
     */
    public static FirReference read(String typed, int thisYear) {
        String folded = Digits.fold(typed).replace('،', ',').strip();
        Matcher date = DATE.matcher(folded);
        int dated = 0;
        if (date.find()) {
            String year =
                    date.group(2) != null
                            ? date.group(2)
                            : date.group(3) != null ? date.group(3) : date.group(5);
            dated = year(year, thisYear);
        }
        String rest = DATE.matcher(folded).replaceAll(DATED);
        Matcher m = WITH_YEAR.matcher(rest);
        if (m.find()) {
            return new FirReference(
                    typed.strip(), Integer.parseInt(m.group(1)), year(m.group(2), thisYear));
        }
        m = WITH_DATE.matcher(rest);
        return m.find()
                ? new FirReference(typed.strip(), Integer.parseInt(m.group(1)), dated)
                : new FirReference(typed.strip(), 0, 0);
    }

    private static int year(String digits, int thisYear) {
        int year = Integer.parseInt(digits);
        if (year >= 100) {
            return year;
        }
        return year + (year + 2000 <= thisYear ? 2000 : 1900);
    }

    @Override
    public String toString() {
        return "FirReference[masked]";
    }
}
