package pk.nsor.register.kernel;

/**
 * Arabic-Indic (U+0660) and Urdu (U+06F0) digits are accepted wherever a number is typed, and
 * folded to Western ones.
 */
public final class Digits {
    private Digits() {}

    public static String fold(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (c >= '\u0660' && c <= '\u0669') {
                out.append((char) ('0' + c - '\u0660'));
            } else if (c >= '\u06F0' && c <= '\u06F9') {
                out.append((char) ('0' + c - '\u06F0'));
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
