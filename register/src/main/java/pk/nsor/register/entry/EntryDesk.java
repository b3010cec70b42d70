package pk.nsor.register.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.candidate.ByHand;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;

/** Opens entries for officers of the Bureau; each opening is evidence. */
@Service
public class EntryDesk {
    private static final OfficeId NPB = new OfficeId("npb");
    private static final int MOST_LISTED = 25;

    private final EntryStore entries;
    private final OpenEntries open;
    private final Withholding withholding;
    private final TwoPersonActs acts;
    private final Access access;
    private final Audit audit;
    private final Beside beside;
    private final EntryCopies copies;
    private final Sightings sightings;
    private final AnswersGiven answers;
    private final ObjectProvider<ByHand> byHand;

    EntryDesk(
            EntryStore entries,
            OpenEntries open,
            Withholding withholding,
            TwoPersonActs acts,
            Access access,
            Audit audit,
            Beside beside,
            EntryCopies copies,
            Sightings sightings,
            AnswersGiven answers,
            ObjectProvider<ByHand> byHand) {
        this.entries = entries;
        this.open = open;
        this.withholding = withholding;
        this.acts = acts;
        this.access = access;
        this.audit = audit;
        this.beside = beside;
        this.copies = copies;
        this.sightings = sightings;
        this.answers = answers;
        this.byHand = byHand;
    }

    /**
     * An opened entry with what stands beside it.
     *
     * @param spans when it was withheld, past times too
     * @param decideBy the clock of the second officer, while one is awaited
     * @param copies what the return holds, where this officer may read it
     * @param answered look-ups already answered with it or with an entry joined to it, while it is
     *     withheld
     * @param byHand how far the standing check reached, where an officer is to look by hand
     */
    record Opened(
            Entry entry,
            Optional<Withholding.InForce> withheld,
            List<Withholding.Span> spans,
            Optional<Deadline> decideBy,
            Sightings.Leaf seen,
            List<RegisterNumber> joined,
            List<Attached> copies,
            List<AnswersGiven.Given> answered,
            Optional<Reach> byHand) {
        @Override
        public String toString() {
            return "Opened[masked]";
        }
    }

    /**
     * Opens an entry with a page of who has seen it.
     *
     * @param behind where that page begins; absent for the latest
     */
    @Transactional(readOnly = true)
    public Opened open(
            Caller caller,
            RegisterNumber number,
            Purpose purpose,
            Optional<Sightings.Behind> behind) {
        access.require(caller, Action.ENTRY_READ, Resource.of("entry", number.value(), NPB));
        EntryRow row =
                entries.find(number)
                        .orElseThrow(() -> access.notFound(caller, Action.ENTRY_READ, "entry"));
        Entry entry = open.open(row);
        List<Attached> held = copies.of(caller, row);
        Act act =
                Act.of(caller, Event.ENTRY_READ, purpose)
                        .about("entry", number.value())
                        .about("return", row.returnRef());
        held.forEach(a -> act.about("attachment", a.id().toString()));
        Optional<Withholding.InForce> withheld = withholding.inForce(row);
        List<RegisterNumber> joined =
                beside.joined(List.of(number)).getOrDefault(number, List.of());
        List<AnswersGiven.Given> answered =
                withheld.isEmpty()
                        ? List.of()
                        : answers.given(Stream.concat(Stream.of(number), joined.stream()).toList());
        answered.forEach(g -> act.about("lookup", g.reference()));
        audit.record(act);
        return new Opened(
                entry,
                withheld,
                withholding.spans(row),
                withheld.flatMap(Withholding.InForce::waiting).map(acts::deadline),
                sightings.of(row, behind),
                joined,
                held,
                answered,
                byHand.stream().findFirst().flatMap(b -> b.reached(number)));
    }

    /** Numbers lately verified, and those withheld: references only. */
    record Listed(List<EntryRow> newest, List<EntryRow> withheld) {}

    @Transactional(readOnly = true)
    public Listed list(Caller caller) {
        access.require(caller, Action.ENTRY_READ);
        Listed listed = new Listed(entries.newest(MOST_LISTED), entries.withheld(MOST_LISTED));
        Act act = Act.of(caller, Event.ENTRIES_LISTED, Purpose.of(Purpose.Kind.OWN_WORK));
        Stream.concat(listed.newest().stream(), listed.withheld().stream())
                .map(e -> e.number().value())
                .distinct()
                .forEach(n -> act.about("entry", n));
        audit.record(act);
        return listed;
    }
}
