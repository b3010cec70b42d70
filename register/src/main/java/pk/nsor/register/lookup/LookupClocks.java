package pk.nsor.register.lookup;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadline;

/**
 * The clocks of a request. The prosecutor's 48 hours run by the clock, holidays included (law:
 * Punjab directive under the Rules of 2023 and the SOP of 22 August 2024); the Bureau's 48 hours,
 * urgent 6, are an assumption. At once the clock an item is late on both sides and reaches the
 * Bureau's supervisor, at twice the clock the auditor.
 */
@Component
class LookupClocks {
    static final String FORWARD = "lookup-forward";
    static final String REPLY = "lookup-reply";
    static final String REPLY_URGENT = "lookup-reply-urgent";

    private final Clocks clocks;

    LookupClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** The clock that runs now, if one does. */
    Optional<Deadline> running(Lookup lookup) {
        return switch (lookup.state()) {
            case LookupState.Draft d -> Optional.empty();
            case LookupState.Applied a -> Optional.of(forwarding(a.at()));
            case LookupState.Refused r -> Optional.empty();
            case LookupState.Forwarded f -> Optional.of(reply(lookup, f.at()));
            case LookupState.Comparing c -> bureaus(lookup);
            case LookupState.FactAsked f -> Optional.of(forwarding(f.at()));
            case LookupState.ToConfirm t -> bureaus(lookup);
            case LookupState.Held h -> bureaus(lookup);
            case LookupState.Answered a -> Optional.empty();
            case LookupState.Expired e -> Optional.empty();
        };
    }

    /**
     * How long the clocks of requests run at least, for a database that leaves out what cannot be
     * late.
     */
    record Shortest(Duration forward, Duration reply, Duration urgent) {}

    Shortest shortest() {
        return new Shortest(
                clocks.atLeast(FORWARD), clocks.atLeast(REPLY), clocks.atLeast(REPLY_URGENT));
    }

    /** How long an answer is open. */
    Deadline open(Instant answered) {
        return clocks.start(Release.OPEN_CLOCK, answered);
    }

    Deadline forwarding(Instant from) {
        return clocks.start(FORWARD, from);
    }

    Deadline reply(Lookup lookup, Instant from) {
        return clocks.start(lookup.urgent() ? REPLY_URGENT : REPLY, from);
    }

    private Optional<Deadline> bureaus(Lookup lookup) {
        return lookup.times().replyFrom().map(from -> reply(lookup, from));
    }
}
