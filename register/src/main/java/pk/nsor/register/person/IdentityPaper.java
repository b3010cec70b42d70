package pk.nsor.register.person;

/**
 * An identity or travel paper.
 *
 * @param number as written, at most 60 characters
 * @param issuedBy state that issued it, as written; empty when it is Pakistan or not known
 */
public record IdentityPaper(PaperType type, String number, String issuedBy) {
    /** Longest number kept, in characters. */
    public static final int MAX_CHARS = 60;

    public IdentityPaper {
        if (number.isBlank() || number.length() > MAX_CHARS || issuedBy.length() > MAX_CHARS) {
            throw new IllegalArgumentException("a paper has a number of at most 60 characters");
        }
    }

    @Override
    public String toString() {
        return "IdentityPaper[masked]";
    }
}
