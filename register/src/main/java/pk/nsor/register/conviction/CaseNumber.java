package pk.nsor.register.conviction;

/** The court's number of the case with its own prefix, as written. */
public record CaseNumber(String written) {
    /** Longest number kept, in characters. */
    public static final int MAX_CHARS = 120;

    public CaseNumber {
        if (written.isBlank() || written.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a case number has 1 to 120 characters");
        }
    }

    @Override
    public String toString() {
        return "CaseNumber[masked]";
    }
}
