package pk.nsor.evidence.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    Optional<TreeHead> integrated() throws IOException {
        Optional<String> text = text(INTEGRATED);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = text.get().lines().toList();
        try {
            NodeHash root = NodeHash.of(Base64.getDecoder().decode(lines.get(1)));
            return Optional.of(new TreeHead(Long.parseLong(lines.get(0)), root));
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            throw new IOException("the record of the integrated tree is malformed", malformed);
        }
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
        try (Stream<String> lines = text(KEPT_INDEX).orElse("").lines()) {
            return lines.map(Long::valueOf).sorted().toList();
        } catch (NumberFormatException malformed) {
            throw new IOException("the index of kept checkpoints is malformed", malformed);
        }
    }

    private Optional<String> text(String file) throws IOException {
        Path path = folder.resolve(file);
        return Files.exists(path)
                ? Optional.of(Files.readString(path, StandardCharsets.UTF_8))
                : Optional.empty();
    }
}
