package pk.nsor.evidence.note;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import pk.nsor.evidence.TreeHead;

/**
 * An ML-DSA-44 key (type 0x06), of the log itself or of a witness. It signs the {@code subtree/v1}
 * message of C2SP tlog-cosignature, not the text of the note: its own name, a time, the log's
 * origin and the tree head.
 */
public final class CosigningKey implements SigningKey {

    static final byte TYPE = 0x06;
    private static final String ALGORITHM = "ML-DSA-44";
    private static final int PUBLIC_KEY_BYTES = 1312;
    private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);

    private final KeyName name;
    private final PrivateKey key;
    private final byte[] publicKey;

    private CosigningKey(KeyName name, PrivateKey key, byte[] publicKey) {
        this.name = name;
        this.key = key;
        this.publicKey = publicKey;
    }

    /** Makes a new key. */
    public static CosigningKey generate(KeyName name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ML_DSA_44, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw =
                    Arrays.copyOfRange(encoded, encoded.length - PUBLIC_KEY_BYTES, encoded.length);
            return new CosigningKey(name, pair.getPrivate(), raw);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no ML-DSA", missing);
        }
    }

    /**
     * A key kept earlier.
     *
     * @param encoded the private key in PKCS #8 form
     * @param publicKey the 1,312 public bytes
     */
    static CosigningKey of(KeyName name, byte[] encoded, byte[] publicKey)
            throws GeneralSecurityException {
        if (publicKey.length != PUBLIC_KEY_BYTES) {
            throw new GeneralSecurityException("an ML-DSA-44 public key has 1312 bytes");
        }
        PrivateKey key =
                KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded));
        KeyHalves.requirePair(ALGORITHM, key, KeyHalves.mlDsa44(publicKey));
        return new CosigningKey(name, key, publicKey.clone());
    }

    @Override
    public KeyName name() {
        return name;
    }

    @Override
    public byte type() {
        return TYPE;
    }

    @Override
    public byte[] publicKey() {
        return publicKey.clone();
    }

    @Override
    public byte[] privateKey() {
        return key.getEncoded();
    }

    /**
     * The cosignature line over a tree head.
     *
     * @param origin the log's origin, at most 255 bytes of UTF-8
     * @param at time of the statement, cut to whole seconds and after 1970
     * @param random hedges the signature against faults
     */
    public String cosign(String origin, TreeHead head, Instant at, SecureRandom random) {
        long seconds = at.getEpochSecond();
        if (seconds <= 0) {
            throw new IllegalArgumentException("a cosignature is not made before 1970");
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key, random);
            signature.update(message(name, seconds, origin, head));
            byte[] bytes = signature.sign();
            return line(
                    ByteBuffer.allocate(Long.BYTES + bytes.length)
                            .putLong(seconds)
                            .put(bytes)
                            .array());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("cosigning a checkpoint failed", fault);
        }
    }

    static byte[] message(KeyName cosigner, long seconds, String origin, TreeHead head) {
        byte[] originBytes = origin.getBytes(StandardCharsets.UTF_8);
        if (originBytes.length == 0 || originBytes.length > KeyName.MAX_BYTES) {
            throw new IllegalArgumentException("an origin has 1 to 255 bytes");
        }
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(LABEL);
        message.write(cosigner.toBytes().length);
        message.writeBytes(cosigner.toBytes());
        message.writeBytes(number(seconds));
        message.write(originBytes.length);
        message.writeBytes(originBytes);
        message.writeBytes(number(0));
        message.writeBytes(number(head.size()));
        message.writeBytes(head.root().toBytes());
        return message.toByteArray();
    }

    private static byte[] number(long value) {
        return ByteBuffer.allocate(Long.BYTES).putLong(value).array();
    }

    @Override
    public String toString() {
        return "CosigningKey[" + name + "]";
    }
}
