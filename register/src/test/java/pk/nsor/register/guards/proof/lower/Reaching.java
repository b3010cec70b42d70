package pk.nsor.register.guards.proof.lower;

import java.time.Instant;
import java.util.Random;
import pk.nsor.register.guards.proof.upper.Above;

/** Uses a room above it, the machine's clock, a guessable random and the console. */
public final class Reaching {
    private final Above above = new Above();

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public String offend() {
        System.out.println(new Random().nextInt());
        return above.toString() + Instant.now();
    }
}
