package pk.nsor.register.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.tile.TilePath;

/**
 * Puts committed entries into the log. The life of an entry:
 *
 * <ol>
 *   <li>committed with the act that it records; nobody has ordered it yet;
 *   <li>{@link Sequence#assign}: it has a position in the database, once its transaction and all
 *       before it are over, so that no late committer is passed over;
 *   <li>{@link LogWriter#append}: its leaf is in the tiles on the disk.
 * </ol>
 *
 * Who dies between two steps is continued from there by the next: positions without a leaf on the
 * disk are appended first. No entry gets two positions and no position two leaves: one connection
 * holds the lock, one process the folder, and the table refuses both. Use from one thread.
 */
final class Sequencer implements AutoCloseable {
    /** Most entries in one batch: bounds memory and the time until the next look. */
    static final int MOST_A_BATCH = 16_384;

    private final Sequence sequence;
    private final LogWriter writer;
    private final FolderTiles tiles;
    private long through;

    private Sequencer(Sequence sequence, LogWriter writer, Path folder) {
        this.sequence = sequence;
        this.writer = writer;
        this.tiles = new FolderTiles(folder);
    }

    /**
     * Opens the log for the sequence that leads, and makes database and tiles agree.
     *
     * @throws IOException if the log is open elsewhere, cannot be read, or its tree does not extend
     *     what was signed
     * @throws LogDisagrees if tiles and database hold different leaves at the same position
     */
    static Sequencer open(Sequence sequence, Path folder, CheckpointSigner signer)
            throws IOException {
        sequence.adopt();
        LogWriter writer = LogWriter.open(folder, signer);
        try {
            Sequencer sequencer = new Sequencer(sequence, writer, folder);
            sequencer.agree();
            return sequencer;
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /** The log on the disk and the order in the database hold different leaves. */
    static final class LogDisagrees extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        LogDisagrees() {
            super("the evidence log and the database hold different leaves at one position");
        }
    }

    private void agree() throws IOException {
        long ordered = sequence.size();
        long common = Math.min(ordered, writer.head().size());
        compare(Math.max(0, common - TilePath.FULL_WIDTH), common);
        for (long p = ordered; p < writer.head().size(); p++) {
            sequence.keepLost(p, leaf(p));
        }
        catchUp();
        through = sequence.through();
        sequence.integrated(through, writer.head().size());
    }

    private void compare(long from, long to) throws IOException {
        for (Sequence.Placed placed : sequence.from(from, (int) (to - from))) {
            if (!placed.leaf().equals(leaf(placed.position()))) {
                throw new LogDisagrees();
            }
        }
    }

    private Leaf leaf(long position) throws IOException {
        long size = writer.head().size();
        long bundle = position / TilePath.FULL_WIDTH;
        byte[] bytes =
                tiles.readAtLeast(TilePath.entries(bundle, TilePath.widthAt(0, bundle, size)))
                        .orElseThrow(() -> new IOException("a bundle of entries is missing"));
        int at = (int) (position % TilePath.FULL_WIDTH);
        return EntryBundle.parse(bytes, at + 1).get(at);
    }

    /** Appends positions that have no leaf on the disk yet. */
    private long catchUp() throws IOException {
        long before = writer.head().size();
        List<Sequence.Placed> missing;
        while (!(missing = sequence.from(writer.head().size(), MOST_A_BATCH)).isEmpty()) {
            append(missing);
        }
        return writer.head().size() - before;
    }

    private void append(List<Sequence.Placed> placed) throws IOException {
        writer.append(
                placed.getFirst().position(), placed.stream().map(Sequence.Placed::leaf).toList());
    }

    /**
     * Puts everything that was committed before the oldest running transaction into the log.
     *
     * @return how many entries
     */
    long round() throws IOException {
        long integrated = catchUp();
        while (true) {
            long horizon = sequence.horizon();
            List<Sequence.Placed> placed =
                    sequence.assign(writer.head().size(), through, horizon, MOST_A_BATCH);
            if (!placed.isEmpty()) {
                append(placed);
                integrated += placed.size();
            }
            if (placed.size() < MOST_A_BATCH) {
                if (integrated > 0 || horizon - through > MOST_A_BATCH) {
                    sequence.integrated(horizon, writer.head().size());
                    through = horizon;
                }
                return integrated;
            }
        }
    }

    LogWriter writer() {
        return writer;
    }

    FolderTiles tiles() {
        return tiles;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
