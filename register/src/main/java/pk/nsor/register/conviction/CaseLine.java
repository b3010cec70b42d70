package pk.nsor.register.conviction;

/**
 * By what an officer knows a return in a list of their own office's work, as typed.
 *
 * @param caseNumber the court's number; empty while not written
 * @param fir number of the FIR; empty while not written
 */
public record CaseLine(String caseNumber, String fir) {
    /** Longest that a list shows of either, in characters. */
    private static final int MOST_CHARS = 40;

    static CaseLine of(Answers typed) {
        return new CaseLine(cut(typed.first("caseNumber")), cut(typed.first("fir")));
    }

    private static String cut(String typed) {
        String words = typed.strip();
        return words.length() <= MOST_CHARS ? words : words.substring(0, MOST_CHARS) + "…";
    }

    /** Whether neither is written. */
    public boolean blank() {
        return caseNumber.isEmpty() && fir.isEmpty();
    }

    @Override
    public String toString() {
        return "CaseLine[masked]";
    }
}
