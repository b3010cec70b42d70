package pk.nsor.register.entry;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.AnswerRow;
import pk.nsor.register.conviction.AnswerRows;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Bust;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.page.Icon;
import pk.nsor.register.page.TimelineItem;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.CurrentLists;

/** Draws an entry as one page, for whichever of its forms was sent or for none. */
@Component
class RecordViews {
    private static final Set<String> MATCHING = Set.of("caste");
    private static final Set<String> PAPERS_APART = Set.of("judgmentCopy");

    private final EntryDesk desk;
    private final CurrentLists lists;
    private final Access access;
    private final Clock clock;

    RecordViews(EntryDesk desk, CurrentLists lists, Access access, Clock clock) {
        this.desk = desk;
        this.lists = lists;
        this.access = access;
        this.clock = clock;
    }

    /** The number in an address; what is none is not found. */
    RegisterNumber require(Caller caller, String number) {
        try {
            return new RegisterNumber(number);
        } catch (IllegalArgumentException e) {
            throw access.notFound(caller, Action.ENTRY_READ, "entry");
        }
    }

    /** The record with what was typed into one of its forms. */
    ModelAndView show(
            Caller caller, RegisterNumber number, Map<String, String> typed, FieldErrors errors) {
        return show(caller, number, Optional.empty(), typed, errors);
    }

    /** The record with the page of its readings that begins behind one. */
    ModelAndView show(
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
