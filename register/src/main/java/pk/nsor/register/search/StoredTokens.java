package pk.nsor.register.search;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The tokens of one person as they are sealed: two counts of words, then 8 bytes a token, filled up
 * with zeros to a multiple of {@link #STEP} so that the length says little.
 *
 * @param key id of the key that made them
 * @param nameWords distinct keys of the name, 0 to {@link #MOST_WORDS}
 * @param parentWords distinct keys of father's and husband's name
 * @param tokens 64 bits of HMAC-SHA-256 each, none 0
 */
public record StoredTokens(long key, int nameWords, int parentWords, long[] tokens) {
    /** Most words counted. */
    static final int MOST_WORDS = 15;

    /** Tokens are stored in steps of this many. */
    static final int STEP = 16;

    private static final byte FORM = 1;

    /** Nothing is to be found: of a person who was removed. */
    static StoredTokens none() {
        return new StoredTokens(0, 0, 0, new long[0]);
    }

    byte[] bytes() {
        int kept = (tokens.length + STEP - 1) / STEP * STEP;
        ByteBuffer out = ByteBuffer.allocate(3 + kept * Long.BYTES);
        out.put(FORM).put((byte) nameWords).put((byte) parentWords);
        for (long t : tokens) {
            out.putLong(t);
        }
        return out.array();
    }

    static StoredTokens read(long key, byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (in.get() != FORM) {
            throw new IllegalStateException("tokens in a form that is not known");
        }
        int names = in.get();
        int parents = in.get();
        long[] tokens = new long[in.remaining() / Long.BYTES];
        int n = 0;
        while (in.remaining() >= Long.BYTES) {
            long token = in.getLong();
            if (token != 0) {
                tokens[n++] = token;
            }
        }
        return new StoredTokens(key, names, parents, Arrays.copyOf(tokens, n));
    }

    @Override
    public String toString() {
        return "StoredTokens[masked]";
    }
}
