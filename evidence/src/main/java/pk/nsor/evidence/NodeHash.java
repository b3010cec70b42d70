package pk.nsor.evidence;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A SHA-256 value: the hash of a leaf, of a tree node, or a commitment. Always 32 bytes, immutable.
 */
public final class NodeHash {

    /** Length of every hash in the log, in bytes. */
    public static final int LENGTH_BYTES = 32;

    private final byte[] bytes;

    private NodeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Copies the given bytes.
     *
     * @throws IllegalArgumentException unless there are exactly 32
     */
    public static NodeHash of(byte[] bytes) {
        return of(bytes, 0, bytes.length);
    }

    /** Copies {@code length} bytes from {@code offset}; the length must be 32. */
    static NodeHash of(byte[] source, int offset, int length) {
        if (length != LENGTH_BYTES || source.length - offset < length) {
            throw new IllegalArgumentException("a hash has 32 bytes");
        }
        return new NodeHash(Arrays.copyOfRange(source, offset, offset + length));
    }

    /** The 32 bytes that start at {@code offset} of a tile. */
    public static NodeHash at(byte[] tile, int offset) {
        return of(tile, offset, LENGTH_BYTES);
    }

    /** A copy of the 32 bytes. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    /** Copies the 32 bytes into {@code target} at {@code offset}. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH_BYTES);
    }

    /** Standard base64 with padding, as checkpoints and proofs write a hash. */
    public String toBase64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** Lower-case hexadecimal. */
    public String toHex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return toHex();
    }
}
