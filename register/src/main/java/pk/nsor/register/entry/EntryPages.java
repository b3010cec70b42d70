package pk.nsor.register.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.conviction.AnswerRow;
import pk.nsor.register.conviction.AnswerRows;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Bust;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Icon;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.TimelineItem;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.CurrentLists;

/**
 * Entries of the register for the Bureau: the list by number, the record as one page, the stop
 * button.
 */
@Controller
public class EntryPages {
    private static final int MOST_PAPER_CHARS = 200;
    private static final int MOST_REASON_CHARS = 4_000;
    private static final int MOST_LIFT_CHARS = 3_000;
    private static final Set<String> MATCHING = Set.of("caste");
    private static final Set<String> PAPERS_APART = Set.of("judgmentCopy");

    private final EntryDesk desk;
    private final Withholding withholding;
    private final EntryCopies copies;
    private final CurrentLists lists;
    private final Access access;
    private final Clock clock;

    EntryPages(
            EntryDesk desk,
            Withholding withholding,
            EntryCopies copies,
            CurrentLists lists,
            Access access,
            Clock clock) {
        this.desk = desk;
        this.withholding = withholding;
        this.copies = copies;
        this.lists = lists;
        this.access = access;
        this.clock = clock;
    }

    /** A number with its standing, for lists. */
    public record Line(String number, EntryState state, java.time.Instant verifiedAt) {
        static Line of(EntryRow e) {
            return new Line(e.number().value(), e.state(), e.verifiedAt());
        }
    }

    /** The list of numbers. */
    public record ListPage(List<Line> newest, List<Line> withheld, String typed, FieldErrors errors)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Entries of the register", "رجسٹر کے اندراجات");
        }

        @Override
        public Place place() {
            return Place.ENTRIES;
        }
    }

    /**
     * One record.
     *
     * @param person every fact of the return but those of {@code matching}
     * @param matching caste or tribe: a matching aid, shown only when it is asked for
     * @param byHand how far the standing check reached, where an officer is to look by hand
     */
    public record RecordPage(
            Entry entry,
            Bust bust,
            List<AnswerRow> person,
            List<AnswerRow> matching,
            List<AnswerRow> conviction,
            List<TimelineItem> timeline,
            Sightings.Leaf seen,
            boolean latest,
            Optional<Withholding.InForce> withheld,
            @Nullable ClockFace decision,
            boolean mayDecide,
            Map<String, String> typed,
            List<RegisterNumber> joined,
            List<Attached> copies,
            List<AnswersGiven.Given> answered,
            Optional<Reach> byHand,
            FieldErrors errors)
            implements PageModel {
        public String typedOf(String field) {
            return typed.getOrDefault(field, "");
        }

        @Override
        public String switchForm() {
            if (withheld.isEmpty()) {
                return "withhold";
            }
            return mayDecide ? "decide" : mayProposeLift() ? "lift" : "";
        }

        /** Whether a confirmed withholding could be proposed to be lifted. */
        public boolean mayProposeLift() {
            return withheld.filter(w -> w.waiting().isEmpty()).isPresent();
        }

        /** The files as choices, in the order in which they came. */
        public List<Choice> files() {
            return java.util.stream.IntStream.range(0, copies.size())
                    .mapToObj(n -> new Choice(copies.get(n).id().toString(), file(n)))
                    .toList();
        }

        /** What a file is called here. */
        public Text file(int n) {
            Text kind = VerificationPages.DeskPage.kindOf(copies.get(n));
            return Text.of(
                    "File " + (n + 1) + ": " + kind.en(), "فائل " + (n + 1) + ": " + kind.ur());
        }

        @Override
        public Text title() {
            return Text.of("Entry of the register", "رجسٹر کا اندراج");
        }

        @Override
        public Place place() {
            return Place.ENTRIES;
        }

        @Override
        public Text foot() {
            return Text.of(
                    "Record " + entry.number().value() + " · National Police Bureau",
                    "اندراج " + entry.number().value() + " · نیشنل پولیس بیورو");
        }

        @Override
        public String toString() {
            return "RecordPage[masked]";
        }
    }

    @GetMapping("/entries")
    @Acts(Action.ENTRY_READ)
    ModelAndView list(Caller caller) {
        return list(caller, "", FieldErrors.NONE);
    }

    private ModelAndView list(Caller caller, String typed, FieldErrors errors) {
        EntryDesk.Listed listed = desk.list(caller);
        return new ModelAndView(
                "entry/list",
                Map.of(
                        "page",
                        new ListPage(
                                listed.newest().stream().map(Line::of).toList(),
                                listed.withheld().stream().map(Line::of).toList(),
                                typed,
                                errors)));
    }

    /** Opens an entry by its number, typed with or without dashes. */
    @PostMapping("/entries")
    @Acts(Action.ENTRY_READ)
    ModelAndView find(Caller caller, @RequestParam(defaultValue = "") String number) {
        Optional<RegisterNumber> read = RegisterNumber.typed(number);
        if (read.isEmpty()) {
            return list(
                    caller,
                    number,
                    FieldErrors.NONE.and(
                            "number",
                            Text.of(
                                    "This is no register number: it has 9 characters after R, and the last one checks the others.",
                                    "یہ رجسٹر نمبر نہیں: R کے بعد 9 حروف ہوتے ہیں اور آخری حرف باقی کی پڑتال کرتا ہے۔")));
        }
        desk.list(caller);
        return new ModelAndView("redirect:/entries/" + read.get().value());
    }

    @GetMapping("/entries/{number}")
    @Acts(Action.ENTRY_READ)
    ModelAndView record(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String seen) {
        RegisterNumber entry = require(caller, number);
        return show(caller, entry, Sightings.Behind.read(seen), Map.of(), FieldErrors.NONE);
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
        RegisterNumber entry = require(caller, number);
        FieldErrors errors = checked(reason, "reason", MOST_REASON_CHARS, FieldErrors.NONE);
        errors = checked(paper, "paper", MOST_PAPER_CHARS, errors);
        if (!language.isEmpty() || !errors.isEmpty()) {
            Map<String, String> typed = Map.of("reason", reason, "paper", paper);
            return again(caller, entry, typed, language, errors);
        }
        Text done =
                switch (withholding.withhold(caller, entry, reason.strip(), paper.strip())) {
                    case WITHHELD ->
                            Text.of(
                                    "Withheld. It answers no look-up from now on; a second officer confirms or lifts it within 24 hours.",
                                    "معطل کر دیا گیا۔ اب یہ کسی استفسار کا جواب نہیں دے گا؛ دوسرا افسر 24 گھنٹوں میں توثیق کرے گا یا معطلی ختم کرے گا۔");
                    case ALREADY -> Text.of("It was withheld already.", "یہ پہلے ہی معطل تھا۔");
                };
        flash.addFlashAttribute("done", done);
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
        RegisterNumber entry = require(caller, number);
        FieldErrors errors = checked(why, "why", MOST_REASON_CHARS, FieldErrors.NONE);
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
        Text done =
                switch (withholding.decide(caller, entry, decision.equals("keep"), why.strip())) {
                    case Ruling.Taken(var act, boolean confirmed) ->
                            confirmed != Withholding.lifts(act)
                                    ? Text.of(
                                            "Confirmed: it stays withheld.",
                                            "توثیق ہو گئی: معطلی برقرار ہے۔")
                                    : Text.of(
                                            "Lifted: it answers look-ups again.",
                                            "معطلی ختم: یہ دوبارہ استفسارات کا جواب دے گا۔");
                    case Ruling.NotYou() ->
                            Text.of(
                                    "You withheld it, or proposed to lift it, yourself: another officer decides.",
                                    "معطلی یا اس کے خاتمے کی تجویز آپ کی تھی: فیصلہ کوئی اور افسر کرے گا۔");
                    case Ruling.AlreadyDecided(var act) ->
                            Text.of(
                                    "Another officer has decided it already.",
                                    "کوئی اور افسر پہلے ہی فیصلہ کر چکا ہے۔");
                };
        flash.addFlashAttribute("done", done);
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
        RegisterNumber entry = require(caller, number);
        FieldErrors errors = checked(reason, "reason", MOST_LIFT_CHARS, FieldErrors.NONE);
        errors = checked(paper, "paper", MOST_PAPER_CHARS, errors);
        if (!language.isEmpty() || !errors.isEmpty()) {
            Map<String, String> typed = Map.of("reason", reason, "paper", paper);
            return again(caller, entry, typed, language, errors);
        }
        String one = paper.strip().replaceAll("\\R", " ");
        flash.addFlashAttribute(
                "done",
                switch (withholding.proposeLift(caller, entry, reason.strip(), one)) {
                    case DONE ->
                            Text.of(
                                    "Proposed. The entry stays withheld until a second officer decides.",
                                    "تجویز درج ہوئی۔ دوسرے افسر کے فیصلے تک اندراج معطل رہے گا۔");
                    case TOO_LATE ->
                            Text.of(
                                    "Its state has changed meanwhile; nothing was done.",
                                    "اس دوران حالت بدل چکی ہے؛ کوئی عمل نہیں ہوا۔");
                });
        return new ModelAndView("redirect:/entries/" + entry.value());
    }

    @PostMapping("/entries/{number}/copies")
    @Acts(Action.RETURN_VERIFY)
    ModelAndView destroyCopy(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String file,
            @RequestParam(defaultValue = "") String shows,
            RedirectAttributes flash) {
        RegisterNumber entry = require(caller, number);
        FieldErrors errors = checked(shows, "shows", MOST_REASON_CHARS, FieldErrors.NONE);
        if (!file.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            errors = errors.and("file", Text.of("Choose the file.", "فائل منتخب کیجیے۔"));
        }
        if (!errors.isEmpty()) {
            return show(caller, entry, Map.of("file", file, "shows", shows), errors);
        }
        flash.addFlashAttribute(
                "done",
                switch (copies.destroy(caller, entry, AttachmentId.of(file), shows.strip())) {
                    case DONE ->
                            Text.of(
                                    "Destroyed with its keys. The entry stands; ask the office for a copy in which nobody is named.",
                                    "کلید سمیت تلف ہو گئی۔ اندراج برقرار ہے؛ دفتر سے ایسی نقل طلب کیجیے جس میں کوئی ممنوع نام نہ ہو۔");
                    case NOT_YOU ->
                            Text.of(
                                    "You entered or edited its return: another officer does this.",
                                    "اس کا گوشوارہ آپ نے درج یا ترمیم کیا: یہ کام کوئی اور افسر کرے گا۔");
                });
        return new ModelAndView("redirect:/entries/" + entry.value());
    }

    /** What was typed, with what is wrong with it; in the other language without. */
    private ModelAndView again(
            Caller caller,
            RegisterNumber entry,
            Map<String, String> typed,
            String language,
            FieldErrors errors) {
        return show(caller, entry, typed, language.isEmpty() ? errors : FieldErrors.NONE);
    }

    private static FieldErrors checked(String typed, String field, int most, FieldErrors errors) {
        if (typed.isBlank()) {
            return errors.and(field, Needed.of(field));
        }
        if (typed.length() > most) {
            return errors.and(
                    field,
                    Text.of(
                            "At most " + most + " characters.",
                            "زیادہ سے زیادہ " + most + " حروف۔"));
        }
        return errors;
    }

    private RegisterNumber require(Caller caller, String number) {
        try {
            return new RegisterNumber(number);
        } catch (IllegalArgumentException e) {
            throw access.notFound(caller, Action.ENTRY_READ, "entry");
        }
    }

    private ModelAndView show(
            Caller caller, RegisterNumber number, Map<String, String> typed, FieldErrors errors) {
        return show(caller, number, Optional.empty(), typed, errors);
    }

    private ModelAndView show(
            Caller caller,
            RegisterNumber number,
            Optional<Sightings.Behind> behind,
            Map<String, String> typed,
            FieldErrors errors) {
        Purpose purpose = Purpose.of(Purpose.Kind.OWN_WORK, number.value());
        EntryDesk.Opened o = desk.open(caller, number, purpose, behind);
        @Nullable ClockFace decision =
                o.decideBy().map(d -> ClockFace.of(d, clock.instant())).orElse(null);
        boolean mayDecide =
                o.withheld()
                        .flatMap(Withholding.InForce::waiting)
                        .map(a -> a.mayDecide(caller.officer()))
                        .orElse(false);
        AnswerRows rows = new AnswerRows(lists.lists());
        List<AnswerRow> person = without(held(o), rows.person(o.entry().person()));
        return new ModelAndView(
                "entry/record",
                Map.of(
                        "page",
                        new RecordPage(
                                o.entry(),
                                o.entry().portrait() == 0
                                        ? Bust.NONE
                                        : Bust.drawn(o.entry().portrait()),
                                without(MATCHING, person),
                                only(MATCHING, person),
                                without(PAPERS_APART, rows.conviction(o.entry().conviction())),
                                timeline(o),
                                o.seen(),
                                behind.isEmpty(),
                                o.withheld(),
                                decision,
                                mayDecide,
                                typed,
                                o.joined(),
                                o.copies(),
                                o.answered(),
                                o.byHand(),
                                errors)));
    }

    /** The papers that are still held stand below, each with its pages; others are no fact. */
    private static Set<String> held(EntryDesk.Opened o) {
        boolean sent = o.entry().person().body().photograph().flatMap(Known::found).isPresent();
        return sent ? Set.of("photograph", "photographProfile") : Set.of("photographProfile");
    }

    private static List<AnswerRow> without(Set<String> fields, List<AnswerRow> rows) {
        return rows.stream().filter(r -> !fields.contains(r.field())).toList();
    }

    private static List<AnswerRow> only(Set<String> fields, List<AnswerRow> rows) {
        return rows.stream().filter(r -> fields.contains(r.field())).toList();
    }

    private static List<TimelineItem> timeline(EntryDesk.Opened o) {
        List<TimelineItem> items = new ArrayList<>();
        Entry e = o.entry();
        for (Withholding.Span span : o.spans()) {
            span.to()
                    .ifPresent(
                            to ->
                                    items.add(
                                            item(
                                                    to,
                                                    TimelineItem.Kind.PAST,
                                                    Icon.DONE,
                                                    Text.of(
                                                            "Withholding lifted",
                                                            "معطلی ختم ہوئی"))));
            items.add(
                    item(
                            span.from(),
                            span.to().isPresent() ? TimelineItem.Kind.PAST : TimelineItem.Kind.LATE,
                            Icon.LATE,
                            Text.of("Withheld", "معطل کیا گیا")));
        }
        items.add(
                item(
                        e.verifiedAt(),
                        TimelineItem.Kind.PAST,
                        Icon.DONE,
                        Text.of("Verified; register number given", "تصدیق شدہ؛ رجسٹر نمبر جاری")));
        e.conviction()
                .judgment()
                .found()
                .flatMap(PartialDate::exact)
                .ifPresent(
                        d ->
                                items.add(
                                        new TimelineItem(
                                                d,
                                                TimelineItem.Kind.PAST,
                                                Icon.DONE,
                                                Text.of("Convicted", "سزا یاب ہوا"),
                                                null,
                                                null,
                                                "")));
        items.sort(Comparator.comparing(TimelineItem::date).reversed());
        return items;
    }

    private static TimelineItem item(
            java.time.Instant at, TimelineItem.Kind kind, Icon icon, Text what) {
        return new TimelineItem(
                at.atZone(Deadlines.ZONE).toLocalDate(), kind, icon, what, null, null, "");
    }
}
