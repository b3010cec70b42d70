package pk.nsor.register.reference;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/**
 * One list: its rows in force today, its versions, and the form for a new file.
 *
 * @param rows of this page of the list
 * @param page which page, from 1
 * @param pages how many there are
 */
public record ListPage(
        ListDesk.Glance glance,
        List<Row> rows,
        int page,
        int pages,
        List<ListVersion> versions,
        FieldErrors errors)
        implements PageModel {
    /** Rows a page. */
    static final int ROWS = 50;

    private static final Set<String> SHOWN_APART =
            Set.of("name_en", "name_ur", "en", "ur", "valid_from", "valid_to", "citation", "basis");

    /**
     * A cell that is shown under the name.
     *
     * @param value as in the file
     * @param words of a code, shown before it; null where the cell says it itself
     */
    public record Fact(Text title, String value, @Nullable Text words) {}

    /**
     * One row as shown, whatever the list.
     *
     * @param key what names it
     * @param name in the reader's language, or in English where the Urdu one is missing
     * @param missing whether the Urdu name is missing
     */
    public record Row(
            String key,
            String name,
            boolean missing,
            List<Fact> facts,
            Optional<PartialDate> from,
            Optional<PartialDate> to,
            String citation,
            Basis basis) {}

    static ListPage of(
            ListDesk.Opened opened, CellWords words, int wanted, Lang lang, FieldErrors errors) {
        List<ListRow> all = opened.table().rows();
        int pages = Math.max(1, (all.size() + ROWS - 1) / ROWS);
        int page = Math.clamp(wanted, 1, pages);
        List<Row> rows =
                all.stream()
                        .skip((long) (page - 1) * ROWS)
                        .limit(ROWS)
                        .map(r -> row(opened.table().schema(), words, r, lang))
                        .toList();
        return new ListPage(opened.glance(), rows, page, pages, opened.versions(), errors);
    }

    private static Row row(ListSchema schema, CellWords words, ListRow row, Lang lang) {
        Set<String> headers = Set.copyOf(schema.headers());
        String en = row.value(headers.contains("name_en") ? "name_en" : "en");
        String ur = row.value(headers.contains("name_ur") ? "name_ur" : "ur");
        boolean missing = lang == Lang.UR && ur.isEmpty();
        List<Fact> facts =
                schema.columns().stream()
                        .filter(c -> !SHOWN_APART.contains(c.header()))
                        .filter(c -> !schema.key().contains(c.header()))
                        .filter(c -> !row.value(c.header()).isEmpty())
                        .map(c -> fact(words, c, row.value(c.header())))
                        .toList();
        return new Row(
                key(schema, row),
                lang == Lang.EN || missing ? en : ur,
                missing,
                facts,
                date(headers, row, "valid_from"),
                date(headers, row, "valid_to"),
                row.value("citation"),
                Basis.of(row.value("basis")));
    }

    private static Fact fact(CellWords words, ListColumn column, String cell) {
        return new Fact(column.title(), cell, words.of(column, cell));
    }

    /** The key without the day, which stands in a column of its own. */
    static String key(ListSchema schema, ListRow row) {
        return schema.thingOf(row).strip().replaceAll(" +", " ");
    }

    private static Optional<PartialDate> date(Set<String> headers, ListRow row, String header) {
        return headers.contains(header)
                ? row.optional(header).map(PartialDate::ofIso)
                : Optional.empty();
    }

    @Override
    public Text title() {
        return glance.schema().title();
    }

    @Override
    public Place place() {
        return Place.LISTS;
    }

    /** The header line that a file must have. */
    public String header() {
        return String.join(", ", glance.schema().headers());
    }
}
