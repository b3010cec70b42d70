package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.StateWord;

/** Lists of look-ups, one request as its officers see it, and the police officer's copy. */
@Controller
public class LookupPages {
    private static final Text COMPARE = Text.of("Compare suspect", "موازنہ: مشتبہ شخص");
    private static final Text COMPARED =
            Text.of("Compared; look again at suspect", "موازنہ ہو چکا؛ دوبارہ دیکھیے: مشتبہ شخص");
    private static final Text CONFIRM = Text.of("Confirm suspect", "توثیق: مشتبہ شخص");

    private final LookupLists lists;
    private final Decisions decisions;
    private final LookupClocks clocks;
    private final OfficeWords words;
    private final Access access;
    private final Clock clock;

    LookupPages(
            LookupLists lists,
            Decisions decisions,
            LookupClocks clocks,
            OfficeWords words,
            Access access,
            Clock clock) {
        this.lists = lists;
        this.decisions = decisions;
        this.clocks = clocks;
        this.words = words;
        this.access = access;
        this.clock = clock;
    }

    /** One row: a reference and a case, never a name. */
    public record Row(
            Lookup lookup,
            @Nullable CaseLine line,
            String href,
            StateWord state,
            Text with,
            @Nullable ClockFace clock) {}

    /**
     * A list.
     *
     * @param from how many newer ones stand before the page
     * @param all how many there are
     * @param copies whether it is a police officer's list of copies
     * @param cases whether it tells the case of each
     * @param apply whether this officer may begin an application
     * @param fresh id of the application that this page would begin, however often it is sent
     * @param typed what was typed to open one by its reference
     */
    public record ListPage(
            List<Row> rows,
            int from,
            long all,
            boolean copies,
            boolean cases,
            boolean apply,
            UUID fresh,
            String typed,
            FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Look-ups", "استفسارات");
        }

        @Override
        public Place place() {
            return Place.LOOKUPS;
        }

        @Override
        public Text foot() {
            return cases
                    ? Text.of(
                            "This list shows references and cases, never names.",
                            "اس فہرست میں حوالے اور مقدمات ہوتے ہیں، نام کبھی نہیں۔")
                    : Text.of(
                            "This list shows references, never names.",
                            "اس فہرست میں حوالے ہوتے ہیں، نام کبھی نہیں۔");
        }

        /** Address of this list. */
        public String address() {
            return copies ? "/lookups/copies" : "/lookups";
        }

        /** Address of the next page; null on the last. */
        public @Nullable String older() {
            int next = from + LookupLists.MOST;
            return next < all && next <= LookupLists.FARTHEST ? address() + "?from=" + next : null;
        }

        /** Address of the page before; null on the first. */
        public @Nullable String newer() {
            return from == 0
                    ? null
                    : address() + "?from=" + Math.max(0, from - LookupLists.MOST);
        }
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

    @GetMapping("/lookups")
    @Acts(Action.LOOKUP_READ)
    ModelAndView list(Caller caller, @RequestParam(defaultValue = "0") String from) {
        return list(caller, lists.read(caller, from(from)), "", FieldErrors.NONE);
    }

    private ModelAndView list(
            Caller caller, LookupLists.Page listed, String typed, FieldErrors errors) {
        return page(
                "lookup/list",
                new ListPage(
                        rows(caller, listed, false),
                        listed.from(),
                        listed.all(),
                        false,
                        !caller.role().npb(),
                        access.mayEver(caller, Action.LOOKUP_APPLY),
                        UUID.randomUUID(),
                        typed,
                        errors));
    }

    /** Opens a request by its reference; posted, so that nothing typed stands in an address. */
    @PostMapping("/lookups/find")
    @Acts(Action.LOOKUP_READ)
    ModelAndView find(Caller caller, @RequestParam(defaultValue = "") String reference) {
        LookupLists.Page listed = lists.read(caller, 0);
        String typed = reference.strip().toUpperCase(Locale.ROOT);
        if (LookupReference.valid(typed)) {
            return new ModelAndView("redirect:/lookups/" + typed);
        }
        return list(
                caller,
                listed,
                reference,
                FieldErrors.NONE.and(
                        "reference",
                        Text.of(
                                "This is no reference of a look-up: it begins with LR, and its last character checks the others.",
                                "یہ استفسار کا حوالہ نہیں: وہ LR سے شروع ہوتا ہے اور آخری حرف باقی کی پڑتال کرتا ہے۔")));
    }

    @GetMapping("/lookups/copies")
    @Acts(Action.LOOKUP_COPY_READ)
    ModelAndView copies(Caller caller, @RequestParam(defaultValue = "0") String from) {
        LookupLists.Page listed = lists.readCopies(caller, from(from));
        return page(
                "lookup/list",
                new ListPage(
                        rows(caller, listed, true),
                        listed.from(),
                        listed.all(),
                        true,
                        true,
                        false,
                        UUID.randomUUID(),
                        "",
                        FieldErrors.NONE));
    }

    /** Where a page begins; what is no number is the first page. */
    private static int from(String typed) {
        return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    private List<Row> rows(Caller caller, LookupLists.Page listed, boolean copies) {
        Instant now = clock.instant();
        return listed.rows().stream()
                .map(l -> row(caller, l, listed.caseOf(l).orElse(null), now, copies))
                .toList();
    }

    private Row row(
            Caller caller, Lookup l, @Nullable CaseLine line, Instant now, boolean copies) {
        String address = "/lookups/" + (copies ? "copies/" : "") + l.reference().value();
        boolean draft = l.state() instanceof LookupState.Draft;
        boolean over = l.state() instanceof LookupState.Expired;
        return new Row(
                l,
                line,
                over ? "" : draft ? address + "/draft" : address,
                state(l),
                with(l),
                copies ? null : face(caller, l, now));
    }

    /** A police officer learns that it was answered or refused, never how. */
    private static StateWord state(Lookup l) {
        Text text = l.state().text();
        return switch (l.state()) {
            case LookupState.Draft d -> StateWord.part(text);
            case LookupState.Applied a -> StateWord.waiting(text);
            case LookupState.Refused r -> StateWord.unknown(text);
            case LookupState.Forwarded f -> StateWord.half(text);
            case LookupState.Comparing c -> StateWord.half(text);
            case LookupState.FactAsked f -> StateWord.soon(text);
            case LookupState.ToConfirm t -> StateWord.half(text);
            case LookupState.Held h -> StateWord.half(text);
            case LookupState.Answered a -> StateWord.done(text);
            case LookupState.Expired e -> StateWord.noBearing(text);
        };
    }

    private Text with(Lookup l) {
        Text prosecutor = l.prosecution().map(words::name).orElse(words.bureau());
        return switch (l.state()) {
            case LookupState.Draft d -> words.name(l.applicantOffice());
            case LookupState.Applied a -> prosecutor;
            case LookupState.FactAsked f -> prosecutor;
            case LookupState.Refused r -> words.name(l.applicantOffice());
            case LookupState.Forwarded f -> words.bureau();
            case LookupState.Comparing c -> words.bureau();
            case LookupState.ToConfirm t -> words.bureau();
            case LookupState.Held h -> words.bureau();
            case LookupState.Answered a -> words.name(l.applicantOffice());
            case LookupState.Expired e -> words.name(l.applicantOffice());
        };
    }

    private @Nullable ClockFace face(Caller caller, Lookup l, Instant now) {
        boolean ours =
                caller.role().npb()
                        ? !(l.state() instanceof LookupState.FactAsked)
                        : caller.role() == Role.PROSECUTOR
                                && (l.state() instanceof LookupState.Applied
                                        || l.state() instanceof LookupState.FactAsked);
        return clocks.running(l)
                .map(d -> ClockFace.of(d, now))
                .map(f -> ours ? f : f.withOthers())
                .orElse(null);
    }

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
                        state(l),
                        face(caller, l, clock.instant()),
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
                        state(view.lookup()),
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
