package pk.nsor.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The hashing of RFC 6962, section 2.1: a leaf is hashed behind a zero byte and an inner node
 * behind a one, so that neither can pass for the other. Stateless from call to call and safe to
 * share: each call works on its own digest.
 */
public final class MerkleHashing {

    private static final byte LEAF_PREFIX = 0x00;
    private static final byte NODE_PREFIX = 0x01;
    private static final NodeHash EMPTY_ROOT = NodeHash.of(sha256().digest());

    private MerkleHashing() {}

    /** Root of the tree without leaves: the hash of nothing. */
    public static NodeHash emptyRoot() {
        return EMPTY_ROOT;
    }

    /** Hash of one leaf. */
    public static NodeHash leaf(byte[] leafBytes) {
        MessageDigest digest = sha256();
        digest.update(LEAF_PREFIX);
        return NodeHash.of(digest.digest(leafBytes));
    }

    /** Hash of an inner node over its two children. */
    public static NodeHash node(NodeHash left, NodeHash right) {
        byte[] input = new byte[1 + 2 * NodeHash.LENGTH_BYTES];
        input[0] = NODE_PREFIX;
        left.copyTo(input, 1);
        right.copyTo(input, 1 + NodeHash.LENGTH_BYTES);
        return NodeHash.of(sha256().digest(input));
    }

    /** A fresh SHA-256, which every Java platform must have. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
