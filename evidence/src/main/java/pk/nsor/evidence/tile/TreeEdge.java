package pk.nsor.evidence.tile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.MerkleHashing;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.TreeHead;

/**
 * The right edge of a growing tree: the part-filled tile of every level and the part-filled bundle
 * of leaves. That is all a writer must remember to append. Not safe for use by two threads.
 */
public final class TreeEdge {

    private final List<List<NodeHash>> levels = new ArrayList<>();
    private final List<Leaf> bundle = new ArrayList<>();
    private long size;

    /** The edge of the empty tree. */
    public TreeEdge() {}

    /**
     * Reads the edge of a tree of {@code head.size()} leaves and checks that it has the root {@code
     * head.root()}.
     *
     * @throws IOException if a tile is missing, malformed or leads to another root
     */
    public static TreeEdge load(TileStore store, TreeHead head) throws IOException {
        TreeEdge edge = new TreeEdge();
        edge.size = head.size();
        for (int level = 0;
                level <= TilePath.MAX_LEVEL && head.size() >>> (8 * level) > 0;
                level++) {
            edge.levels.add(loadLevel(store, level, head.size()));
        }
        edge.bundle.addAll(loadBundle(store, head.size()));
        if (!edge.head().equals(head)) {
            throw new IOException("the tiles do not lead to the recorded root");
        }
        return edge;
    }

    private static List<NodeHash> loadLevel(TileStore store, int level, long size)
            throws IOException {
        List<NodeHash> hashes = new ArrayList<>();
        int width = (int) ((size >>> (8 * level)) % TilePath.FULL_WIDTH);
        if (width > 0) {
            long index = (size >>> (8 * level)) / TilePath.FULL_WIDTH;
            byte[] tile = require(store, TilePath.hashes(level, index, width));
            if (tile.length < width * NodeHash.LENGTH_BYTES) {
                throw new IOException("a tile of the edge is too short");
            }
            for (int i = 0; i < width; i++) {
                hashes.add(NodeHash.at(tile, i * NodeHash.LENGTH_BYTES));
            }
        }
        return hashes;
    }

    private static List<Leaf> loadBundle(TileStore store, long size) throws IOException {
        int width = (int) (size % TilePath.FULL_WIDTH);
        if (width == 0) {
            return List.of();
        }
        byte[] bytes = require(store, TilePath.entries(size / TilePath.FULL_WIDTH, width));
        return EntryBundle.parse(bytes, width);
    }

    private static byte[] require(TileStore store, TilePath path) throws IOException {
        return store.readAtLeast(path)
                .orElseThrow(() -> new IOException("a tile of the edge is missing"));
    }

    /** Number of leaves so far. */
    public long size() {
        return size;
    }

    /** Adds one leaf; every file that this fills is handed to {@code filled} as path and bytes. */
    public void append(Leaf leaf, BiConsumer<TilePath, byte[]> filled) {
        long tileIndex = size / TilePath.FULL_WIDTH;
        size++;
        bundle.add(leaf);
        if (bundle.size() == TilePath.FULL_WIDTH) {
            filled.accept(
                    TilePath.entries(tileIndex, TilePath.FULL_WIDTH), EntryBundle.format(bundle));
            bundle.clear();
        }
        add(0, leaf.hash(), filled);
    }

    private void add(int level, NodeHash hash, BiConsumer<TilePath, byte[]> filled) {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<NodeHash> tile = levels.get(level);
        tile.add(hash);
        if (tile.size() == TilePath.FULL_WIDTH) {
            long index = (size >>> (8 * level)) / TilePath.FULL_WIDTH - 1;
            filled.accept(TilePath.hashes(level, index, TilePath.FULL_WIDTH), concatenate(tile));
            NodeHash above = perfectRoot(tile);
            tile.clear();
            add(level + 1, above, filled);
        }
    }

    /** Hands over the part-filled files of the edge as they are now. */
    public void partials(BiConsumer<TilePath, byte[]> part) {
        if (!bundle.isEmpty()) {
            part.accept(
                    TilePath.entries(size / TilePath.FULL_WIDTH, bundle.size()),
                    EntryBundle.format(bundle));
        }
        for (int level = 0; level < levels.size(); level++) {
            List<NodeHash> tile = levels.get(level);
            if (!tile.isEmpty()) {
                long index = (size >>> (8 * level)) / TilePath.FULL_WIDTH;
                part.accept(TilePath.hashes(level, index, tile.size()), concatenate(tile));
            }
        }
    }

    /** Size and root as they are now. */
    public TreeHead head() {
        if (size == 0) {
            return TreeHead.empty();
        }
        List<NodeHash> peaks = new ArrayList<>();
        for (List<NodeHash> tile : levels.reversed()) {
            peaks.addAll(peaksOf(tile));
        }
        NodeHash root = peaks.getLast();
        for (NodeHash peak : peaks.reversed().subList(1, peaks.size())) {
            root = MerkleHashing.node(peak, root);
        }
        return new TreeHead(size, root);
    }

    /** Roots of the perfect subtrees into which a row of hashes falls, largest first. */
    private static List<NodeHash> peaksOf(List<NodeHash> row) {
        List<NodeHash> peaks = new ArrayList<>();
        int from = 0;
        while (from < row.size()) {
            int width = Integer.highestOneBit(row.size() - from);
            peaks.add(perfectRoot(row.subList(from, from + width)));
            from += width;
        }
        return peaks;
    }

    /** Root over a row whose length is a power of two. */
    static NodeHash perfectRoot(List<NodeHash> row) {
        NodeHash[] hashes = row.toArray(NodeHash[]::new);
        for (int width = hashes.length; width > 1; width /= 2) {
            for (int i = 0; i < width / 2; i++) {
                hashes[i] = MerkleHashing.node(hashes[2 * i], hashes[2 * i + 1]);
            }
        }
        return hashes[0];
    }

    private static byte[] concatenate(List<NodeHash> hashes) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        hashes.forEach(hash -> bytes.writeBytes(hash.toBytes()));
        return bytes.toByteArray();
    }

    /** An independent copy, so that a failed append leaves no trace. */
    public TreeEdge copy() {
        TreeEdge copy = new TreeEdge();
        copy.size = size;
        levels.forEach(tile -> copy.levels.add(new ArrayList<>(tile)));
        copy.bundle.addAll(bundle);
        return copy;
    }

    @Override
    public String toString() {
        return "TreeEdge[size="
                + size
                + ", widths="
                + Arrays.toString(levels.stream().mapToInt(List::size).toArray())
                + "]";
    }
}
