package pk.nsor.register.access;

import pk.nsor.register.audit.Ref;
import pk.nsor.register.kernel.Caller;

/**
 * The caller may not do this. Thrown out of the transaction, recorded in one of its own, then
 * answered: as “not found” where even the existence is not the caller's business.
 */
public final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final Action action;
    private final transient Ref about;
    private final boolean hidden;

    Refused(Caller caller, Action action, Ref about, boolean hidden) {
        super("refused by policy");
        this.caller = caller;
        this.action = action;
        this.about = about;
        this.hidden = hidden;
    }

    public Caller caller() {
        return caller;
    }

    public Action action() {
        return action;
    }

    public Ref about() {
        return about;
    }

    /** Whether it is answered as not found. */
    public boolean hidden() {
        return hidden;
    }
}
