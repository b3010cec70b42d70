package pk.nsor.register.worklist;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.Caller;

/**
 * A module's work for an officer, called in the transaction that records the reading of the
 * worklist.
 */
public interface WorkSource {
    /** Most items of one kind that one source gives, first due first; the rest is counted. */
    int MOST = 50;

    /** Most late items of one kind that climb to one officer; beyond it the register is broken. */
    int MOST_CLIMBED = 1_000;

    /** The work, at most {@link #MOST} of a kind. */
    List<WorkItem> workFor(Caller caller, Instant now);

    /**
     * The work, at most so many of a kind; a source that cuts nothing need not tell this apart.
     *
     * @param most {@link #MOST}, or {@link #MOST_CLIMBED} where an officer asks for the whole
     */
    default List<WorkItem> workFor(Caller caller, Instant now, int most) {
        return workFor(caller, now);
    }

    /** What stands behind the most of the same officer's work: never silently left out. */
    default List<MoreWork> moreFor(Caller caller, Instant now, int most) {
        return List.of();
    }
}
