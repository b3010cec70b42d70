package pk.nsor.register.conviction;

/**
 * The court, always as the judgment writes it.
 *
 * @param written title as written, at most 300 characters
 * @param code code of the Special Court on the list; empty when it is another court or in doubt
 */
public record CourtWritten(String written, String code) {
    /** Longest title kept, in characters. */
    public static final int MAX_CHARS = 300;

    public CourtWritten {
        if (written.isBlank() || written.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a court has 1 to 300 characters");
        }
    }

    @Override
    public String toString() {
        return "CourtWritten[masked]";
    }
}
