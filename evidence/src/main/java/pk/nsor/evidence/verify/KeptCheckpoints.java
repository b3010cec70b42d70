package pk.nsor.evidence.verify;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the earlier checkpoints that a log keeps, each of which the entries must lead to as well.
 */
final class KeptCheckpoints {

    private static final String INDEX = "kept/index";
    private static final int MAX_INDEX_BYTES = 4 * 1024 * 1024;

    private KeptCheckpoints() {}

    /**
     * All kept checkpoints that the policy vouches for.
     *
     * @throws MalformedException if the index or a checkpoint in it does not hold
     */
    static List<ExpectedRoot> read(LogSource source, TrustPolicy policy, Instant now)
            throws IOException, MalformedException {
        Optional<byte[]> index = source.read(INDEX, MAX_INDEX_BYTES);
        List<ExpectedRoot> roots = new ArrayList<>();
        if (index.isEmpty()) {
            return roots;
        }
        String text = Strict.text(index.get());
        require(index.get().length <= MAX_INDEX_BYTES && text.endsWith("\n"));
        long last = -1;
        for (String row : text.substring(0, text.length() - 1).split("\n", -1)) {
            long size = Strict.decimal(row, Defect.KEPT_MALFORMED);
            require(size > last);
            last = size;
            String file = "kept/" + size;
            Optional<byte[]> note = source.read(file, Note.MAX_BYTES);
            require(note.isPresent());
            Checkpoint checkpoint = Checkpoint.parse(note.orElseThrow());
            require(checkpoint.size() == size);
            Vouched.require(checkpoint, policy, now, Optional.empty());
            roots.add(ExpectedRoot.of(checkpoint, file));
        }
        return roots;
    }

    private static void require(boolean holds) throws MalformedException {
        if (!holds) {
            throw new MalformedException(Defect.KEPT_MALFORMED);
        }
    }
}
