package pk.nsor.register.access;

import java.util.Set;
import pk.nsor.register.audit.Ref;
import pk.nsor.register.kernel.OfficeId;

/**
 * What is asked for and whose it is.
 *
 * @param ref its opaque reference, for the evidence
 * @param offices the offices to whose work it belongs
 */
public record Resource(Ref ref, Set<OfficeId> offices) {
    public static Resource of(String kind, String ref, OfficeId... offices) {
        return new Resource(new Ref(kind, ref), Set.of(offices));
    }
}
