package pk.nsor.register.conviction;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.FlatPage;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.attachment.Received;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.law.Reading;
import pk.nsor.register.law.SectionReader;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.reference.CurrentLists;

/**
 * Returns that are loaded whole: begun, filled in and handed over in one go, by the same reader and
 * the same rows as at the front door, without reading back what was written a moment ago. For the
 * demonstration and for measuring; no route leads here. Runs in the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WholeReturns {
    private final ReturnStore store;
    private final ReturnDesk desk;
    private final Attachments attachments;
    private final Seals seals;
    private final Audit audit;
    private final CurrentLists current;
    private final LawInForce law;
    private final SecureRandom random;
    private final Clock clock;
    private volatile Sections sections;

    WholeReturns(
            ReturnStore store,
            ReturnDesk desk,
            Attachments attachments,
            Seals seals,
            Audit audit,
            CurrentLists current,
            LawInForce law,
            SecureRandom random,
            Clock clock) {
        this.store = store;
        this.desk = desk;
        this.attachments = attachments;
        this.seals = seals;
        this.audit = audit;
        this.current = current;
        this.law = law;
        this.random = random;
        this.clock = clock;
        this.sections = new Sections(current.sections(), new ConcurrentHashMap<>());
    }

    /** Sections as read before: a load writes the same ones over and over. */
    private record Sections(SectionReader reader, Map<String, Reading> known) {
        Reading read(String written) {
            return known.computeIfAbsent(written, reader::read);
        }
    }

    /**
     * A return that is with the Bureau now.
     *
     * @param copy its judgment copy, as kept
     */
    public record Handed(ReturnRow row, ConvictionReturn read, Owner owner, Received.Added copy) {}

    /**
     * Begins a return for an officer's own office, fills it in and hands it over.
     *
     * @param judgment the copy, one page
     * @throws Incomplete where something stands against it: what is loaded is complete
     */
    public Handed hand(Caller maker, Answers typed, FlatPage judgment) {
        Instant now = clock.instant();
        ReturnId id = new ReturnId(UUID.randomUUID());
        ReturnReference reference = store.unused(random);
        Purpose purpose = Purpose.of(Purpose.Kind.RETURN, reference.value());
        DataKey key = seals.create(KeyPurpose.RETURN);
        store.insert(id, reference, Origin.PROSECUTION, maker.office(), maker, key, now);
        audit.record(
                act(maker, Event.RETURN_STARTED, reference, purpose)
                        .detail("office", maker.office().value())
                        .detail("origin", Origin.PROSECUTION.code()));
        Owner owner = new Owner(ReturnDesk.KIND, reference.value(), ReturnOwning.JUDGMENT);
        Received.Added copy = attachments.keep(maker, owner, purpose, List.of(judgment));
        Draft draft = Draft.EMPTY;
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                draft = draft.with(part, typed, maker.officer().value(), now);
            }
        }
        ReturnRow begun = row(id, reference, maker, key, now, 1, ReturnState.DRAFT);
        store.save(
                begun,
                key,
                draft,
                JudgedFrom.of(typed, current.lists(), law.today()),
                maker.officer(),
                now);
        audit.record(
                act(maker, Event.RETURN_SAVED, reference, purpose)
                        .detail("part", "all")
                        .detail("version", "1"));
        ConvictionReturn read = read(typed, copy, maker.office());
        ReturnState to = read.conviction().sealed() ? ReturnState.SEALED : ReturnState.SUBMITTED;
        ReturnRow saved = row(id, reference, maker, key, now, 2, ReturnState.DRAFT);
        desk.submit(saved, key, read, to);
        audit.record(
                act(maker, Event.RETURN_SUBMITTED, reference, purpose)
                        .detail("version", "2")
                        .detail("state", to.code()));
        return new Handed(row(id, reference, maker, key, now, 2, to), read, owner, copy);
    }

    private ConvictionReturn read(Answers typed, Received.Added copy, OfficeId office) {
        SectionReader reader = current.sections();
        if (sections.reader() != reader) {
            sections = new Sections(reader, new ConcurrentHashMap<>());
        }
        Held held = new Held(List.of(copy.id().value()), List.of(), List.of(), false);
        return new ReturnReader(current.lists(), sections::read)
                .read(typed, held, office, law.today())
                .complete()
                .orElseThrow(Incomplete::new);
    }

    private static ReturnRow row(
            ReturnId id,
            ReturnReference reference,
            Caller maker,
            DataKey key,
            Instant at,
            int version,
            ReturnState state) {
        return new ReturnRow(
                id,
                reference,
                Origin.PROSECUTION,
                maker.office(),
                maker.office(),
                maker.officer(),
                state,
                version,
                key.id(),
                state == ReturnState.SEALED,
                maker.district(),
                "",
                at,
                at,
                state == ReturnState.DRAFT ? Optional.empty() : Optional.of(at));
    }

    private static Act act(Caller caller, Event event, ReturnReference reference, Purpose purpose) {
        return Act.of(caller, event, purpose).about(ReturnDesk.KIND, reference.value());
    }

    /** What is loaded is not complete: a fault of whoever loads it. */
    public static final class Incomplete extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Incomplete() {
            super("a return that is loaded whole is not complete");
        }
    }
}
