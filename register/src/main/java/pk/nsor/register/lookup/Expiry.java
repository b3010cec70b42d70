package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.protection.Seals;

/**
 * Ends what is over: the request's key is destroyed, and with it every particular of every suspect,
 * backups included, and the FIR copy. What stays are the evidence and its keyed tokens. May run on
 * several nodes and as often as it likes: each request ends once.
 */
@Service
class Expiry {
    /** A draft untouched, and a refusal, are kept as long as an answer is open: an assumption. */
    static final Duration UNTOUCHED = Duration.ofDays(30);

    /** Most requests that one run ends. */
    private static final int MOST = 200;

    private final LookupStore lookups;
    private final Attachments attachments;
    private final Seals seals;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Expiry(
            LookupStore lookups,
            Attachments attachments,
            Seals seals,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.lookups = lookups;
        this.attachments = attachments;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Scheduled(fixedDelay = 60_000, initialDelay = 20_000)
    void scheduled() {
        run();
    }

    /** Ends everything that is over now; how many it ended. */
    int run() {
        Instant now = clock.instant();
        List<UUID> over = lookups.over(now, now.minus(UNTOUCHED), MOST);
        int ended = 0;
        for (UUID id : over) {
            if (Boolean.TRUE.equals(transaction.execute(t -> end(id, now)))) {
                ended++;
            }
        }
        return ended;
    }

    private boolean end(UUID id, Instant now) {
        return lookups.lockUnlessHeld(id)
                .filter(l -> over(l, now))
                .map(l -> ended(l, now))
                .isPresent();
    }

    private static boolean over(Lookup lookup, Instant now) {
        return switch (lookup.state()) {
            case LookupState.Answered(Instant at, Instant closes) -> !now.isBefore(closes);
            case LookupState.Refused r -> !now.isBefore(r.at().plus(UNTOUCHED));
            case LookupState.Draft d -> !now.isBefore(lookup.times().changed().plus(UNTOUCHED));
            case LookupState.Applied a -> false;
            case LookupState.Forwarded f -> false;
            case LookupState.Comparing c -> false;
            case LookupState.FactAsked f -> false;
            case LookupState.ToConfirm t -> false;
            case LookupState.Held h -> false;
            case LookupState.Expired e -> false;
        };
    }

    private Lookup ended(Lookup lookup, Instant now) {
        String reference = lookup.reference().value();
        attachments.destroyAll(Caller.SYSTEM, Lookup.KIND, reference);
        seals.destroy(lookup.key());
        lookups.move(lookup, Verb.EXPIRE, new LookupState.Expired(now), now);
        audit.record(
                Act.of(
                                Caller.SYSTEM,
                                Event.LOOKUP_EXPIRED,
                                Purpose.of(Purpose.Kind.LOOKUP, reference))
                        .about(List.of(lookup.ref()))
                        .detail("was", lookup.state().code()));
        return lookup;
    }
}
