package pk.nsor.evidence.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Joins the checked bundles, in order, into one tree: compares every tile above the leaves with
 * what the entries lead to, and every expected root when its size is reached.
 */
final class TreeWalk {

    private static final int BUNDLE_HEIGHT = 8;

    private final LogSource source;
    private final TreeMath math = new TreeMath();
    private final Frontier frontier = new Frontier(math);
    private final List<ExpectedRoot> expected;
    private final List<List<byte[]>> levels = new ArrayList<>();
    private int nextExpected;
    private long lastHeld;

    /** A walk that must meet these roots, sorted by size. */
    TreeWalk(LogSource source, List<ExpectedRoot> expected) {
        this.source = source;
        this.expected = List.copyOf(expected);
    }

    /** Roots of size zero hold before the first bundle. */
    Optional<Finding> begin() {
        return meet(frontier);
    }

    /** Adds the next bundle. */
    Optional<Finding> add(BundleCheck.Result bundle) throws IOException {
        for (BundleCheck.Cut cut : bundle.cuts()) {
            Optional<Finding> missed = meet(extended(cut));
            if (missed.isPresent()) {
                return missed;
            }
        }
        if (bundle.width() < Paths.WIDTH) {
            return Optional.empty();
        }
        frontier.add(bundle.subtree(), BUNDLE_HEIGHT);
        Optional<Finding> changed = addHash(1, bundle.subtree());
        return changed.isPresent() ? changed : meet(frontier);
    }

    private Frontier extended(BundleCheck.Cut cut) {
        Frontier extended = frontier.copy();
        int rest = cut.leaves();
        for (byte[] peak : cut.peaks()) {
            int width = Integer.highestOneBit(rest);
            extended.add(peak, Integer.numberOfTrailingZeros(width));
            rest -= width;
        }
        return extended;
    }

    private Optional<Finding> meet(Frontier reached) {
        byte[] root = reached.root();
        while (nextExpected < expected.size()
                && expected.get(nextExpected).size() == reached.size()) {
            ExpectedRoot next = expected.get(nextExpected++);
            if (!next.accepts().test(root)) {
                return Optional.of(Finding.at(Defect.ROOT_CHANGED, lastHeld, next.artefact()));
            }
        }
        if (nextExpected > 0 && expected.get(nextExpected - 1).size() == reached.size()) {
            lastHeld = reached.size();
        }
        return Optional.empty();
    }

    private Optional<Finding> addHash(int level, byte[] hash) throws IOException {
        if (levels.size() < level) {
            levels.add(new ArrayList<>());
        }
        List<byte[]> tile = levels.get(level - 1);
        tile.add(hash);
        if (tile.size() < Paths.WIDTH) {
            return Optional.empty();
        }
        Optional<Finding> changed = compare(level, tile);
        if (changed.isPresent()) {
            return changed;
        }
        byte[] row = concatenate(tile);
        tile.clear();
        math.fold(row, Paths.WIDTH);
        return addHash(level + 1, Arrays.copyOf(row, TreeMath.HASH));
    }

    /** Compares the part-filled tiles above the leaves; called once, after the last bundle. */
    Optional<Finding> finish() throws IOException {
        for (int level = levels.size(); level >= 1; level--) {
            List<byte[]> tile = levels.get(level - 1);
            Optional<Finding> changed = tile.isEmpty() ? Optional.empty() : compare(level, tile);
            if (changed.isPresent()) {
                return changed;
            }
        }
        return Optional.empty();
    }

    private Optional<Finding> compare(int level, List<byte[]> computed) throws IOException {
        long hashesBefore = (frontier.size() >>> (8 * level)) - computed.size();
        long index = hashesBefore / Paths.WIDTH;
        String path = Paths.tile(level, index, computed.size());
        int length = computed.size() * TreeMath.HASH;
        long first = hashesBefore << (8 * level);
        Optional<byte[]> stored =
                Outgrown.read(source, path, Paths.tile(level, index, Paths.WIDTH), length);
        if (stored.isEmpty()) {
            return Optional.of(Finding.at(Defect.TILE_MISSING, first, path));
        }
        int mismatch = Arrays.mismatch(stored.get(), concatenate(computed));
        if (mismatch < 0) {
            return Optional.empty();
        }
        Defect defect = stored.get().length == length ? Defect.NODE_CHANGED : Defect.TILE_MALFORMED;
        long hash = Math.min(mismatch / TreeMath.HASH, computed.size() - 1);
        return Optional.of(Finding.at(defect, first + (hash << (8 * level)), path));
    }

    private static byte[] concatenate(List<byte[]> hashes) {
        byte[] row = new byte[hashes.size() * TreeMath.HASH];
        for (int i = 0; i < hashes.size(); i++) {
            System.arraycopy(hashes.get(i), 0, row, i * TreeMath.HASH, TreeMath.HASH);
        }
        return row;
    }
}
