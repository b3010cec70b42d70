package pk.nsor.evidence.proof;

import java.io.IOException;
import java.util.Optional;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.tile.TreeReader;

/**
 * Makes proof bundles from the files of a log.
 *
 * @param store the files
 * @param checkpoint the published checkpoint to prove against
 */
public record ProofMaker(TileStore store, SignedCheckpoint checkpoint) {

    /** Somebody changed the content or the leaf. */
    public static final class Disagrees extends IOException {
        private static final long serialVersionUID = 1L;

        Disagrees() {
            super("the content is not what the leaf commits to");
        }
    }

    /**
     * A bundle whose content is read from the content bundles of an export.
     *
     * @param position zero-based position
     * @throws IllegalArgumentException if the checkpoint has no such entry
     * @throws Disagrees if the content is not what the leaf commits to
     * @throws IOException if a file is missing or malformed
     */
    public ProofBundle prove(long position) throws IOException {
        requireEntry(position);
        TilePath path = TilePath.contents(bundle(position), width(position));
        byte[] bytes =
                store.readAtLeast(path)
                        .orElseThrow(() -> new IOException("a bundle of contents is missing"));
        int at = (int) (position % TilePath.FULL_WIDTH);
        return prove(position, EntryBundle.parseContents(bytes, at + 1).get(at));
    }

    /**
     * A bundle whose content the caller has.
     *
     * @param content salt and content; empty if erased
     * @throws Disagrees if the content is not what the leaf commits to
     */
    public ProofBundle prove(long position, Optional<SealedContent> content) throws IOException {
        requireEntry(position);
        TilePath path = TilePath.entries(bundle(position), width(position));
        byte[] bytes =
                store.readAtLeast(path)
                        .orElseThrow(() -> new IOException("a bundle of entries is missing"));
        int at = (int) (position % TilePath.FULL_WIDTH);
        Leaf leaf = EntryBundle.parse(bytes, at + 1).get(at);
        if (content.isPresent() && !content.get().commitment().equals(leaf.commitment())) {
            throw new Disagrees();
        }
        TreeReader tree = new TreeReader(store, checkpoint.head().size());
        return new ProofBundle(position, leaf, content, tree.inclusion(position), checkpoint);
    }

    private void requireEntry(long position) {
        if (position < 0 || position >= checkpoint.head().size()) {
            throw new IllegalArgumentException("the checkpoint has no such entry");
        }
    }

    private static long bundle(long position) {
        return position / TilePath.FULL_WIDTH;
    }

    private int width(long position) {
        return TilePath.widthAt(0, bundle(position), checkpoint.head().size());
    }
}
