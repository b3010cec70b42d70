package pk.nsor.evidence.witness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.Note;

/**
 * The body of an add-checkpoint request (C2SP tlog-witness): the size that the witness is thought
 * to have, a consistency proof from there, and the new checkpoint.
 *
 * @param oldSize size of the checkpoint that the witness cosigned last
 * @param proof the consistency proof, 32 bytes each
 * @param checkpoint the new checkpoint
 */
record AddCheckpoint(long oldSize, List<byte[]> proof, Checkpoint checkpoint) {

    /** Longest body in bytes. */
    static final int MAX_BYTES = Note.MAX_BYTES + 4096;

    private static final String OLD = "old ";
    private static final int MAX_PROOF_LINES = 63;
    private static final int HASH_BYTES = 32;

    AddCheckpoint {
        proof = List.copyOf(proof);
    }

    static AddCheckpoint parse(byte[] body) throws MalformedException {
        int blank = blankLine(body);
        require(body.length <= MAX_BYTES && blank > 0);
        String head = new String(body, 0, blank, StandardCharsets.ISO_8859_1);
        String[] lines = head.split("\n", -1);
        require(lines[0].startsWith(OLD) && lines.length - 1 <= MAX_PROOF_LINES);
        List<byte[]> proof = new ArrayList<>();
        for (int i = 1; i < lines.length; i++) {
            proof.add(hash(lines[i]));
        }
        byte[] note = Arrays.copyOfRange(body, blank + 2, body.length);
        return new AddCheckpoint(
                size(lines[0].substring(OLD.length())), proof, Checkpoint.parse(note));
    }

    private static int blankLine(byte[] body) {
        for (int i = 0; i + 1 < body.length; i++) {
            if (body[i] == '\n' && body[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static long size(String text) throws MalformedException {
        try {
            long size = Long.parseLong(text);
            require(size >= 0 && Long.toString(size).equals(text));
            return size;
        } catch (NumberFormatException notANumber) {
            throw new MalformedException(Defect.REQUEST_MALFORMED);
        }
    }

    private static byte[] hash(String line) throws MalformedException {
        try {
            byte[] hash = Base64.getDecoder().decode(line);
            require(hash.length == HASH_BYTES);
            require(Base64.getEncoder().encodeToString(hash).equals(line));
            return hash;
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedException(Defect.REQUEST_MALFORMED);
        }
    }

    private static void require(boolean holds) throws MalformedException {
        if (!holds) {
            throw new MalformedException(Defect.REQUEST_MALFORMED);
        }
    }
}
