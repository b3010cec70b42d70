package pk.nsor.register.protection;

import com.google.crypto.tink.Aead;

/**
 * An open data key: seals and opens values of one person, return, look-up or attachment. Held for
 * one act only.
 *
 * @param id its id
 */
public record DataKey(KeyId id, Aead cipher) {
    @Override
    public String toString() {
        return "DataKey[masked]";
    }
}
