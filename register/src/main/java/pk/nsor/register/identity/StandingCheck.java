package pk.nsor.register.identity;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The person was destroyed before the check. */
    private static final String GONE = "GONE";

    private final IdentityStore store;
    private final CheckStore checks;
    private final EntryPairs entries;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    StandingCheck(
            IdentityStore store,
            CheckStore checks,
            EntryPairs entries,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.store = store;
        this.checks = checks;
        this.entries = entries;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EntryVerified verified) {
        checks.due(verified.number(), clock.instant());
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void after(EntryVerified verified) {
        check(verified.number());
    }

    /** What a node left undone. */
    @Scheduled(fixedDelay = 60_000, initialDelay = 30_000)
    void sweep() {
        List<RegisterNumber> due = transaction.execute(t -> checks.due(AT_ONCE));
        if (due != null) {
            due.forEach(n -> transaction.executeWithoutResult(t -> check(n)));
        }
    }

    private void check(RegisterNumber number) {
        if (checks.takeDue(number).isEmpty()) {
            return;
        }
        Optional<EntryPairs.Possible> found = entries.possible(number);
        found.map(EntryPairs.Possible::numbers).ifPresent(near -> tasks(number, near));
        String reach = found.map(p -> p.reach().name()).orElse(GONE);
        checks.checked(number, reach, clock.instant());
        if (found.isPresent() && !found.get().reach().whole()) {
            leftToOfficers(number, reach);
        }
    }

    /**
     * A task for each person who may be meant, however many: the nearest entry of each stands for
     * those that two officers have joined with it.
     */
    private void tasks(RegisterNumber number, List<RegisterNumber> near) {
        List<RegisterNumber> own = store.group(number);
        Set<RegisterNumber> asked = new HashSet<>(own);
        for (RegisterNumber other : near) {
            if (asked.contains(other)) {
                continue;
            }
            List<RegisterNumber> person = store.group(other);
            asked.addAll(person);
            if (!store.markedDifferent(own, person)) {
                task(number, other);
            }
        }
    }

    /**
     * Said in the evidence, and left to the officers as long as none has looked by hand: that
     * nobody, or nobody else, was found means nothing then.
     */
    private void leftToOfficers(RegisterNumber number, String reach) {
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
        if (checks.task(pair, newer, clock.instant())) {
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
