package pk.nsor.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An export in a local folder.
 *
 * @param folder the log's prefix
 */
public record FolderSource(Path folder) implements LogSource {

    @Override
    public Optional<byte[]> read(String relative, int maxBytes) throws IOException {
        Path file = folder.resolve(relative);
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of(in.readNBytes(maxBytes + 1));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (FileSystemException blocked) {
            if (Files.exists(file)) {
                throw blocked;
            }
            return Optional.empty();
        }
    }
}
