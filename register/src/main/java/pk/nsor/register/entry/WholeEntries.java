package pk.nsor.register.entry;

import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Proposal;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.conviction.LawInForce;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.conviction.ReturnStep;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.conviction.WholeReturns;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.law.Decision;
import pk.nsor.register.law.Outcome;

/**
 * Verifies returns that are loaded whole, with the acts, the sealing, the tokens and the evidence
 * of the verification desk, and without reading back what was written a moment ago. Nobody is told
 * that the entry is there: a load comes before the first look-up. For the demonstration and for
 * measuring; no route leads here. Runs in the caller's transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WholeEntries {
    private final Verdicts verdicts;
    private final ReturnsInHand returns;
    private final TwoPersonActs acts;
    private final Attachments attachments;
    private final LawInForce law;
    private final Audit audit;

    WholeEntries(
            Verdicts verdicts,
            ReturnsInHand returns,
            TwoPersonActs acts,
            Attachments attachments,
            LawInForce law,
            Audit audit) {
        this.verdicts = verdicts;
        this.returns = returns;
        this.acts = acts;
        this.attachments = attachments;
        this.law = law;
        this.audit = audit;
    }

    /** Two officers of the Bureau who neither entered nor edited the return. */
    public record Desk(Caller verifier, Caller second) {}

    /**
     * Verifies a return and enters it; what needs a legal opinion gets one by both officers.
     *
     * @param authority reference of the authority of a legal opinion
     * @param opinion why it is entered
     * @param portrait which silhouette is drawn, 0 for none
     * @throws IllegalArgumentException where the rules say that it is not to be entered
     */
    public RegisterNumber enter(
            WholeReturns.Handed handed, Desk desk, String opinion, String authority, int portrait) {
        Decision decision = law.decide(handed.read().conviction());
        Set<OfficerId> makers = Set.of(handed.row().maker());
        String ref = handed.row().reference().value();
        Purpose purpose = Purpose.of(Purpose.Kind.VERIFICATION, ref);
        Caller verifier = desk.verifier();
        opened(verifier, handed, purpose);
        attachments.confirm(verifier, handed.owner(), purpose, handed.copy());
        taken(
                acts.complete(
                        handed.row().maker(),
                        handed.row().submittedAt().orElseThrow(),
                        verifier,
                        new Proposal(
                                ActKind.VERIFICATION,
                                ref,
                                decision.outcome().code(),
                                "",
                                "verification",
                                makers),
                        purpose));
        return switch (decision.outcome()) {
            case ELIGIBLE_2H, ELIGIBLE_S24_ONLY -> {
                RegisterNumber number =
                        verdicts.enter(
                                verifier,
                                handed.row(),
                                handed.read(),
                                decision,
                                handed.row().maker(),
                                "",
                                makers,
                                portrait);
                judged(verifier, ref, purpose, "verify", Judged.ENTERED);
                yield number;
            }
            case NEEDS_LEGAL_OPINION -> {
                returns.step(handed.row(), ReturnStep.ASK_OPINION);
                judged(verifier, ref, purpose, "verify", Judged.TO_OPINION);
                yield byOpinion(handed, desk, decision, opinion, authority, portrait);
            }
            case NOT_ELIGIBLE -> throw new IllegalArgumentException("not to be entered");
        };
    }

    private RegisterNumber byOpinion(
            WholeReturns.Handed handed,
            Desk desk,
            Decision decision,
            String opinion,
            String authority,
            int portrait) {
        String ref = handed.row().reference().value();
        Purpose purpose = Purpose.of(Purpose.Kind.VERIFICATION, ref);
        Set<OfficerId> makers = Set.of(handed.row().maker());
        TwoPersonActs.Waiting waiting =
                acts.proposeAtHand(
                        desk.verifier(),
                        new Proposal(
                                ActKind.LEGAL_OPINION,
                                ref,
                                "enter",
                                opinion + "\n" + authority,
                                "legal-opinion",
                                makers),
                        purpose);
        judged(desk.verifier(), ref, purpose, "propose", Judged.PROPOSED);
        taken(acts.confirm(desk.second(), waiting, opinion, purpose));
        RegisterNumber number =
                verdicts.enter(
                        desk.second(),
                        handed.row().in(ReturnState.OPINION),
                        handed.read(),
                        decision,
                        desk.verifier().officer(),
                        authority,
                        makers,
                        portrait);
        judged(desk.second(), ref, purpose, "decide", Judged.ENTERED);
        return number;
    }

    /** How the rules judge a return that is loaded. */
    public Outcome outcome(WholeReturns.Handed handed) {
        return law.decide(handed.read().conviction()).outcome();
    }

    private void opened(Caller caller, WholeReturns.Handed handed, Purpose purpose) {
        audit.record(
                Act.of(caller, Event.VERIFICATION_OPENED, purpose)
                        .about("return", handed.row().reference().value())
                        .about("attachment", handed.copy().id().toString())
                        .detail("state", handed.row().state().code()));
    }

    private void judged(Caller caller, String ref, Purpose purpose, String step, Judged result) {
        audit.record(
                Act.of(caller, Event.RETURN_JUDGED, purpose)
                        .about("return", ref)
                        .detail("step", step)
                        .detail("result", result.name()));
    }

    private static void taken(Ruling ruling) {
        if (!(ruling instanceof Ruling.Taken)) {
            throw new IllegalArgumentException("these two officers cannot decide this");
        }
    }
}
