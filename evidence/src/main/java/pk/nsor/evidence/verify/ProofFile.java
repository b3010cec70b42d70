package pk.nsor.evidence.verify;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A proof bundle, taken apart but not yet believed.
 *
 * @param index position of the entry
 * @param leaf the 41 bytes of the leaf
 * @param record salt and content in one run; empty once erased
 * @param path hashes from the leaf's sibling to the root's child
 * @param checkpoint the checkpoint it is proved against
 */
public record ProofFile(
        long index,
        byte[] leaf,
        Optional<byte[]> record,
        List<byte[]> path,
        Checkpoint checkpoint) {

    /** Longest proof file the checker reads, in bytes. */
    public static final int MAX_BYTES = Note.MAX_BYTES + 128 * 1024;

    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_PATH = 63;
    private static final int LEAF_BYTES = 41;
    private static final int SALT_BYTES = 32;
    private static final int MAX_RECORD_BYTES = 0xFFFF;

    /** Keeps its own copy of the path. */
    public ProofFile {
        path = List.copyOf(path);
    }

    /** A copy. */
    @Override
    public byte[] leaf() {
        return leaf.clone();
    }

    /**
     * Reads a proof file.
     *
     * @throws MalformedException if it does not have its one form, or carries no entry
     */
    public static ProofFile parse(byte[] bytes) throws MalformedException {
        require(bytes.length <= MAX_BYTES, Defect.PROOF_MALFORMED);
        String text = Strict.text(bytes);
        int blank = text.indexOf("\n\n");
        require(blank > 0, Defect.PROOF_MALFORMED);
        List<String> lines = List.of(text.substring(0, blank).split("\n", -1));
        require(lines.getFirst().equals(FIRST_LINE) && lines.size() >= 2, Defect.PROOF_MALFORMED);
        require(lines.get(1).startsWith(EXTRA), Defect.PROOF_WITHOUT_ENTRY);
        require(lines.size() >= 3 && lines.get(2).startsWith(INDEX), Defect.PROOF_MALFORMED);
        require(lines.size() - 3 <= MAX_PATH, Defect.PROOF_LENGTH);
        List<byte[]> path = new ArrayList<>();
        for (String line : lines.subList(3, lines.size())) {
            path.add(Strict.hash(line, Defect.PROOF_MALFORMED));
        }
        byte[] extra =
                Strict.base64(lines.get(1).substring(EXTRA.length()), Defect.PROOF_MALFORMED);
        int recordBytes = extra.length - LEAF_BYTES;
        boolean fits = recordBytes == 0 || recordBytes >= SALT_BYTES;
        require(fits && recordBytes <= MAX_RECORD_BYTES, Defect.PROOF_WITHOUT_ENTRY);
        require(extra[0] == 1 && extra[1] >= 0, Defect.PROOF_WITHOUT_ENTRY);
        String note = text.substring(blank + 2);
        return new ProofFile(
                Strict.decimal(lines.get(2).substring(INDEX.length()), Defect.PROOF_INDEX),
                Arrays.copyOf(extra, LEAF_BYTES),
                recordBytes == 0
                        ? Optional.empty()
                        : Optional.of(Arrays.copyOfRange(extra, LEAF_BYTES, extra.length)),
                path,
                Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Checks everything, offline: signatures of log and witnesses, the path, and the commitment.
     *
     * @param now the checker's time
     * @throws MalformedException naming the first thing that does not hold
     */
    public Vouched require(TrustPolicy policy, Instant now) throws MalformedException {
        Vouched vouched = Vouched.require(checkpoint, policy, now, Optional.<Duration>empty());
        TreeMath math = new TreeMath();
        byte[] leafHash = new byte[TreeMath.HASH];
        math.leaf(leaf, 0, leaf.length, leafHash, 0);
        Proofs.requireInclusion(index, checkpoint.size(), leafHash, path, checkpoint.root());
        if (record.isPresent()) {
            byte[] commitment = new byte[TreeMath.HASH];
            math.commitment(record.get(), 0, record.get().length, commitment, 0);
            boolean same = Arrays.equals(commitment, 0, 32, leaf, LEAF_BYTES - 32, LEAF_BYTES);
            require(same, Defect.CONTENT_CHANGED);
        }
        return vouched;
    }

    /** Time of recording. */
    public Instant recordedAt() {
        return Instant.ofEpochMilli(java.nio.ByteBuffer.wrap(leaf, 1, Long.BYTES).getLong());
    }

    /**
     * Whether the content is missing although the entry is younger than its retention: then the
     * entry stood in the log, and somebody has taken away what it said.
     *
     * @param erasable entries recorded before this may have been erased
     */
    public boolean isErasedBefore(Instant erasable) {
        return record.isEmpty() && !recordedAt().isBefore(erasable);
    }

    /** The content's bytes without the salt; empty once erased. */
    public Optional<byte[]> content() {
        return record.map(bytes -> Arrays.copyOfRange(bytes, SALT_BYTES, bytes.length));
    }

    private static void require(boolean holds, Defect otherwise) throws MalformedException {
        if (!holds) {
            throw new MalformedException(otherwise);
        }
    }
}
