package pk.nsor.register.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Told;

/** Two entries side by side, and the ruling of two officers on them. */
@Controller
public class IdentityPages {
    private static final int MOST_REASON_CHARS = 2_000;

    private final Rulings rulings;
    private final TwoPersonActs acts;
    private final Access access;
    private final Clock clock;

    IdentityPages(Rulings rulings, TwoPersonActs acts, Access access, Clock clock) {
        this.rulings = rulings;
        this.acts = acts;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param mayDecide whether this officer may be the second
     */
    public record PairPage(
            Rulings.Opened opened,
            boolean mayDecide,
            @Nullable ClockFace due,
            String choice,
            String reason,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("One person or two", "ایک شخص یا دو");
        }

        @Override
        public Place place() {
            return Place.ENTRIES;
        }

        /** How the pair stands. */
        public Text standing() {
            if (opened.through()) {
                return Text.of(
                        "One person, through other entries that are joined with both.",
                        "ایک شخص، ان دوسرے اندراجات کے ذریعے جو دونوں سے ملے ہوئے ہیں۔");
            }
            return opened.ruled()
                    .map(
                            r ->
                                    r.same()
                                            ? Text.of(
                                                    "One person, by two officers.",
                                                    "ایک شخص، دو افسران کے فیصلے سے۔")
                                            : Text.of(
                                                    "Different persons, by two officers.",
                                                    "مختلف اشخاص، دو افسران کے فیصلے سے۔"))
                    .orElseGet(() -> Text.of("Not ruled on.", "کوئی فیصلہ نہیں ہوا۔"));
        }

        /** What is proposed. */
        public Text proposed() {
            return opened.proposal()
                    .flatMap(p -> Rulings.Choice.of(p.choice()))
                    .map(IdentityPages::words)
                    .orElseGet(() -> Text.of("nothing", "کچھ نہیں"));
        }

        @Override
        public String toString() {
            return "PairPage[masked]";
        }
    }

    /** A choice in words. */
    public static Text words(Rulings.Choice choice) {
        return switch (choice) {
            case SAME -> Text.of("they are one person: join", "یہ ایک ہی شخص ہیں: ملا دیجیے");
            case DIFFERENT ->
                    Text.of(
                            "they are different persons: mark so",
                            "یہ مختلف اشخاص ہیں: نشان لگائیے");
            case PART ->
                    Text.of("the ruling was wrong: take it back", "فیصلہ درست نہ تھا: واپس لیجیے");
        };
    }

    /** From one entry's page: the number of the other. */
    @PostMapping("/identity")
    @Acts(Action.IDENTITY_RULE)
    String choose(
            Caller caller,
            @RequestParam(defaultValue = "") String one,
            @RequestParam(defaultValue = "") String other,
            RedirectAttributes flash) {
        RegisterNumber from = number(caller, one);
        Optional<RegisterNumber> to = RegisterNumber.typed(other);
        if (to.isEmpty() || to.get().equals(from)) {
            rulings.refusedNumber(caller, from);
            Told.notDone(
                            Text.of(
                                    "Give the register number of another entry.",
                                    "کسی دوسرے اندراج کا رجسٹر نمبر دیجیے۔"))
                    .on(flash);
            return "redirect:/entries/" + from.value();
        }
        Pair pair = Pair.of(from, to.get());
        rulings.open(caller, pair);
        return "redirect:" + pair.href();
    }

    @GetMapping("/identity/{one}/{other}")
    @Acts(Action.IDENTITY_RULE)
    ModelAndView pair(Caller caller, @PathVariable String one, @PathVariable String other) {
        return show(caller, require(caller, one, other), "", "", FieldErrors.NONE);
    }

    @PostMapping("/identity/{one}/{other}/propose")
    @Acts(Action.IDENTITY_RULE)
    ModelAndView propose(
            Caller caller,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        Pair pair = require(caller, one, other);
        Optional<Rulings.Choice> chosen = Rulings.Choice.of(choice);
        FieldErrors errors = reasoned(FieldErrors.NONE, "reason", reason);
        if (chosen.isEmpty()) {
            errors = errors.and("choice", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!errors.isEmpty()) {
            return show(caller, pair, choice, reason, errors);
        }
        return told(
                rulings.propose(caller, pair, chosen.orElseThrow(), reason.strip()), pair, flash);
    }

    @PostMapping("/identity/{one}/{other}/decide")
    @Acts(Action.IDENTITY_RULE)
    ModelAndView decide(
            Caller caller,
            @PathVariable String one,
            @PathVariable String other,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        Pair pair = require(caller, one, other);
        FieldErrors errors = reasoned(FieldErrors.NONE, "why", why);
        if (!decision.equals("confirm") && !decision.equals("decline")) {
            errors = errors.and("decision", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!errors.isEmpty()) {
            return show(caller, pair, "", why, errors);
        }
        return told(
                rulings.decide(caller, pair, decision.equals("confirm"), why.strip()), pair, flash);
    }

    @PostMapping("/identity/{one}/{other}/recalls")
    @Acts(Action.IDENTITY_RULE)
    ModelAndView dealt(
            Caller caller,
            @PathVariable String one,
            @PathVariable String other,
            RedirectAttributes flash) {
        Pair pair = require(caller, one, other);
        int dealt = rulings.dealt(caller, pair);
        Told.done(
                        Text.of(
                                dealt + " answers marked as dealt with.",
                                dealt + " جوابات پر کارروائی درج کی گئی۔"))
                .on(flash);
        return new ModelAndView("redirect:" + pair.href());
    }

    private static FieldErrors reasoned(FieldErrors errors, String field, String typed) {
        if (typed.isBlank()) {
            return errors.and(field, Text.of("Give the reason.", "وجہ درج کیجیے۔"));
        }
        return typed.length() <= MOST_REASON_CHARS
                ? errors
                : errors.and(
                        field, Text.of("At most 2,000 characters.", "زیادہ سے زیادہ 2,000 حروف۔"));
    }

    private static ModelAndView told(Answer answer, Pair pair, RedirectAttributes flash) {
        new Told(!answer.refused(), answer.text()).on(flash);
        return new ModelAndView("redirect:" + pair.href());
    }

    private ModelAndView show(
            Caller caller, Pair pair, String choice, String reason, FieldErrors errors) {
        Rulings.Opened opened = rulings.open(caller, pair);
        boolean may = opened.proposal().map(p -> p.mayDecide(caller.officer())).orElse(false);
        @Nullable ClockFace due =
                opened.proposal()
                        .map(p -> ClockFace.of(acts.deadline(p), clock.instant()))
                        .orElse(null);
        return new ModelAndView(
                "identity/pair",
                Map.of("page", new PairPage(opened, may, due, choice, reason, errors)));
    }

    private Pair require(Caller caller, String one, String other) {
        try {
            return Pair.of(new RegisterNumber(one), new RegisterNumber(other));
        } catch (IllegalArgumentException e) {
            throw access.notFound(caller, Action.IDENTITY_RULE, "entry");
        }
    }

    private RegisterNumber number(Caller caller, String typed) {
        return RegisterNumber.typed(typed)
                .orElseThrow(() -> access.notFound(caller, Action.IDENTITY_RULE, "entry"));
    }
}
