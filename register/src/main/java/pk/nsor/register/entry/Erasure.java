package pk.nsor.register.entry;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Destroys the person of a return that was not entered, 30 days after the decision (assumption).
 * The reasoning stays.
 */
@Component
class Erasure {
    private static final Logger log = LoggerFactory.getLogger(Erasure.class);
    private static final int AT_ONCE = 50;

    private final DecisionStore decisions;
    private final ReturnsInHand returns;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Erasure(
            DecisionStore decisions,
            ReturnsInHand returns,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.decisions = decisions;
        this.returns = returns;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * One return a transaction, so that one that fails stops no other; running twice changes
     * nothing.
     */
    @Scheduled(fixedDelay = 3_600_000, initialDelay = 60_000)
    void run() {
        for (String ref : decisions.dueForErasure(clock.instant(), AT_ONCE)) {
            try {
                transaction.executeWithoutResult(t -> erase(new ReturnReference(ref)));
            } catch (RuntimeException e) {
                log.error(
                        "a return due for destruction was not destroyed: {}",
                        e.getClass().getName());
            }
        }
    }

    private void erase(ReturnReference reference) {
        returns.lock(reference)
                .filter(r -> r.state() == ReturnState.NOT_ENTERED)
                .ifPresent(
                        row -> {
                            returns.erase(row);
                            decisions.erased(reference.value(), clock.instant());
                            audit.record(
                                    Act.of(
                                                    Caller.SYSTEM,
                                                    Event.PERSON_DESTROYED,
                                                    Purpose.of(
                                                            Purpose.Kind.VERIFICATION,
                                                            reference.value()))
                                            .about("return", reference.value()));
                        });
    }
}
