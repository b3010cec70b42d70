package pk.nsor.evidence.verify.forbidden;

import pk.nsor.evidence.MerkleHashing;
import pk.nsor.evidence.NodeHash;

/** Deliberate violation: a piece of a checker that borrows the writer's hashing. */
public final class CheckerThatAsksTheWriter {

    private CheckerThatAsksTheWriter() {}

    public static NodeHash emptyRoot() {
        return MerkleHashing.emptyRoot();
    }
}
