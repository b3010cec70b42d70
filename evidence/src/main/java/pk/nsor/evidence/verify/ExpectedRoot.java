package pk.nsor.evidence.verify;

import java.util.Arrays;
import java.util.function.Predicate;

/**
 * A root that the entries must lead to.
 *
 * @param size number of entries under it
 * @param accepts whether a root is the one expected
 * @param artefact the checkpoint or code that says so
 */
record ExpectedRoot(long size, Predicate<byte[]> accepts, String artefact) {

    static ExpectedRoot of(Checkpoint checkpoint, String artefact) {
        byte[] expected = checkpoint.root();
        return new ExpectedRoot(checkpoint.size(), root -> Arrays.equals(root, expected), artefact);
    }

    static ExpectedRoot of(BookCode code, String origin) {
        return new ExpectedRoot(
                code.size(), root -> code.isOf(origin, root), "code in the paper book");
    }
}
