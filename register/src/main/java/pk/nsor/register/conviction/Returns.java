package pk.nsor.register.conviction;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.law.Decision;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.Office;
import pk.nsor.register.reference.OfficeKind;

/**
 * The front door to conviction returns while they are made: start, open, save a part, submit, call
 * back. Every act and every reading leaves its entry in the same transaction.
 */
@Service
public class Returns {
    /** Most returns on one page of the list of an office. */
    public static final int MOST_LISTED = 100;

    /** Farthest that a list is paged; what is older is opened by its reference. */
    private static final int FARTHEST = 100_000;

    private final ReturnStore store;
    private final ReturnDesk desk;
    private final Seals seals;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random;
    private final CurrentLists current;
    private final JdbcClient jdbc;

    Returns(
            ReturnStore store,
            ReturnDesk desk,
            Seals seals,
            Access access,
            Audit audit,
            Clock clock,
            SecureRandom random,
            CurrentLists current,
            JdbcClient jdbc) {
        this.store = store;
        this.desk = desk;
        this.seals = seals;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
        this.current = current;
        this.jdbc = jdbc;
    }

    /** What became of a beginning. */
    public sealed interface Started {
        record Done(ReturnReference reference) implements Started {}

        /** A paper return needs the prosecution office whose return it is. */
        record OfficeWanting() implements Started {}
    }

    /**
     * Begins a draft. The same id begins it once, however often it is sent.
     *
     * @param office whose return it is; an officer of a prosecution office begins only its own
     */
    @Transactional
    public Started start(Caller caller, ReturnId id, OfficeId office) {
        access.require(caller, Action.RETURN_START);
        boolean own = !caller.role().npb();
        if (own && !office.equals(caller.office()) || !own && !prosecution(office)) {
            return new Started.OfficeWanting();
        }
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(id.value().getMostSignificantBits())
                .query((r, n) -> true)
                .single();
        Optional<ReturnRow> before = store.find(id);
        if (before.isPresent()) {
            ReturnRow row = before.get();
            access.require(caller, Action.RETURN_READ, row.editable());
            audit.record(act(caller, Event.RETURN_STARTED, row.reference()).detail("again", "yes"));
            return new Started.Done(row.reference());
        }
        ReturnReference reference = store.unused(random);
        DataKey key = seals.create(KeyPurpose.RETURN);
        Origin origin = own ? Origin.PROSECUTION : Origin.PAPER;
        store.insert(id, reference, origin, office, caller, key, clock.instant());
        audit.record(
                act(caller, Event.RETURN_STARTED, reference)
                        .detail("origin", origin.code())
                        .detail("office", office.value()));
        return new Started.Done(reference);
    }

    private boolean prosecution(OfficeId office) {
        return current.lists()
                .office(office)
                .map(Office::kind)
                .filter(k -> k == OfficeKind.PROSECUTION)
                .isPresent();
    }

    /**
     * A page of an office's returns.
     *
     * @param cases the number by which an officer knows each, where the list tells it
     * @param from how many newer ones stand before the page
     * @param all how many there are
     */
    public record Listed(List<ReturnRow> rows, Map<ReturnId, CaseLine> cases, int from, long all) {}

    /**
     * The office's own returns: outside the Bureau by reference and case number, in the Bureau by
     * reference alone; nothing of any person. Of a sealed one no case is told.
     */
    @Transactional(readOnly = true)
    public Listed list(Caller caller, int from) {
        access.require(caller, Action.RETURN_READ);
        int first = Math.clamp(from, 0, FARTHEST);
        List<ReturnRow> rows = store.ofOffice(caller.office(), first, MOST_LISTED);
        Map<ReturnId, CaseLine> cases =
                caller.role().npb() ? Map.of() : desk.cases(caller.office(), rows);
        audit.record(
                Act.of(caller, Event.RETURNS_LISTED, Purpose.of(Purpose.Kind.OWN_WORK))
                        .about(rows.stream().map(ReturnRow::ref).toList())
                        .detail("shown", caller.role().npb() ? "reference" : "reference, case"));
        return new Listed(rows, cases, first, store.countOfOffice(caller.office()));
    }

    /** Opens a return as it stands, for the page of one part or of all. */
    @Transactional(readOnly = true)
    public ReturnFile open(Caller caller, ReturnReference reference) {
        ReturnRow row = desk.opened(caller, Action.RETURN_READ, store.find(reference));
        ReturnFile file = desk.file(caller, row);
        audit.record(
                act(caller, Event.RETURN_OPENED, reference)
                        .detail("state", row.state().code())
                        .detail("version", Integer.toString(row.version())));
        return file;
    }

    /**
     * What is shown before a return is begun: the offices that a paper return can be for.
     *
     * @return empty for a prosecution office, which begins only its own
     */
    @Transactional(readOnly = true)
    public List<Office> beginning(Caller caller) {
        access.require(caller, Action.RETURN_START);
        audit.record(Act.of(caller, Event.PAGE_READ, Purpose.of(Purpose.Kind.OWN_WORK)));
        return caller.role().npb()
                ? current.lists().offices(OfficeKind.PROSECUTION, desk.today())
                : List.of();
    }

    /**
     * A return as checked before it is handed over, or as handed over.
     *
     * @param decision eligibility as computed today; empty while the return is not complete
     * @param duplicates possible duplicates; empty where no check could be made
     */
    public record Checked(
            ReturnFile file,
            Optional<Decision> decision,
            Optional<DuplicateCheck.Found> duplicates) {}

    /** Opens a return with what the register makes of it. */
    @Transactional(readOnly = true)
    public Checked check(Caller caller, ReturnReference reference) {
        ReturnRow row = desk.opened(caller, Action.RETURN_READ, store.find(reference));
        Act act =
                act(caller, Event.RETURN_OPENED, reference)
                        .detail("state", row.state().code())
                        .detail("version", Integer.toString(row.version()))
                        .detail("checked", "yes");
        Checked checked = desk.checked(caller, desk.file(caller, row), act);
        audit.record(act);
        return checked;
    }

    /** Opens a draft as it stands, and what was handed over with what the register makes of it. */
    @Transactional(readOnly = true)
    public Checked atHome(Caller caller, ReturnReference reference) {
        ReturnRow row = desk.opened(caller, Action.RETURN_READ, store.find(reference));
        return row.state().editable()
                ? new Checked(open(caller, reference), Optional.empty(), Optional.empty())
                : check(caller, reference);
    }

    /** Where the return of the caller's own office stands; nothing of it is opened. */
    @Transactional(readOnly = true)
    public ReturnRow standing(Caller caller, ReturnReference reference) {
        ReturnRow row = desk.edited(caller, Action.RETURN_SUBMIT, store.find(reference));
        audit.record(act(caller, Event.PAGE_READ, reference).detail("state", row.state().code()));
        return row;
    }

    /** What became of a save. */
    public sealed interface Saved {
        /** Saved, or already as sent. */
        record Done(ReturnFile file) implements Saved {}

        /**
         * Somebody else saved this part meanwhile. Nothing was saved now; both are shown side by
         * side.
         *
         * @param theirs as it stands now
         */
        record Conflict(ReturnFile theirs) implements Saved {}

        /** Beyond the limits of what is kept; it is shown again as sent. */
        record TooMuch(ReturnFile file) implements Saved {}

        /** The Bureau has the return now. */
        record Closed() implements Saved {}
    }

    /**
     * Saves one part as typed, right or wrong.
     *
     * @param seen version of the part that the form was made from
     */
    @Transactional
    public Saved save(
            Caller caller, ReturnReference reference, FormPart part, int seen, Answers sent) {
        ReturnRow row = desk.edited(caller, Action.RETURN_EDIT, store.lock(reference));
        Act act =
                act(caller, Event.RETURN_SAVED, reference)
                        .detail("part", part.slug())
                        .detail("version", Integer.toString(row.version()));
        if (!row.state().editable()) {
            return refused(act, "closed", new Saved.Closed());
        }
        ReturnFile file = desk.file(caller, row);
        if (!sent.withinLimits()) {
            return refused(act, "too-much", new Saved.TooMuch(file));
        }
        Answers before = file.answers().part(part);
        boolean same = before.differs(sent.part(part)).isEmpty();
        if (file.version(part) != seen && !same) {
            return refused(act, "conflict", new Saved.Conflict(file));
        }
        if (!same || file.version(part) == 0) {
            DataKey key = seals.open(row.key());
            Instant now = clock.instant();
            Draft draft =
                    file.draft()
                            .with(
                                    part,
                                    file.answers().withPart(part, sent),
                                    caller.officer().value(),
                                    now);
            store.save(
                    row,
                    key,
                    draft,
                    JudgedFrom.of(draft.answers(), current.lists(), desk.today()),
                    caller.officer(),
                    now);
            file = desk.file(caller, store.find(reference).orElseThrow());
        }
        audit.record(act);
        return new Saved.Done(file);
    }

    private Saved refused(Act act, String why, Saved answer) {
        audit.record(act.outcome(Outcome.REFUSED).detail("reason", why));
        return answer;
    }

    /** What became of a submission. */
    public sealed interface Submitted {
        /** With the Bureau now, or already. */
        record Done(ReturnRow row) implements Submitted {}

        /** Something stands against it. */
        record Incomplete() implements Submitted {}

        /** One of the two declarations is not made. */
        record Undeclared() implements Submitted {}

        /** Changed since the answers were checked: they are to be checked again. */
        record Changed() implements Submitted {}
    }

    /**
     * Hands the return to the Bureau. A second click finds it done.
     *
     * @param seen version of the return that was checked
     * @param declared both declarations are made: compared with the judgment, and nothing
     *     identifies the victim
     */
    @Transactional
    public Submitted submit(Caller caller, ReturnReference reference, int seen, boolean declared) {
        ReturnRow row = desk.edited(caller, Action.RETURN_SUBMIT, store.lock(reference));
        Act act =
                act(caller, Event.RETURN_SUBMITTED, reference)
                        .detail("version", Integer.toString(row.version()));
        if (!row.state().editable() && row.version() == seen) {
            audit.record(act.detail("again", "yes"));
            return new Submitted.Done(row);
        }
        if (!row.state().editable() || row.version() != seen) {
            return refused(act, new Submitted.Changed());
        }
        Optional<ConvictionReturn> read = desk.file(caller, row).reading().complete();
        Optional<ReturnState> to =
                read.flatMap(
                        r ->
                                Workflow.after(
                                        row.state(),
                                        r.conviction().sealed()
                                                ? ReturnStep.SUBMIT_SEALED
                                                : ReturnStep.SUBMIT));
        if (read.isEmpty() || to.isEmpty()) {
            return refused(act, new Submitted.Incomplete());
        }
        if (!declared) {
            return refused(act, new Submitted.Undeclared());
        }
        desk.submit(row, read.get(), to.get());
        audit.record(act.detail("state", to.get().code()));
        return new Submitted.Done(store.find(reference).orElseThrow());
    }

    private Submitted refused(Act act, Submitted answer) {
        audit.record(
                act.outcome(Outcome.REFUSED).detail("reason", answer.getClass().getSimpleName()));
        return answer;
    }

    /** What became of a calling back. */
    public sealed interface CalledBack {
        record Done() implements CalledBack {}

        /** No reason given, or longer than {@link ReturnNote#MAX_CHARS}. */
        record ReasonWanting(ReturnRow row) implements CalledBack {}

        /** It is not with the Bureau, or the Bureau has already decided. */
        record TooLate() implements CalledBack {}
    }

    /** Takes a submitted return back for a change, with a reason. */
    @Transactional
    public CalledBack callBack(Caller caller, ReturnReference reference, String reason) {
        ReturnRow row = desk.edited(caller, Action.RETURN_SUBMIT, store.lock(reference));
        Act act = act(caller, Event.RETURN_CALLED_BACK, reference);
        Optional<ReturnState> to = Workflow.after(row.state(), ReturnStep.CALL_BACK);
        if (to.isEmpty()) {
            audit.record(act.outcome(Outcome.REFUSED).detail("reason", "state"));
            return row.state() == ReturnState.CALLED_BACK
                    ? new CalledBack.Done()
                    : new CalledBack.TooLate();
        }
        String words = reason.strip();
        if (words.isEmpty() || words.length() > ReturnNote.MAX_CHARS) {
            audit.record(act.outcome(Outcome.REFUSED).detail("reason", "no-reason"));
            return new CalledBack.ReasonWanting(row);
        }
        Instant now = clock.instant();
        store.note(
                row,
                seals.open(row.key()),
                new ReturnNote(
                        ReturnStep.CALL_BACK,
                        caller.officer(),
                        now,
                        Map.of(ReturnNote.WHOLE, words)));
        store.move(row, to.get(), now);
        audit.record(act.commit("reason", words));
        return new CalledBack.Done();
    }

    private static Act act(Caller caller, Event event, ReturnReference reference) {
        return Act.of(caller, event, Purpose.of(Purpose.Kind.RETURN, reference.value()))
                .about("return", reference.value());
    }
}
