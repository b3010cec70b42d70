package pk.nsor.register.protection;

import com.google.crypto.tink.prf.Prf;
import com.google.crypto.tink.prf.PrfSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
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
            Prf prf = Objects.requireNonNull(all.get(id));
            byte[] input = (kind + '\u0000' + normalised).getBytes(StandardCharsets.UTF_8);
            try {
                return new Token(Integer.toUnsignedLong(id), prf.compute(input, TOKEN_BYTES));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a token cannot be made", e);
            }
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
