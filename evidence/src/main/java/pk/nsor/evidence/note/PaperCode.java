package pk.nsor.evidence.note;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A checkpoint as a short code for a paper book: the first 120 bits of SHA-256 over its three lines
 * of text, in the digits of Crockford's base 32 (no I, L, O, U), six groups of four. A page of a
 * bound book, signed by hand once a day, dates the log without any computer.
 */
public final class PaperCode {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_BYTES = 15;
    private static final int GROUP = 4;

    private PaperCode() {}

    /** For instance {@code 4F7K-0QZT-9M2B-XW3D-1A6E-8HJN}. */
    public static String of(SignedCheckpoint checkpoint) {
        String text = SignedCheckpoint.text(checkpoint.origin(), checkpoint.head());
        byte[] hash = sha256(text.getBytes(StandardCharsets.UTF_8));
        return digits(Arrays.copyOf(hash, CODE_BYTES));
    }

    private static String digits(byte[] bytes) {
        StringBuilder code = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            bits = bits << 8 | b & 0xFF;
            held += 8;
            while (held >= 5) {
                held -= 5;
                if (code.length() % (GROUP + 1) == GROUP) {
                    code.append('-');
                }
                code.append(DIGITS.charAt(bits >>> held & 31));
            }
            bits &= (1 << held) - 1;
        }
        return code.toString();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
