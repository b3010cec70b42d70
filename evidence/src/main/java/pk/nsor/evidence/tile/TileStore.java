package pk.nsor.evidence.tile;

import java.io.IOException;
import java.util.Optional;

/** Reads files of a log. A failure to look is an exception, never an empty answer. */
public interface TileStore {

    /** The bytes at this path, or empty if there is no such file. */
    Optional<byte[]> read(TilePath path) throws IOException;

    /**
     * The first {@code path.width()} records of a tile: the part-filled file if it is still there,
     * else the full one.
     */
    default Optional<byte[]> readAtLeast(TilePath path) throws IOException {
        Optional<byte[]> exact = read(path);
        return exact.isPresent() || path.isFull() ? exact : read(path.full());
    }
}
