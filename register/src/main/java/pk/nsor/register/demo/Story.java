package pk.nsor.register.demo;

import java.time.Instant;

/**
 * Tells the house, on this thread alone, that it is another time: what the demonstration shows
 * happened before today.
 */
interface Story {
    /** From here on it is this time on this thread. */
    void tell(Instant at);

    /** It is now again. */
    void end();
}
