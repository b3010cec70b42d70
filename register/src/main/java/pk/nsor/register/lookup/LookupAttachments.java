package pk.nsor.register.lookup;

import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Resource;
import pk.nsor.register.attachment.Owning;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Role;

/**
 * Whose the FIR copy of a request is: its own office's, the prosecutor's once applied, the Bureau's
 * once forwarded.
 */
@Component
class LookupAttachments implements Owning {
    private final LookupStore lookups;

    LookupAttachments(LookupStore lookups) {
        this.lookups = lookups;
    }

    @Override
    public String kind() {
        return Lookup.KIND;
    }

    @Override
    public Optional<Resource> open(Caller caller, String ref) {
        return find(ref)
                .filter(l -> !(l.state() instanceof LookupState.Expired))
                .filter(l -> !caller.role().npb() || l.reachedTheBureau())
                .map(Lookup::resource);
    }

    @Override
    public boolean editable(Caller caller, String ref) {
        return find(ref)
                .filter(l -> l.state() instanceof LookupState.Draft)
                .filter(l -> caller.role() == Role.INVESTIGATOR)
                .filter(l -> l.applicantOffice().equals(caller.office()))
                .isPresent();
    }

    /** A draft leads back to its page of the copy; its readers to the request. */
    @Override
    public String address(String ref) {
        boolean draft = find(ref).filter(l -> l.state() instanceof LookupState.Draft).isPresent();
        return "/lookups/" + ref + (draft ? "/draft/fir" : "");
    }

    @Override
    public Purpose purpose(Caller caller, String ref) {
        return find(ref)
                .map(l -> caller.role().npb() ? l.bureausPurpose() : l.readersPurpose())
                .orElseGet(() -> Purpose.of(Purpose.Kind.OWN_WORK));
    }

    private Optional<Lookup> find(String ref) {
        return LookupReference.valid(ref)
                ? lookups.find(new LookupReference(ref))
                : Optional.empty();
    }
}
