package pk.nsor.register.lookup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.Seals;

/**
 * Hands a request to a caller who may have it. A stranger's, one that has not reached the Bureau,
 * one whose particulars are destroyed, and one that does not exist are answered alike.
 */
@Component
class Desk {
    private final LookupStore lookups;
    private final Access access;
    private final Seals seals;

    Desk(LookupStore lookups, Access access, Seals seals) {
        this.lookups = lookups;
        this.access = access;
        this.seals = seals;
    }

    Lookup find(Caller caller, Action action, String reference) {
        return allowed(caller, action, valid(caller, action, reference).flatMap(lookups::find));
    }

    /** Held until the transaction ends. */
    Lookup lock(Caller caller, Action action, String reference) {
        return allowed(caller, action, valid(caller, action, reference).flatMap(lookups::lock));
    }

    DataKey key(Lookup lookup) {
        return seals.open(lookup.key());
    }

    private Optional<LookupReference> valid(Caller caller, Action action, String reference) {
        access.require(caller, action);
        return LookupReference.valid(reference)
                ? Optional.of(new LookupReference(reference))
                : Optional.empty();
    }

    private Lookup allowed(Caller caller, Action action, Optional<Lookup> found) {
        Lookup lookup = found.orElseThrow(() -> access.notFound(caller, action, Lookup.KIND));
        Resource resource = action == Action.LOOKUP_COPY_READ ? lookup.copy() : lookup.resource();
        access.require(caller, action, resource);
        boolean over = lookup.state() instanceof LookupState.Expired;
        if (over || (caller.role().npb() && !lookup.reachedTheBureau())) {
            throw access.notFound(caller, action, Lookup.KIND);
        }
        return lookup;
    }
}
