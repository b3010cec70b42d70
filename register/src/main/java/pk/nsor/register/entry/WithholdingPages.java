package pk.nsor.register.entry;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;

/** The stop button on the page of an entry, and what a second officer makes of it. */
@Controller
public class WithholdingPages {
    private static final int MOST_PAPER_CHARS = 200;
    private static final int MOST_LIFT_CHARS = 3_000;

    private final Withholding withholding;
    private final RecordViews views;

    WithholdingPages(Withholding withholding, RecordViews views) {
        this.withholding = withholding;
        this.views = views;
    }

    @PostMapping("/entries/{number}/withhold")
    @Acts(Action.ENTRY_WITHHOLD)
    ModelAndView withhold(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        RegisterNumber entry = views.require(caller, number);
        FieldErrors errors = checked(reason, Needed.MOST_REASON_CHARS, paper);
        if (!language.isEmpty() || !errors.isEmpty()) {
            Map<String, String> typed = Map.of("reason", reason, "paper", paper);
            return again(caller, entry, typed, language, errors);
        }
        Told told =
                switch (withholding.withhold(caller, entry, reason.strip(), paper.strip())) {
                    case WITHHELD ->
                            Told.done(
                                    Text.of(
                                            "Withheld. It answers no look-up from now on; a second officer confirms or lifts it within 24 hours.",
                                            "معطل کر دیا گیا۔ اب یہ کسی استفسار کا جواب نہیں دے گا؛ دوسرا افسر 24 گھنٹوں میں توثیق کرے گا یا معطلی ختم کرے گا۔"));
                    case ALREADY ->
                            Told.notDone(
                                    Text.of("It was withheld already.", "یہ پہلے ہی معطل تھا۔"));
                };
        told.on(flash);
        return new ModelAndView("redirect:/entries/" + entry.value());
    }

    @PostMapping("/entries/{number}/withholding")
    @Acts(Action.ENTRY_WITHHOLD_DECIDE)
    ModelAndView decide(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        RegisterNumber entry = views.require(caller, number);
        FieldErrors errors = Needed.checked(why, "why", Needed.MOST_REASON_CHARS, FieldErrors.NONE);
        if (!decision.equals("keep") && !decision.equals("lift")) {
            errors =
                    errors.and(
                            "decision",
                            Text.of(
                                    "Choose whether it stays withheld.",
                                    "منتخب کیجیے کہ معطلی برقرار رہے یا نہیں۔"));
        }
        if (!language.isEmpty() || !errors.isEmpty()) {
            Map<String, String> typed = Map.of("decision", decision, "why", why);
            return again(caller, entry, typed, language, errors);
        }
        Told told =
                switch (withholding.decide(caller, entry, decision.equals("keep"), why.strip())) {
                    case Ruling.Taken(var act, boolean confirmed) ->
                            Told.done(
                                    confirmed != Withholding.lifts(act)
                                            ? Text.of(
                                                    "Confirmed: it stays withheld.",
                                                    "توثیق ہو گئی: معطلی برقرار ہے۔")
                                            : Text.of(
                                                    "Lifted: it answers look-ups again.",
                                                    "معطلی ختم: یہ دوبارہ استفسارات کا جواب دے گا۔"));
                    case Ruling.NotYou() ->
                            Told.notDone(
                                    Text.of(
                                            "You withheld it, or proposed to lift it, yourself: another officer decides.",
                                            "معطلی یا اس کے خاتمے کی تجویز آپ کی تھی: فیصلہ کوئی اور افسر کرے گا۔"));
                    case Ruling.AlreadyDecided(var act) ->
                            Told.notDone(
                                    Text.of(
                                            "Another officer has decided it already.",
                                            "کوئی اور افسر پہلے ہی فیصلہ کر چکا ہے۔"));
                };
        told.on(flash);
        return new ModelAndView("redirect:/entries/" + entry.value());
    }

    @PostMapping("/entries/{number}/lift")
    @Acts(Action.ENTRY_WITHHOLD_DECIDE)
    ModelAndView proposeLift(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String paper,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        RegisterNumber entry = views.require(caller, number);
        FieldErrors errors = checked(reason, MOST_LIFT_CHARS, paper);
        if (!language.isEmpty() || !errors.isEmpty()) {
            Map<String, String> typed = Map.of("reason", reason, "paper", paper);
            return again(caller, entry, typed, language, errors);
        }
        String one = paper.strip().replaceAll("\\R", " ");
        (switch (withholding.proposeLift(caller, entry, reason.strip(), one)) {
                    case DONE ->
                            Told.done(
                                    Text.of(
                                            "Proposed. The entry stays withheld until a second officer decides.",
                                            "تجویز درج ہوئی۔ دوسرے افسر کے فیصلے تک اندراج معطل رہے گا۔"));
                    case TOO_LATE ->
                            Told.notDone(
                                    Text.of(
                                            "Its state has changed meanwhile; nothing was done.",
                                            "اس دوران حالت بدل چکی ہے؛ کوئی عمل نہیں ہوا۔"));
                })
                .on(flash);
        return new ModelAndView("redirect:/entries/" + entry.value());
    }

    private static FieldErrors checked(String reason, int mostChars, String paper) {
        FieldErrors errors = Needed.checked(reason, "reason", mostChars, FieldErrors.NONE);
        return Needed.checked(paper, "paper", MOST_PAPER_CHARS, errors);
    }

    /** What was typed, with what is wrong with it; in the other language without. */
    private ModelAndView again(
            Caller caller,
            RegisterNumber entry,
            Map<String, String> typed,
            String language,
            FieldErrors errors) {
        return views.show(caller, entry, typed, language.isEmpty() ? errors : FieldErrors.NONE);
    }
}
