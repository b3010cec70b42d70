package pk.nsor.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key as one line of text: {@code name+keyid+base64(type, key)}. Types 0x01 (Ed25519 over
 * the note) and 0x06 (ML-DSA-44 cosignature) are known; others are refused.
 */
public final class PublicKeyLine {

    static final byte ED25519 = 0x01;
    static final byte ML_DSA_44 = 0x06;

    private static final byte[] ED25519_HEADER =
            HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] ML_DSA_44_HEADER =
            HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_NAME_BYTES = 255;
    private static final int ED25519_BYTES = 32;
    private static final int ML_DSA_44_BYTES = 1312;
    private static final int ML_DSA_44_SIGNATURE_BYTES = 2420;

    private final String name;
    private final String keyId;
    private final byte[] typedKey;
    private final PublicKey key;

    private PublicKeyLine(String name, String keyId, byte[] typedKey, PublicKey key) {
        this.name = name;
        this.keyId = keyId;
        this.typedKey = typedKey;
        this.key = key;
    }

    /**
     * Reads a key and checks that its id is the one that name and key lead to.
     *
     * @throws MalformedException if it is malformed or of an unknown type
     */
    public static PublicKeyLine parse(String line) throws MalformedException {
        String[] parts = line.split("\\+", 3);
        if (parts.length != 3
                || !Strict.isKeyName(parts[0])
                || parts[0].getBytes(StandardCharsets.UTF_8).length > MAX_NAME_BYTES) {
            throw new MalformedException(Defect.KEY_MALFORMED);
        }
        byte[] typedKey = Strict.base64(parts[2], Defect.KEY_MALFORMED);
        if (!keyId(parts[0], typedKey).equals(parts[1])) {
            throw new MalformedException(Defect.KEY_MALFORMED);
        }
        return new PublicKeyLine(parts[0], parts[1], typedKey, decode(typedKey));
    }

    private static PublicKey decode(byte[] typedKey) throws MalformedException {
        boolean edwards = typedKey.length == 1 + ED25519_BYTES && typedKey[0] == ED25519;
        boolean lattice = typedKey.length == 1 + ML_DSA_44_BYTES && typedKey[0] == ML_DSA_44;
        if (!edwards && !lattice) {
            throw new MalformedException(Defect.KEY_MALFORMED);
        }
        byte[] header = edwards ? ED25519_HEADER : ML_DSA_44_HEADER;
        byte[] encoded =
                ByteBuffer.allocate(header.length + typedKey.length - 1)
                        .put(header)
                        .put(typedKey, 1, typedKey.length - 1)
                        .array();
        try {
            return KeyFactory.getInstance(edwards ? "Ed25519" : "ML-DSA-44")
                    .generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException notAKey) {
            throw new MalformedException(Defect.KEY_MALFORMED);
        }
    }

    private static String keyId(String name, byte[] typedKey) {
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        input.writeBytes(name.getBytes(StandardCharsets.UTF_8));
        input.write('\n');
        input.writeBytes(typedKey);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(input.toByteArray());
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    /** Name of the key. */
    public String name() {
        return name;
    }

    /** Key id in hexadecimal. */
    public String keyId() {
        return keyId;
    }

    /** Whether this is a type 0x06 key, whose signatures bear a time. */
    public boolean cosigns() {
        return typedKey[0] == ML_DSA_44;
    }

    /** Whether the two lines hold the same key, whatever the names. */
    boolean sameKey(PublicKeyLine other) {
        return Arrays.equals(typedKey, other.typedKey);
    }

    /** Whether a signature line says that this key made it. */
    public boolean matches(Note.Line line) {
        return name.equals(line.keyName()) && keyId.equals(line.keyId());
    }

    /**
     * Checks a signature line that {@link #matches}.
     *
     * @return for a cosignature its time in seconds since 1970, else zero
     * @throws MalformedException if the signature is wrong
     */
    public long check(Note.Line line, Checkpoint checkpoint) throws MalformedException {
        byte[] signature = line.signature();
        if (!cosigns()) {
            byte[] text = checkpoint.note().text().getBytes(StandardCharsets.UTF_8);
            require(verifies("Ed25519", text, signature));
            return 0;
        }
        require(signature.length == Long.BYTES + ML_DSA_44_SIGNATURE_BYTES);
        require(checkpoint.origin().getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES);
        long seconds = ByteBuffer.wrap(signature).getLong();
        require(seconds > 0);
        byte[] raw = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        require(verifies("ML-DSA-44", cosignedMessage(name, seconds, checkpoint), raw));
        return seconds;
    }

    private static void require(boolean holds) throws MalformedException {
        if (!holds) {
            throw new MalformedException(Defect.SIGNATURE_WRONG);
        }
    }

    private boolean verifies(String algorithm, byte[] message, byte[] made) {
        try {
            Signature signature = Signature.getInstance(algorithm);
            signature.initVerify(key);
            signature.update(message);
            return signature.verify(made);
        } catch (GeneralSecurityException malformedSignature) {
            return false;
        }
    }

    static byte[] cosignedMessage(String cosigner, long seconds, Checkpoint checkpoint) {
        byte[] name = cosigner.getBytes(StandardCharsets.UTF_8);
        byte[] origin = checkpoint.origin().getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(
                        LABEL.length + 2 + name.length + origin.length + 3 * Long.BYTES + 32)
                .put(LABEL)
                .put((byte) name.length)
                .put(name)
                .putLong(seconds)
                .put((byte) origin.length)
                .put(origin)
                .putLong(0)
                .putLong(checkpoint.size())
                .put(checkpoint.root())
                .array();
    }

    @Override
    public String toString() {
        return name + "+" + keyId;
    }
}
