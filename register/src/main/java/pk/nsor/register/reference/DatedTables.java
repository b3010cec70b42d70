package pk.nsor.register.reference;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The lists as they are in force on one day, each read from its stored file when first asked. */
final class DatedTables {
    private final ListStore store;
    private final LocalDate day;
    private final Map<String, ListTable> read = new HashMap<>();

    DatedTables(ListStore store, LocalDate day) {
        this.store = store;
        this.day = day;
    }

    /** The keys of a list, for checking another that names them. */
    Optional<Set<String>> keys(String list) {
        return AllLists.find(list).map(schema -> table(schema).keys());
    }

    /**
     * The list in force.
     *
     * @throws IllegalStateException when what is stored is not in the form of this software
     */
    ListTable table(ListSchema schema) {
        ListTable done = read.get(schema.name());
        if (done != null) {
            return done;
        }
        ListTable table =
                store.inForce(schema.name(), day)
                        .map(v -> stored(schema, v))
                        .orElseThrow(() -> new IllegalStateException("a list was never loaded"));
        read.put(schema.name(), table);
        return table;
    }

    private ListTable stored(ListSchema schema, ListVersion version) {
        byte[] content =
                store.content(version.list(), version.version())
                        .orElseThrow(
                                () -> new IllegalStateException("a list version has no content"));
        return switch (ListFile.read(schema, content, this::keys)) {
            case ListFile.Reading.Read(ListTable table) -> table;
            case ListFile.Reading.Refused _ ->
                    throw new IllegalStateException(
                            "a loaded list is not in the form of this version of the software");
        };
    }
}
