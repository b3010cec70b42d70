package pk.nsor.register.identity;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.entry.EntryPairs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * The standing check: may the person of a newly verified entry be on the register already? What is
 * to be checked is written with the verification itself, so that a check that a dying node did not
 * make is made by the next sweep; one that is made twice changes nothing.
 */
@Component
class StandingCheck {
    private static final int AT_ONCE = 50;

    /** Most pairs that one check hands to the officers, likeliest first. */
    private static final int MOST_PAIRS = 5;

    /** The person was destroyed before the check. */
    private static final String GONE = "GONE";

    private final IdentityStore store;
    private final EntryPairs entries;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StandingCheck(
            IdentityStore store,
            EntryPairs entries,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EntryVerified verified) {
        store.due(verified.number(), clock.instant());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void after(EntryVerified verified) {
        check(verified.number());
    }

    /** What a node left undone. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void sweep() {
        List<RegisterNumber> due = transaction.execute(t -> store.due(AT_ONCE));
        if (due != null) {
            due.forEach(n -> transaction.executeWithoutResult(t -> check(n)));
        }
    }

    private void check(RegisterNumber number) {
        if (store.takeDue(number).isEmpty()) {
            return;
        }
        List<RegisterNumber> own = store.group(number);
        Optional<EntryPairs.Possible> found = entries.possible(number);
        found.map(EntryPairs.Possible::numbers).orElse(List.of()).stream()
                .filter(p -> !own.contains(p))
                .filter(p -> !store.markedDifferent(own, store.group(p)))
                .limit(MOST_PAIRS)
                .forEach(p -> task(number, p));
        String reach = found.map(p -> p.reach().name()).orElse(GONE);
        store.checked(number, reach, clock.instant());
        if (found.isPresent() && !found.get().reach().looked()) {
            couldNotLook(number, reach);
        }
    }

    /** Said in the evidence: that nobody was found means nothing then. */
    private void couldNotLook(RegisterNumber number, String reach) {
        audit.record(
                Act.of(
                                Caller.SYSTEM,
                                Event.STANDING_CHECK_FAILED,
                                Purpose.of(Purpose.Kind.IDENTITY))
                        .about("entry", number.value())
                        .detail("reach", reach));
    }

    private void task(RegisterNumber newer, RegisterNumber other) {
        Pair pair = Pair.of(newer, other);
        if (store.task(pair, newer, clock.instant())) {
            audit.record(
                    Act.of(
                                    Caller.SYSTEM,
                                    Event.IDENTITY_QUESTIONED,
                                    Purpose.of(Purpose.Kind.IDENTITY))
                            .about("entry", pair.one().value())
                            .about("entry", pair.other().value()));
        }
    }
}
