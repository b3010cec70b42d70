package pk.nsor.register.lookup;

import java.time.Clock;
import java.util.List;
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
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.Told;
import pk.nsor.register.search.Described;

/** The Bureau's pages: take, compare side by side, confirm as second officer. */
@Controller
public class ComparePages {
    private static final Text HELD =
            Text.of(
                    "Held: a withheld entry is met. The applicant is told that the Bureau will reply.",
                    "روک لیا گیا: ایک معطل اندراج سامنے آیا۔ درخواست گزار کو بتایا جائے گا کہ بیورو جواب دے گا۔");
    private static final Text NOT_YOURS =
            Text.of(
                    "Another officer has it, or it has moved on.",
                    "یہ کسی اور افسر کے پاس ہے، یا آگے جا چکا ہے۔");

    private final Comparisons comparisons;
    private final Confirmations confirmations;
    private final Answers answers;
    private final LookupClocks clocks;
    private final OfficeWords words;
    private final Clock clock;

    ComparePages(
            Comparisons comparisons,
            Confirmations confirmations,
            Answers answers,
            LookupClocks clocks,
            OfficeWords words,
            Clock clock) {
        this.comparisons = comparisons;
        this.confirmations = confirmations;
        this.answers = answers;
        this.clocks = clocks;
        this.words = words;
        this.clock = clock;
    }

    /** What comparing and confirming pages share. */
    public interface SidePage extends PageModel {
        CaseHead head();

        ApplicationView view();

        SuspectFacts suspect();

        List<CompareGroup> groups();

        /** How far the search reached. */
        Reach reach();

        /** Whether a name of the suspect is longer than what is read of it. */
        default boolean cut() {
            return view().suspect(suspect().number())
                    .flatMap(SuspectView::asked)
                    .map(a -> Described.of(a).cut())
                    .orElse(false);
        }

        @Override
        default Place place() {
            return Place.LOOKUPS;
        }

        @Override
        default Text foot() {
            return Text.of(
                    "Purpose: answering " + head().reference(),
                    "غرض: جوابِ استفسار " + head().reference());
        }

        default int count() {
            return groups().stream().mapToInt(g -> g.candidates().size()).sum();
        }

        /** {@code 1 of 2}. */
        default Text which() {
            int all = view().suspects().size();
            return Text.of(
                    "suspect " + suspect().position() + " of " + all,
                    "مشتبہ شخص " + suspect().position() + " از " + all);
        }
    }

    /** Compare one suspect. */
    public record ComparePage(
            CaseHead head,
            ApplicationView view,
            SuspectFacts suspect,
            List<CompareGroup> groups,
            Reach reach,
            Optional<SuspectOutcome> decided,
            Optional<String> sentBack,
            CompareForm form,
            FieldErrors errors,
            @Nullable ClockFace clock)
            implements SidePage {
        @Override
        public Text title() {
            return Text.of("Compare", "موازنہ");
        }
    }

    /** Confirm one suspect. */
    public record ConfirmPage(
            CaseHead head,
            ApplicationView view,
            SuspectFacts suspect,
            List<CompareGroup> groups,
            Confirmations.Opened.ToRule ruling,
            ConfirmForm form,
            FieldErrors errors,
            @Nullable ClockFace clock)
            implements SidePage {
        @Override
        public Text title() {
            return Text.of("Confirm", "توثیق");
        }

        @Override
        public Reach reach() {
            return ruling.reach();
        }

        /** What the first officer decided, in a sentence. */
        public Text decided() {
            return switch (ruling.outcome()) {
                case MATCH ->
                        Text.of(
                                "Entry " + number() + " is this person.",
                                "اندراج " + number() + " یہی شخص ہے۔");
                case NO_MATCH ->
                        Text.of(
                                "None of them: no matching record found.",
                                "ان میں سے کوئی نہیں: مطابق ریکارڈ نہیں ملا۔");
                case ASK -> throw new IllegalStateException("a question is not confirmed");
            };
        }

        private String number() {
            return ruling.entry().map(e -> e.value()).orElse("");
        }

        /** Why a second officer looks. */
        public Text why() {
            return switch (ruling.reason()) {
                case MATCH ->
                        Text.of(
                                "Every match is confirmed by a second officer.",
                                "ہر مطابقت کی توثیق دوسرا افسر کرتا ہے۔");
                case CANDIDATES_SHOWN ->
                        Text.of(
                                "Candidates were shown, so the “no match” is confirmed by a second officer.",
                                "ممکنہ ریکارڈ دکھائے گئے تھے، اس لیے عدمِ مطابقت کی توثیق دوسرا افسر کرتا ہے۔");
                case DRAWN ->
                        Text.of(
                                "One in ten of the other answers is drawn at random for a second officer; this is one.",
                                "باقی جوابات میں سے دس میں سے ایک قرعہ سے دوسرے افسر کے لیے چنا جاتا ہے؛ یہ ان میں سے ہے۔");
            };
        }
    }

    @PostMapping("/lookups/{reference}/take")
    @Acts(Action.LOOKUP_COMPARE)
    String take(Caller caller, @PathVariable String reference, RedirectAttributes flash) {
        (switch (comparisons.take(caller, reference)) {
                    case DONE ->
                            Told.done(
                                    Text.of(
                                            "You have it now. Compare each suspect.",
                                            "یہ اب آپ کے زیرِ کار ہے۔ ہر مشتبہ شخص کا موازنہ کیجیے۔"));
                    case HELD -> Told.notDone(HELD);
                    case NOT_NOW -> Told.notDone(NOT_YOURS);
                })
                .on(flash);
        return "redirect:/lookups/" + reference;
    }

    @GetMapping("/lookups/{reference}/compare/{number}")
    @Acts(Action.LOOKUP_COMPARE)
    ModelAndView open(
            Caller caller,
            @PathVariable String reference,
            @PathVariable int number,
            RedirectAttributes flash) {
        return switch (comparisons.open(caller, reference, number)) {
            case Comparisons.Opened.SideBySide side ->
                    page(side, CompareForm.EMPTY, FieldErrors.NONE);
            case Comparisons.Opened.NowHeld h -> back(reference, Told.notDone(HELD), flash);
            case Comparisons.Opened.NotYours n -> back(reference, Told.notDone(NOT_YOURS), flash);
        };
    }

    private ModelAndView page(
            Comparisons.Opened.SideBySide side, CompareForm form, FieldErrors errors) {
        return LookupPages.page(
                "lookup/compare",
                new ComparePage(
                        words.head(side.view()),
                        side.view(),
                        words.suspect(side.view(), side.suspect()),
                        CompareGroup.of(side.candidates()),
                        side.reach(),
                        side.decided(),
                        side.sentBack(),
                        form,
                        errors,
                        face(side.view())));
    }

    private @Nullable ClockFace face(ApplicationView view) {
        return clocks.running(view.lookup())
                .map(d -> ClockFace.of(d, clock.instant()))
                .orElse(null);
    }

    @PostMapping("/lookups/{reference}/compare/{number}")
    @Acts(Action.LOOKUP_COMPARE)
    ModelAndView decide(
            Caller caller,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        CompareForm form =
                new CompareForm(
                        Typed.of(typed, "choice"),
                        Typed.of(typed, "why"),
                        Typed.of(typed, "question"));
        return switch (comparisons.decide(caller, reference, number, form)) {
            case Comparisons.Done.Next next ->
                    back(reference, said(Release.Next.valueOf(next.name())), flash);
            case Comparisons.Done.Wrong(Comparisons.Opened.SideBySide side, FieldErrors errors) ->
                    page(side, form, errors);
            case Comparisons.Done.NotYours n -> back(reference, Told.notDone(NOT_YOURS), flash);
        };
    }

    private static Told said(Release.Next next) {
        return switch (next) {
            case MORE ->
                    Told.done(
                            Text.of(
                                    "Kept. Compare the next suspect.",
                                    "محفوظ ہو گیا۔ اگلے مشتبہ شخص کا موازنہ کیجیے۔"));
            case FACT_ASKED ->
                    Told.done(
                            Text.of(
                                    "The prosecutor is asked for the fact.",
                                    "پراسیکیوٹر سے امر طلب کر لیا گیا۔"));
            case SECOND_OFFICER ->
                    Told.done(
                            Text.of(
                                    "With a second officer. Nothing goes out until it is confirmed.",
                                    "دوسرے افسر کے پاس۔ توثیق تک کچھ باہر نہیں جائے گا۔"));
            case ANSWERED ->
                    Told.done(
                            Text.of(
                                    "Answered. Applicant and prosecutor can read it for 30 days.",
                                    "جواب دے دیا گیا۔ درخواست گزار اور پراسیکیوٹر 30 دن دیکھ سکتے ہیں۔"));
            case HELD -> Told.notDone(HELD);
            case COMPARE_AGAIN ->
                    Told.notDone(
                            Text.of(
                                    "The register has changed meanwhile: a suspect must be compared again.",
                                    "اس دوران رجسٹر میں تبدیلی ہوئی: ایک مشتبہ شخص کا موازنہ دوبارہ درکار ہے۔"));
        };
    }

    private static ModelAndView back(String reference, Told told, RedirectAttributes flash) {
        told.on(flash);
        return new ModelAndView("redirect:/lookups/" + reference);
    }

    @GetMapping("/lookups/{reference}/confirm/{number}")
    @Acts(Action.LOOKUP_CONFIRM)
    ModelAndView openConfirm(
            Caller caller,
            @PathVariable String reference,
            @PathVariable int number,
            RedirectAttributes flash) {
        return switch (confirmations.open(caller, reference, number)) {
            case Confirmations.Opened.ToRule ruling ->
                    confirmPage(ruling, ConfirmForm.EMPTY, FieldErrors.NONE);
            case Confirmations.Opened.NowHeld h -> back(reference, Told.notDone(HELD), flash);
            case Confirmations.Opened.NothingToRule n ->
                    back(
                            reference,
                            Told.notDone(
                                    Text.of(
                                            "Nothing of this suspect waits for a second officer.",
                                            "اس مشتبہ شخص کی بابت دوسرے افسر کا کوئی کام باقی نہیں۔")),
                            flash);
        };
    }

    private ModelAndView confirmPage(
            Confirmations.Opened.ToRule ruling, ConfirmForm form, FieldErrors errors) {
        List<Candidate> candidates = ruling.candidates();
        return LookupPages.page(
                "lookup/confirm",
                new ConfirmPage(
                        words.head(ruling.view()),
                        ruling.view(),
                        words.suspect(ruling.view(), ruling.suspect()),
                        CompareGroup.of(candidates),
                        ruling,
                        form,
                        errors,
                        face(ruling.view())));
    }

    @PostMapping("/lookups/{reference}/confirm/{number}")
    @Acts(Action.LOOKUP_CONFIRM)
    ModelAndView rule(
            Caller caller,
            @PathVariable String reference,
            @PathVariable int number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        ConfirmForm form =
                new ConfirmForm(
                        Typed.of(typed, "ruling"),
                        Typed.of(typed, "compared"),
                        Typed.of(typed, "reasons"));
        return switch (confirmations.rule(caller, reference, number, form)) {
            case Confirmations.Ruled.Next(String name) ->
                    back(
                            reference,
                            name.equals("SENT_BACK")
                                    ? Told.done(
                                            Text.of(
                                                    "Sent back to the first officer with your reasons.",
                                                    "آپ کی وجوہ کے ساتھ پہلے افسر کو واپس بھیج دیا گیا۔"))
                                    : said(Release.Next.valueOf(name)),
                            flash);
            case Confirmations.Ruled.Wrong(
                            Confirmations.Opened.ToRule ruling,
                            FieldErrors errors) ->
                    confirmPage(ruling, form, errors);
            case Confirmations.Ruled.NotYou n ->
                    back(
                            reference,
                            Told.notDone(
                                    Text.of(
                                            "You compared it yourself: another officer must confirm.",
                                            "موازنہ آپ نے کیا تھا: توثیق کوئی دوسرا افسر کرے گا۔")),
                            flash);
            case Confirmations.Ruled.Before b -> back(reference, Told.notDone(NOT_YOURS), flash);
        };
    }

    @PostMapping("/lookups/{reference}/notices")
    @Acts(Action.LOOKUP_COMPARE)
    String dealt(Caller caller, @PathVariable String reference, RedirectAttributes flash) {
        int dealt = answers.dealWith(caller, reference);
        Told.done(
                        Text.of(
                                dealt + " changes marked as dealt with.",
                                dealt + " تبدیلیوں پر کارروائی درج کی گئی۔"))
                .on(flash);
        return "redirect:/lookups/" + reference;
    }
}
