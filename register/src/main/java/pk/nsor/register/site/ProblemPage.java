package pk.nsor.register.site;

import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;

/**
 * A refusal or fault as shown.
 *
 * @param problem which
 * @param entry the evidence entry to quote, empty when there is none
 */
public record ProblemPage(Problem problem, String entry) implements PageModel {
    @Override
    public Text title() {
        return problem.heading();
    }
}
