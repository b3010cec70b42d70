package pk.nsor.register.reference;

import java.util.List;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/** Why an uploaded file was not taken, line by line, and the form to send it again. */
public record ListRefusedPage(ListSchema schema, List<ListProblem> problems) implements PageModel {
    @Override
    public Text title() {
        return Text.of("The file was not taken", "فائل نہیں لی گئی");
    }

    @Override
    public Place place() {
        return Place.LISTS;
    }

    public FieldErrors errors() {
        return FieldErrors.NONE;
    }
}
