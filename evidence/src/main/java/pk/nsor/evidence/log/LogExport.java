package pk.nsor.evidence.log;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.tile.TilePath;

/**
 * Copies the published part of a log, with contents, into a folder that an auditor can take away
 * and check. Reads only published files, so it may run while the log is being written.
 */
public final class LogExport {

    /** Ends the name of a folder that is being written. */
    private static final String HALF = ".half";

    /** An export holds contents of entries, from its first file on. */
    private static final FileAttribute<?> OWNER_ALONE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private static final int LEAF_RECORD_BYTES = Short.BYTES + Leaf.LENGTH_BYTES;

    private final FolderTiles log;
    private final Path target;

    private LogExport(Path log, Path target) {
        this.log = new FolderTiles(log);
        this.target = target;
    }

    /** Where the contents of entries are kept: outside the log, because they can be erased. */
    @FunctionalInterface
    public interface Contents {

        /**
         * The contents of {@code count} entries from position {@code first}, in order; empty where
         * erased or missing, which the checker tells apart by the time of the leaf.
         */
        List<Optional<SealedContent>> read(long first, int count) throws IOException;
    }

    /**
     * Writes an export: the whole of it or, if anything fails, nothing.
     *
     * @param log folder of the log, of which the published checkpoint is exported
     * @param target a folder that does not exist yet
     * @return the checkpoint exported
     * @throws IOException if the log has no published checkpoint or a file cannot be read or
     *     written
     */
    public static SignedCheckpoint write(Path log, Contents contents, Path target)
            throws IOException {
        LogState state = new LogState(log);
        SignedCheckpoint checkpoint =
                state.checkpoint(LogState.PUBLISHED)
                        .orElseThrow(() -> new IOException("the log has no published checkpoint"));
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException("the folder of an export");
        }
        Path half = target.resolveSibling(target.getFileName() + HALF);
        Files.createDirectory(half, OWNER_ALONE);
        try {
            LogExport export = new LogExport(log, half);
            export.tiles(checkpoint.head().size());
            export.contents(checkpoint.head().size(), contents);
            export.kept(state, checkpoint.head().size());
            Files.writeString(
                    half.resolve(LogState.PUBLISHED), checkpoint.note(), StandardCharsets.UTF_8);
            Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException failed) {
            remove(half);
            throw failed;
        }
        return checkpoint;
    }

    private static void remove(Path half) throws IOException {
        try (Stream<Path> files = Files.walk(half)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void tiles(long size) throws IOException {
        for (int level = 0; level <= TilePath.MAX_LEVEL && size >>> (8 * level) > 0; level++) {
            int width;
            for (long index = 0; (width = TilePath.widthAt(level, index, size)) > 0; index++) {
                copy(TilePath.hashes(level, index, width), width * NodeHash.LENGTH_BYTES);
                if (level == 0) {
                    copy(TilePath.entries(index, width), width * LEAF_RECORD_BYTES);
                }
            }
        }
    }

    private void copy(TilePath path, int length) throws IOException {
        byte[] bytes =
                log.readAtLeast(path).orElseThrow(() -> new IOException("a tile is missing"));
        if (bytes.length < length) {
            throw new IOException("a tile is too short");
        }
        put(path, Arrays.copyOf(bytes, length));
    }

    private void contents(long size, Contents contents) throws IOException {
        int width;
        for (long index = 0; (width = TilePath.widthAt(0, index, size)) > 0; index++) {
            List<Optional<SealedContent>> read = contents.read(index * TilePath.FULL_WIDTH, width);
            if (read.size() != width) {
                throw new IOException("contents of another number of entries");
            }
            put(TilePath.contents(index, width), EntryBundle.formatContents(read));
        }
    }

    private void kept(LogState state, long size) throws IOException {
        StringBuilder index = new StringBuilder();
        for (long kept : state.kept()) {
            if (kept <= size) {
                Path file = target.resolve("kept").resolve(Long.toString(kept));
                Files.createDirectories(target.resolve("kept"));
                Files.copy(log.folder().resolve("kept").resolve(Long.toString(kept)), file);
                index.append(kept).append('\n');
            }
        }
        if (!index.isEmpty()) {
            Files.writeString(
                    target.resolve(LogState.KEPT_INDEX),
                    index.toString(),
                    StandardCharsets.US_ASCII);
        }
    }

    private void put(TilePath path, byte[] bytes) throws IOException {
        Path file = target.resolve(path.relative());
        Files.createDirectories(file.resolveSibling(".").normalize());
        Files.write(file, bytes);
    }
}
