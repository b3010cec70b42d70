package pk.nsor.register.identity;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Told;

/** The prosecution's notice of a possible repeat offender. */
@Controller
public class RepeatPages {
    /** Heads the notice and its line on the worklist once the finding was taken back. */
    static final Text TAKEN_BACK =
            Text.of("Taken back: possible repeat offender", "واپس لیا گیا فیصلہ: ممکنہ مکرر مجرم");

    private final RepeatNotices notices;

    RepeatPages(RepeatNotices notices) {
        this.notices = notices;
    }

    /** The notice. */
    public record Page(RepeatNotices.Shown shown) implements PageModel {
        @Override
        public Text title() {
            return shown.takenBack().isPresent()
                    ? TAKEN_BACK
                    : Text.of("Possible repeat offender", "ممکنہ مکرر مجرم");
        }

        @Override
        public Place place() {
            return Place.RETURNS;
        }
    }

    @GetMapping("/repeat/{id}")
    @Acts(Action.REPEAT_READ)
    ModelAndView open(Caller caller, @PathVariable String id) {
        return new ModelAndView(
                "identity/repeat", Map.of("page", new Page(notices.open(caller, id))));
    }

    @PostMapping("/repeat/{id}/noted")
    @Acts(Action.REPEAT_READ)
    String noted(
            Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String stands,
            RedirectAttributes flash) {
        notices.noted(caller, id, stands.equals("no"));
        Told.done(
                        Text.of(
                                "Noted. It is off your worklist.",
                                "درج ہو گیا۔ یہ آپ کی فہرستِ کار سے ہٹ گیا۔"))
                .on(flash);
        return "redirect:/";
    }
}
