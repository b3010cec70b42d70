package pk.nsor.register.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
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
import pk.nsor.register.conviction.AnswerRows;
import pk.nsor.register.conviction.ReturnNote;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Told;
import pk.nsor.register.reference.CurrentLists;

/**
 * The verification desk: the return beside the judgment copy, what the rules make of it, and the
 * officer's decision.
 */
@Controller
public class VerificationPages {
    private static final int MOST_REASON_CHARS = ReturnNote.MAX_CHARS;

    /** Sent where the language is switched on the way: what was typed is shown again. */
    private static final String LANGUAGE = "language";

    private static final String FILE = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    private final Verification verification;
    private final CurrentLists current;
    private final Access access;
    private final Clocks clocks;
    private final Clock clock;

    VerificationPages(
            Verification verification,
            CurrentLists current,
            Access access,
            Clocks clocks,
            Clock clock) {
        this.verification = verification;
        this.current = current;
        this.access = access;
        this.clocks = clocks;
        this.clock = clock;
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
            if (s.matches(FILE + "/\\d{1,4}/\\d{1,6}")) {
                String[] parts = s.split("/", 3);
                pages.add(
                        new Verification.PageSeen(
                                AttachmentId.of(parts[0]),
                                Integer.parseInt(parts[1]),
                                Integer.parseInt(parts[2])));
            }
        }
        int n = verification.confirmPages(caller, ref, pages);
        Told.done(
                        n == 1
                                ? Text.of("One page confirmed.", "ایک صفحے کی توثیق ہوئی۔")
                                : Text.of(n + " pages confirmed.", n + " صفحات کی توثیق ہوئی۔"))
                .on(flash);
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
        return told(verification.verify(caller, ref), ref, flash, List.of());
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
        Set<AttachmentId> unredacted = marked(form.getOrDefault("unredacted", List.of()));
        FieldErrors errors = FieldErrors.NONE;
        for (Map.Entry<String, String> e : typed.entrySet()) {
            if (e.getValue().length() > MOST_REASON_CHARS) {
                errors = errors.and(e.getKey(), Needed.tooLong(MOST_REASON_CHARS));
            }
        }
        if (typed.isEmpty()) {
            errors =
                    errors.and(
                            "why-whole",
                            Text.of("Give at least one reason.", "کم از کم ایک وجہ لکھیے۔"));
        }
        mark(typed, unredacted);
        if (form.containsKey(LANGUAGE)) {
            return show(caller, ref, typed, FieldErrors.NONE);
        }
        if (!errors.isEmpty()) {
            return show(caller, ref, typed, errors);
        }
        Map<String, String> reasons = new LinkedHashMap<>();
        typed.forEach(
                (k, v) -> {
                    if (k.startsWith("why-")) {
                        reasons.put(k.substring("why-".length()), v.strip());
                    }
                });
        return told(
                verification.sendBack(caller, ref, reasons, unredacted),
                ref,
                flash,
                List.copyOf(reasons.values()));
    }

    /** The files that the officer marked; what is no file is no mark. */
    private static Set<AttachmentId> marked(List<String> unredacted) {
        return unredacted.stream()
                .filter(id -> id.matches(FILE))
                .map(AttachmentId::of)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void mark(Map<String, String> typed, Set<AttachmentId> unredacted) {
        unredacted.forEach(id -> typed.put("unredacted-" + id, "yes"));
    }

    @PostMapping("/verify/{reference}/propose")
    @Acts(Action.OPINION_DECIDE)
    ModelAndView propose(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String choice,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String authority,
            @RequestParam(required = false) List<String> unredacted,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        boolean back = choice.equals("send-back");
        Set<AttachmentId> files = marked(unredacted == null ? List.of() : unredacted);
        FieldErrors errors =
                Needed.checked(
                        reason, "reason", back ? MOST_REASON_CHARS : 3_000, FieldErrors.NONE);
        if (!back) {
            errors = Needed.checked(authority, "authority", 200, errors);
        }
        if (!back && !choice.equals("enter") && !choice.equals("not-enter")) {
            errors = errors.and("choice", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!back && !files.isEmpty()) {
            errors =
                    errors.and(
                            "choice",
                            Text.of(
                                    "A file is destroyed only where the return goes back.",
                                    "فائل صرف گوشوارے کی واپسی کی صورت میں تلف ہوتی ہے۔"));
        }
        if (!language.isEmpty() || !errors.isEmpty()) {
            Map<String, String> typed = new LinkedHashMap<>();
            typed.put("reason", reason);
            typed.put("authority", authority);
            typed.put("choice", choice);
            mark(typed, files);
            return show(caller, ref, typed, language.isEmpty() ? errors : FieldErrors.NONE);
        }
        Judged judged =
                back
                        ? verification.proposeSendBack(caller, ref, reason.strip(), files)
                        : verification.propose(
                                caller,
                                ref,
                                choice.equals("enter"),
                                reason.strip(),
                                authority.strip().replace('\n', ' '));
        return told(judged, ref, flash, List.of(reason.strip()));
    }

    @PostMapping("/verify/{reference}/decide")
    @Acts(Action.OPINION_DECIDE)
    ModelAndView decide(
            Caller caller,
            @PathVariable String reference,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String why,
            @RequestParam(defaultValue = "") String language,
            RedirectAttributes flash) {
        ReturnReference ref = require(caller, reference);
        FieldErrors errors = Needed.checked(why, "why", 3_000, FieldErrors.NONE);
        if (!decision.equals("confirm") && !decision.equals("decline")) {
            errors = errors.and("decision", Text.of("Choose one.", "ایک منتخب کیجیے۔"));
        }
        if (!language.isEmpty() || !errors.isEmpty()) {
            return show(
                    caller,
                    ref,
                    Map.of("why", why, "decision", decision),
                    language.isEmpty() ? errors : FieldErrors.NONE);
        }
        return told(
                verification.decide(caller, ref, decision.equals("confirm"), why.strip()),
                ref,
                flash,
                List.of(why.strip()));
    }

    /**
     * @param typed words that nothing has kept where it is too late
     */
    private static ModelAndView told(
            Judged judged, ReturnReference ref, RedirectAttributes flash, List<String> typed) {
        if (judged == Judged.TOO_LATE && !typed.isEmpty()) {
            ModelAndView late =
                    new ModelAndView(
                            "entry/late",
                            Map.of("page", new LatePage(ref.value(), judged.text(), typed)));
            late.setStatus(HttpStatus.CONFLICT);
            return late;
        }
        new Told(!judged.refused(), judged.text()).on(flash);
        return switch (judged) {
            case ENTERED, NOT_ENTERED, SENT_BACK, TOO_LATE -> new ModelAndView("redirect:/");
            case TO_OPINION, PROPOSED, DECLINED, NOT_YOU, PAGES_NOT_CONFIRMED -> back(ref);
        };
    }

    private static ModelAndView back(ReturnReference ref) {
        return new ModelAndView("redirect:/verify/" + ref.value());
    }

    private ReturnReference require(Caller caller, String reference) {
        return required(access, caller, reference);
    }

    /** What is no reference of a return is not found. */
    static ReturnReference required(Access access, Caller caller, String reference) {
        if (!Reference.valid(ReturnReference.PREFIX, reference)) {
            throw access.notFound(caller, Action.RETURN_VERIFY, "return");
        }
        return new ReturnReference(reference);
    }

    private ModelAndView show(
            Caller caller, ReturnReference ref, Map<String, String> typed, FieldErrors errors) {
        Verification.OnDesk desk = verification.open(caller, ref);
        AnswerRows rows = new AnswerRows(current.lists());
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
                                rows.person(desk.read().person()),
                                rows.conviction(desk.read().conviction()),
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
