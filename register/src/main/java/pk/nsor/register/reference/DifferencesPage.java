package pk.nsor.register.reference;

import java.time.LocalDate;
import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/**
 * What an uploaded file would change, and the form that applies it.
 *
 * @param words of the codes in its cells
 * @param problems why applying was refused, if it was
 */
public record DifferencesPage(
        ListDesk.Preview preview,
        CellWords words,
        FieldErrors errors,
        DateTyped from,
        String reason,
        List<ListProblem> problems)
        implements PageModel {
    /** Most rows of each sort that are shown; the rest is counted. */
    public static final int MOST_SHOWN = 100;

    static DateTyped typed(LocalDate day) {
        return new DateTyped(
                Integer.toString(day.getDayOfMonth()),
                Integer.toString(day.getMonthValue()),
                Integer.toString(day.getYear()),
                "");
    }

    @Override
    public Text title() {
        return Text.of("Differences", "فرق");
    }

    @Override
    public Place place() {
        return Place.LISTS;
    }

    public String key(ListRow row) {
        return ListPage.key(preview.schema(), row);
    }

    /** The cells of a new row that say something, key apart. */
    public List<ListColumn> filled(ListRow row) {
        return preview.schema().columns().stream()
                .filter(c -> !preview.schema().key().contains(c.header()))
                .filter(c -> !row.value(c.header()).isEmpty())
                .toList();
    }

    /** The first rows of a sort. */
    public <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(all.size(), MOST_SHOWN));
    }

    /** How many rows of a sort are not shown. */
    public int more(List<?> all) {
        return Math.max(0, all.size() - MOST_SHOWN);
    }
}
