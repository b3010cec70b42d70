package pk.nsor.register.reference;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/** One typed place, for its decision. */
public record PlacePage(
        TypedPlace typed,
        Text district,
        List<Choice> choices,
        String code,
        String reason,
        FieldErrors errors)
        implements PageModel {
    @Override
    public Text title() {
        return Text.of("A typed place", "لکھا ہوا مقام");
    }

    @Override
    public Place place() {
        return Place.LISTS;
    }
}
