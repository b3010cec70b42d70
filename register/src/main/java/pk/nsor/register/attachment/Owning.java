package pk.nsor.register.attachment;

import java.util.Optional;
import pk.nsor.register.access.Resource;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Implemented once by each module whose work has attachments: it alone knows whose the work is and
 * what may be done with it now. Asked inside the transaction of the act.
 */
public interface Owning {
    /** The {@link Owner#kind()} that it answers for. */
    String kind();

    /**
     * Whose the work is; empty where there is no such work, or where this caller may not open it
     * now (sealed, expired). The two are answered alike.
     */
    Optional<Resource> open(Caller caller, String ref);

    /** Whether this caller may add, black out and remove pages now: an open draft of its own. */
    boolean editable(Caller caller, String ref);

    /** Where the work is shown, path only; the pages of its attachments lead back there. */
    String address(String ref);

    /** What the caller reads or changes it for. */
    Purpose purpose(Caller caller, String ref);
}
