package pk.nsor.register.guards.proof.lower;

import java.time.Instant;
import java.util.Random;
import org.springframework.transaction.support.TransactionSynchronization;
import pk.nsor.register.guards.proof.upper.Above;

/**
 * Uses a room above it, the machine's clock, a guessable random and the console, and writes when
 * the entry of a change has been written.
 */
public final class Reaching implements TransactionSynchronization {
    private final Above above = new Above();

    @SuppressWarnings("JavaTimeDefaultTimeZone")
    public String offend() {
        System.out.println(new Random().nextInt());
        return above.toString() + Instant.now();
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        offend();
    }
}
