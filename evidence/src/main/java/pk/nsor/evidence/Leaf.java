package pk.nsor.evidence;

import java.nio.ByteBuffer;
import java.time.Instant;

/**
 * One leaf of the log: when the act was recorded and a commitment to what it was. Nothing personal.
 *
 * <p>The time is in the leaf, in the clear, so that a checker can tell content erased by retention
 * from content that somebody took away early.
 *
 * @param recordedAt time of recording, kept in whole milliseconds, not before 1970
 * @param commitment see {@link SealedContent#commitment()}
 */
public record Leaf(Instant recordedAt, NodeHash commitment) {

    /** Length of a leaf in bytes: version, time, commitment. */
    public static final int LENGTH_BYTES = 1 + Long.BYTES + NodeHash.LENGTH_BYTES;

    private static final byte VERSION = 0x01;

    /** Cuts the time to whole milliseconds and refuses one before 1970. */
    public Leaf {
        long millis = recordedAt.toEpochMilli();
        if (millis < 0) {
            throw new IllegalArgumentException("an entry is not recorded before 1970");
        }
        recordedAt = Instant.ofEpochMilli(millis);
    }

    /** The leaf of the given content. */
    public static Leaf of(Instant recordedAt, SealedContent content) {
        return new Leaf(recordedAt, content.commitment());
    }

    /**
     * Reads a leaf back from its bytes.
     *
     * @throws IllegalArgumentException if length, version or time are not those of a leaf
     */
    public static Leaf parse(byte[] bytes) {
        if (bytes.length != LENGTH_BYTES || bytes[0] != VERSION) {
            throw new IllegalArgumentException("not a leaf of version 1");
        }
        long millis = ByteBuffer.wrap(bytes, 1, Long.BYTES).getLong();
        if (millis < 0) {
            throw new IllegalArgumentException("the time of a leaf is out of range");
        }
        return new Leaf(Instant.ofEpochMilli(millis), NodeHash.at(bytes, 1 + Long.BYTES));
    }

    /** The 41 bytes that the tree hashes. */
    public byte[] toBytes() {
        return ByteBuffer.allocate(LENGTH_BYTES)
                .put(VERSION)
                .putLong(recordedAt.toEpochMilli())
                .put(commitment.toBytes())
                .array();
    }

    /** RFC 6962 hash of the leaf. */
    public NodeHash hash() {
        return MerkleHashing.leaf(toBytes());
    }
}
