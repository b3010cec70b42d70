package pk.nsor.register.page;

import java.util.List;
import pk.nsor.register.kernel.Text;

/** The page of terms: every {@link Term} under its heading, open to everyone. */
public record Terms(List<Term.Group> groups) implements PageModel {
    /** Address of the page. */
    public static final String PATH = "/terms";

    public Terms() {
        this(List.of(Term.Group.values()));
    }

    @Override
    public Text title() {
        return Text.of("Terms", "اصطلاحات");
    }

    @Override
    public Place place() {
        return Place.TERMS;
    }
}
