package pk.nsor.register.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an uploaded list would change of the present one.
 *
 * @param added rows whose key is new
 * @param changed rows that differ and go on holding
 * @param ended rows that had no end and get one, whatever else changes in them
 * @param missing rows that the upload leaves out: allowed only where no record names a row
 */
public record ListDiff(
        List<ListRow> added, List<Change> changed, List<Change> ended, List<ListRow> missing) {

    public ListDiff {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        ended = List.copyOf(ended);
        missing = List.copyOf(missing);
    }

    /** One row before and after. */
    public record Change(String key, ListRow was, ListRow is, List<Cell> cells) {
        public Change {
            cells = List.copyOf(cells);
        }
    }

    /** One cell that differs. */
    public record Cell(ListColumn column, String was, String is) {}

    /** Whether nothing differs. */
    public boolean nothing() {
        return added.isEmpty() && changed.isEmpty() && ended.isEmpty() && missing.isEmpty();
    }

    public static ListDiff between(ListTable present, ListTable uploaded) {
        List<ListRow> added = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        List<Change> ended = new ArrayList<>();
        for (ListRow is : uploaded.rows()) {
            String key = uploaded.schema().keyOf(is);
            Optional<ListRow> was = present.row(key);
            if (was.isEmpty()) {
                added.add(is);
                continue;
            }
            List<Cell> cells = cells(uploaded.schema(), was.get(), is);
            if (cells.isEmpty()) {
                continue;
            }
            Change change = new Change(key, was.get(), is, cells);
            boolean ends =
                    uploaded.schema().hasPeriod()
                            && was.get().value("valid_to").isEmpty()
                            && !is.value("valid_to").isEmpty();
            (ends ? ended : changed).add(change);
        }
        List<ListRow> missing =
                present.rows().stream()
                        .filter(r -> uploaded.row(present.schema().keyOf(r)).isEmpty())
                        .toList();
        return new ListDiff(added, changed, ended, missing);
    }

    private static List<Cell> cells(ListSchema schema, ListRow was, ListRow is) {
        return schema.columns().stream()
                .filter(c -> !was.value(c.header()).equals(is.value(c.header())))
                .map(c -> new Cell(c, was.value(c.header()), is.value(c.header())))
                .toList();
    }
}
