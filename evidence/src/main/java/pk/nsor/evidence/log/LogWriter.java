package pk.nsor.evidence.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.tile.TreeEdge;
import pk.nsor.evidence.tile.TreeReader;

/**
 * Writes a log in a folder: tiles, then the record of what is integrated, then signed and published
 * checkpoints. One process at a time; a second one is refused at {@link #open}.
 *
 * <p>The life of a leaf. (1) {@link #append} writes its tiles, forces them to the disk and only
 * then moves the integrated size: a process that dies before has appended nothing, and the same
 * leaves may be appended again. (2) {@link #sign} makes the checkpoint durable before handing it
 * out; the writer checks when it opens that its tree still extends what it signed, so it never
 * signs two inconsistent heads. (3) {@link #publish} replaces the public checkpoint in one step
 * once enough witnesses have cosigned; part-filled tiles stay until a published checkpoint no
 * longer needs them.
 */
public final class LogWriter implements AutoCloseable {

    private final Path folder;
    private final CheckpointSigner signer;
    private final FileChannel lock;
    private final DurableFiles files;
    private final LogState state;
    private final FolderTiles tiles;
    private TreeEdge edge;
    private Optional<SignedCheckpoint> signed;
    private Optional<SignedCheckpoint> published;
    private boolean closed;

    private LogWriter(Path folder, CheckpointSigner signer, DurableFiles files, FileChannel lock)
            throws IOException {
        this.folder = folder;
        this.signer = signer;
        this.lock = lock;
        this.files = files;
        this.state = new LogState(folder);
        this.tiles = new FolderTiles(folder);
        this.signed = state.checkpoint(LogState.SIGNED);
        this.published = state.checkpoint(LogState.PUBLISHED);
        this.edge = TreeEdge.load(tiles, integratedHead());
        for (SignedCheckpoint earlier :
                Stream.concat(signed.stream(), published.stream()).toList()) {
            requireOurs(earlier);
        }
    }

    /**
     * Opens a log, or begins one in an empty or missing folder.
     *
     * @throws IOException if another process has it open, or if its files do not lead to the
     *     recorded root, or if its tree no longer extends a checkpoint that was signed
     */
    public static LogWriter open(Path folder, CheckpointSigner signer) throws IOException {
        return open(folder, signer, new DurableFiles(folder));
    }

    /** The same with another way to write files, so that tests can let writing fail at any step. */
    static LogWriter open(Path folder, CheckpointSigner signer, DurableFiles files)
            throws IOException {
        Files.createDirectories(folder.resolve("state"));
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("state/lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (lock.tryLock() == null) {
                throw new IOException("another process has the log open");
            }
            LogWriter writer = new LogWriter(folder, signer, files, lock);
            opened = true;
            return writer;
        } catch (OverlappingFileLockException ours) {
            throw new IOException("this process has the log open already", ours);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /** The writer was closed, and another process may have the log open: nothing is written. */
    public static final class Closed extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Closed() {
            super("the log was closed");
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new Closed();
        }
    }

    private TreeHead integratedHead() throws IOException {
        Optional<TreeHead> recorded = state.integrated();
        if (recorded.isEmpty() && (signed.isPresent() || published.isPresent())) {
            throw new IOException("the record of the integrated tree is missing");
        }
        return recorded.orElseGet(TreeHead::empty);
    }

    /** Refuses a checkpoint of another log, or one that our tree does not extend. */
    private void requireOurs(SignedCheckpoint earlier) throws IOException {
        TreeHead head = earlier.head();
        if (!earlier.origin().equals(signer.origin())
                || head.size() > edge.size()
                || !new TreeReader(tiles, head.size()).root().equals(head.root())) {
            throw new IOException("the tree does not extend a checkpoint that was signed");
        }
    }

    /**
     * Size and root of what is integrated in a folder that another may have open; empty before the
     * first leaf.
     */
    public static Optional<TreeHead> integrated(Path folder) throws IOException {
        return new LogState(folder).integrated();
    }

    /** Size and root of what is integrated. */
    public synchronized TreeHead head() {
        return edge.head();
    }

    /**
     * Appends leaves; when this returns they are on the disk.
     *
     * @param expectedSize the integrated size as the caller knows it, so that a batch is never
     *     appended twice
     * @throws IllegalStateException if the log has another size
     */
    public synchronized TreeHead append(long expectedSize, List<Leaf> leaves) throws IOException {
        requireOpen();
        if (edge.size() != expectedSize) {
            throw new IllegalStateException("the log does not have the expected size");
        }
        TreeEdge grown = edge.copy();
        try {
            leaves.forEach(leaf -> grown.append(leaf, this::put));
            grown.partials(this::put);
        } catch (UncheckedIOException failed) {
            throw new IOException("writing a tile failed", failed.getCause());
        }
        files.settle();
        TreeHead head = grown.head();
        files.putNow(LogState.INTEGRATED, LogState.format(head));
        edge = grown;
        return head;
    }

    private void put(TilePath path, byte[] bytes) {
        try {
            files.put(path.relative(), bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /**
     * Signs the integrated tree. The checkpoint is on the disk before it is returned.
     *
     * @param at time of the log's own cosignature
     */
    public synchronized SignedCheckpoint sign(Instant at) throws IOException {
        requireOpen();
        SignedCheckpoint checkpoint = signer.sign(edge.head(), at);
        files.putNow(LogState.SIGNED, bytes(checkpoint));
        signed = Optional.of(checkpoint);
        return checkpoint;
    }

    /** The checkpoint signed last. */
    public synchronized Optional<SignedCheckpoint> signed() {
        return signed;
    }

    /** The checkpoint that readers see. */
    public synchronized Optional<SignedCheckpoint> published() {
        return published;
    }

    /**
     * Shows a checkpoint, with the cosignatures gathered for it, to readers in place of the one
     * before.
     *
     * @throws IllegalArgumentException if it is not of this tree, was not signed, or is smaller
     *     than the published one
     */
    public synchronized void publish(SignedCheckpoint checkpoint) throws IOException {
        requireOpen();
        long size = checkpoint.head().size();
        long signedSize = signed.map(SignedCheckpoint::head).map(TreeHead::size).orElse(-1L);
        long publishedSize = published.map(SignedCheckpoint::head).map(TreeHead::size).orElse(0L);
        if (size > signedSize || size < publishedSize) {
            throw new IllegalArgumentException("not a checkpoint to publish now");
        }
        requireOurs(checkpoint);
        files.putNow(LogState.PUBLISHED, bytes(checkpoint));
        published = Optional.of(checkpoint);
        removeOutgrown(publishedSize, size);
    }

    /**
     * Keeps a published checkpoint for good, so that a later checker can tell from where on a
     * rewrite began.
     */
    public synchronized void keep(SignedCheckpoint checkpoint) throws IOException {
        requireOpen();
        requireOurs(checkpoint);
        TreeSet<Long> sizes = new TreeSet<>(state.kept());
        files.putNow("kept/" + checkpoint.head().size(), bytes(checkpoint));
        if (sizes.add(checkpoint.head().size())) {
            StringBuilder index = new StringBuilder();
            sizes.forEach(size -> index.append(size).append('\n'));
            files.putNow(LogState.KEPT_INDEX, index.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    /** Removes the part-filled versions of tiles that became full between two published sizes. */
    private void removeOutgrown(long fromSize, long toSize) throws IOException {
        for (int level = 0; level <= TilePath.MAX_LEVEL; level++) {
            long first = (fromSize >>> (8 * level)) / TilePath.FULL_WIDTH;
            long end = (toSize >>> (8 * level)) / TilePath.FULL_WIDTH;
            for (long index = first; index < end; index++) {
                removePartials(TilePath.hashes(level, index, TilePath.FULL_WIDTH));
                if (level == 0) {
                    removePartials(TilePath.entries(index, TilePath.FULL_WIDTH));
                }
            }
        }
    }

    private void removePartials(TilePath tile) throws IOException {
        Path partials = folder.resolve(tile.partialsFolder());
        if (!Files.isDirectory(partials)) {
            return;
        }
        try (Stream<Path> outgrown = Files.list(partials)) {
            for (Path file : outgrown.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(partials);
    }

    private static byte[] bytes(SignedCheckpoint checkpoint) {
        return checkpoint.note().getBytes(StandardCharsets.UTF_8);
    }

    /** Lets another process open the log. */
    @Override
    public synchronized void close() throws IOException {
        closed = true;
        lock.close();
    }
}
