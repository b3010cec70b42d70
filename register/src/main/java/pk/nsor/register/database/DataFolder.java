package pk.nsor.register.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.StartRefused;

/**
 * The folder that one run holds at a time: created owner-only, locked for as long as the run lives.
 */
final class DataFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel lockFile, FileLock lock) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /**
     * Takes the folder.
     *
     * @throws FolderHeld when another run holds it
     * @throws NotOurs when the folder belongs to another user
     */
    static DataFolder take(Path path) throws IOException {
        Path folder = path.toAbsolutePath().normalize();
        ownerOnly(folder);
        try {
            FileChannel file =
                    FileChannel.open(
                            folder.resolve("run.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            @Nullable FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw new FolderHeld(heldBy(folder));
            }
            Files.deleteIfExists(folder.resolve("run.address"));
            return new DataFolder(folder, file, lock);
        } catch (FileSystemException e) {
            throw new NotOurs(e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return null;
        }
    }

    private static String heldBy(Path folder) throws IOException {
        Path address = folder.resolve("run.address");
        return Files.exists(address) ? Files.readString(address).strip() : "";
    }

    static void ownerOnly(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
    }

    Path path() {
        return folder;
    }

    @Override
    public void close() throws IOException {
        lock.release();
        lockFile.close();
    }

    /** Another run holds the folder. */
    static final class FolderHeld extends StartRefused {
        private static final long serialVersionUID = 1L;

        FolderHeld(String address) {
            super(
                    address.isEmpty()
                            ? "NSOR is already starting on this data folder"
                            : "NSOR is already running at " + address);
        }
    }

    /** The folder cannot be opened by this user. */
    static final class NotOurs extends StartRefused {
        private static final long serialVersionUID = 1L;

        NotOurs(Throwable cause) {
            super(
                    "the data folder cannot be opened: it was made by another user, for instance by"
                            + " root; run as that user or choose another with NSOR_DATA",
                    cause);
        }
    }
}
