package pk.nsor.register.conviction;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import pk.nsor.register.access.Resource;
import pk.nsor.register.audit.Ref;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.protection.KeyId;

/**
 * What is plain of a return: nothing of the person or the case.
 *
 * @param office whose return it is
 * @param entryOffice where it is entered, and alone edited: the Bureau for a paper return
 * @param maker who began it
 * @param version counts every change
 * @param heldSealed marked juvenile or probation when it was last submitted
 * @param district district of the trial once submitted, before that the office's; may be empty
 * @param judgmentMonth {@code 2026-11}, {@code 2026} or empty, once submitted
 */
public record ReturnRow(
        ReturnId id,
        ReturnReference reference,
        Origin origin,
        OfficeId office,
        OfficeId entryOffice,
        OfficerId maker,
        ReturnState state,
        int version,
        KeyId key,
        boolean heldSealed,
        String district,
        String judgmentMonth,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> submittedAt) {

    /** As a resource of both its offices. */
    public Resource resource() {
        return new Resource(
                ref(), office.equals(entryOffice) ? Set.of(office) : Set.of(office, entryOffice));
    }

    /**
     * Juvenile or probation, and out of its makers' hands: opened only by the two officers who
     * decide it, and by nobody else after the decision either.
     */
    public boolean closed() {
        return heldSealed && !state.editable();
    }

    /** As a resource of the office that alone edits it. */
    Resource editable() {
        return new Resource(ref(), Set.of(entryOffice));
    }

    /** The same row after a step. */
    public ReturnRow in(ReturnState after) {
        return new ReturnRow(
                id,
                reference,
                origin,
                office,
                entryOffice,
                maker,
                after,
                version,
                key,
                heldSealed,
                district,
                judgmentMonth,
                createdAt,
                changedAt,
                submittedAt);
    }

    /** For the evidence. */
    public Ref ref() {
        return new Ref("return", reference.value());
    }
}
