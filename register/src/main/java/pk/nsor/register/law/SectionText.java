package pk.nsor.register.law;

import java.util.Arrays;
import pk.nsor.register.kernel.Digits;

/**
 * A text of sections in one spelling of digits, dashes, separators and letters, which still knows
 * where each character stood in the text as typed. Marks without width are left out.
 */
final class SectionText {
    private final String typed;
    private final String folded;
    private final int[] at;

    private SectionText(String typed, String folded, int[] at) {
        this.typed = typed;
        this.folded = folded;
        this.at = at;
    }

    static SectionText of(String typed) {
        StringBuilder out = new StringBuilder(typed.length());
        int[] at = new int[typed.length() + 1];
        for (int i = 0; i < typed.length(); i++) {
            char c = fold(typed.charAt(i));
            if (c != 0) {
                at[out.length()] = i;
                out.append(c);
            }
        }
        at[out.length()] = typed.length();
        return new SectionText(
                typed, Digits.fold(out.toString()), Arrays.copyOf(at, out.length() + 1));
    }

    /** The same spelling for a name in a list. */
    static String foldName(String name) {
        return of(name).folded();
    }

    String folded() {
        return folded;
    }

    String typed() {
        return typed;
    }

    /** The words as typed between two places of the folded text. */
    String typed(int from, int to) {
        return to <= from ? "" : typed.substring(at[from], at[to - 1] + 1);
    }

    private static char fold(char c) {
        if (c >= '\uFF01' && c <= '\uFF5E') {
            return fold((char) (c - 0xFEE0));
        }
        if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\t') {
            return c == '\t' ? ' ' : ',';
        }
        return switch (c) {
            case '\u00AD', '\u0640', '\u0670', '\uFEFF' -> 0;
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u060C', '\u066C' -> ',';
            case '\u061B' -> ';';
            case '\u06D4' -> '.';
            case '\u2044', '\u2215', '\\', '|' -> '/';
            case '\u2018', '\u2019', '\u02BC', '`' -> '\'';
            case '[', '{' -> '(';
            case ']', '}' -> ')';
            case '\u00D7' -> 'x';
            case '\u00A7' -> ' ';
            case '\u064A', '\u0649' -> '\u06CC';
            case '\u0643' -> '\u06A9';
            case '\u0647', '\u0629', '\u06C0', '\u06C2', '\u06C3' -> '\u06C1';
            case '\u0622', '\u0623', '\u0625' -> '\u0627';
            default -> foldRest(c);
        };
    }

    private static char foldRest(char c) {
        boolean mark = c >= '\u064B' && c <= '\u065F';
        boolean widthless =
                (c >= '\u200B' && c <= '\u200F')
                        || (c >= '\u202A' && c <= '\u202E')
                        || (c >= '\u2060' && c <= '\u2069');
        if (mark || widthless) {
            return 0;
        }
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c < ' ' ? ' ' : c;
    }
}
