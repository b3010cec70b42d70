package pk.nsor.register.entry;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.conviction.ReturnNote;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.SealedOpenings;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;

/** Who has the two places at a sealed return, and how a supervisor frees one. */
@Controller
class SealedPlacePages {
    private final Verification verification;
    private final Access access;

    SealedPlacePages(Verification verification, Access access) {
        this.verification = verification;
        this.access = access;
    }

    @GetMapping("/verify/{reference}/places")
    @Acts(Action.RETURN_SEALED_OPEN)
    ModelAndView places(Caller caller, @PathVariable String reference) {
        return places(
                caller,
                VerificationPages.required(access, caller, reference),
                "",
                "",
                FieldErrors.NONE);
    }

    private ModelAndView places(
            Caller caller, ReturnReference ref, String officer, String why, FieldErrors errors) {
        SealedPlacesPage page =
                new SealedPlacesPage(verification.places(caller, ref), officer, why, errors);
        return new ModelAndView("entry/places", Map.of("page", page));
    }

    @PostMapping("/verify/{reference}/places")
    @Acts(Action.RETURN_SEALED_OPEN)
    ModelAndView release(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String officer,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        ReturnReference ref = VerificationPages.required(access, caller, reference);
        FieldErrors errors = Needed.checked(why, "why", ReturnNote.MAX_CHARS, FieldErrors.NONE);
        Optional<OfficerId> of =
                verification.places(caller, ref).taken().stream()
                        .map(SealedOpenings.Place::officer)
                        .filter(o -> o.value().equals(officer))
                        .findFirst();
        if (of.isEmpty()) {
            errors = errors.and("officer", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!language.isEmpty() || !errors.isEmpty()) {
            FieldErrors said = language.isEmpty() ? errors : FieldErrors.NONE;
            return places(caller, ref, officer, why, said);
        }
        return switch (verification.release(caller, ref, of.orElseThrow(), why.strip())) {
            case DONE -> {
                Told.done(
                                Text.of(
                                        "The place is free. Whoever opens the return next takes it.",
                                        "جگہ خالی ہے۔ اب جو افسر گوشوارہ کھولے گا وہ یہ جگہ لے گا۔"))
                        .on(flash);
                yield new ModelAndView("redirect:/");
            }
            case NOT_THEIRS ->
                    places(
                            caller,
                            ref,
                            officer,
                            why,
                            FieldErrors.NONE.and(
                                    "officer",
                                    Text.of(
                                            "This officer has no place now.",
                                            "اس افسر کے پاس اب کوئی جگہ نہیں۔")));
            case HAS_PROPOSED ->
                    places(
                            caller,
                            ref,
                            officer,
                            why,
                            FieldErrors.NONE.and(
                                    "officer",
                                    Text.of(
                                            "This officer’s proposal waits for its second officer, who decides it first.",
                                            "اس افسر کی تجویز دوسرے افسر کی منتظر ہے؛ پہلے اس کا فیصلہ ہو گا۔")));
        };
    }
}
