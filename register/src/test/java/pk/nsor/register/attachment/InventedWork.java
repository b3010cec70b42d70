package pk.nsor.register.attachment;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Resource;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;

/** Work that exists in tests alone: owned by one office, a draft until closed. */
@Component
class InventedWork implements Owning {
    private final Map<String, OfficeId> drafts = new ConcurrentHashMap<>();
    private final Map<String, OfficeId> closed = new ConcurrentHashMap<>();

    Owner draft(String ref, OfficeId office) {
        drafts.put(ref, office);
        return new Owner(kind(), ref, "judgment");
    }

    void close(Owner owner) {
        OfficeId office = drafts.remove(owner.ref());
        if (office != null) {
            closed.put(owner.ref(), office);
        }
    }

    @Override
    public String kind() {
        return "invented";
    }

    @Override
    public Optional<Resource> open(Caller caller, String ref) {
        OfficeId office = drafts.getOrDefault(ref, closed.get(ref));
        return Optional.ofNullable(office).map(o -> Resource.of(kind(), ref, o));
    }

    @Override
    public boolean editable(Caller caller, String ref) {
        return caller.office().equals(drafts.get(ref));
    }

    @Override
    public String address(String ref) {
        return "/";
    }

    @Override
    public Purpose purpose(Caller caller, String ref) {
        return Purpose.of(Purpose.Kind.RETURN, ref);
    }
}
