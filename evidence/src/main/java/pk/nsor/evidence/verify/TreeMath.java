package pk.nsor.evidence.verify;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The checker's own RFC 6962 hashing, on plain byte arrays for speed. One instance serves one
 * thread.
 */
final class TreeMath {

    static final int HASH = 32;

    private static final byte[] COMMITMENT_LABEL =
            "nsor evidence commitment v1\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final MessageDigest sha256;
    private final byte[] node = new byte[1 + 2 * HASH];

    TreeMath() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
        node[0] = 1;
    }

    byte[] empty() {
        sha256.reset();
        return sha256.digest();
    }

    /** Hash of a leaf at {@code from} of {@code source} into {@code target} at {@code at}. */
    void leaf(byte[] source, int from, int length, byte[] target, int at) {
        sha256.update((byte) 0);
        sha256.update(source, from, length);
        finish(target, at);
    }

    /** Commitment over salt and content, which lie in one run. */
    void commitment(byte[] source, int from, int length, byte[] target, int at) {
        sha256.update(COMMITMENT_LABEL);
        sha256.update(source, from, length);
        finish(target, at);
    }

    /** Hash of the node over two hashes, which may lie where the result goes. */
    void node(byte[] left, int leftAt, byte[] right, int rightAt, byte[] target, int at) {
        System.arraycopy(left, leftAt, node, 1, HASH);
        System.arraycopy(right, rightAt, node, 1 + HASH, HASH);
        sha256.update(node);
        finish(target, at);
    }

    /**
     * Folds a row of {@code width} hashes, a power of two, into its root at the start of the row.
     */
    void fold(byte[] row, int width) {
        for (int rest = width; rest > 1; rest /= 2) {
            for (int i = 0; i < rest / 2; i++) {
                int left = 2 * i * HASH;
                node(row, left, row, left + HASH, row, i * HASH);
            }
        }
    }

    byte[] node(byte[] left, byte[] right) {
        byte[] hash = new byte[HASH];
        node(left, 0, right, 0, hash, 0);
        return hash;
    }

    private void finish(byte[] target, int at) {
        try {
            sha256.digest(target, at, HASH);
        } catch (DigestException impossible) {
            throw new IllegalStateException("a digest did not fit", impossible);
        }
    }
}
