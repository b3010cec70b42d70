package pk.nsor.evidence.tile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of a log in a folder.
 *
 * @param folder the log's prefix
 */
public record FolderTiles(Path folder) implements TileStore {

    @Override
    public Optional<byte[]> read(TilePath path) throws IOException {
        try {
            return Optional.of(Files.readAllBytes(folder.resolve(path.relative())));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }
}
