package pk.nsor.evidence.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A key that signs checkpoints, with its public half as others must know it.
 *
 * <p>Two kinds, one for each job: {@link LogSigningKey} for the log's first line, {@link
 * CosigningKey} for every cosignature.
 */
public sealed interface SigningKey permits LogSigningKey, CosigningKey {

    /** Name under which signatures are published. */
    KeyName name();

    /** Signature type of the C2SP signed-note registry: {@code 0x01} or {@code 0x06}. */
    byte type();

    /** Raw public key: 32 bytes of Ed25519 or 1,312 of ML-DSA-44. */
    byte[] publicKey();

    /** Private key as key files keep it. */
    byte[] privateKey();

    /** First four bytes of SHA-256 over name, line feed, type and public key. */
    default byte[] keyId() {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(name().toBytes());
        input.write('\n');
        input.write(type());
        input.writeBytes(publicKey());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(input.toByteArray());
            return Arrays.copyOf(hash, 4);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /** The public key on one line: name, key id and typed key joined by plus signs. */
    default String verifierLine() {
        return name() + "+" + HexFormat.of().formatHex(keyId()) + "+" + typed(publicKey());
    }

    /** The private key on one line, in the form of {@link #verifierLine()}. Secret. */
    default String secretLine() {
        return "PRIVATE+KEY+"
                + name()
                + "+"
                + HexFormat.of().formatHex(keyId())
                + "+"
                + typed(privateKey());
    }

    private String typed(byte[] key) {
        byte[] typed = ByteBuffer.allocate(1 + key.length).put(type()).put(key).array();
        return Base64.getEncoder().encodeToString(typed);
    }

    /** A signature line of a note, ended by a line feed. */
    default String line(byte[] signature) {
        byte[] payload =
                ByteBuffer.allocate(4 + signature.length).put(keyId()).put(signature).array();
        return "\u2014 " + name() + " " + Base64.getEncoder().encodeToString(payload) + "\n";
    }
}
