package pk.nsor.register.reference;

import pk.nsor.register.kernel.Text;

/**
 * Why a list file cannot be taken, in both languages.
 *
 * @param line line of the file from 1, or 0 for the file as a whole
 * @param column header of the column, empty for the row as a whole
 */
public record ListProblem(int line, String column, Text text) {
    /** Most of a cell that a message repeats, in characters. */
    static final int SHOWN_CHARS = 40;

    static ListProblem file(String en, String ur) {
        return new ListProblem(0, "", Text.of(en, ur));
    }

    public static ListProblem row(int line, String column, String en, String ur) {
        return new ListProblem(line, column, Text.of(en, ur));
    }

    /** A cell as a message repeats it: cut, and kept apart in direction. */
    public static String shown(String cell) {
        String cut = cell.length() <= SHOWN_CHARS ? cell : cell.substring(0, SHOWN_CHARS) + "…";
        return "\u2068" + cut + "\u2069";
    }
}
