package pk.nsor.register.reference;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.PartialDate;

/**
 * One row of a list as read and checked.
 *
 * @param line line of the file it ended on, from 1
 * @param values by header, in the order of the columns; an empty cell is the empty text
 */
public record ListRow(int line, Map<String, String> values) {
    public ListRow {
        values = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(values));
    }

    /** The cell; asking for a column that the list does not have is a fault. */
    public String value(String header) {
        String v = values.get(header);
        if (v == null) {
            throw new IllegalArgumentException("no such column");
        }
        return v;
    }

    /** The cell, empty where nothing stands in it. */
    public Optional<String> optional(String header) {
        return Optional.of(value(header)).filter(v -> !v.isEmpty());
    }

    /** The codes of a cell that holds several. */
    public List<String> codes(String header) {
        String v = value(header);
        return v.isEmpty() ? List.of() : List.of(v.split(" ", -1));
    }

    public ListName name() {
        return new ListName(value("name_en"), optional("name_ur"));
    }

    public Period period() {
        return new Period(
                optional("valid_from").map(PartialDate::ofIso),
                optional("valid_to").map(PartialDate::ofIso));
    }

    public Source source() {
        return new Source(value("citation"), Basis.of(value("basis")));
    }
}
