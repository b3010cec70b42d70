package pk.nsor.register.entry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.attachment.Attached;
import pk.nsor.register.attachment.AttachmentId;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Changed;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Proposal;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.LawInForce;
import pk.nsor.register.conviction.ReturnNote;
import pk.nsor.register.conviction.ReturnOwning;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.conviction.ReturnStep;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.conviction.SealedOpenings;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.law.Decision;

/**
 * The verification desk: an officer of the Bureau who neither entered nor edited a return checks it
 * against the judgment copy, and verifies it or sends it back. What needs a legal opinion, and what
 * is sealed, two officers decide.
 */
@Service
public class Verification {
    private static final String KIND = "return";

    private final ReturnsInHand returns;
    private final Verdicts verdicts;
    private final SealedOpenings openings;
    private final DuplicateCheck duplicates;
    private final Attachments attachments;
    private final TwoPersonActs acts;
    private final LawInForce law;
    private final Access access;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Verification(
            ReturnsInHand returns,
            Verdicts verdicts,
            SealedOpenings openings,
            DuplicateCheck duplicates,
            Attachments attachments,
            TwoPersonActs acts,
            LawInForce law,
            Access access,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.returns = returns;
        this.verdicts = verdicts;
        this.openings = openings;
        this.duplicates = duplicates;
        this.attachments = attachments;
        this.acts = acts;
        this.law = law;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /**
     * A return on the desk.
     *
     * @param own whether the caller entered or edited it, and so may not verify it
     * @param unconfirmed pages that this officer has not confirmed
     * @param proposal an open proposal of a legal opinion or on a sealed return
     * @param proposed the first officer's words, empty where there is no proposal
     */
    public record OnDesk(
            ReturnRow row,
            ConvictionReturn read,
            Decision decision,
            DuplicateCheck.Found duplicates,
            List<Attached> attachments,
            int unconfirmed,
            boolean own,
            Optional<TwoPersonAct> proposal,
            Optional<Proposed> proposed) {
        @Override
        public String toString() {
            return "OnDesk[masked]";
        }
    }

    @Transactional
    public OnDesk open(Caller caller, ReturnReference reference) {
        ReturnRow row = opened(caller, returns.find(reference));
        ConvictionReturn read = returns.read(row);
        Optional<TwoPersonAct> proposal = acts.open(kind(row), reference.value());
        Act act =
                act(caller, Event.VERIFICATION_OPENED, reference)
                        .detail("state", row.state().code());
        OnDesk desk =
                new OnDesk(
                        row,
                        read,
                        decide(read),
                        duplicates.find(caller, reference, read, act),
                        attachments.of(KIND, reference.value()),
                        attachments.unconfirmed(KIND, reference.value(), caller.officer()),
                        returns.editors(row).contains(caller.officer()),
                        proposal,
                        proposal.map(p -> Proposed.read(acts.reason(p.id()))));
        desk.attachments().forEach(a -> act.about("attachment", a.id().toString()));
        audit.record(act);
        return desk;
    }

    /**
     * The officer's word, page by page, that nobody who must not be named can be read. Only of
     * pages of this return; each leaves its own entry.
     */
    @Transactional
    public int confirmPages(Caller caller, ReturnReference reference, List<PageSeen> pages) {
        opened(caller, returns.find(reference));
        requireOwn(
                caller,
                reference,
                pages.stream().map(PageSeen::attachment).collect(Collectors.toSet()));
        int confirmed = 0;
        for (PageSeen p : pages) {
            if (attachments.confirm(
                            caller, Action.RETURN_VERIFY, p.attachment(), p.number(), p.version())
                    == Changed.DONE) {
                confirmed++;
            }
        }
        if (confirmed == 0) {
            audit.record(
                    act(caller, Event.VERIFICATION_OPENED, reference)
                            .detail("result", "no page confirmed"));
        }
        return confirmed;
    }

    /** What another return holds is not there. */
    private void requireOwn(Caller caller, ReturnReference reference, Set<AttachmentId> named) {
        Set<AttachmentId> own =
                attachments.of(KIND, reference.value()).stream()
                        .map(Attached::id)
                        .collect(Collectors.toSet());
        if (!own.containsAll(named)) {
            throw access.notFound(caller, Action.RETURN_VERIFY, "attachment");
        }
    }

    /** A page as the officer saw it. */
    public record PageSeen(AttachmentId attachment, int number, int version) {}

    /** Verifies: enters, asks for a legal opinion, or does not enter, as the rules say. */
    @Transactional
    public Judged verify(Caller caller, ReturnReference reference) {
        ReturnRow row = opened(caller, returns.lock(reference));
        return recorded(caller, reference, "verify", () -> verify(caller, row));
    }

    private Judged verify(Caller caller, ReturnRow row) {
        if (row.state() != ReturnState.SUBMITTED) {
            return Judged.TOO_LATE;
        }
        Set<OfficerId> makers = returns.editors(row);
        if (makers.contains(caller.officer())) {
            return Judged.NOT_YOU;
        }
        String ref = row.reference().value();
        if (attachments.unconfirmed(KIND, ref, caller.officer()) > 0) {
            return Judged.PAGES_NOT_CONFIRMED;
        }
        ConvictionReturn read = returns.read(row);
        Decision decision = decide(read);
        Ruling ruling =
                acts.complete(
                        row.maker(),
                        row.submittedAt().orElseThrow(),
                        caller,
                        new Proposal(
                                ActKind.VERIFICATION,
                                ref,
                                decision.outcome().code(),
                                "",
                                "verification",
                                makers),
                        purpose(row.reference()));
        if (!(ruling instanceof Ruling.Taken)) {
            return Judged.NOT_YOU;
        }
        return switch (decision.outcome()) {
            case ELIGIBLE_2H, ELIGIBLE_S24_ONLY ->
                    enter(caller, row, read, decision, row.maker(), "");
            case NEEDS_LEGAL_OPINION -> {
                returns.step(row, ReturnStep.ASK_OPINION);
                yield Judged.TO_OPINION;
            }
            case NOT_ELIGIBLE -> notEnter(caller, row, decision, row.maker(), "");
        };
    }

    /**
     * Sends a return back with reasons.
     *
     * @param reasons by field; at least one
     * @param unredacted files that show somebody who must not be named: each is destroyed with its
     *     keys, and no other
     */
    @Transactional
    public Judged sendBack(
            Caller caller,
            ReturnReference reference,
            Map<String, String> reasons,
            Set<AttachmentId> unredacted) {
        Optional<ReturnRow> open = actable(caller, returns.lock(reference));
        return recorded(
                caller,
                reference,
                "send-back",
                () -> {
                    if (open.isEmpty() || open.get().state() != ReturnState.SUBMITTED) {
                        return Judged.TOO_LATE;
                    }
                    if (returns.editors(open.get()).contains(caller.officer())) {
                        return Judged.NOT_YOU;
                    }
                    sendBack(caller, open.get(), reasons, unredacted);
                    return Judged.SENT_BACK;
                });
    }

    private void sendBack(
            Caller caller,
            ReturnRow row,
            Map<String, String> reasons,
            Set<AttachmentId> unredacted) {
        requireOwn(caller, row.reference(), unredacted);
        unredacted.forEach(id -> attachments.destroy(caller, id));
        returns.sendBack(caller, row, reasons);
    }

    /**
     * Proposes how a legal opinion or a sealed return is to be decided.
     *
     * @param enter whether it is to be entered
     * @param authority reference of the authority that gave the opinion
     */
    @Transactional
    public Judged propose(
            Caller caller,
            ReturnReference reference,
            boolean enter,
            String reason,
            String authority) {
        return propose(
                caller,
                reference,
                enter ? Proposed.Way.ENTER : Proposed.Way.NOT_ENTER,
                new Proposed(reason, authority));
    }

    /**
     * Proposes that a return on which two officers decide goes back.
     *
     * @param reason for the office, as the second officer and the office read it
     * @param unredacted files that show somebody who must not be named: destroyed with the decision
     */
    @Transactional
    public Judged proposeSendBack(
            Caller caller, ReturnReference reference, String reason, Set<AttachmentId> unredacted) {
        return propose(
                caller, reference, Proposed.Way.SEND_BACK, Proposed.back(reason, unredacted));
    }

    private Judged propose(
            Caller caller, ReturnReference reference, Proposed.Way way, Proposed words) {
        Optional<ReturnRow> open = decidable(caller, reference);
        return recorded(
                caller,
                reference,
                "propose",
                () -> {
                    if (open.isEmpty()
                            || !undecided(open.get())
                            || acts.open(kind(open.get()), reference.value()).isPresent()) {
                        return Judged.TOO_LATE;
                    }
                    ReturnRow row = open.get();
                    if (returns.editors(row).contains(caller.officer())) {
                        return Judged.NOT_YOU;
                    }
                    requireOwn(caller, reference, words.unredacted(way));
                    acts.propose(
                            caller,
                            new Proposal(
                                    kind(row),
                                    reference.value(),
                                    way.code(),
                                    words.sealed(),
                                    "legal-opinion",
                                    returns.editors(row)),
                            purpose(reference));
                    return Judged.PROPOSED;
                });
    }

    /** The second officer carries the proposal out or declines it. */
    @Transactional
    public Judged decide(Caller caller, ReturnReference reference, boolean confirm, String why) {
        Optional<ReturnRow> open = decidable(caller, reference);
        return recorded(
                caller,
                reference,
                "decide",
                () -> open.map(row -> decide(caller, row, confirm, why)).orElse(Judged.TOO_LATE));
    }

    private Judged decide(Caller caller, ReturnRow row, boolean confirm, String why) {
        Optional<TwoPersonAct> open = acts.open(kind(row), row.reference().value());
        if (!undecided(row) || open.isEmpty()) {
            return Judged.TOO_LATE;
        }
        Proposed words = Proposed.read(acts.reason(open.get().id()));
        Proposed.Way way = Proposed.Way.of(open.get().choice());
        if (confirm && way == Proposed.Way.ENTER && !seenByAnother(row)) {
            return Judged.PAGES_NOT_CONFIRMED;
        }
        return switch (acts.decide(
                caller, open.get().id(), confirm, why, purpose(row.reference()))) {
            case Ruling.NotYou() -> Judged.NOT_YOU;
            case Ruling.AlreadyDecided(TwoPersonAct _) -> Judged.TOO_LATE;
            case Ruling.Taken(TwoPersonAct act, boolean confirmed) -> {
                if (!confirmed) {
                    yield Judged.DECLINED;
                }
                ConvictionReturn read = returns.read(row);
                Decision decision = decide(read);
                OfficerId first = act.proposedBy();
                yield switch (way) {
                    case ENTER -> enter(caller, row, read, decision, first, words.authority());
                    case NOT_ENTER -> notEnter(caller, row, decision, first, words.authority());
                    case SEND_BACK -> {
                        Map<String, String> reasons = Map.of(ReturnNote.WHOLE, words.reason());
                        sendBack(caller, row, reasons, words.unredacted(way));
                        yield Judged.SENT_BACK;
                    }
                };
            }
        };
    }

    /** Whether every page was confirmed by an officer who neither entered nor edited the return. */
    private boolean seenByAnother(ReturnRow row) {
        String ref = row.reference().value();
        return attachments.of(KIND, ref).stream()
                        .anyMatch(a -> a.owner().part().equals(ReturnOwning.JUDGMENT))
                && attachments.unconfirmed(KIND, ref, returns.editors(row)) == 0;
    }

    private Judged enter(
            Caller caller,
            ReturnRow row,
            ConvictionReturn read,
            Decision decision,
            OfficerId first,
            String authority) {
        RegisterNumber number =
                verdicts.enter(
                        caller, row, read, decision, first, authority, returns.editors(row), 0);
        events.publishEvent(new EntryVerified(number));
        return Judged.ENTERED;
    }

    private Judged notEnter(
            Caller caller, ReturnRow row, Decision decision, OfficerId first, String authority) {
        verdicts.notEnter(caller, row, decision, first, authority);
        return Judged.NOT_ENTERED;
    }

    private Decision decide(ConvictionReturn read) {
        return law.decide(read.conviction());
    }

    private Judged recorded(
            Caller caller, ReturnReference reference, String step, Supplier<Judged> judge) {
        Judged judged = judge.get();
        Act act =
                act(caller, Event.RETURN_JUDGED, reference)
                        .detail("step", step)
                        .detail("result", judged.name());
        audit.record(judged.refused() ? act.outcome(Outcome.REFUSED) : act);
        return judged;
    }

    private Optional<ReturnRow> decidable(Caller caller, ReturnReference reference) {
        access.require(caller, Action.OPINION_DECIDE);
        return actable(caller, returns.lock(reference));
    }

    /**
     * A return for an act whose words the officer has typed: empty where the Bureau had it and it
     * has moved on meanwhile, which is told instead of not found, so that the words are kept.
     */
    private Optional<ReturnRow> actable(Caller caller, Optional<ReturnRow> found) {
        access.require(caller, Action.RETURN_VERIFY);
        boolean moved =
                found.filter(r -> r.submittedAt().isPresent() && !r.heldSealed())
                        .filter(r -> access.may(caller, Action.RETURN_VERIFY, r.resource()))
                        .filter(r -> !inHand(r))
                        .isPresent();
        return moved ? Optional.empty() : Optional.of(opened(caller, found));
    }

    /**
     * Who has the two places at a sealed return that waits to be decided; nothing of it is read.
     */
    @Transactional(readOnly = true)
    public Places places(Caller caller, ReturnReference reference) {
        ReturnRow row = sealed(caller, returns.find(reference));
        audit.record(act(caller, Event.PAGE_READ, reference));
        return new Places(row.reference(), openings.places(reference));
    }

    /** The places of a sealed return. */
    public record Places(ReturnReference reference, List<SealedOpenings.Place> taken) {}

    /** What came of releasing a place. */
    public enum Released {
        DONE,
        /** The officer has no place now. */
        NOT_THEIRS,
        /** The officer's proposal waits for its second officer, who decides it first. */
        HAS_PROPOSED
    }

    /**
     * Frees the place of an officer who will not decide, so that another can take it. Who had it
     * stays written.
     */
    @Transactional
    public Released release(
            Caller caller, ReturnReference reference, OfficerId officer, String why) {
        ReturnRow row = sealed(caller, returns.lock(reference));
        boolean proposed =
                acts.open(kind(row), reference.value())
                        .filter(p -> p.proposedBy().equals(officer))
                        .isPresent();
        Optional<SealedOpenings.Place> slot =
                openings.places(reference).stream()
                        .filter(p -> p.officer().equals(officer))
                        .findFirst();
        Released released =
                proposed
                        ? Released.HAS_PROPOSED
                        : openings.release(row, officer, caller.officer(), why, clock.instant())
                                ? Released.DONE
                                : Released.NOT_THEIRS;
        Act act =
                act(caller, Event.SEALED_PLACE_RELEASED, reference)
                        .detail("result", released.name())
                        .commit("officer", officer.value())
                        .commit("why", why);
        slot.ifPresent(p -> act.detail("place", Integer.toString(p.slot())));
        audit.record(released == Released.DONE ? act : act.outcome(Outcome.REFUSED));
        return released;
    }

    private ReturnRow sealed(Caller caller, Optional<ReturnRow> found) {
        access.require(caller, Action.RETURN_SEALED_OPEN);
        ReturnRow row =
                found.filter(r -> r.heldSealed() && inHand(r))
                        .orElseThrow(
                                () -> access.notFound(caller, Action.RETURN_SEALED_OPEN, KIND));
        access.require(caller, Action.RETURN_SEALED_OPEN, row.resource());
        return row;
    }

    private static boolean inHand(ReturnRow row) {
        return row.state() == ReturnState.SUBMITTED || undecided(row);
    }

    private static boolean undecided(ReturnRow row) {
        return row.state() == ReturnState.OPINION || row.state() == ReturnState.SEALED;
    }

    /** A return in the Bureau's hand; a sealed one only for the two officers who decide it. */
    private ReturnRow opened(Caller caller, Optional<ReturnRow> found) {
        access.require(caller, Action.RETURN_VERIFY);
        ReturnRow row =
                found.orElseThrow(() -> access.notFound(caller, Action.RETURN_VERIFY, KIND));
        access.require(caller, Action.RETURN_VERIFY, row.resource());
        if (!inHand(row)) {
            throw access.notFound(caller, Action.RETURN_VERIFY, KIND);
        }
        if (row.heldSealed()) {
            access.require(caller, Action.RETURN_SEALED_OPEN, row.resource());
            if (!openings.take(row.reference(), caller.officer(), clock.instant())) {
                throw access.notFound(caller, Action.RETURN_SEALED_OPEN, KIND);
            }
        }
        return row;
    }

    private static ActKind kind(ReturnRow row) {
        return row.state() == ReturnState.SEALED ? ActKind.SEALED_RETURN : ActKind.LEGAL_OPINION;
    }

    private static Purpose purpose(ReturnReference reference) {
        return Purpose.of(Purpose.Kind.VERIFICATION, reference.value());
    }

    private static Act act(Caller caller, Event event, ReturnReference reference) {
        return Act.of(caller, event, purpose(reference)).about(KIND, reference.value());
    }
}
