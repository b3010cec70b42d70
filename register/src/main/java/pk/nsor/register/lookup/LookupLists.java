package pk.nsor.register.lookup;

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

/**
 * Lists of requests, by reference only: an office's own, a police officer's copies, the Bureau's.
 */
@Service
public class LookupLists {
    /** Most rows of one list; older ones are found by their reference. */
    public static final int MOST = 200;

    private final LookupStore lookups;
    private final Access access;
    private final Audit audit;

    LookupLists(LookupStore lookups, Access access, Audit audit) {
        this.lookups = lookups;
        this.access = access;
        this.audit = audit;
    }

    /** The requests of the caller's own office, or those that reached the Bureau. */
    @Transactional
    public List<Lookup> read(Caller caller) {
        access.require(caller, Action.LOOKUP_READ);
        return recorded(
                caller,
                caller.role().npb()
                        ? lookups.ofBureau(MOST)
                        : lookups.ofOffice(caller.office(), MOST));
    }

    /** The applications whose copy the caller's office gets. */
    @Transactional
    public List<Lookup> readCopies(Caller caller) {
        access.require(caller, Action.LOOKUP_COPY_READ);
        return recorded(caller, lookups.copiesOf(caller.office(), MOST));
    }

    private List<Lookup> recorded(Caller caller, List<Lookup> listed) {
        Act act = Act.of(caller, Event.LOOKUP_LIST_READ, Purpose.of(Purpose.Kind.OWN_WORK));
        listed.forEach(l -> act.about(List.of(l.ref())));
        audit.record(act);
        return listed;
    }
}
