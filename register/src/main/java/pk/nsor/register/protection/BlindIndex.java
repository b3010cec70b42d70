package pk.nsor.register.protection;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Keyed tokens of normalised values. The index key never lives in the database. A token names its
 * kind, so that the same word as a name and as a father's name has two tokens.
 */
@Component
public class BlindIndex {
    /** Bytes kept of each HMAC. */
    public static final int TOKEN_BYTES = 16;

    private final Keysets keysets;
    private final Keys evidence;
    private volatile Keys search;
    private volatile FileTime read;

    BlindIndex(Keysets keysets) throws IOException, GeneralSecurityException {
        this.keysets = keysets;
        this.read = keysets.searchWritten();
        this.search = Keys.of(keysets.searchNow());
        this.evidence = Keys.of(keysets.evidence());
    }

    /** The same for a tool beside the register, over the folder of keys. */
    public static BlindIndex at(Path keys) throws IOException {
        try {
            return new BlindIndex(Keysets.at(keys));
        } catch (GeneralSecurityException e) {
            throw new IOException("the keys cannot be read", e);
        }
    }

    private record Keys(int primary, Map<Integer, Prf> all) {
        static Keys of(PrfSet set) throws GeneralSecurityException {
            return new Keys(set.getPrimaryId(), Map.copyOf(set.getPrfs()));
        }

        Token primary(String kind, String normalised) {
            return token(primary, kind, normalised);
        }

        List<Token> each(String kind, String normalised) {
            return all.keySet().stream().map(id -> token(id, kind, normalised)).toList();
        }

        private Token token(int id, String kind, String normalised) {
            return new Token(
                    Integer.toUnsignedLong(id), mac(id, kind + '\u0000' + normalised, TOKEN_BYTES));
        }

        private byte[] mac(int id, String plain, int bytes) {
            Prf prf = Objects.requireNonNull(all.get(id));
            try {
                return prf.compute(plain.getBytes(StandardCharsets.UTF_8), bytes);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a token cannot be made", e);
            }
        }

        /** 64 bits of it, never 0. */
        long small(int id, String plain) {
            long value = ByteBuffer.wrap(mac(id, plain, Long.BYTES)).getLong();
            return value == 0 ? 1 : value;
        }
    }

    /** The token to store, under the newest key. */
    public Token token(String kind, String normalised) {
        return search.primary(kind, normalised);
    }

    /** The tokens to look for: one for each key that may have made a stored one. */
    public List<Token> probes(String kind, String normalised) {
        return search.each(kind, normalised);
    }

    /** A key of search tokens, for posting lists in memory. */
    public static final class TokenKey {
        private final Keys keys;
        private final int id;

        private TokenKey(Keys keys, int id) {
            this.keys = keys;
            this.id = id;
        }

        /** What is stored beside each token. */
        public long id() {
            return Integer.toUnsignedLong(id);
        }

        /** A token of 64 bits, never 0. The caller names the kind within {@code plain}. */
        public long token(String plain) {
            return keys.small(id, plain);
        }
    }

    /** The key that makes tokens now. */
    public TokenKey newest() {
        Keys keys = search;
        return new TokenKey(keys, keys.primary());
    }

    /**
     * The keys of these ids.
     *
     * @throws IllegalStateException if one of them is not on this node: what it made cannot be
     *     looked for, and a failure to look is never “not found”
     */
    public List<TokenKey> keys(Collection<Long> ids) {
        if (!holds(search, ids)) {
            refresh();
        }
        Keys keys = search;
        if (!holds(keys, ids)) {
            throw new IllegalStateException("tokens were made with a key that this node lacks");
        }
        return ids.stream().map(id -> new TokenKey(keys, (int) (long) id)).toList();
    }

    private static boolean holds(Keys keys, Collection<Long> ids) {
        return ids.stream().allMatch(id -> keys.all().containsKey((int) (long) id));
    }

    /** Takes up what was written to the file of the search keys since it was read. */
    public synchronized void refresh() {
        try {
            FileTime written = keysets.searchWritten();
            if (!written.equals(read)) {
                search = Keys.of(keysets.searchNow());
                read = written;
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the search keys cannot be read", e);
        }
    }

    /**
     * A token under the key that only the evidence search uses: “was this person looked up, and by
     * whom?”
     */
    public Token evidenceToken(String kind, String normalised) {
        return evidence.primary(kind, normalised);
    }

    /** Probes for {@link #evidenceToken}, one for each key. */
    public List<Token> evidenceProbes(String kind, String normalised) {
        return evidence.each(kind, normalised);
    }
}
