package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import pk.nsor.register.access.Resource;
import pk.nsor.register.audit.Ref;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.KeyId;

/**
 * A request as its row tells it: nothing personal. The case and the suspects are opened apart.
 *
 * @param version counts the changes of the row; two who save one draft are told apart by it
 * @param district code of the district of the FIR, empty in a draft of an office without one
 * @param purpose empty until chosen
 * @param prosecution the office that decides; empty until applied
 * @param police the office that gets the copy of the application; empty until applied, or where the
 *     district has none
 * @param decider who forwarded or refused
 * @param suspects how many
 * @param firCopy attachment of the FIR copy
 */
public record Lookup(
        UUID id,
        LookupReference reference,
        KeyId key,
        LookupState state,
        int version,
        String district,
        Optional<LookupPurpose> purpose,
        boolean urgent,
        OfficerId applicant,
        OfficeId applicantOffice,
        Optional<OfficeId> prosecution,
        Optional<OfficeId> police,
        Optional<OfficerId> decider,
        int suspects,
        Optional<UUID> firCopy,
        Times times) {
    /** Kind of the reference in the evidence. */
    public static final String KIND = "lookup";

    /**
     * When what happened.
     *
     * @param replyFrom start of the Bureau's clock: the forwarding, or the last fact supplied
     */
    public record Times(
            Instant created,
            Instant changed,
            Optional<Instant> applied,
            Optional<Instant> decided,
            Optional<Instant> replyFrom,
            Optional<Instant> answered,
            Optional<Instant> closes) {}

    public Ref ref() {
        return new Ref(KIND, reference.value());
    }

    /** Whose work it is, outside the Bureau: a draft is its own office's alone. */
    public Resource resource() {
        Set<OfficeId> offices = new HashSet<>(Set.of(applicantOffice));
        if (times.applied().isPresent()) {
            prosecution.ifPresent(offices::add);
        }
        return new Resource(ref(), offices);
    }

    /** Whose copy the application is. */
    public Resource copy() {
        Set<OfficeId> offices = new HashSet<>();
        if (times.applied().isPresent()) {
            police.ifPresent(offices::add);
        }
        return new Resource(ref(), offices);
    }

    /** Whether the Bureau has, or had, it on the table. */
    public boolean reachedTheBureau() {
        return times.replyFrom().isPresent();
    }

    /** The purpose of reading it as the case's own officer. */
    public Purpose readersPurpose() {
        return purpose.map(p -> p.of(reference))
                .orElseGet(() -> Purpose.of(Purpose.Kind.OWN_WORK, reference.value()));
    }

    /** The purpose of the Bureau's acts on it. */
    public Purpose bureausPurpose() {
        return Purpose.of(Purpose.Kind.LOOKUP, reference.value());
    }
}
