package pk.nsor.register.worklist;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.Caller;

/**
 * A module's work for an officer, called in the transaction that records the reading of the
 * worklist.
 */
public interface WorkSource {
    /** Most items that one source gives; more stand behind the source's own list page. */
    int MOST = 50;

    List<WorkItem> workFor(Caller caller, Instant now);
}
