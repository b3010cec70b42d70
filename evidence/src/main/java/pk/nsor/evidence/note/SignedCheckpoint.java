package pk.nsor.evidence.note;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.TreeHead;

/**
 * A checkpoint with its signature lines, as published: origin, size, root, an empty line,
 * signatures.
 *
 * @param origin name of the log
 * @param head size and root
 * @param signatureLines the log's two lines, then those of witnesses; each ended by a line feed
 */
public record SignedCheckpoint(KeyName origin, TreeHead head, List<String> signatureLines) {

    /** Keeps its own copy of the lines. */
    public SignedCheckpoint {
        signatureLines = List.copyOf(signatureLines);
    }

    /** The three lines that are signed. */
    public static String text(KeyName origin, TreeHead head) {
        return origin + "\n" + head.size() + "\n" + head.root().toBase64() + "\n";
    }

    /** The whole note. */
    public String note() {
        return text(origin, head) + "\n" + String.join("", signatureLines);
    }

    /** The same checkpoint with more signature lines. */
    public SignedCheckpoint with(List<String> moreLines) {
        List<String> lines = new ArrayList<>(signatureLines);
        for (String line : moreLines) {
            if (!lines.contains(line)) {
                lines.add(line);
            }
        }
        return new SignedCheckpoint(origin, head, lines);
    }

    /**
     * Reads back a note that this library wrote. It checks form only: for checkpoints from
     * elsewhere use the checker.
     */
    public static SignedCheckpoint parse(String note) throws IOException {
        List<String> lines = note.lines().toList();
        if (lines.size() < 5 || !lines.get(3).isEmpty() || !note.endsWith("\n")) {
            throw new IOException("not a checkpoint of this log");
        }
        try {
            byte[] root = Base64.getDecoder().decode(lines.get(2));
            TreeHead head = new TreeHead(Long.parseLong(lines.get(1)), NodeHash.of(root));
            List<String> signatures =
                    lines.subList(4, lines.size()).stream().map(line -> line + "\n").toList();
            SignedCheckpoint parsed =
                    new SignedCheckpoint(new KeyName(lines.get(0)), head, signatures);
            if (!parsed.note().equals(note)) {
                throw new IOException("not a checkpoint of this log");
            }
            return parsed;
        } catch (IllegalArgumentException malformed) {
            throw new IOException("not a checkpoint of this log", malformed);
        }
    }
}
