package pk.nsor.register.conviction;

import java.security.SecureRandom;
import pk.nsor.register.kernel.Reference;

/** Readable reference of a return: {@code CR-8F2K-6M3P}. Random, with a check character. */
public record ReturnReference(String value) {
    /** Prefix of every reference of a return. */
    public static final String PREFIX = "CR";

    private static final int RANDOM_CHARACTERS = 7;

    public ReturnReference {
        if (!Reference.valid(PREFIX, value)) {
            throw new IllegalArgumentException("not a reference of a return");
        }
    }

    static ReturnReference random(SecureRandom random) {
        return new ReturnReference(Reference.random(PREFIX, RANDOM_CHARACTERS, random));
    }
}
