package pk.nsor.evidence.witness;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import pk.nsor.evidence.log.DurableFiles;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.MalformedException;

/**
 * What a witness must never forget: for every log the last checkpoint it cosigned. One file a log,
 * replaced whole and forced to the disk; one process at a time.
 *
 * <p>Never restore this folder from a backup: a witness that forgets would cosign a fork.
 */
public final class WitnessMemory implements AutoCloseable {

    /** Most inconsistent requests kept as evidence of a log that forked. */
    static final int MAX_EVIDENCE_FILES = 1000;

    private final Path folder;
    private final DurableFiles files;
    private final FileChannel lock;
    private long evidenceFiles;

    private WitnessMemory(Path folder, DurableFiles files, FileChannel lock) throws IOException {
        this.folder = folder;
        this.files = files;
        this.lock = lock;
        try (var kept = Files.list(folder.resolve("refused"))) {
            this.evidenceFiles = kept.count();
        }
    }

    /**
     * Opens the memory, or begins one in an empty or missing folder.
     *
     * @throws IOException if another process has it open
     */
    public static WitnessMemory open(Path folder) throws IOException {
        return open(folder, new DurableFiles(folder));
    }

    /** The same with another way to write files, so that tests can hold writing up or lose it. */
    static WitnessMemory open(Path folder, DurableFiles files) throws IOException {
        Files.createDirectories(folder.resolve("refused"));
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            if (lock.tryLock() == null) {
                throw new IOException("another process has the witness's memory open");
            }
            WitnessMemory memory = new WitnessMemory(folder, files, lock);
            opened = true;
            return memory;
        } catch (OverlappingFileLockException ours) {
            throw new IOException("this process has the witness's memory open already", ours);
        } finally {
            if (!opened) {
                lock.close();
            }
        }
    }

    /**
     * The checkpoint cosigned last for a log.
     *
     * @throws IOException if it cannot be read or is damaged: never taken for "none"
     */
    Optional<Checkpoint> last(String origin) throws IOException {
        Path file = folder.resolve(file(origin));
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Checkpoint checkpoint = Checkpoint.parse(Files.readAllBytes(file));
            if (!checkpoint.origin().equals(origin)) {
                throw new IOException("the witness's memory is damaged");
            }
            return Optional.of(checkpoint);
        } catch (MalformedException damaged) {
            throw new IOException("the witness's memory is damaged", damaged);
        }
    }

    /** Remembers a cosigned checkpoint; on the disk when this returns. */
    void remember(String origin, String note) throws IOException {
        files.putNow(file(origin), note.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Keeps a request that the log signed and that does not fit: evidence that the log forked. Of
     * one head one request is kept, so that nobody who repeats what is public, with proofs that are
     * none, can fill the place of what the log alone can sign.
     */
    void keepRefused(Checkpoint checkpoint, byte[] body) throws IOException {
        String file = refused(checkpoint);
        if (evidenceFiles < MAX_EVIDENCE_FILES && !Files.exists(folder.resolve(file))) {
            files.putNow(file, body);
            evidenceFiles++;
        }
    }

    /** A head that was cosigned after all is no fork: only a proof that came with it was wrong. */
    void forgetRefused(Checkpoint cosigned) throws IOException {
        if (Files.deleteIfExists(folder.resolve(refused(cosigned)))) {
            evidenceFiles--;
        }
    }

    private static String refused(Checkpoint checkpoint) {
        return "refused/" + hex(checkpoint.note().text().getBytes(StandardCharsets.UTF_8));
    }

    private static String file(String origin) {
        return "cosigned-" + hex(origin.getBytes(StandardCharsets.UTF_8));
    }

    private static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this Java has no SHA-256", missing);
        }
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
