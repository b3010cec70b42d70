package pk.nsor.register.entry;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/** Who has the two places at a sealed return. */
public record SealedPlacesPage(
        Verification.Places places, String officer, String why, FieldErrors errors)
        implements PageModel {
    @Override
    public Text title() {
        return Text.of("Who has a sealed return", "سربمہر گوشوارہ کس کے پاس ہے");
    }

    @Override
    public Place place() {
        return Place.RETURNS;
    }

    @Override
    public String switchForm() {
        return places.taken().isEmpty() ? "" : "places";
    }

    /** The officers as choices, by their own number. */
    public List<Choice> officers() {
        return places.taken().stream()
                .map(p -> p.officer().value())
                .map(o -> new Choice(o, Text.of(o, o)))
                .toList();
    }

    @Override
    public String toString() {
        return "SealedPlacesPage[masked]";
    }
}
