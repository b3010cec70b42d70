package pk.nsor.register.attachment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The moment after which one upload is given up. */
record Deadline(InstantSource clock, Instant end) {

    static Deadline in(Duration time, InstantSource clock) {
        return new Deadline(clock, clock.instant().plus(time));
    }

    /**
     * @throws Stop with {@link Refusal#TOO_HEAVY} once the time is over
     */
    void check() throws Stop {
        if (clock.instant().isAfter(end)) {
            throw new Stop(Refusal.TOO_HEAVY);
        }
    }
}
