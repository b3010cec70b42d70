package pk.nsor.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The one way to write the fields of an entry as bytes, so that the same facts always have the same
 * commitment: a first line with the format's name, then one {@code name=value} line for each field
 * in ascending order of name, every line ended by a line feed, all in UTF-8.
 *
 * <p>Names match {@code [a-z][a-z0-9._-]{0,63}}. In values a backslash is written {@code \\}, and
 * every character of general category control {@code \}{@code uXXXX} with four lower-case
 * hexadecimal digits; nothing else is escaped. Values may be empty and may not hold half a
 * surrogate pair. A court's expert can read the result without a program.
 */
public final class CanonicalContent {

    private static final String FIRST_LINE = "nsor-entry/1\n";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,63}");

    private CanonicalContent() {}

    /**
     * Writes the fields.
     *
     * @throws IllegalArgumentException if a name or a value breaks the rules above or all together
     *     are too long for an entry
     */
    public static byte[] encode(Map<String, String> fields) {
        StringBuilder text = new StringBuilder(FIRST_LINE);
        new TreeMap<>(fields)
                .forEach(
                        (name, value) -> {
                            if (!NAME.matcher(name).matches()) {
                                throw new IllegalArgumentException("a field has a malformed name");
                            }
                            text.append(name).append('=');
                            escape(value, text);
                            text.append('\n');
                        });
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > SealedContent.MAX_CONTENT_BYTES) {
            throw new IllegalArgumentException("the content of an entry is too long");
        }
        return bytes;
    }

    /**
     * Reads canonical bytes back; accepts exactly what {@link #encode} writes.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static NavigableMap<String, String> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!text.startsWith(FIRST_LINE)) {
            throw new IllegalArgumentException("not canonical content of version 1");
        }
        NavigableMap<String, String> fields = new TreeMap<>();
        int at = FIRST_LINE.length();
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            int equals = text.indexOf('=', at);
            if (end < 0 || equals < 0 || equals > end) {
                throw new IllegalArgumentException("a line of the content is malformed");
            }
            fields.put(text.substring(at, equals), unescape(text.substring(equals + 1, end)));
            at = end + 1;
        }
        if (!Arrays.equals(encode(fields), bytes)) {
            throw new IllegalArgumentException("the content is not in canonical form");
        }
        return fields;
    }

    private static void escape(String value, StringBuilder text) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                text.append("\\\\");
            } else if (Character.isISOControl(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else if (isHalfPair(value, i)) {
                throw new IllegalArgumentException("a value holds half a surrogate pair");
            } else {
                text.append(c);
            }
        }
    }

    private static boolean isHalfPair(String value, int i) {
        char c = value.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(value.charAt(i - 1)));
    }

    private static String unescape(String value) {
        StringBuilder plain = new StringBuilder(value.length());
        int i = 0;
        while (i < value.length()) {
            char c = value.charAt(i);
            if (c != '\\') {
                plain.append(c);
                i++;
            } else if (value.startsWith("\\\\", i)) {
                plain.append('\\');
                i += 2;
            } else if (value.startsWith("\\u", i) && i + 6 <= value.length()) {
                plain.append(hexadecimal(value.substring(i + 2, i + 6)));
                i += 6;
            } else {
                throw new IllegalArgumentException("a value has a malformed escape");
            }
        }
        return plain.toString();
    }

    /** The character that four digits name; a refusal that does not repeat what stood there. */
    private static char hexadecimal(String digits) {
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new IllegalArgumentException("a value has a malformed escape");
        }
        return (char) HexFormat.fromHexDigits(digits);
    }
}
