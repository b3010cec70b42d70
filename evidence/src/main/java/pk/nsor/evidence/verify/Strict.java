package pk.nsor.evidence.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Reading that accepts one form of each value only, so that no two texts mean the same. */
final class Strict {

    private static final int MAX_DECIMAL_DIGITS = 19;

    private Strict() {}

    /** UTF-8 text without control characters other than the line feed. */
    static String text(byte[] bytes) throws MalformedException {
        String text;
        try {
            text =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)
                            .decode(ByteBuffer.wrap(bytes))
                            .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new MalformedException(Defect.NOTE_NOT_TEXT);
        }
        if (text.chars().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedException(Defect.NOTE_NOT_TEXT);
        }
        return text;
    }

    /** A number from 0 to 2^63 - 1 in decimal without leading zeroes. */
    static long decimal(String text, Defect otherwise) throws MalformedException {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits
                || text.length() > MAX_DECIMAL_DIGITS
                || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new MalformedException(otherwise);
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException tooLarge) {
            throw new MalformedException(otherwise);
        }
    }

    /** Standard base64 with padding and zero trailing bits. */
    static byte[] base64(String text, Defect otherwise) throws MalformedException {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedException(otherwise);
        }
        throw new MalformedException(otherwise);
    }

    /** A 32-byte hash in base64. */
    static byte[] hash(String text, Defect otherwise) throws MalformedException {
        byte[] hash = base64(text, otherwise);
        if (hash.length != TreeMath.HASH) {
            throw new MalformedException(otherwise);
        }
        return hash;
    }

    /** Whether a key could bear this name: not empty, no spaces, no plus sign. */
    static boolean isKeyName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(
                                c ->
                                        c == '+'
                                                || c == 0x7F
                                                || Character.isWhitespace(c)
                                                || Character.isSpaceChar(c));
    }
}
