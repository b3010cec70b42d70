package pk.nsor.register.reference;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;

/**
 * Typed places that wait for NPB.
 *
 * @param all how many wait, shown or not
 */
public record PlacesPage(List<Row> rows, long all) implements PageModel {
    /** A typed place and the name of its district. */
    public record Row(TypedPlace place, Text district) {}

    @Override
    public Text title() {
        return Text.of("Typed places", "لکھے ہوئے مقامات");
    }

    @Override
    public Place place() {
        return Place.LISTS;
    }
}
