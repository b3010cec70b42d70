package pk.nsor.register.page;

/**
 * A partial date as typed, kept whatever it is.
 *
 * @param source code of where the date is from
 */
public record DateTyped(String day, String month, String year, String source) {
    public static final DateTyped EMPTY = new DateTyped("", "", "", "");

    @Override
    public String toString() {
        return "DateTyped[masked]";
    }
}
