package pk.nsor.register.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;

/** A database of a test's own, with all migrations and nothing around it. */
public final class ScratchDatabase {
    /** Unpacked once for all tests. */
    static final String PROGRAMS = "target/postgres-programs";

    private static final int POOL = 8;

    private ScratchDatabase() {}

    /**
     * Starts one in a folder that is empty or was used before; fsync is off. The server's binaries
     * are unpacked once for all of them.
     */
    public static Database open(Path folder) throws IOException, SQLException {
        Path binaries = Path.of("target", "test-binaries").toAbsolutePath();
        Files.createDirectories(binaries);
        Path link = folder.toAbsolutePath().resolve("postgres-binaries");
        if (!Files.exists(link)) {
            DataFolder.ownerOnly(folder);
            Files.createSymbolicLink(link, binaries);
        }
        return Database.open(
                new DatabaseSettings(folder, "", "", "", false, 0, POOL, PROGRAMS),
                new SecureRandom());
    }
}
