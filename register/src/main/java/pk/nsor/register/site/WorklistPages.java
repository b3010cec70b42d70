package pk.nsor.register.site;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Acts;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.ClockFace;
import pk.nsor.register.page.NavItem;
import pk.nsor.register.page.PageModel;
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** The home page: what needs this officer today, and what others have. */
@Controller
public class WorklistPages {
    private final Worklist worklist;
    private final Access access;
    private final Clock clock;

    WorklistPages(Worklist worklist, Access access, Clock clock) {
        this.worklist = worklist;
        this.access = access;
        this.clock = clock;
    }

    /** Something that an officer begins of their own accord. */
    private record Beginning(Action action, String href, Text text) {}

    private static final List<Beginning> BEGINNINGS =
            List.of(
                    new Beginning(
                            Action.RETURN_START,
                            "/returns/new",
                            Text.of("Begin a conviction return", "گوشوارۂ سزایابی شروع کیجیے")),
                    new Beginning(
                            Action.LOOKUP_APPLY,
                            "/lookups",
                            Text.of(
                                    "Ask about the suspects of an FIR",
                                    "مقدمے کے مشتبہ اشخاص کی بابت استفسار کیجیے")),
                    new Beginning(
                            Action.LOOKUP_COPY_READ,
                            "/lookups/copies",
                            Text.of("Read the copies of applications", "درخواستوں کی نقول دیکھیے")),
                    new Beginning(
                            Action.ENTRY_READ,
                            "/entries",
                            Text.of("Open an entry by its number", "نمبر سے اندراج کھولیے")),
                    new Beginning(
                            Action.LISTS_CHANGE,
                            "/lists",
                            Text.of(
                                    "Read or replace a dated list",
                                    "تاریخ وار فہرست دیکھیے یا بدلیے")),
                    new Beginning(
                            Action.EVIDENCE_READ,
                            "/evidence",
                            Text.of("Read the evidence", "شہادت ملاحظہ کیجیے")));

    /** A row with its clock drawn. */
    public record Row(WorkItem item, @Nullable ClockFace clock) {
        static Row of(WorkItem item, Instant now) {
            @Nullable Deadline d = item.deadline();
            if (d == null) {
                return new Row(item, null);
            }
            ClockFace face = ClockFace.of(d, now);
            return new Row(item, item.withOthers() ? face.withOthers() : face);
        }

        public boolean late() {
            return clock != null && clock.late();
        }
    }

    /**
     * The worklist as shown.
     *
     * @param mine what needs this officer
     * @param others what was handed over and waits on others
     * @param group the filter chosen, {@code all} by default
     * @param more what stands behind the most that is shown
     * @param begin what this officer may begin
     */
    public record Page(
            List<Row> mine,
            List<Row> others,
            String group,
            Map<String, Long> counts,
            List<MoreWork> more,
            List<NavItem> begin)
            implements PageModel {
        @Override
        public Text title() {
            return Text.of("Worklist", "فہرستِ کار");
        }

        @Override
        public Text foot() {
            return Text.of(
                    "A worklist shows references, never names.",
                    "فہرستِ کار میں حوالے ہوتے ہیں، نام کبھی نہیں۔");
        }

        public long late() {
            return mine.stream().filter(Row::late).count();
        }

        /** What the count of {@link #others} says: how many of them are late, too. */
        public Text othersWord() {
            long late = others.stream().filter(Row::late).count();
            return late == 0
                    ? Text.of("with others", "دوسروں کے پاس")
                    : Text.of(
                            "with others, " + late + " of them late",
                            "دوسروں کے پاس، ان میں سے " + late + " تاخیر سے");
        }

        public List<Row> shown() {
            return mine.stream()
                    .filter(r -> group.equals("all") || r.item().group().equals(group))
                    .toList();
        }
    }

    @GetMapping("/")
    @Acts(Action.WORKLIST_READ)
    ModelAndView home(
            Caller caller,
            @RequestParam(defaultValue = "all") String show,
            @RequestParam(defaultValue = "") String whole) {
        Instant now = clock.instant();
        Worklist.Work work =
                worklist.read(
                        caller, whole.equals("on") ? WorkSource.MOST_CLIMBED : WorkSource.MOST);
        List<Row> rows = work.items().stream().map(i -> Row.of(i, now)).toList();
        List<Row> mine = rows.stream().filter(r -> !r.item().withOthers()).toList();
        Map<String, Long> counts =
                mine.stream()
                        .collect(
                                java.util.stream.Collectors.groupingBy(
                                        r -> r.item().group(),
                                        java.util.stream.Collectors.counting()));
        String group = List.of("lookups", "returns", "other").contains(show) ? show : "all";
        return new ModelAndView(
                "site/worklist",
                Map.of(
                        "page",
                        new Page(
                                mine,
                                rows.stream().filter(r -> r.item().withOthers()).toList(),
                                group,
                                counts,
                                work.more(),
                                BEGINNINGS.stream()
                                        .filter(b -> access.mayEver(caller, b.action()))
                                        .map(b -> new NavItem(b.href(), b.text(), false))
                                        .toList())));
    }
}
