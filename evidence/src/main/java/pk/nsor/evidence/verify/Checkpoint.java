package pk.nsor.evidence.verify;

import java.util.Arrays;

/**
 * A C2SP checkpoint, well-formed but not yet believed.
 *
 * @param origin name of the log
 * @param size number of entries
 * @param root root over them, 32 bytes
 * @param note the note it came in
 */
public record Checkpoint(String origin, long size, byte[] root, Note note) {

    /** A copy. */
    @Override
    public byte[] root() {
        return root.clone();
    }

    /**
     * Reads a checkpoint. Extension lines are refused: cosignatures of type 0x06 do not cover them,
     * so they could be changed without notice.
     *
     * @throws MalformedException if the bytes are not a checkpoint in its one form
     */
    public static Checkpoint parse(byte[] bytes) throws MalformedException {
        Note note = Note.parse(bytes);
        String[] lines = note.text().substring(0, note.text().length() - 1).split("\n", -1);
        if (lines.length < 3 || Arrays.stream(lines).anyMatch(String::isEmpty)) {
            throw new MalformedException(Defect.CHECKPOINT_LINES);
        }
        if (lines.length > 3) {
            throw new MalformedException(Defect.CHECKPOINT_EXTENSION);
        }
        long size = Strict.decimal(lines[1], Defect.CHECKPOINT_SIZE);
        byte[] root = Strict.hash(lines[2], Defect.CHECKPOINT_ROOT);
        if (size == 0 && !Arrays.equals(root, new TreeMath().empty())) {
            throw new MalformedException(Defect.CHECKPOINT_EMPTY_ROOT);
        }
        return new Checkpoint(lines[0], size, root, note);
    }
}
