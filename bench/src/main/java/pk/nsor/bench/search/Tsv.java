package pk.nsor.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tables with tabs between the cells, UTF-8, as every engine is fed. */
final class Tsv {
    private Tsv() {}

    /** What is done with one row. */
    interface Row {
        void take(String[] cells) throws IOException;
    }

    /** Every row that is not blank, filled up with empty cells to this many. */
    static void read(Path file, int cells, Row row) throws IOException {
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    row.take(cells(line, cells));
                }
            }
        }
    }

    /** The rows of a table whose first row may name its columns: then its first cell is “id”. */
    static List<String[]> table(Path file, int cells) throws IOException {
        List<String[]> rows = new ArrayList<>();
        read(file, cells, rows::add);
        if (!rows.isEmpty() && rows.getFirst()[0].strip().equalsIgnoreCase("id")) {
            rows.removeFirst();
        }
        return rows;
    }

    static String line(String... cells) {
        List<String> clean = new ArrayList<>();
        for (String c : cells) {
            clean.add(c.replace('\t', ' ').replace('\n', ' ').replace('\r', ' '));
        }
        return String.join("\t", clean) + "\n";
    }

    private static String[] cells(String line, int most) {
        String text = !line.isEmpty() && line.charAt(0) == '\uFEFF' ? line.substring(1) : line;
        String[] split = text.split("\t", -1);
        String[] cells = new String[Math.max(most, split.length)];
        java.util.Arrays.fill(cells, "");
        System.arraycopy(split, 0, cells, 0, split.length);
        return cells;
    }
}
