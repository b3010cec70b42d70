package pk.nsor.register.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
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
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Bust;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Icon;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.page.TimelineItem;

/**
 * Entries of the register for the Bureau: the list by number, the record as one page, the stop
 * button.
 */
@Controller
public class EntryPages {
    private static final int MOST_PAPER_CHARS = 200;
    private static final int MOST_REASON_CHARS = 4_000;

    private final EntryDesk desk;
    private final Withholding withholding;
    private final FactSheet facts;
    private final Access access;
    private final Clock clock;

    EntryPages(
            EntryDesk desk, Withholding withholding, FactSheet facts, Access access, Clock clock) {
        this.desk = desk;
        this.withholding = withholding;
        this.facts = facts;
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

    /** One record. */
    public record RecordPage(
            Entry entry,
            Bust bust,
            List<FactSheet.Row> person,
            List<FactSheet.Row> conviction,
            List<TimelineItem> timeline,
            Sightings.Leaf seen,
            boolean latest,
            Optional<Withholding.InForce> withheld,
            @Nullable ClockFace decision,
            boolean mayDecide,
            String reason,
            String paper,
            List<RegisterNumber> joined,
            FieldErrors errors)
            implements PageModel {
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
        return show(caller, entry, Sightings.Behind.read(seen), "", "", FieldErrors.NONE);
    }

    @PostMapping("/entries/{number}/withhold")
    @Acts(Action.ENTRY_WITHHOLD)
    ModelAndView withhold(
            Caller caller,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String paper,
            RedirectAttributes flash) {
        RegisterNumber entry = require(caller, number);
        FieldErrors errors = checked(reason, "reason", MOST_REASON_CHARS, FieldErrors.NONE);
        errors = checked(paper, "paper", MOST_PAPER_CHARS, errors);
        if (!errors.isEmpty()) {
            return show(caller, entry, reason, paper, errors);
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
        if (!errors.isEmpty()) {
            return show(caller, entry, "", "", errors);
        }
        Text done =
                switch (withholding.decide(caller, entry, decision.equals("keep"), why.strip())) {
                    case Ruling.Taken(var act, boolean kept) ->
                            kept
                                    ? Text.of(
                                            "Confirmed: it stays withheld.",
                                            "توثیق ہو گئی: معطلی برقرار ہے۔")
                                    : Text.of(
                                            "Lifted: it answers look-ups again.",
                                            "معطلی ختم: یہ دوبارہ استفسارات کا جواب دے گا۔");
                    case Ruling.NotYou() ->
                            Text.of(
                                    "You withheld it yourself: another officer decides.",
                                    "معطل آپ نے کیا تھا: فیصلہ کوئی اور افسر کرے گا۔");
                    case Ruling.AlreadyDecided(var act) ->
                            Text.of(
                                    "Another officer has decided it already.",
                                    "کوئی اور افسر پہلے ہی فیصلہ کر چکا ہے۔");
                };
        flash.addFlashAttribute("done", done);
        return new ModelAndView("redirect:/entries/" + entry.value());
    }

    private static FieldErrors checked(String typed, String field, int most, FieldErrors errors) {
        if (typed.isBlank()) {
            return errors.and(field, Text.of("This is needed.", "یہ لازمی ہے۔"));
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
            Caller caller, RegisterNumber number, String reason, String paper, FieldErrors errors) {
        return show(caller, number, Optional.empty(), reason, paper, errors);
    }

    private ModelAndView show(
            Caller caller,
            RegisterNumber number,
            Optional<Sightings.Behind> behind,
            String reason,
            String paper,
            FieldErrors errors) {
        Purpose purpose = Purpose.of(Purpose.Kind.OWN_WORK, number.value());
        EntryDesk.Opened o = desk.open(caller, number, purpose, behind);
        @Nullable ClockFace decision =
                o.decideBy().map(d -> ClockFace.of(d, clock.instant())).orElse(null);
        boolean mayDecide =
                o.withheld().map(w -> w.act().mayDecide(caller.officer())).orElse(false);
        return new ModelAndView(
                "entry/record",
                Map.of(
                        "page",
                        new RecordPage(
                                o.entry(),
                                o.entry().portrait() == 0
                                        ? Bust.NONE
                                        : Bust.drawn(o.entry().portrait()),
                                facts.person(o.entry().person()),
                                facts.conviction(o.entry().conviction()),
                                timeline(o),
                                o.seen(),
                                behind.isEmpty(),
                                o.withheld(),
                                decision,
                                mayDecide,
                                reason,
                                paper,
                                o.joined(),
                                errors)));
    }

    private static List<TimelineItem> timeline(EntryDesk.Opened o) {
        List<TimelineItem> items = new ArrayList<>();
        Entry e = o.entry();
        o.withheld()
                .ifPresent(
                        w ->
                                items.add(
                                        item(
                                                w.at(),
                                                TimelineItem.Kind.LATE,
                                                Icon.LATE,
                                                Text.of("Withheld", "معطل کیا گیا"))));
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
