package pk.nsor.register.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Says how far a load is and how long it will still take, at most once a second. */
final class Progress {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final PrintStream out;
    private final Clock clock;
    private final String what;
    private final int all;
    private final Instant began;
    private final int before;
    private Instant said;

    /**
     * @param what is loaded, in the plural
     * @param before how many were there already
     */
    Progress(PrintStream out, Clock clock, String what, int before, int all) {
        this.out = out;
        this.clock = clock;
        this.what = what;
        this.all = all;
        this.before = before;
        this.began = clock.instant();
        this.said = began;
    }

    synchronized void at(int done) {
        Instant now = clock.instant();
        boolean last = done == all;
        if (!last && now.isBefore(said.plus(PAUSE))) {
            return;
        }
        said = now;
        double seconds = Duration.between(began, now).toMillis() / 1000.0;
        String rest =
                last
                        ? "in %.1f s".formatted(seconds)
                        : "%d s left".formatted(secondsLeft(seconds, done));
        out.printf("  %,d of %,d %s, %s%n", done, all, what, rest);
    }

    private long secondsLeft(double seconds, int done) {
        return Math.round(seconds * (all - done) / Math.max(1, done - before));
    }
}
