package pk.nsor.register.attachment;

import java.io.IOException;

/**
 * Carries a refusal out through a library that only lets {@link IOException} pass. Never leaves
 * this package.
 */
final class Stop extends IOException {
    private static final long serialVersionUID = 1L;
    private final Refusal refusal;

    Stop(Refusal refusal) {
        super("an upload is refused");
        this.refusal = refusal;
    }

    Refusal refusal() {
        return refusal;
    }
}
