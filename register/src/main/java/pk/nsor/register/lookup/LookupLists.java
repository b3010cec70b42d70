package pk.nsor.register.lookup;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;

/**
 * Lists of requests, never of names: an office's own work by reference and FIR, a police officer's
 * copies and the Bureau's by reference alone.
 */
@Service
public class LookupLists {
    /**
     * Most rows of one page of a list; older ones stand on the next, or are opened by reference.
     */
    public static final int MOST = 100;

    /** Farthest that a list is paged; what is older is opened by its reference. */
    public static final int FARTHEST = 100_000;

    private final LookupStore lookups;
    private final SuspectStore sealed;
    private final OfficeWords words;
    private final Seals seals;
    private final Access access;
    private final Audit audit;

    LookupLists(
            LookupStore lookups,
            SuspectStore sealed,
            OfficeWords words,
            Seals seals,
            Access access,
            Audit audit) {
        this.lookups = lookups;
        this.sealed = sealed;
        this.words = words;
        this.seals = seals;
        this.access = access;
        this.audit = audit;
    }

    /**
     * A page of a list.
     *
     * @param rows newest change first
     * @param cases the case of each, where the list tells it
     * @param from how many newer ones stand before the page
     * @param all how many there are
     */
    public record Page(List<Lookup> rows, Map<UUID, CaseLine> cases, int from, long all) {
        Optional<CaseLine> caseOf(Lookup lookup) {
            return Optional.ofNullable(cases.get(lookup.id()));
        }
    }

    /** The requests of the caller's own office, or those that reached the Bureau. */
    @Transactional(readOnly = true)
    public Page read(Caller caller, int from) {
        access.require(caller, Action.LOOKUP_READ);
        boolean npb = caller.role().npb();
        return recorded(
                caller, npb ? LookupStore.Whose.BUREAU : LookupStore.Whose.OFFICE, !npb, from);
    }

    /** The applications whose copy the caller's office gets. */
    @Transactional(readOnly = true)
    public Page readCopies(Caller caller, int from) {
        access.require(caller, Action.LOOKUP_COPY_READ);
        return recorded(caller, LookupStore.Whose.COPIES, true, from);
    }

    private Page recorded(Caller caller, LookupStore.Whose whose, boolean withCase, int from) {
        int first = Math.clamp(from, 0, FARTHEST);
        LookupStore.Listed listed = lookups.list(whose, caller.office(), first, MOST);
        Map<UUID, CaseLine> cases = withCase ? cases(listed.rows()) : Map.of();
        Act act = Act.of(caller, Event.LOOKUP_LIST_READ, Purpose.of(Purpose.Kind.OWN_WORK));
        listed.rows().forEach(l -> act.about(List.of(l.ref())));
        audit.record(act.detail("shown", withCase ? "reference, case" : "reference"));
        return new Page(listed.rows(), cases, first, listed.all());
    }

    /** The case of each request whose particulars are not destroyed. */
    private Map<UUID, CaseLine> cases(List<Lookup> rows) {
        Map<KeyId, DataKey> keys = seals.open(rows.stream().map(Lookup::key).toList());
        return sealed.cases(rows, keys, words::line);
    }
}
