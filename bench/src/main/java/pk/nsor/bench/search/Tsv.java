package pk.nsor.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Tables with tabs between the cells, UTF-8, as every engine is fed. */
final class Tsv {
    private static final int NEEDED = 3;

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

    /**
     * The rows of a table with these columns in this order, or in the order that its first row
     * names: it then has a cell “id” and the first three; columns of other names are left out.
     */
    static List<String[]> table(Path file, List<String> columns) throws IOException {
        List<String[]> rows = new ArrayList<>();
        read(file, columns.size(), rows::add);
        List<String> named =
                rows.isEmpty()
                        ? List.of()
                        : Arrays.stream(rows.getFirst())
                                .map(c -> c.strip().toLowerCase(Locale.ROOT))
                                .toList();
        if (!named.contains("id")) {
            return rows;
        }
        boolean ordered = named.containsAll(columns.subList(0, NEEDED));
        return rows.stream().skip(1).map(r -> ordered ? ordered(r, named, columns) : r).toList();
    }

    private static String[] ordered(String[] row, List<String> named, List<String> columns) {
        return columns.stream()
                .map(named::indexOf)
                .map(at -> at < 0 || at >= row.length ? "" : row[at])
                .toArray(String[]::new);
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
        Arrays.fill(cells, "");
        System.arraycopy(split, 0, cells, 0, split.length);
        return cells;
    }
}
