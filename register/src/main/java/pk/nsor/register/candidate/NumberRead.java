package pk.nsor.register.candidate;

import java.util.Optional;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.Digits;

/**
 * The digits of an identity number as somebody read them: 13, or 12 or 14 where one was missed or
 * doubled. What is not 13 digits is never taken for a CNIC, only searched as a slip of one.
 */
public record NumberRead(String digits) {
    private static final int LEAST_DIGITS = Cnic.LENGTH - 1;
    private static final int MOST_DIGITS = Cnic.LENGTH + 1;

    public NumberRead {
        if (!fits(digits)) {
            throw new IllegalArgumentException("a number is read with 12 to 14 digits");
        }
    }

    private static boolean fits(String digits) {
        return digits.length() >= LEAST_DIGITS
                && digits.length() <= MOST_DIGITS
                && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    public static NumberRead of(Cnic cnic) {
        return new NumberRead(cnic.digits());
    }

    /** Reads a number as typed; empty where it is too far from a CNIC to be a slip of one. */
    public static Optional<NumberRead> read(String typed) {
        String digits = Digits.fold(typed).replaceAll("[\\s\\p{Cf}\\p{Pd}\u00A0\u2212]", "");
        return fits(digits) ? Optional.of(new NumberRead(digits)) : Optional.empty();
    }

    /** The CNIC, where no digit is missing or too many. */
    public Optional<Cnic> whole() {
        return digits.length() == Cnic.LENGTH ? Optional.of(new Cnic(digits)) : Optional.empty();
    }

    /** {@code #####-#######-#} where it is whole, else the digits alone. */
    public String shown() {
        return whole().map(Cnic::dashed).orElse(digits);
    }

    @Override
    public String toString() {
        return "NumberRead[masked]";
    }
}
