package pk.nsor.register.conviction;

import java.util.regex.Pattern;

/**
 * The court, always as the judgment writes it.
 *
 * @param written title as written, at most 300 characters
 * @param code code of the Special Court on the list; empty when it is another court or in doubt
 */
public record CourtWritten(String written, String code) {
    /** Longest title kept, in characters. */
    public static final int MAX_CHARS = 300;

    private static final Pattern JUVENILE =
            Pattern.compile(
                    "juvenile|children['’]?s? court|نابالغ|جووینائل|جوینائل|بچوں کی عدالت",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    public CourtWritten {
        if (written.isBlank() || written.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a court has 1 to 300 characters");
        }
    }

    /** Whether its title says that it sits as a juvenile court. */
    boolean juvenile() {
        return JUVENILE.matcher(written).find();
    }

    @Override
    public String toString() {
        return "CourtWritten[masked]";
    }
}
