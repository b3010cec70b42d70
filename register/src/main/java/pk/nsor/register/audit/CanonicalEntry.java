package pk.nsor.register.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;

/**
 * The bytes that an entry is. Lines of {@code key SP value LF} in a fixed order, UTF-8; in a value,
 * backslash and control characters are written {@code \}{@code uXXXX}. Personal values stand as
 * SHA-256 of salt and value. The format is versioned in its first line and is what the evidence log
 * will hold.
 */
final class CanonicalEntry {
    static final String VERSION = "nsor-entry-v1";

    private CanonicalEntry() {}

    static byte[] bytes(EntryId id, Instant at, Act act, byte[] salt) {
        StringBuilder out = new StringBuilder(512);
        out.append(VERSION).append('\n');
        line(out, "id", id.value().toString());
        line(out, "at", at.truncatedTo(ChronoUnit.MICROS).toString());
        line(out, "officer", act.caller.officer().value());
        line(out, "office", act.caller.office().value());
        line(out, "role", act.caller.role().code());
        line(out, "purpose", act.purpose.kind().code());
        line(out, "reference", act.purpose.reference());
        line(out, "event", act.event);
        line(out, "outcome", act.outcome.code());
        act.refs.forEach(r -> line(out, "about", r.kind() + ":" + r.ref()));
        act.details.forEach((k, v) -> line(out, "detail-" + k, v));
        act.committed.forEach((k, v) -> line(out, "commit-" + k, commitment(salt, k, v)));
        act.tokens.forEach(
                t -> line(out, "token-" + t.kind(), t.token().keyId() + ":" + t.token().hex()));
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256 of salt, key, a zero byte and the value, in hex. */
    static String commitment(byte[] salt, String key, String value) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(salt);
            sha.update(key.getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            return HexFormat.of().formatHex(sha.digest(value.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    private static void line(StringBuilder out, String key, String value) {
        out.append(key).append(' ');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c == '\\' || c == 0x7f) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('\n');
    }
}
