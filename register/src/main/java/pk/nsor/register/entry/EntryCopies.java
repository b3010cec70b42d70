package pk.nsor.register.entry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.conviction.SealedOpenings;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * The papers behind an entry: what its return still holds. A file that shows somebody who must not
 * be named is destroyed with its keys by any officer of the Bureau who neither entered nor edited
 * the return, as at the verification desk; the entry stands, and a fresh copy can be asked for.
 */
@Service
public class EntryCopies {
    private static final OfficeId NPB = new OfficeId("npb");
    static final String KIND = "return";

    private final EntryStore entries;
    private final ReturnsInHand returns;
    private final SealedOpenings openings;
    private final Attachments attachments;
    private final Access access;
    private final Audit audit;

    EntryCopies(
            EntryStore entries,
            ReturnsInHand returns,
            SealedOpenings openings,
            Attachments attachments,
            Access access,
            Audit audit) {
        this.entries = entries;
        this.returns = returns;
        this.openings = openings;
        this.attachments = attachments;
        this.access = access;
        this.audit = audit;
    }

    /** What came of it. */
    public enum Destroyed {
        DONE,
        /** The caller entered or edited the return. */
        NOT_YOU
    }

    /**
     * The files, as part of an act that names them; none of a return that is closed to the caller.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Attached> of(Caller caller, EntryRow entry) {
        return readable(caller, reference(entry).flatMap(returns::find)).isPresent()
                ? attachments.of(KIND, entry.returnRef())
                : List.of();
    }

    private static Optional<ReturnReference> reference(EntryRow entry) {
        return Reference.valid(ReturnReference.PREFIX, entry.returnRef())
                ? Optional.of(new ReturnReference(entry.returnRef()))
                : Optional.empty();
    }

    private Optional<ReturnRow> readable(Caller caller, Optional<ReturnRow> found) {
        return found.filter(r -> !r.closed() || openings.holds(r.reference(), caller.officer()));
    }

    /** Destroys one file of the return behind an entry, with its keys. */
    @Transactional
    public Destroyed destroy(
            Caller caller, RegisterNumber number, AttachmentId file, String reason) {
        access.require(caller, Action.RETURN_VERIFY, Resource.of("entry", number.value(), NPB));
        EntryRow entry =
                entries.find(number)
                        .orElseThrow(() -> access.notFound(caller, Action.RETURN_VERIFY, "entry"));
        ReturnRow row =
                readable(caller, reference(entry).flatMap(returns::lock))
                        .orElseThrow(() -> access.notFound(caller, Action.RETURN_VERIFY, KIND));
        if (attachments.of(KIND, entry.returnRef()).stream().noneMatch(a -> a.id().equals(file))) {
            throw access.notFound(caller, Action.RETURN_VERIFY, "attachment");
        }
        Act act =
                Act.of(
                                caller,
                                Event.RETURN_COPY_DESTROYED,
                                Purpose.of(Purpose.Kind.VERIFICATION, entry.returnRef()))
                        .about("entry", number.value())
                        .about(KIND, entry.returnRef())
                        .about("attachment", file.toString())
                        .commit("reason", reason);
        if (returns.editors(row).contains(caller.officer())) {
            audit.record(act.outcome(Outcome.REFUSED).detail("reason", "own return"));
            return Destroyed.NOT_YOU;
        }
        attachments.destroy(caller, file);
        audit.record(act);
        return Destroyed.DONE;
    }
}
