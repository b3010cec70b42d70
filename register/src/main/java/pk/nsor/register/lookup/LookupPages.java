package pk.nsor.register.lookup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.StateWord;

/** One request as its officers see it, and the police officer's copy. */
@Controller
public class LookupPages {
    private static final Text COMPARE = Text.of("Compare suspect", "موازنہ: مشتبہ شخص");
    private static final Text COMPARED =
            Text.of("Compared; look again at suspect", "موازنہ ہو چکا؛ دوبارہ دیکھیے: مشتبہ شخص");
    private static final Text CONFIRM = Text.of("Confirm suspect", "توثیق: مشتبہ شخص");

    private final Decisions decisions;
    private final LookupShown shown;
    private final OfficeWords words;
    private final Access access;

    LookupPages(Decisions decisions, LookupShown shown, OfficeWords words, Access access) {
        this.decisions = decisions;
        this.shown = shown;
        this.words = words;
        this.access = access;
    }

    /**
     * One request.
     *
     * @param copy whether this is the police officer's copy
     * @param next what this officer may do now
     */
    public record RequestPage(
            CaseHead head,
            ApplicationView view,
            List<SuspectFacts> suspects,
            Decisions.@Nullable Opened course,
            StateWord state,
            @Nullable ClockFace clock,
            List<Step> next,
            boolean copy,
            boolean prints)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Look-up", "استفسار");
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

        /** Held, and before an officer of the Bureau, who is told why. */
        public boolean heldHere() {
            return view.lookup().state() instanceof LookupState.Held && !next.isEmpty();
        }

        /** Position of the suspect of that number. */
        public int position(int number) {
            return view.position(number);
        }
    }

    /**
     * A step that this officer may take.
     *
     * @param post whether it is posted, not opened
     */
    public record Step(Text text, String href, boolean post, boolean main) {}

    @GetMapping("/lookups/{reference}")
    @Acts(Action.LOOKUP_READ)
    ModelAndView open(Caller caller, @PathVariable String reference) {
        Decisions.Opened opened = decisions.open(caller, reference);
        Lookup l = opened.view().lookup();
        return page(
                "lookup/request",
                new RequestPage(
                        words.head(opened.view()),
                        opened.view(),
                        words.suspects(opened.view()),
                        opened,
                        LookupShown.state(l),
                        shown.clock(caller, l),
                        next(caller, opened),
                        false,
                        access.mayEver(caller, Action.LOOKUP_PRINT)
                                && l.times().applied().isPresent()));
    }

    @GetMapping("/lookups/copies/{reference}")
    @Acts(Action.LOOKUP_COPY_READ)
    ModelAndView copy(Caller caller, @PathVariable String reference) {
        ApplicationView view = decisions.openCopy(caller, reference);
        return page(
                "lookup/request",
                new RequestPage(
                        words.head(view),
                        view,
                        words.suspects(view),
                        null,
                        LookupShown.state(view.lookup()),
                        null,
                        List.of(),
                        true,
                        false));
    }

    private static List<Step> next(Caller caller, Decisions.Opened opened) {
        Lookup l = opened.view().lookup();
        String own = "/lookups/" + l.reference().value();
        return switch (caller.role()) {
            case INVESTIGATOR -> investigator(caller, l, own);
            case PROSECUTOR -> prosecutor(caller, opened, own);
            case OPERATOR, SUPERVISOR -> bureau(caller, opened, own);
            case DPO, PRISON, ADMINISTRATOR, AUDITOR, COMMITTEE, SYSTEM -> List.of();
        };
    }

    private static List<Step> investigator(Caller caller, Lookup l, String own) {
        if (l.state() instanceof LookupState.Draft) {
            return List.of(
                    new Step(
                            Text.of("Complete the application", "درخواست مکمل کیجیے"),
                            own + "/draft",
                            false,
                            true));
        }
        return reads(caller, l, own);
    }

    private static List<Step> reads(Caller caller, Lookup l, String own) {
        boolean reader =
                l.applicant().equals(caller.officer())
                        || l.decider().filter(caller.officer()::equals).isPresent();
        return l.state() instanceof LookupState.Answered && reader
                ? List.of(
                        new Step(
                                Text.of("Read the answer", "جواب ملاحظہ کیجیے"),
                                own + "/answer",
                                false,
                                true))
                : List.of();
    }

    private static List<Step> prosecutor(Caller caller, Decisions.Opened opened, String own) {
        Lookup l = opened.view().lookup();
        if (l.state() instanceof LookupState.Applied) {
            return List.of(
                    new Step(
                            Text.of("Forward or refuse", "بھیجیے یا مسترد کیجیے"),
                            own + "/decision",
                            false,
                            true));
        }
        if (l.state() instanceof LookupState.FactAsked) {
            return opened.questions().stream()
                    .map(
                            q -> {
                                int at = opened.view().position(q.number());
                                return new Step(
                                        Text.of(
                                                "Supply the fact about suspect " + at,
                                                "مشتبہ شخص " + at + " کی بابت امر مہیا کیجیے"),
                                        own + "/facts/" + q.number(),
                                        false,
                                        true);
                            })
                    .toList();
        }
        return reads(caller, l, own);
    }

    private static List<Step> bureau(Caller caller, Decisions.Opened opened, String own) {
        ApplicationView view = opened.view();
        return switch (view.lookup().state()) {
            case LookupState.Forwarded f ->
                    List.of(
                            take(
                                    Text.of(
                                            "Take it and compare",
                                            "زیرِ کار لیجیے اور موازنہ کیجیے"),
                                    own));
            case LookupState.Comparing c when c.by().equals(caller.officer()) ->
                    view.suspects().stream()
                            .map(SuspectView::number)
                            .map(
                                    n ->
                                            opened.compared().contains(n)
                                                    ? toSuspect(
                                                            view, n, own + "/compare/", COMPARED)
                                                    : toSuspect(
                                                            view, n, own + "/compare/", COMPARE))
                            .toList();
            case LookupState.Comparing c ->
                    List.of(
                            take(
                                    Text.of(
                                            "Take it over from the officer who has it",
                                            "موجودہ افسر سے اپنے زیرِ کار لیجیے"),
                                    own));
            case LookupState.ToConfirm t ->
                    opened.toConfirm().stream()
                            .map(n -> toSuspect(view, n, own + "/confirm/", CONFIRM))
                            .toList();
            case LookupState.Held h -> List.of(take(Text.of("Look again", "دوبارہ دیکھیے"), own));
            case LookupState.Draft d -> List.of();
            case LookupState.Applied a -> List.of();
            case LookupState.Refused r -> List.of();
            case LookupState.FactAsked f -> List.of();
            case LookupState.Answered a ->
                    opened.changes().isEmpty()
                            ? List.of()
                            : List.of(
                                    new Step(
                                            Text.of(
                                                    "The change is dealt with",
                                                    "تبدیلی پر کارروائی ہو چکی"),
                                            own + "/notices",
                                            true,
                                            true));
            case LookupState.Expired e -> List.of();
        };
    }

    private static Step take(Text text, String own) {
        return new Step(text, own + "/take", true, true);
    }

    private static Step toSuspect(ApplicationView view, int number, String href, Text verb) {
        int at = view.position(number);
        return new Step(
                Text.of(verb.en() + " " + at, verb.ur() + " " + at), href + number, false, true);
    }

    static ModelAndView page(String template, PageModel page) {
        return new ModelAndView(template, Map.of("page", page));
    }
}
