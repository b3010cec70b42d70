package pk.nsor.evidence.verify;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
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
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(channel.size(), maxBytes + 1L));
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                continue;
            }
            byte[] read = bytes.array();
            return Optional.of(bytes.hasRemaining() ? Arrays.copyOf(read, bytes.position()) : read);
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
