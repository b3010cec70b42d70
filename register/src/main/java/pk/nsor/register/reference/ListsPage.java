package pk.nsor.register.reference;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;

/** Every dated list at a glance. */
public record ListsPage(List<ListDesk.Glance> lists) implements PageModel {
    @Override
    public Text title() {
        return Text.of("Dated lists", "تاریخ وار فہرستیں");
    }

    @Override
    public Place place() {
        return Place.LISTS;
    }

    @Override
    public Text foot() {
        return Text.of(
                "Lists hold law, places and offices, never persons.",
                "فہرستوں میں قانون، مقامات اور دفاتر ہیں، اشخاص کبھی نہیں۔");
    }
}
