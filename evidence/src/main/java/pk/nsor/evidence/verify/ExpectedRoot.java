package pk.nsor.evidence.verify;

/**
 * A root that the entries must lead to.
 *
 * @param size number of entries under it
 * @param root the root, 32 bytes
 * @param artefact the checkpoint that says so
 */
record ExpectedRoot(long size, byte[] root, String artefact) {

    static ExpectedRoot of(Checkpoint checkpoint, String artefact) {
        return new ExpectedRoot(checkpoint.size(), checkpoint.root(), artefact);
    }
}
