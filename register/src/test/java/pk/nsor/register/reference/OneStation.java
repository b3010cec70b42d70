package pk.nsor.register.reference;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The shipped lists, with one station in Sahiwal, for tests of what is chosen from a list. */
public final class OneStation {
    /** Its code. */
    public static final String CODE = "PS-0";

    private OneStation() {}

    public static Lists lists() {
        Map<String, ListTable> tables = ShippedLists.tables(OwnLists.all());
        ListSchema stations = AllLists.find(OwnLists.STATIONS).orElseThrow();
        String file =
                new String(ShippedLists.bytes(stations), StandardCharsets.UTF_8).strip()
                        + "\n"
                        + CODE
                        + ",police,Kot Sabz,,PK631,,,Order 0,law\n";
        ListFile.Reading read =
                ListFile.read(
                        stations,
                        file.getBytes(StandardCharsets.UTF_8),
                        name -> Optional.ofNullable(tables.get(name)).map(ListTable::keys));
        if (!(read instanceof ListFile.Reading.Read(ListTable table))) {
            throw new AssertionError("the station is not in order");
        }
        return Lists.of(
                name ->
                        name.equals(OwnLists.STATIONS)
                                ? table
                                : Objects.requireNonNull(tables.get(name)));
    }
}
