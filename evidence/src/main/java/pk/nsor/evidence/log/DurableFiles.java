package pk.nsor.evidence.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Writes files so that after a crash each is there whole or not at all: a temporary file is written
 * and forced to the disk, renamed over its place, and the folders are forced in {@link #settle()}.
 */
public class DurableFiles {

    private static final String TEMPORARY_SUFFIX = ".tmp";

    private final Path root;
    private final Set<Path> unsettled = new LinkedHashSet<>();

    /** Files below this folder. */
    public DurableFiles(Path root) {
        this.root = root;
    }

    /** Puts the bytes at a place relative to the root. Durable only after {@link #settle()}. */
    public void put(String relative, byte[] bytes) throws IOException {
        Path place = root.resolve(relative);
        Path parent = place.resolveSibling(".").normalize();
        makeFolders(parent);
        Path temporary = place.resolveSibling(place.getFileName() + TEMPORARY_SUFFIX);
        try (FileChannel channel =
                FileChannel.open(
                        temporary,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(
                temporary,
                place,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        unsettled.add(parent);
    }

    private void makeFolders(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folder.getParent();
        if (parent != null) {
            makeFolders(parent);
            unsettled.add(parent);
        }
        Files.createDirectories(folder);
    }

    /** Forces every folder touched since the last call; what was put before is then durable. */
    public void settle() throws IOException {
        for (Path folder : unsettled) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
        unsettled.clear();
    }

    /** Puts one file and makes it durable at once. */
    public void putNow(String relative, byte[] bytes) throws IOException {
        put(relative, bytes);
        settle();
    }
}
