package pk.nsor.evidence;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * An entry's content with the salt that hides it. This pair is what retention erases; the
 * commitment over it stays in the log for ever.
 */
public final class SealedContent {

    /** Domain separation of the commitment, part of the written format. */
    static final byte[] COMMITMENT_LABEL =
            "nsor evidence commitment v1\n".getBytes(StandardCharsets.US_ASCII);

    /** Longest content in bytes: salt and content share a record with a 16-bit length. */
    public static final int MAX_CONTENT_BYTES = 0xFFFF - Salt.LENGTH_BYTES;

    private final Salt salt;
    private final byte[] content;

    /**
     * Joins a salt and canonical content bytes.
     *
     * @throws IllegalArgumentException if the content is longer than {@link #MAX_CONTENT_BYTES}
     */
    public SealedContent(Salt salt, byte[] content) {
        if (content.length > MAX_CONTENT_BYTES) {
            throw new IllegalArgumentException("the content of an entry is too long");
        }
        this.salt = salt;
        this.content = content.clone();
    }

    /** The salt. */
    public Salt salt() {
        return salt;
    }

    /** A copy of the canonical content bytes. */
    public byte[] content() {
        return content.clone();
    }

    /** SHA-256 over the label, the salt and the content. */
    public NodeHash commitment() {
        MessageDigest digest = MerkleHashing.sha256();
        digest.update(COMMITMENT_LABEL);
        digest.update(salt.toBytes());
        return NodeHash.of(digest.digest(content));
    }

    /** Salt and content in one run of bytes, as content bundles and proof bundles carry them. */
    public byte[] toRecord() {
        return ByteBuffer.allocate(Salt.LENGTH_BYTES + content.length)
                .put(salt.toBytes())
                .put(content)
                .array();
    }

    @Override
    public String toString() {
        return "SealedContent[…]";
    }
}
