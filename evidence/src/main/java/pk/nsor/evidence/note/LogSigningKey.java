package pk.nsor.evidence.note;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;

/** The Ed25519 key of the log (type 0x01), which signs the text of a checkpoint itself. */
public final class LogSigningKey implements SigningKey {

    static final byte TYPE = 0x01;
    private static final int KEY_BYTES = 32;

    private final KeyName name;
    private final PrivateKey key;
    private final byte[] seed;
    private final byte[] publicKey;

    private LogSigningKey(KeyName name, PrivateKey key, byte[] seed, byte[] publicKey) {
        this.name = name;
        this.key = key;
        this.seed = seed;
        this.publicKey = publicKey;
    }

    /** Makes a new key. */
    public static LogSigningKey generate(KeyName name, SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
            generator.initialize(NamedParameterSpec.ED25519, random);
            KeyPair pair = generator.generateKeyPair();
            byte[] seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            byte[] encoded = pair.getPublic().getEncoded();
            byte[] raw = Arrays.copyOfRange(encoded, encoded.length - KEY_BYTES, encoded.length);
            return new LogSigningKey(name, pair.getPrivate(), seed, raw);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }

    /**
     * A key kept earlier.
     *
     * @param seed the 32 private bytes
     * @param publicKey the 32 public bytes
     */
    static LogSigningKey of(KeyName name, byte[] seed, byte[] publicKey)
            throws GeneralSecurityException {
        if (seed.length != KEY_BYTES || publicKey.length != KEY_BYTES) {
            throw new GeneralSecurityException("an Ed25519 key has 32 bytes");
        }
        PrivateKey key =
                KeyFactory.getInstance("Ed25519")
                        .generatePrivate(new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed));
        KeyHalves.requirePair("Ed25519", key, KeyHalves.ed25519(publicKey));
        return new LogSigningKey(name, key, seed.clone(), publicKey.clone());
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
        return seed.clone();
    }

    /** The signature line over the text of a note. */
    public String sign(String text) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return line(signature.sign());
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("signing a note failed", fault);
        }
    }

    @Override
    public String toString() {
        return "LogSigningKey[" + name + "]";
    }
}
