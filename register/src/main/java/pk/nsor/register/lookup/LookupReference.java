package pk.nsor.register.lookup;

import java.security.SecureRandom;
import pk.nsor.register.kernel.Reference;

/** Reference of a request, for instance {@code LR-7Q4M-2XKB}: random, with a check character. */
public record LookupReference(String value) {
    /** What every reference of a look-up begins with. */
    public static final String PREFIX = "LR";

    private static final int RANDOM_CHARACTERS = 7;

    public LookupReference {
        if (!valid(value)) {
            throw new IllegalArgumentException("not a reference of a look-up");
        }
    }

    public static boolean valid(String typed) {
        return Reference.valid(PREFIX, typed);
    }

    public static LookupReference random(SecureRandom random) {
        return new LookupReference(Reference.random(PREFIX, RANDOM_CHARACTERS, random));
    }
}
