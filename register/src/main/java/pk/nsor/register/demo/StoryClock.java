package pk.nsor.register.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The machine's clock, except on a thread that is being told the demonstration's story. */
final class StoryClock extends Clock implements Story {
    private final Clock real;
    private final ThreadLocal<@Nullable Instant> told = new ThreadLocal<>();

    StoryClock(Clock real) {
        this.real = real;
    }

    @Override
    public void tell(Instant at) {
        told.set(at);
    }

    @Override
    public void end() {
        told.remove();
    }

    @Override
    public Instant instant() {
        Instant at = told.get();
        return at == null ? real.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
