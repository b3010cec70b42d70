package pk.nsor.register.entry;

import org.springframework.context.ApplicationContext;

/** The running register as it takes up a new key. */
public final class Rekeyed {
    private final Rekeying rekeying;

    public Rekeyed(ApplicationContext context) {
        rekeying = context.getBean(Rekeying.class);
    }

    /** Looks for a new key a little later, as every node does in turn. */
    public Thread takesUpAfterMillis(long millis) {
        return Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                Thread.sleep(millis);
                                rekeying.look();
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                        });
    }
}
