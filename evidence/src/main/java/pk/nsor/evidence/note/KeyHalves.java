package pk.nsor.evidence.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;

/** Makes sure that the private and the public half of a stored key belong together. */
final class KeyHalves {

    private static final byte[] ED25519_HEADER =
            HexFormat.of().parseHex("302a300506032b6570032100");
    private static final byte[] ML_DSA_44_HEADER =
            HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");
    private static final byte[] PROBE =
            "do these halves match?".getBytes(StandardCharsets.US_ASCII);

    private KeyHalves() {}

    static PublicKey ed25519(byte[] raw) throws GeneralSecurityException {
        return decode("Ed25519", ED25519_HEADER, raw);
    }

    static PublicKey mlDsa44(byte[] raw) throws GeneralSecurityException {
        return decode("ML-DSA-44", ML_DSA_44_HEADER, raw);
    }

    private static PublicKey decode(String algorithm, byte[] header, byte[] raw)
            throws GeneralSecurityException {
        byte[] encoded =
                ByteBuffer.allocate(header.length + raw.length).put(header).put(raw).array();
        return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(encoded));
    }

    static void requirePair(String algorithm, PrivateKey secret, PublicKey known)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(algorithm);
        signature.initSign(secret);
        signature.update(PROBE);
        byte[] made = signature.sign();
        signature.initVerify(known);
        signature.update(PROBE);
        if (!signature.verify(made)) {
            throw new GeneralSecurityException("the halves of a key do not belong together");
        }
    }
}
