package pk.nsor.evidence.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A line of a paper book: a number of entries and the code of the checkpoint over them (section 4
 * of the specification).
 *
 * @param size number of entries
 * @param code 24 digits, without dashes
 */
public record BookCode(long size, String code) {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 24;
    private static final int DROPPED_BITS = 256 - 5 * LENGTH;
    private static final Pattern CODE = Pattern.compile("[" + DIGITS + "]{" + LENGTH + "}");

    /** Refuses what is no code. */
    public BookCode {
        if (size < 0 || !CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("not a code of a checkpoint");
        }
    }

    /**
     * Reads {@code SIZE:CODE} as copied from paper: dashes, spaces and small letters are taken, and
     * the letters that the digits leave out are read as the digits they look like.
     *
     * @throws MalformedException if it is neither
     */
    public static BookCode parse(String typed) throws MalformedException {
        int colon = typed.indexOf(':');
        if (colon < 1) {
            throw new MalformedException(Defect.BOOK_CODE_MALFORMED);
        }
        long size = Strict.decimal(typed.substring(0, colon), Defect.BOOK_CODE_MALFORMED);
        String code =
                typed.substring(colon + 1)
                        .toUpperCase(Locale.ROOT)
                        .replaceAll("[- ]", "")
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        if (!CODE.matcher(code).matches()) {
            throw new MalformedException(Defect.BOOK_CODE_MALFORMED);
        }
        return new BookCode(size, code);
    }

    /** Whether this is the code of that log with this root. */
    boolean isOf(String origin, byte[] root) {
        String text = origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root) + "\n";
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] hash = sha.digest(text.getBytes(StandardCharsets.UTF_8));
            BigInteger rest = new BigInteger(1, hash).shiftRight(DROPPED_BITS);
            StringBuilder digits = new StringBuilder();
            for (int i = LENGTH - 1; i >= 0; i--) {
                digits.append(DIGITS.charAt(rest.shiftRight(5 * i).intValue() & 31));
            }
            return code.contentEquals(digits);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }
}
