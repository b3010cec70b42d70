package pk.nsor.register.protection;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * A keyed token: what the index compares instead of a name or number.
 *
 * @param keyId key that made it, stored beside it, so that a rotation loses no match
 * @param value 16 bytes of HMAC-SHA-256
 */
public record Token(long keyId, byte[] value) {
    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Token t && t.keyId == keyId && Arrays.equals(t.value, value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    /** Lower-case hex of the value, for evidence. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    @Override
    public String toString() {
        return "Token[masked]";
    }
}
