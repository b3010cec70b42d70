package pk.nsor.register.clock;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that runs.
 *
 * @param start when it started
 * @param due the last instant at which it is kept
 * @param rule the rule that it is counted by
 */
public record Deadline(Instant start, Instant due, ClockRule rule) {

    public boolean late(Instant now) {
        return Deadlines.late(due, now);
    }

    /** Whether twice the clock has run: then it has climbed one step further. */
    public boolean twiceLate(Instant now) {
        return Deadlines.late(due.plus(length()), now);
    }

    /** Due within a day and not late. */
    public boolean soon(Instant now) {
        return !late(now) && Duration.between(now, due).compareTo(Duration.ofDays(1)) <= 0;
    }

    /** Length of the clock as it fell between these days. */
    public Duration length() {
        return Duration.between(start, due);
    }

    /** Share of the clock that has run, 0 to 1 within it and above 1 when late. */
    public double share(Instant now) {
        double all = length().toSeconds();
        return all <= 0 ? 2 : Math.max(0, Duration.between(start, now).toSeconds() / all);
    }
}
