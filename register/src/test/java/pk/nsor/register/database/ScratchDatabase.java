package pk.nsor.register.database;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;

/** A database of a test's own, with all migrations and nothing around it. */
public final class ScratchDatabase {
    /** Unpacked once for all tests. */
    static final String PROGRAMS = "target/postgres-programs";

    private static final int POOL = 8;

    private ScratchDatabase() {}

    /** Starts one in a folder that is empty or was used before; fsync is off. */
    public static Database open(Path folder) throws IOException, SQLException {
        return Database.open(
                new DatabaseSettings(folder, "", "", "", false, 0, POOL, PROGRAMS),
                new SecureRandom());
    }
}
