package pk.nsor.register.evidence;

import org.springframework.stereotype.Component;

/**
 * Whether the register may answer: only while committed entries reach the log within their bound.
 * Opens again by itself when they do.
 */
@Component
public class EvidenceGate {
    private final LogKeeper keeper;

    EvidenceGate(LogKeeper keeper) {
        this.keeper = keeper;
    }

    public boolean open() {
        return !keeper.behind();
    }
}
