package pk.nsor.register.entry;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;

/**
 * What was typed for a return that has moved on meanwhile.
 *
 * @param words as typed, to be copied: nothing of them is kept
 */
public record LatePage(String reference, Text told, List<String> words) implements PageModel {
    @Override
    public Text title() {
        return Text.of("The return has moved on", "گوشوارے کی حالت بدل چکی ہے");
    }

    @Override
    public Place place() {
        return Place.RETURNS;
    }

    @Override
    public String toString() {
        return "LatePage[masked]";
    }
}
