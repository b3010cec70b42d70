package pk.nsor.register.audit;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The last entry that the present request has committed. The page's foot names it; a page without
 * one is not sent.
 */
public final class Trail {
    private static final ThreadLocal<@Nullable Committed> LAST = new ThreadLocal<>();

    /** Events of all entries that the present request has committed. */
    private static final ThreadLocal<EnumSet<Event>> EVENTS =
            ThreadLocal.withInitial(() -> EnumSet.noneOf(Event.class));

    private static final ThreadLocal<EnumSet<Event>> REFUSALS =
            ThreadLocal.withInitial(() -> EnumSet.noneOf(Event.class));

    /** A committed entry and when it was made. */
    public record Committed(EntryId id, java.time.Instant at) {}

    private Trail() {}

    public static Optional<Committed> last() {
        return Optional.ofNullable(LAST.get());
    }

    /** Forgets, at the beginning and at the end of each request. */
    public static void clear() {
        LAST.remove();
        EVENTS.remove();
        REFUSALS.remove();
    }

    /** What the present request has committed so far. */
    public static Set<Event> events() {
        return Collections.unmodifiableSet(EVENTS.get());
    }

    /** Those of them that say why something was not done. */
    public static Set<Event> refusals() {
        return Collections.unmodifiableSet(REFUSALS.get());
    }

    static void committed(EntryId id, java.time.Instant at, Act act) {
        LAST.set(new Committed(id, at));
        EVENTS.get().add(act.event);
        if (act.saysNo()) {
            REFUSALS.get().add(act.event);
        }
    }
}
