package pk.nsor.register.lookup;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Told;

/** The prosecutor's pages: one decision, and one fact more where the Bureau asks for it. */
@Controller
public class DecisionPages {
    private static final Text BEFORE =
            Text.of("It was decided before.", "اس کا فیصلہ پہلے ہو چکا ہے۔");

    private final Decisions decisions;
    private final LookupClocks clocks;
    private final OfficeWords words;
    private final Clock clock;

    DecisionPages(Decisions decisions, LookupClocks clocks, OfficeWords words, Clock clock) {
        this.decisions = decisions;
        this.clocks = clocks;
        this.words = words;
        this.clock = clock;
    }

    /** The decision. */
    public record DecisionPage(
            CaseHead head,
            ApplicationView view,
            List<SuspectFacts> suspects,
            DecisionForm form,
            FieldErrors errors,
            @Nullable ClockFace clock)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Decide an application", "درخواست کا فیصلہ");
        }

        @Override
        public Place place() {
            return Place.LOOKUPS;
        }

        @Override
        public Text foot() {
            return Text.of(
                    "Purpose: " + head.purpose().en() + ", " + head.reference(),
                    "غرض: " + head.purpose().ur() + "، " + head.reference());
        }

        public List<Choice> refusals() {
            return Arrays.stream(DecisionForm.Refusal.values())
                    .map(r -> new Choice(r.code(), r.text()))
                    .toList();
        }
    }

    /** One more fact. */
    public record FactPage(
            CaseHead head,
            Decisions.Opened.Question question,
            int position,
            SuspectForm form,
            FieldErrors errors,
            List<Choice> districts,
            List<Text> tehsils)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("One more fact", "ایک مزید امر");
        }

        @Override
        public Place place() {
            return Place.LOOKUPS;
        }

        @Override
        public Text foot() {
            return Text.of(
                    "Purpose: " + head.purpose().en() + ", " + head.reference(),
                    "غرض: " + head.purpose().ur() + "، " + head.reference());
        }
    }

    @GetMapping("/lookups/{reference}/decision")
    @Acts(Action.LOOKUP_DECIDE)
    ModelAndView open(Caller caller, @PathVariable String reference) {
        Decisions.Opened opened = decisions.open(caller, reference);
        if (!(opened.view().lookup().state() instanceof LookupState.Applied)) {
            return to(reference);
        }
        return page(opened.view(), DecisionForm.EMPTY, FieldErrors.NONE);
    }

    private ModelAndView page(ApplicationView view, DecisionForm form, FieldErrors errors) {
        return LookupPages.page(
                "lookup/decision",
                new DecisionPage(
                        words.head(view),
                        view,
                        words.suspects(view),
                        form,
                        errors,
                        clocks.running(view.lookup())
                                .map(d -> ClockFace.of(d, clock.instant()))
                                .orElse(null)));
    }

    @PostMapping("/lookups/{reference}/decision")
    @Acts(Action.LOOKUP_DECIDE)
    ModelAndView decide(
            Caller caller,
            @PathVariable String reference,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        DecisionForm form = Typed.decisionForm(typed);
        return switch (decisions.decide(caller, reference, form)) {
            case Decisions.Decided.Done(boolean forwarded) -> {
                Told.done(
                                forwarded
                                        ? Text.of(
                                                "Forwarded to the Bureau. You and the applicant can read the answer.",
                                                "بیورو کو بھیج دیا گیا۔ جواب آپ اور درخواست گزار دیکھ سکیں گے۔")
                                        : Text.of(
                                                "Refused. The applicant reads your reasons.",
                                                "مسترد کر دیا گیا۔ درخواست گزار آپ کی وجوہ دیکھے گا۔"))
                        .on(flash);
                yield to(reference);
            }
            case Decisions.Decided.Wrong(ApplicationView view, FieldErrors errors) ->
                    page(view, form, errors);
            case Decisions.Decided.Before b -> {
                Told.notDone(BEFORE).on(flash);
                yield to(reference);
            }
        };
    }

    private static ModelAndView to(String reference) {
        return new ModelAndView("redirect:/lookups/" + reference);
    }

    @GetMapping("/lookups/{reference}/facts/{number}")
    @Acts(Action.LOOKUP_DECIDE)
    ModelAndView fact(Caller caller, @PathVariable String reference, @PathVariable int number) {
        return factPage(caller, reference, number, null, FieldErrors.NONE);
    }

    private ModelAndView factPage(
            Caller caller,
            String reference,
            int number,
            @Nullable SuspectForm typed,
            FieldErrors errors) {
        Decisions.Opened opened = decisions.open(caller, reference);
        ApplicationView view = opened.view();
        SuspectForm form =
                typed != null
                        ? typed
                        : view.suspect(number).map(SuspectView::form).orElse(SuspectForm.EMPTY);
        return opened.questions().stream()
                .filter(q -> q.number() == number)
                .findFirst()
                .map(
                        q ->
                                LookupPages.page(
                                        "lookup/fact",
                                        new FactPage(
                                                words.head(view),
                                                q,
                                                view.position(number),
                                                form,
                                                errors,
                                                words.districts(),
                                                words.tehsils(form.district()))))
                .orElseGet(() -> to(reference));
    }

    @PostMapping("/lookups/{reference}/facts/{number}")
    @Acts(Action.LOOKUP_DECIDE)
    ModelAndView supply(
            Caller caller,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        SuspectForm form = Typed.suspectForm(typed);
        boolean more = !"none".equals(Typed.of(typed, "known"));
        return switch (decisions.supply(caller, reference, number, more, form)) {
            case Decisions.Supplied.Done(boolean toTheBureau) -> {
                Told.done(
                                toTheBureau
                                        ? Text.of(
                                                "Sent to the Bureau; its clock starts again.",
                                                "بیورو کو بھیج دیا گیا؛ اس کی میعاد ازسرِنو شروع ہے۔")
                                        : Text.of(
                                                "Kept. Another suspect is still asked about.",
                                                "محفوظ ہو گیا۔ ایک اور مشتبہ شخص کی بابت پوچھا گیا ہے۔"))
                        .on(flash);
                yield to(reference);
            }
            case Decisions.Supplied.Wrong(FieldErrors errors) ->
                    factPage(caller, reference, number, form, errors);
            case Decisions.Supplied.NotAsked n -> to(reference);
        };
    }
}
