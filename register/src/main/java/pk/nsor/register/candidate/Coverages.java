package pk.nsor.register.candidate;

/** Says what the register covers as of now. In the caller's transaction. */
public interface Coverages {
    Coverage now();
}
