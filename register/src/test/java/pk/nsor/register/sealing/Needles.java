package pk.nsor.register.sealing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What must be found nowhere: each thing in the forms in which it may be written, and each form in
 * the encodings in which it may lie in a file.
 */
final class Needles {
    private final Map<String, List<byte[]>> all = new LinkedHashMap<>();

    /** A thing in its written forms. */
    void text(String what, String... forms) {
        List<byte[]> encoded = all.computeIfAbsent(what, w -> new ArrayList<>());
        for (String form : forms) {
            byte[] utf8 = form.getBytes(StandardCharsets.UTF_8);
            encoded.add(utf8);
            encoded.add(form.getBytes(StandardCharsets.UTF_16LE));
            encoded.add(form.getBytes(StandardCharsets.UTF_16BE));
            encoded.add(ascii(URLEncoder.encode(form, StandardCharsets.UTF_8)));
            encoded.add(ascii(HexFormat.of().formatHex(utf8)));
            encoded.add(ascii(escaped(form)));
            // Base64 of the bytes at each of the three places where they may begin.
            for (int lead = 0; lead < 3; lead++) {
                byte[] shifted = new byte[lead + utf8.length];
                System.arraycopy(utf8, 0, shifted, lead, utf8.length);
                String b64 = Base64.getEncoder().withoutPadding().encodeToString(shifted);
                int first = (lead * 8 + 5) / 6;
                int last = (shifted.length * 8) / 6;
                if (last - first >= 8) {
                    encoded.add(ascii(b64.substring(first, last)));
                }
            }
        }
    }

    /** A number written with and without its separators. */
    void digits(String what, String written) {
        text(what, written, written.replaceAll("[^0-9]", ""), urdu(written));
    }

    /** Bytes as they are. */
    void bytes(String what, byte[] bytes) {
        all.computeIfAbsent(what, w -> new ArrayList<>()).add(bytes);
    }

    Set<String> names() {
        return new TreeSet<>(all.keySet());
    }

    ByteSearch search() {
        ByteSearch search = new ByteSearch();
        int n = 0;
        for (List<byte[]> forms : all.values()) {
            for (byte[] form : forms) {
                search.add(n, form);
            }
            n++;
        }
        return search;
    }

    /** The things whose numbers are set. */
    Set<String> named(BitSet found) {
        List<String> names = new ArrayList<>(all.keySet());
        Set<String> out = new TreeSet<>();
        found.stream().forEach(i -> out.add(names.get(i)));
        return out;
    }

    private static String urdu(String digits) {
        StringBuilder out = new StringBuilder();
        digits.chars()
                .forEach(
                        c ->
                                out.append(
                                        c >= '0' && c <= '9'
                                                ? (char) ('\u06F0' + c - '0')
                                                : (char) c));
        return out.toString();
    }

    private static String escaped(String form) {
        StringBuilder out = new StringBuilder();
        form.chars()
                .forEach(
                        c ->
                                out.append(
                                        c < 128
                                                ? Character.toString((char) c)
                                                : "\\u" + HexFormat.of().toHexDigits((char) c)));
        return out.toString();
    }

    private static byte[] ascii(String s) {
        return s.getBytes(StandardCharsets.US_ASCII);
    }
}
