package pk.nsor.register.kernel;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * Number of a verified entry of the register, for instance {@code R-7K4M-92QX-T}: random, without
 * meaning, with a check character. It names no one by itself.
 */
public record RegisterNumber(String value) {
    /** What every register number begins with. */
    public static final String PREFIX = "R";

    private static final int RANDOM_CHARACTERS = 8;

    public RegisterNumber {
        if (!Reference.valid(PREFIX, value)) {
            throw new IllegalArgumentException("not a register number");
        }
    }

    /** As typed: dashes may be left out, digits may be of any script; empty where it is none. */
    public static Optional<RegisterNumber> typed(String typed) {
        String folded = Digits.fold(typed).toUpperCase(Locale.ROOT).replaceAll("[^0-9A-Z]", "");
        if (folded.length() != RANDOM_CHARACTERS + 2 || !folded.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String dashed =
                PREFIX
                        + '-'
                        + folded.substring(1, 5)
                        + '-'
                        + folded.substring(5, 9)
                        + '-'
                        + folded.substring(9);
        return Reference.valid(PREFIX, dashed)
                ? Optional.of(new RegisterNumber(dashed))
                : Optional.empty();
    }

    public static RegisterNumber random(SecureRandom random) {
        return new RegisterNumber(Reference.random(PREFIX, RANDOM_CHARACTERS, random));
    }
}
