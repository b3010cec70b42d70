package pk.nsor.register.audit;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last entry that the present request has committed. The page's foot names it; a page without
 * one is not sent.
 */
public final class Trail {
    private static final ThreadLocal<@Nullable Committed> LAST = new ThreadLocal<>();

    /** A committed entry and when it was made. */
    public record Committed(EntryId id, java.time.Instant at) {}

    private Trail() {}

    public static Optional<Committed> last() {
        return Optional.ofNullable(LAST.get());
    }

    /** Forgets, at the beginning and at the end of each request. */
    public static void clear() {
        LAST.remove();
    }

    static void committed(EntryId id, java.time.Instant at) {
        LAST.set(new Committed(id, at));
    }
}
