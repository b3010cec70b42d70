package pk.nsor.register.site;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** Gathers an officer's work from all modules; the clock that runs out first stands on top. */
@Service
class Worklist {
    private static final Comparator<WorkItem> FIRST_DUE_FIRST =
            Comparator.comparing(
                            (WorkItem i) -> i.deadline() == null ? Instant.MAX : i.deadline().due())
                    .thenComparing(WorkItem::since);

    private final List<WorkSource> sources;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Worklist(List<WorkSource> sources, Access access, Audit audit, Clock clock) {
        this.sources = sources;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an officer has to do, and how much more of it stands behind what is shown. */
    record Work(List<WorkItem> items, List<MoreWork> more) {}

    /**
     * @param most most items of a kind
     */
    @Transactional(readOnly = true)
    public Work read(Caller caller, int most) {
        access.require(caller, Action.WORKLIST_READ);
        Instant now = clock.instant();
        List<WorkItem> items =
                sources.stream()
                        .flatMap(s -> s.workFor(caller, now, most).stream())
                        .sorted(FIRST_DUE_FIRST)
                        .toList();
        Act act = Act.of(caller, Event.WORKLIST_READ, Purpose.of(Purpose.Kind.OWN_WORK));
        items.stream().map(WorkItem::reference).distinct().forEach(r -> act.about("work", r));
        audit.record(act);
        return new Work(
                items,
                sources.stream().flatMap(s -> s.moreFor(caller, now, most).stream()).toList());
    }
}
