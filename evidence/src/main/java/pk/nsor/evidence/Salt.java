package pk.nsor.evidence;

import java.security.SecureRandom;

/**
 * The random bytes that hide an entry's content inside its leaf. Whoever knows only the leaf cannot
 * test guesses of the content; when salt and content are erased, the leaf tells nothing any more.
 * Always 32 bytes.
 */
public final class Salt {

    /** Length in bytes. */
    public static final int LENGTH_BYTES = 32;

    private final byte[] bytes;

    private Salt(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Draws a fresh salt; one salt serves one entry. */
    public static Salt draw(SecureRandom random) {
        byte[] drawn = new byte[LENGTH_BYTES];
        random.nextBytes(drawn);
        return new Salt(drawn);
    }

    /**
     * A salt kept earlier.
     *
     * @throws IllegalArgumentException unless there are exactly 32 bytes
     */
    public static Salt of(byte[] kept) {
        if (kept.length != LENGTH_BYTES) {
            throw new IllegalArgumentException("a salt has 32 bytes");
        }
        return new Salt(kept.clone());
    }

    /** A copy of the bytes, for storing beside the content. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "Salt[…]";
    }
}
