package pk.nsor.register.reference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A list that was read and found in order. */
public final class ListTable {
    private final ListSchema schema;
    private final Map<String, ListRow> rows = new LinkedHashMap<>();

    ListTable(ListSchema schema, List<ListRow> rows) {
        this.schema = schema;
        for (ListRow row : rows) {
            this.rows.put(schema.keyOf(row), row);
        }
    }

    public ListSchema schema() {
        return schema;
    }

    /** In the order of the file. */
    public List<ListRow> rows() {
        return List.copyOf(rows.values());
    }

    public Optional<ListRow> row(String key) {
        return Optional.ofNullable(rows.get(key));
    }

    public Set<String> keys() {
        return java.util.Collections.unmodifiableSet(rows.keySet());
    }
}
