package pk.nsor.register.protection;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.springframework.stereotype.Component;

/**
 * Keyed tokens of normalised values. The index key never lives in the database. A token names its
 * kind, so that the same word as a name and as a father's name has two tokens.
 */
@Component
public class BlindIndex {
    /** Bytes kept of each HMAC. */
    public static final int TOKEN_BYTES = 16;

    private final Keys search;
    private final Keys evidence;

    BlindIndex(Keysets keysets) throws GeneralSecurityException {
        this.search = Keys.of(keysets.search());
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

    /**
     * A token of 64 bits under the newest key, for posting lists in memory; never 0. The caller
     * names the kind within {@code plain}.
     */
    public long shortToken(String plain) {
        return search.small(search.primary(), plain);
    }

    /** The same under each key that may have made a stored one. */
    public LongStream shortProbes(String plain) {
        Keys keys = search;
        return keys.all().keySet().stream().mapToLong(id -> keys.small(id, plain));
    }

    /** Id of the key that makes tokens now. */
    public long newest() {
        return Integer.toUnsignedLong(search.primary());
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
