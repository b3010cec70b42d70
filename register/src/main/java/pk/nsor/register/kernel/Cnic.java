package pk.nsor.register.kernel;

/**
 * Computerised National Identity Card number: 13 digits, written 5-7-1. The last digit is odd for
 * men and even for women as a rule of thumb only (transgender persons choose; a sex marker may
 * change later), so parity warns and never refuses. There is no public check digit.
 */
public record Cnic(String digits) {
    /** Number of digits. */
    public static final int LENGTH = 13;

    public Cnic {
        if (digits.length() != LENGTH || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IllegalArgumentException("a CNIC has 13 digits");
        }
    }

    /** What a typed number is: a CNIC, or why it is none. */
    public sealed interface Reading {
        record Read(Cnic cnic) implements Reading {}

        record WrongLength(int digits) implements Reading {}

        record NotDigits() implements Reading {}

        /**
         * All digits alike, or the first digit outside 1 to 8: a dummy, never accepted as a number.
         */
        record Dummy() implements Reading {}
    }

    /** Reads a number as typed: dashes, spaces, marks and Urdu digits are accepted. */
    public static Reading read(String typed) {
        String folded = Digits.fold(typed).replaceAll("[\\s\\p{Cf}\u00A0\u2010-\u2015\u2212-]", "");
        if (!folded.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return new Reading.NotDigits();
        }
        if (folded.length() != LENGTH) {
            return new Reading.WrongLength(folded.length());
        }
        char first = folded.charAt(0);
        if (first == '0' || first == '9' || folded.chars().distinct().count() == 1) {
            return new Reading.Dummy();
        }
        return new Reading.Read(new Cnic(folded));
    }

    /** {@code #####-#######-#}, for the page of one opened item only. */
    public String dashed() {
        return digits.substring(0, 5) + "-" + digits.substring(5, 12) + "-" + digits.substring(12);
    }

    /** Whether the last digit is odd. */
    public boolean odd() {
        return (digits.charAt(LENGTH - 1) - '0') % 2 == 1;
    }

    @Override
    public String toString() {
        return "Cnic[masked]";
    }
}
