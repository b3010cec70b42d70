package pk.nsor.register.kernel;

/**
 * First information report: station, year and the annual serial of that station, with the form that
 * was written. Two-digit years, {@code 84 of 2013} and {@code Crime No. 235/2014} occur; the
 * written form is always kept.
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

    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile(
                    "(\\d{1,6})(?:-[A-Za-z])?\\s*(?:/|-|\\\\|of|dated|بابت|سال)\\s*(?:\\d{1,2}[./-]\\d{1,2}[./-])?(\\d{4}|\\d{2})\\b");

    /**
     * Reads the forms that courts and stations write.
     *
     * @param typed as typed, digits in any script
     * @param thisYear the current year, against which two-digit years are read: none is read as
     *     future
     */
    public static FirReference read(String typed, int thisYear) {
        String folded = Digits.fold(typed).strip();
        var m = FORM.matcher(folded);
        if (!m.find()) {
            return new FirReference(typed.strip(), 0, 0);
        }
        int year = Integer.parseInt(m.group(2));
        if (year < 100) {
            year += year + 2000 <= thisYear ? 2000 : 1900;
        }
        return new FirReference(typed.strip(), Integer.parseInt(m.group(1)), year);
    }

    @Override
    public String toString() {
        return "FirReference[masked]";
    }
}
