package pk.nsor.register.protection;

/**
 * The key is destroyed, and with it what it sealed. Expected after an erasure; asked for by id
 * only.
 */
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    KeyDestroyed() {
        super("the data key is destroyed");
    }
}
