package pk.nsor.bench.search;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests by which two runs are told to be of the same thing. */
final class Digests {
    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }
}
