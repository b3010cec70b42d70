package pk.nsor.register.reference;

import java.util.List;
import java.util.stream.Collectors;
import pk.nsor.register.kernel.Text;

/**
 * The form of one dated list: its columns, its key and what must hold between its rows. Every row
 * has a {@code citation} and a {@code basis}.
 *
 * @param name name of the list and of its file, for instance {@code districts}
 * @param title for pages
 * @param columns in the order of the file
 * @param key headers that together name a row; where {@code valid_from} is one of them, the rows
 *     alike in the others follow each other in time and may not overlap
 * @param resource class-path place of the file that the software brings along
 * @param rowsMayGo whether an upload may leave rows out; only where no record names a row
 * @param check what else must hold; runs on rows whose cells are all well formed
 */
public record ListSchema(
        String name,
        Text title,
        List<ListColumn> columns,
        List<String> key,
        String resource,
        boolean rowsMayGo,
        Check check) {

    /** A rule between the rows of one list. */
    @FunctionalInterface
    public interface Check {
        List<ListProblem> problems(List<ListRow> rows);
    }

    public ListSchema {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        List<String> headers = columns.stream().map(ListColumn::header).toList();
        if (!name.matches("[a-z][a-z-]{1,39}")
                || key.isEmpty()
                || !headers.containsAll(key)
                || !headers.containsAll(List.of("citation", "basis"))) {
            throw new IllegalArgumentException("not the form of a dated list");
        }
    }

    /** The headers in the order of the file. */
    public List<String> headers() {
        return columns.stream().map(ListColumn::header).toList();
    }

    /** Title of a column by its header; the header itself where there is no such column. */
    public Text titleOf(String header) {
        return columns.stream()
                .filter(c -> c.header().equals(header))
                .map(ListColumn::title)
                .findFirst()
                .orElse(Text.of(header, header));
    }

    /** What names this row in its list. */
    public String keyOf(ListRow row) {
        return key.stream().map(row::value).collect(Collectors.joining(" "));
    }

    /** What names the thing through all its dated rows. */
    String thingOf(ListRow row) {
        return key.stream()
                .filter(h -> !h.equals("valid_from"))
                .map(row::value)
                .collect(Collectors.joining(" "));
    }

    /** Whether the rows say when they end. */
    boolean hasPeriod() {
        return headers().containsAll(List.of("valid_from", "valid_to"));
    }

    /** Whether one thing may have several rows, one after another in time. */
    boolean dated() {
        return key.contains("valid_from");
    }
}
