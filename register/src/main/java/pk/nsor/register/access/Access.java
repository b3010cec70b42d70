package pk.nsor.register.access;

import org.springframework.stereotype.Component;
import pk.nsor.register.audit.Ref;
import pk.nsor.register.kernel.Caller;

/** May this caller do this action on this resource? */
@Component
public class Access {

    /** Whether the role has the action at all; each route asks this first. */
    public boolean mayEver(Caller caller, Action action) {
        return Policy.scope(caller.role(), action) != Scope.NONE;
    }

    public boolean may(Caller caller, Action action, Resource resource) {
        return switch (Policy.scope(caller.role(), action)) {
            case NONE -> false;
            case OWN -> resource.offices().contains(caller.office());
            case ANY -> true;
        };
    }

    /**
     * Refuses unless the caller may. A role that never may is told so; a stranger's resource is
     * answered as not found.
     *
     * @throws Refused recorded apart and answered 403 or 404
     */
    public void require(Caller caller, Action action, Resource resource) {
        if (!mayEver(caller, action)) {
            throw new Refused(caller, action, resource.ref(), false);
        }
        if (!may(caller, action, resource)) {
            throw new Refused(caller, action, resource.ref(), true);
        }
    }

    /** Refuses a role that never may, where no single resource is asked for. */
    public void require(Caller caller, Action action) {
        if (!mayEver(caller, action)) {
            throw new Refused(caller, action, new Ref("action", action.code()), false);
        }
    }

    /** What is asked for is not there: recorded and answered exactly like a stranger's. */
    public Refused notFound(Caller caller, Action action, String kind) {
        return new Refused(caller, action, new Ref(kind, "none"), true);
    }
}
