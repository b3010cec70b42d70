package pk.nsor.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.tile.TreeEdge;

/** Tiles of a tree of invented leaves, in memory. */
public final class MemoryTiles implements TileStore {

    private final Map<TilePath, byte[]> files = new HashMap<>();
    private final TreeHead head;

    private MemoryTiles(TreeHead head) {
        this.head = head;
    }

    public static MemoryTiles of(List<Leaf> leaves) {
        TreeEdge edge = new TreeEdge();
        Map<TilePath, byte[]> files = new HashMap<>();
        leaves.forEach(leaf -> edge.append(leaf, files::put));
        edge.partials(files::put);
        MemoryTiles tiles = new MemoryTiles(edge.head());
        tiles.files.putAll(files);
        return tiles;
    }

    public TreeHead head() {
        return head;
    }

    @Override
    public Optional<byte[]> read(TilePath path) {
        return Optional.ofNullable(files.get(path));
    }
}
