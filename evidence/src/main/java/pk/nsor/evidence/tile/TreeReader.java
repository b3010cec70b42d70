package pk.nsor.evidence.tile;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import pk.nsor.evidence.MerkleHashing;
import pk.nsor.evidence.NodeHash;

/**
 * Makes proofs about the tree of a fixed size from its tiles (RFC 6962, sections 2.1.1 and 2.1.2).
 * Keeps the tiles that it has read, so it is meant for one proof or a handful. Not safe for use by
 * two threads.
 */
public final class TreeReader {

    private final TileStore store;
    private final long size;
    private final Map<TilePath, byte[]> tiles = new HashMap<>();

    /** A reader of the first {@code size} leaves. */
    public TreeReader(TileStore store, long size) {
        if (size < 0) {
            throw new IllegalArgumentException("a tree has no negative size");
        }
        this.store = store;
        this.size = size;
    }

    /** Root of the tree. */
    public NodeHash root() throws IOException {
        return size == 0 ? MerkleHashing.emptyRoot() : range(0, size);
    }

    /**
     * The audit path of leaf {@code index}, from its sibling up to the root's child.
     *
     * @throws IllegalArgumentException unless {@code 0 <= index < size}
     */
    public List<NodeHash> inclusion(long index) throws IOException {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("the log has no such entry");
        }
        List<NodeHash> fromTop = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                fromTop.add(range(middle, to));
                to = middle;
            } else {
                fromTop.add(range(from, middle));
                from = middle;
            }
        }
        return fromTop.reversed();
    }

    /**
     * The proof that the tree of the first {@code earlierSize} leaves is a prefix of this one;
     * empty when {@code earlierSize} is zero or the whole.
     *
     * @throws IllegalArgumentException unless {@code 0 <= earlierSize <= size}
     */
    public List<NodeHash> consistency(long earlierSize) throws IOException {
        if (earlierSize < 0 || earlierSize > size) {
            throw new IllegalArgumentException("the earlier tree cannot be larger");
        }
        if (earlierSize == 0 || earlierSize == size) {
            return List.of();
        }
        List<NodeHash> fromTop = new ArrayList<>();
        long from = 0;
        long to = size;
        while (to != earlierSize) {
            long middle = from + split(to - from);
            if (earlierSize <= middle) {
                fromTop.add(range(middle, to));
                to = middle;
            } else {
                fromTop.add(range(from, middle));
                from = middle;
            }
        }
        if (from != 0) {
            fromTop.add(range(from, to));
        }
        return fromTop.reversed();
    }

    /** Largest power of two smaller than {@code length}, which is at least two. */
    private static long split(long length) {
        return Long.highestOneBit(length - 1);
    }

    /**
     * Tree hash of the leaves from {@code from} to before {@code to}, a range of the RFC's
     * recursion.
     */
    private NodeHash range(long from, long to) throws IOException {
        long length = to - from;
        if (Long.bitCount(length) == 1) {
            int height = Long.numberOfTrailingZeros(length);
            return node(height, from >>> height);
        }
        long middle = from + split(length);
        return MerkleHashing.node(range(from, middle), range(middle, to));
    }

    /** Root of the perfect subtree of {@code height} with this index among those of its height. */
    private NodeHash node(int height, long index) throws IOException {
        int level = height / 8;
        int above = height % 8;
        long first = index << above;
        byte[] tile = tile(level, first / TilePath.FULL_WIDTH);
        int offset = (int) (first % TilePath.FULL_WIDTH);
        List<NodeHash> row = new ArrayList<>(1 << above);
        for (int i = offset; i < offset + (1 << above); i++) {
            row.add(NodeHash.at(tile, i * NodeHash.LENGTH_BYTES));
        }
        return TreeEdge.perfectRoot(row);
    }

    private byte[] tile(int level, long index) throws IOException {
        int width = TilePath.widthAt(level, index, size);
        TilePath path = TilePath.hashes(level, index, width);
        byte[] known = tiles.get(path);
        if (known != null) {
            return known;
        }
        byte[] tile =
                store.readAtLeast(path).orElseThrow(() -> new IOException("a tile is missing"));
        if (tile.length < width * NodeHash.LENGTH_BYTES) {
            throw new IOException("a tile is too short");
        }
        tiles.put(path, tile);
        return tile;
    }
}
