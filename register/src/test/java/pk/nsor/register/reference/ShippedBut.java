package pk.nsor.register.reference;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The shipped lists with another file in the place of one of them. */
final class ShippedBut {
    private ShippedBut() {}

    static Lists lists(String list, UnaryOperator<String> change) {
        Map<String, ListTable> tables = ShippedLists.tables(OwnLists.all());
        ListSchema schema = AllLists.find(list).orElseThrow();
        String file = new String(ShippedLists.bytes(schema), StandardCharsets.UTF_8);
        ListFile.Reading read =
                ListFile.read(
                        schema,
                        change.apply(file).getBytes(StandardCharsets.UTF_8),
                        name -> Optional.ofNullable(tables.get(name)).map(ListTable::keys));
        if (!(read instanceof ListFile.Reading.Read(ListTable table))) {
            throw new AssertionError("the list is not in order");
        }
        return Lists.of(
                name -> name.equals(list) ? table : Objects.requireNonNull(tables.get(name)));
    }
}
