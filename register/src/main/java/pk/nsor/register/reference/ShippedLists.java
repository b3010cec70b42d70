package pk.nsor.register.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lists that the software brings along: version 1 of each, until NPB applies another. A list
 * that is not in order stops the start: it is a fault of ours.
 */
public final class ShippedLists {
    private ShippedLists() {}

    /** The places and offices as shipped. */
    public static Lists lists() {
        Map<String, ListTable> tables = tables(OwnLists.all());
        return Lists.of(
                name ->
                        Optional.ofNullable(tables.get(name))
                                .orElseThrow(() -> new IllegalStateException("no such list")));
    }

    /** Every list of these forms, read in order, so that each knows those it names. */
    static Map<String, ListTable> tables(List<ListSchema> schemas) {
        Map<String, ListTable> tables = new LinkedHashMap<>();
        for (ListSchema schema : schemas) {
            ListFile.Reading reading =
                    ListFile.read(
                            schema,
                            bytes(schema),
                            name -> Optional.ofNullable(tables.get(name)).map(ListTable::keys));
            switch (reading) {
                case ListFile.Reading.Read(ListTable table) -> tables.put(schema.name(), table);
                case ListFile.Reading.Refused(List<ListProblem> problems) ->
                        throw new IllegalStateException(notInOrder(schema, problems.getFirst()));
            }
        }
        return tables;
    }

    /** Names the place in our own file; lists hold nothing personal. */
    private static String notInOrder(ListSchema schema, ListProblem first) {
        return "a shipped list is not in order: "
                + schema.name()
                + ", line "
                + first.line()
                + ", "
                + first.text().en();
    }

    /** The file as shipped. */
    public static byte[] bytes(ListSchema schema) {
        try (InputStream in =
                ShippedLists.class.getClassLoader().getResourceAsStream(schema.resource())) {
            if (in == null) {
                throw new IllegalStateException("a shipped list is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("a shipped list cannot be read", e);
        }
    }
}
