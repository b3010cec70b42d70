package pk.nsor.register.lookup;

import java.util.List;
import pk.nsor.register.kernel.Text;

/** What became of an application. */
public sealed interface Applied {
    /** Applied for, now or by an earlier click. */
    record Done() implements Applied {}

    /** What is still missing. */
    record Incomplete(List<Missing> missing) implements Applied {
        public Incomplete {
            missing = List.copyOf(missing);
        }
    }

    /** Somebody saved the draft since its answers were checked. */
    record Stale() implements Applied {}

    /** It is no draft any more, and was not applied for. */
    record Closed() implements Applied {}

    /**
     * One thing that is missing or not in order.
     *
     * @param part where to mend it: {@code case}, {@code suspects}, {@code fir}
     */
    record Missing(String part, Text text) {}
}
