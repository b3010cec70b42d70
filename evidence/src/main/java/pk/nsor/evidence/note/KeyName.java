package pk.nsor.evidence.note;

import java.nio.charset.StandardCharsets;

/**
 * The name of a key in a signed note, by recommendation an address without its scheme. The log's
 * name is also its origin.
 *
 * @param text 1 to 255 bytes of UTF-8 without spaces, control characters or a plus sign
 */
public record KeyName(String text) {

    /** Longest name in bytes: cosignatures carry it behind an 8-bit length. */
    public static final int MAX_BYTES = 255;

    /** Refuses a name that could not be written on a signature line. */
    public KeyName {
        boolean barred =
                text.codePoints()
                        .anyMatch(
                                c ->
                                        c == '+'
                                                || Character.isWhitespace(c)
                                                || Character.isSpaceChar(c)
                                                || Character.isISOControl(c)
                                                || Character.getType(c) == Character.SURROGATE);
        if (text.isEmpty() || barred || text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new IllegalArgumentException("not a name for a key");
        }
    }

    /** The name as the bytes that are hashed and signed. */
    public byte[] toBytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return text;
    }
}
