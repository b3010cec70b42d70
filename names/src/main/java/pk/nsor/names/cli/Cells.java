package pk.nsor.names.cli;

import java.util.Arrays;
import java.util.List;

/**
 * The cells of one line of a table with tabs between them: without white space around them, without
 * the quotation marks that spreadsheets put round a cell, and without a byte order mark.
 */
final class Cells {

    private static final char BYTE_ORDER_MARK = '\ufeff';

    private Cells() {}

    static List<String> of(String line) {
        return Arrays.stream(line.split("\t", -1)).map(Cells::bare).toList();
    }

    private static String bare(String cell) {
        String text = cell.replace(String.valueOf(BYTE_ORDER_MARK), "").strip();
        boolean quoted = text.length() >= 2 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"").strip() : text;
    }
}
