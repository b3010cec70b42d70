package pk.nsor.register.entry;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnStep;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.law.Decision;

/**
 * What a verdict on a return writes: the entry or the day of destruction, the reasoning, the step,
 * the evidence. It asks nobody whether it may; whoever calls it has.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Verdicts {
    private final EntryWriter writer;
    private final DecisionStore decisions;
    private final ReturnsInHand returns;
    private final Audit audit;
    private final Clocks clocks;
    private final Clock clock;

    Verdicts(
            EntryWriter writer,
            DecisionStore decisions,
            ReturnsInHand returns,
            Audit audit,
            Clocks clocks,
            Clock clock) {
        this.writer = writer;
        this.decisions = decisions;
        this.returns = returns;
        this.audit = audit;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Enters.
     *
     * @param first the officer who acted before the one who decides now
     * @param authority reference of the authority of a legal opinion, or empty
     * @param makers who entered or edited the return
     * @param portrait which silhouette is drawn, 0 for none
     */
    RegisterNumber enter(
            Caller caller,
            ReturnRow row,
            ConvictionReturn read,
            Decision decision,
            OfficerId first,
            String authority,
            Set<OfficerId> makers,
            int portrait) {
        Instant now = clock.instant();
        Reasoning why = Reasoning.of(decision, caller.officer(), now, authority);
        String ref = row.reference().value();
        RegisterNumber number =
                writer.enter(ref, read, why, caller.officer(), makers, now, portrait);
        decisions.keep(ref, true, why, first, caller.officer(), now, Optional.empty());
        returns.step(row, ReturnStep.ENTER);
        audit.record(
                Act.of(caller, Event.ENTRY_VERIFIED, Purpose.of(Purpose.Kind.VERIFICATION, ref))
                        .about("return", ref)
                        .about("entry", number.value())
                        .detail("outcome", decision.outcome().code()));
        return number;
    }

    /** Does not enter; the person is destroyed when the clock has run. */
    void notEnter(
            Caller caller, ReturnRow row, Decision decision, OfficerId first, String authority) {
        Instant now = clock.instant();
        Instant erase = clocks.start("not-eligible-destruction", now).due();
        decisions.keep(
                row.reference().value(),
                false,
                Reasoning.of(decision, caller.officer(), now, authority),
                first,
                caller.officer(),
                now,
                Optional.of(erase));
        returns.step(row, ReturnStep.NOT_ENTER);
    }
}
