package pk.nsor.register.identity;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Told;

/** The form on the page of an entry whose standing check is made by hand. */
@Controller
public class HandCheckPages {
    private final HandChecks checks;
    private final Access access;

    HandCheckPages(HandChecks checks, Access access) {
        this.checks = checks;
        this.access = access;
    }

    @PostMapping("/identity/{number}/by-hand")
    @Acts(Action.IDENTITY_RULE)
    String made(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String looked,
            RedirectAttributes flash) {
        RegisterNumber entry =
                RegisterNumber.typed(number)
                        .orElseThrow(() -> access.notFound(caller, Action.IDENTITY_RULE, "entry"));
        HandChecks.Made made = checks.made(caller, entry, looked.equals("on"));
        said(made).on(flash);
        return made == HandChecks.Made.NOT_SAID
                ? "redirect:/entries/" + entry.value()
                : "redirect:/";
    }

    private static Told said(HandChecks.Made made) {
        return switch (made) {
            case DONE ->
                    Told.done(
                            Text.of(
                                    "Noted: looked for by hand. It is off the worklist.",
                                    "درج ہو گیا: دستی تلاش کی گئی۔ یہ فہرستِ کار سے ہٹ گیا۔"));
            case NOT_SAID ->
                    Told.notDone(
                            Text.of(
                                    "Nothing was done: it stays on the worklist until you tick that you have looked.",
                                    "کوئی عمل نہیں ہوا: جب تک آپ نشان نہ لگائیں کہ تلاش کر چکے ہیں، یہ فہرستِ کار میں رہے گا۔"));
            case TOO_LATE ->
                    Told.notDone(
                            Text.of(
                                    "Nothing is left to look for by hand here.",
                                    "یہاں دستی تلاش کے لیے کچھ باقی نہیں۔"));
        };
    }
}
