package pk.nsor.register.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.conviction.ReturnNote;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;

/**
 * The verification desk: the return beside the judgment copy, what the rules make of it, and the
 * officer's decision.
 */
@Controller
public class VerificationPages {
    private static final int MOST_REASON_CHARS = ReturnNote.MAX_CHARS;

    private final Verification verification;
    private final FactSheet facts;
    private final Access access;
    private final Clocks clocks;
    private final Clock clock;

    VerificationPages(
            Verification verification, FactSheet facts, Access access, Clocks clocks, Clock clock) {
        this.verification = verification;
        this.facts = facts;
        this.access = access;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What the desk shows. */
    public record DeskPage(
            Verification.OnDesk desk,
            List<FactSheet.Row> person,
            List<FactSheet.Row> conviction,
            ClockFace deadline,
            boolean mayDecide,
            boolean opinion,
            Map<String, String> typed,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Verify a return", "گوشوارے کی تصدیق");
        }

        @Override
        public Place place() {
            return Place.RETURNS;
        }

        @Override
        public Text foot() {
            String ref = desk.row().reference().value();
            return Text.of("Return " + ref + " · verification", "گوشوارہ " + ref + " · تصدیق");
        }

        public String typedOf(String field) {
            return typed.getOrDefault(field, "");
        }

        public boolean sealed() {
            return desk.row().heldSealed();
        }

        public ActKind kind() {
            return desk.row().state() == ReturnState.SEALED
                    ? ActKind.SEALED_RETURN
                    : ActKind.LEGAL_OPINION;
        }

        @Override
        public String toString() {
            return "DeskPage[masked]";
        }
    }

    @GetMapping("/verify/{reference}")
    @Acts(Action.RETURN_VERIFY)
    ModelAndView desk(Caller caller, @PathVariable String reference) {
        return show(caller, require(caller, reference), Map.of(), FieldErrors.NONE);
    }

    @PostMapping("/verify/{reference}/pages")
    @Acts(Action.RETURN_VERIFY)
    ModelAndView pages(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(required = false) List<String> seen,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        List<Verification.PageSeen> pages = new ArrayList<>();
        for (String s : seen == null ? List.<String>of() : seen) {
            if (s.matches("[0-9a-f-]{36}/\\d{1,4}/\\d{1,6}")) {
                String[] parts = s.split("/", 3);
                pages.add(
                        new Verification.PageSeen(
                                AttachmentId.of(parts[0]),
                                Integer.parseInt(parts[1]),
                                Integer.parseInt(parts[2])));
            }
        }
        int n = verification.confirmPages(caller, ref, pages);
        flash.addFlashAttribute(
                "done",
                n == 1
                        ? Text.of("One page confirmed.", "ایک صفحے کی توثیق ہوئی۔")
                        : Text.of(n + " pages confirmed.", n + " صفحات کی توثیق ہوئی۔"));
        return back(ref);
    }

    @PostMapping("/verify/{reference}/verify")
    @Acts(Action.RETURN_VERIFY)
    ModelAndView verify(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(required = false) String compared,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        if (compared == null) {
            return show(
                    caller,
                    ref,
                    Map.of(),
                    FieldErrors.NONE.and(
                            "compared",
                            Text.of(
                                    "Confirm that you compared the return with the judgment copy.",
                                    "تصدیق کیجیے کہ آپ نے گوشوارے کا فیصلے کی نقل سے موازنہ کیا۔")));
        }
        return told(verification.verify(caller, ref), ref, flash);
    }

    @PostMapping("/verify/{reference}/send-back")
    @Acts(Action.RETURN_VERIFY)
    ModelAndView sendBack(
            Caller caller,
            @PathVariable String reference,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        Map<String, String> typed = new LinkedHashMap<>();
        form.forEach(
                (k, v) -> {
                    if (k.startsWith("why-") && !v.getFirst().isBlank()) {
                        typed.put(k, v.getFirst());
                    }
                });
        FieldErrors errors = FieldErrors.NONE;
        for (Map.Entry<String, String> e : typed.entrySet()) {
            if (e.getValue().length() > MOST_REASON_CHARS) {
                errors = errors.and(e.getKey(), tooLong(MOST_REASON_CHARS));
            }
        }
        if (typed.isEmpty()) {
            errors =
                    errors.and(
                            "why-whole",
                            Text.of("Give at least one reason.", "کم از کم ایک وجہ لکھیے۔"));
        }
        if (!errors.isEmpty()) {
            return show(caller, ref, typed, errors);
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        typed.forEach((k, v) -> reasons.put(k.substring("why-".length()), v.strip()));
        return told(
                verification.sendBack(caller, ref, reasons, form.containsKey("unredacted")),
                ref,
                flash);
    }

    @PostMapping("/verify/{reference}/propose")
    @Acts(Action.OPINION_DECIDE)
    ModelAndView propose(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String authority,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        FieldErrors errors = needed("reason", reason, 3_000, FieldErrors.NONE);
        errors = needed("authority", authority, 200, errors);
        if (!choice.equals("enter") && !choice.equals("not-enter")) {
            errors = errors.and("choice", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!errors.isEmpty()) {
            return show(
                    caller,
                    ref,
                    Map.of("reason", reason, "authority", authority, "choice", choice),
                    errors);
        }
        return told(
                verification.propose(
                        caller,
                        ref,
                        choice.equals("enter"),
                        reason.strip(),
                        authority.strip().replace('\n', ' ')),
                ref,
                flash);
    }

    @PostMapping("/verify/{reference}/decide")
    @Acts(Action.OPINION_DECIDE)
    ModelAndView decide(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String why,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        FieldErrors errors = needed("why", why, 3_000, FieldErrors.NONE);
        if (!decision.equals("confirm") && !decision.equals("decline")) {
            errors = errors.and("decision", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!errors.isEmpty()) {
            return show(caller, ref, Map.of("why", why, "decision", decision), errors);
        }
        return told(
                verification.decide(caller, ref, decision.equals("confirm"), why.strip()),
                ref,
                flash);
    }

    private static FieldErrors needed(String field, String typed, int most, FieldErrors errors) {
        if (typed.isBlank()) {
            return errors.and(field, Text.of("This is needed.", "یہ لازمی ہے۔"));
        }
        return typed.length() > most ? errors.and(field, tooLong(most)) : errors;
    }

    private static Text tooLong(int most) {
        return Text.of("At most " + most + " characters.", "زیادہ سے زیادہ " + most + " حروف۔");
    }

    private static ModelAndView told(Judged judged, ReturnReference ref, RedirectAttributes flash) {
        flash.addFlashAttribute("done", judged.text());
        return switch (judged) {
            case ENTERED, NOT_ENTERED, SENT_BACK, TOO_LATE -> new ModelAndView("redirect:/");
            case TO_OPINION, PROPOSED, DECLINED, NOT_YOU, PAGES_NOT_CONFIRMED -> back(ref);
        };
    }

    private static ModelAndView back(ReturnReference ref) {
        return new ModelAndView("redirect:/verify/" + ref.value());
    }

    private ReturnReference require(Caller caller, String reference) {
        if (!Reference.valid(ReturnReference.PREFIX, reference)) {
            throw access.notFound(caller, Action.RETURN_VERIFY, "return");
        }
        return new ReturnReference(reference);
    }

    private ModelAndView show(
            Caller caller, ReturnReference ref, Map<String, String> typed, FieldErrors errors) {
        Verification.OnDesk desk = verification.open(caller, ref);
        boolean opinion = desk.row().state() != ReturnState.SUBMITTED;
        var since =
                opinion
                        ? desk.row().changedAt()
                        : desk.row().submittedAt().orElse(desk.row().changedAt());
        return new ModelAndView(
                "entry/desk",
                Map.of(
                        "page",
                        new DeskPage(
                                desk,
                                facts.person(desk.read().person()),
                                facts.conviction(desk.read().conviction()),
                                ClockFace.of(
                                        clocks.start(
                                                opinion ? "legal-opinion" : "verification", since),
                                        clock.instant()),
                                desk.proposal()
                                        .map(p -> p.mayDecide(caller.officer()))
                                        .orElse(false),
                                opinion,
                                typed,
                                errors)));
    }
}
