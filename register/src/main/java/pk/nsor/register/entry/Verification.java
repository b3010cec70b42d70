package pk.nsor.register.entry;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Proposal;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.LawInForce;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.conviction.ReturnStep;
import pk.nsor.register.conviction.ReturnsInHand;
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
    private final DecisionStore decisions;
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
            DecisionStore decisions,
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
        this.decisions = decisions;
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
     * @param proposalReason the first officer's words, empty where there is no proposal
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
            String proposalReason) {
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
                        duplicates.find(caller, reference, read.person(), act),
                        attachments.of(KIND, reference.value()),
                        attachments.unconfirmed(KIND, reference.value(), caller.officer()),
                        returns.editors(row).contains(caller.officer()),
                        proposal,
                        proposal.map(p -> acts.reason(p.id())).orElse(""));
        desk.attachments().forEach(a -> act.about("attachment", a.id().toString()));
        audit.record(act);
        return desk;
    }

    /** The officer's word, page by page, that nobody who must not be named can be read. */
    @Transactional
    public int confirmPages(Caller caller, ReturnReference reference, List<PageSeen> pages) {
        opened(caller, returns.find(reference));
        int confirmed = 0;
        for (PageSeen p : pages) {
            if (attachments.confirm(
                            caller, Action.RETURN_VERIFY, p.attachment(), p.number(), p.version())
                    == Changed.DONE) {
                confirmed++;
            }
        }
        Act act =
                act(caller, Event.VERIFICATION_OPENED, reference)
                        .detail("confirmed", Integer.toString(confirmed));
        audit.record(confirmed == 0 ? act.detail("result", "no page confirmed") : act);
        return confirmed;
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
     * @param unredacted the copy shows somebody who must not be named: it is destroyed with its
     *     keys
     */
    @Transactional
    public Judged sendBack(
            Caller caller,
            ReturnReference reference,
            Map<String, String> reasons,
            boolean unredacted) {
        ReturnRow row = opened(caller, returns.lock(reference));
        return recorded(
                caller,
                reference,
                "send-back",
                () -> {
                    if (row.state() != ReturnState.SUBMITTED) {
                        return Judged.TOO_LATE;
                    }
                    if (returns.editors(row).contains(caller.officer())) {
                        return Judged.NOT_YOU;
                    }
                    if (unredacted) {
                        attachments.destroyAll(caller, KIND, reference.value());
                    }
                    returns.sendBack(caller, row, reasons);
                    return Judged.SENT_BACK;
                });
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
        ReturnRow row = decidable(caller, reference);
        return recorded(
                caller,
                reference,
                "propose",
                () -> {
                    if (!undecided(row) || acts.open(kind(row), reference.value()).isPresent()) {
                        return Judged.TOO_LATE;
                    }
                    if (returns.editors(row).contains(caller.officer())) {
                        return Judged.NOT_YOU;
                    }
                    acts.propose(
                            caller,
                            new Proposal(
                                    kind(row),
                                    reference.value(),
                                    enter ? "enter" : "not-enter",
                                    reason + "\n" + authority,
                                    "legal-opinion",
                                    returns.editors(row)),
                            purpose(reference));
                    return Judged.PROPOSED;
                });
    }

    /** The second officer carries the proposal out or declines it. */
    @Transactional
    public Judged decide(Caller caller, ReturnReference reference, boolean confirm, String why) {
        ReturnRow row = decidable(caller, reference);
        return recorded(caller, reference, "decide", () -> decide(caller, row, confirm, why));
    }

    private Judged decide(Caller caller, ReturnRow row, boolean confirm, String why) {
        Optional<TwoPersonAct> open = acts.open(kind(row), row.reference().value());
        if (!undecided(row) || open.isEmpty()) {
            return Judged.TOO_LATE;
        }
        String words = acts.reason(open.get().id());
        String authority = words.substring(words.lastIndexOf('\n') + 1);
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
                yield act.choice().equals("enter")
                        ? enter(caller, row, read, decision, act.proposedBy(), authority)
                        : notEnter(caller, row, decision, act.proposedBy(), authority);
            }
        };
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
        audit.record(judged.refused() ? act.outcome(pk.nsor.register.audit.Outcome.REFUSED) : act);
        return judged;
    }

    private ReturnRow decidable(Caller caller, ReturnReference reference) {
        access.require(caller, Action.OPINION_DECIDE);
        return opened(caller, returns.lock(reference));
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
        boolean inHand = row.state() == ReturnState.SUBMITTED || undecided(row);
        if (!inHand) {
            throw access.notFound(caller, Action.RETURN_VERIFY, KIND);
        }
        if (row.heldSealed() || row.state() == ReturnState.SEALED) {
            access.require(caller, Action.RETURN_SEALED_OPEN, row.resource());
            if (!decisions.openSealed(row.reference().value(), caller.officer(), clock.instant())) {
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
