package pk.nsor.register.reference;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.ListColumn.Content;

/**
 * What a cell of a list says to a person: the words of a code, or the names of the rows of another
 * list that it names. The code itself stays the truth of the file, and is shown beside them.
 */
public final class CellWords {
    private final Lists lists;

    /**
     * @param lists by which codes are named; one that they do not know stays a code
     */
    CellWords(Lists lists) {
        this.lists = lists;
    }

    /** Null where the cell is shown as written. */
    public @Nullable Text of(ListColumn column, String cell) {
        return switch (column.content()) {
            case Content.One(String list) -> names(list, cell);
            case Content.Many(String list) -> names(list, cell);
            case Content.Choice _,
                    Content.Named _,
                    Content.Code _,
                    Content.Words _,
                    Content.Urdu _,
                    Content.Date _,
                    Content.Day _,
                    Content.Whole _,
                    Content.Number _ ->
                    column.words(cell);
        };
    }

    private @Nullable Text names(String list, String cell) {
        String[] codes = cell.split(" ", -1);
        if (Arrays.stream(codes).anyMatch(c -> name(list, c).isEmpty())) {
            return null;
        }
        return Text.of(
                joined(list, codes, Lang.EN).collect(Collectors.joining(", ")),
                joined(list, codes, Lang.UR).collect(Collectors.joining("، ")));
    }

    private Stream<String> joined(String list, String[] codes, Lang lang) {
        return Arrays.stream(codes).flatMap(c -> name(list, c).stream()).map(n -> n.in(lang));
    }

    private Optional<ListName> name(String list, String code) {
        Optional<? extends Listed> row =
                switch (list) {
                    case OwnLists.PROVINCES -> lists.province(code);
                    case OwnLists.DISTRICTS -> lists.district(code);
                    case OwnLists.OFFICES -> lists.office(new OfficeId(code));
                    default -> Optional.empty();
                };
        return row.map(r -> Objects.requireNonNull(((Listed) r).name()));
    }
}
