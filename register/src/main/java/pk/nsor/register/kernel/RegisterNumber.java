package pk.nsor.register.kernel;

import java.security.SecureRandom;

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

    public static RegisterNumber random(SecureRandom random) {
        return new RegisterNumber(Reference.random(PREFIX, RANDOM_CHARACTERS, random));
    }
}
