package pk.nsor.register.protection;

import com.google.crypto.tink.Aead;

/**
 * Makes the cipher of a data key. One production implementation; a test turns sealing off to see
 * other tests fail.
 */
public interface Sealing {
    /** Length of a data key in bytes: AES-256. */
    int KEY_BYTES = 32;

    Aead cipher(byte[] key);
}
