package pk.nsor.register.search;

import java.util.UUID;
import pk.nsor.register.protection.KeyId;

/**
 * A row of {@code search_token} before it has its place.
 *
 * @param entry the person, by the id of the entry
 * @param key the person's data key, which seals the tokens
 * @param tokenKey the key that made the tokens, 0 where there are none
 * @param sealed tokens, sealed; empty where nothing is to be found
 * @param card what the person is compared by, sealed; empty where nothing is to be found
 */
public record SealedTokens(UUID entry, KeyId key, long tokenKey, byte[] sealed, byte[] card) {
    /** Of a person whom no search is to find. */
    public static SealedTokens none(UUID entry, KeyId key) {
        return new SealedTokens(entry, key, 0, new byte[0], new byte[0]);
    }
}
