package pk.nsor.register.identity;

import java.time.Clock;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.ByHand;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.entry.EntryPairs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Standing checks that the register could not make, or not to the end: an officer of the Bureau
 * looks by hand with what else the papers say, sets side by side whoever may be the same, and says
 * that it was done. What the officer searched stands in the evidence by itself.
 */
@Service
public class HandChecks implements ByHand {
    private static final OfficeId NPB = new OfficeId("npb");

    private final CheckStore checks;
    private final EntryPairs entries;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    HandChecks(CheckStore checks, EntryPairs entries, Access access, Audit audit, Clock clock) {
        this.checks = checks;
        this.entries = entries;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Reach> reached(RegisterNumber number) {
        return checks.byHand(number).map(CheckStore.ByHand::reach);
    }

    /** What came of saying so. */
    public enum Made {
        DONE,
        /** The officer did not say that the look was made. */
        NOT_SAID,
        /** Nothing waits: somebody else was quicker. */
        TOO_LATE
    }

    /**
     * The officer says that the look by hand was made; a second click finds it done.
     *
     * @param said whether the officer declared it
     */
    @Transactional
    public Made made(Caller caller, RegisterNumber number, boolean said) {
        access.require(caller, Action.IDENTITY_RULE, Resource.of("entry", number.value(), NPB));
        if (entries.convicted(number).isEmpty()) {
            throw access.notFound(caller, Action.IDENTITY_RULE, "entry");
        }
        Optional<CheckStore.ByHand> waiting = checks.byHand(number);
        if (waiting.isEmpty() || !said) {
            Made refused = waiting.isEmpty() ? Made.TOO_LATE : Made.NOT_SAID;
            audit.record(
                    act(caller, Event.IDENTITY_OPENED, number).detail("result", refused.name()));
            return refused;
        }
        boolean first = checks.madeByHand(number, caller.officer(), clock.instant());
        audit.record(
                act(caller, Event.STANDING_CHECK_BY_HAND, number)
                        .detail("reach", waiting.get().reach().name())
                        .detail("again", first ? "no" : "yes"));
        return Made.DONE;
    }

    private static Act act(Caller caller, Event event, RegisterNumber number) {
        return Act.of(caller, event, Purpose.of(Purpose.Kind.IDENTITY))
                .about("entry", number.value());
    }
}
