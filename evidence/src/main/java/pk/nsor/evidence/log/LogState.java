package pk.nsor.evidence.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.note.SignedCheckpoint;

/**
 * The small files that say how far the log has come: integrated, signed, published, kept. Each is
 * replaced whole.
 *
 * @param folder the log's folder
 */
record LogState(Path folder) {

    static final String INTEGRATED = "state/integrated";
    static final String SIGNED = "state/signed";
    static final String PUBLISHED = "checkpoint";
    static final String KEPT_INDEX = "kept/index";
    private static final String MALFORMED_INDEX = "the index of kept checkpoints is malformed";

    Optional<TreeHead> integrated() throws IOException {
        Optional<String> text = text(INTEGRATED);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(parseIntegrated(text.get()));
    }

    /** Takes exactly what {@link #format} makes. */
    static TreeHead parseIntegrated(String text) throws IOException {
        List<String> lines = text.lines().toList();
        try {
            NodeHash root = NodeHash.of(Base64.getDecoder().decode(lines.get(1)));
            TreeHead head = new TreeHead(Long.parseLong(lines.get(0)), root);
            if (text.equals(new String(format(head), StandardCharsets.US_ASCII))) {
                return head;
            }
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new IOException("the record of the integrated tree is malformed", malformed);
        }
        throw new IOException("the record of the integrated tree is malformed");
    }

    static byte[] format(TreeHead head) {
        return (head.size() + "\n" + head.root().toBase64() + "\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    Optional<SignedCheckpoint> checkpoint(String file) throws IOException {
        Optional<String> text = text(file);
        return text.isEmpty() ? Optional.empty() : Optional.of(SignedCheckpoint.parse(text.get()));
    }

    /** Sizes of the kept checkpoints, ascending. */
    List<Long> kept() throws IOException {
        Optional<String> text = text(KEPT_INDEX);
        return text.isEmpty() ? List.of() : parseKept(text.get());
    }

    /** Takes sizes as this writer writes them: one a line, ascending, in one form only. */
    static List<Long> parseKept(String text) throws IOException {
        List<Long> sizes = new ArrayList<>();
        if (text.isEmpty()) {
            return sizes;
        }
        if (!text.endsWith("\n")) {
            throw new IOException(MALFORMED_INDEX);
        }
        long last = -1;
        try {
            // A line feed alone ends a line: no other sign that is read as an end of one.
            for (String line : text.substring(0, text.length() - 1).split("\n", -1)) {
                long size = Long.parseLong(line);
                if (size <= last || !Long.toString(size).equals(line)) {
                    throw new IOException(MALFORMED_INDEX);
                }
                sizes.add(size);
                last = size;
            }
        } catch (NumberFormatException malformed) {
            throw new IOException(MALFORMED_INDEX, malformed);
        }
        return sizes;
    }

    private Optional<String> text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path)
                ? Optional.of(Files.readString(path, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
