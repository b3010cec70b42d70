package pk.nsor.register.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database server as the work at the machine sees it, backup and restore, where no application
 * needs to serve: the one that runs, or one started for this and stopped after it.
 */
public final class Server implements AutoCloseable {
    /** Stands in a data folder while a restore into it is not finished. */
    static final String UNFINISHED = "restore.unfinished";

    private static final int PORT_LINE = 3;

    private final @Nullable EmbeddedServer started;
    private final PGSimpleDataSource owner;

    private Server(@Nullable EmbeddedServer started, String url, String ownerPassword) {
        this.started = started;
        this.owner = Database.as("nsor_owner", Database.discreet(url), ownerPassword);
    }

    /**
     * Where the server is.
     *
     * @param folder data folder
     * @param url JDBC address of an external server; empty for the embedded one of the folder
     * @param ownerPassword of {@code nsor_owner} on an external server
     * @param durable false only in tests that need speed
     * @param binaries where the embedded server's programs stand; empty for the data folder
     */
    public record Place(
            Path folder, String url, String ownerPassword, boolean durable, String binaries) {
        private DatabaseSettings settings() {
            return new DatabaseSettings(folder, url, ownerPassword, "", durable, 0, 1, binaries);
        }

        @Override
        public String toString() {
            return "Place[masked]";
        }
    }

    /** There is no data folder, or nothing was ever started in it. */
    public static final class NothingThere extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NothingThere() {
            super("there is no register in this data folder");
        }
    }

    /** The folder already holds a register, or one runs in it. */
    public static final class NotEmpty extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        public NotEmpty() {
            super(
                    "the target already holds a register: a restore goes only into a data folder"
                            + " without one");
        }
    }

    /** Reaches the server that runs on a folder, or starts it. */
    public static Server reach(Place place, SecureRandom random) throws IOException, SQLException {
        if (!place.url().isEmpty()) {
            return new Server(null, place.url(), place.ownerPassword());
        }
        Path folder = place.folder().toAbsolutePath().normalize();
        if (!Files.exists(folder.resolve("postgres").resolve("nsor.ready"))) {
            throw new NothingThere();
        }
        try {
            EmbeddedServer started = EmbeddedServer.start(place.settings(), random);
            return new Server(started, started.url(), started.passwords().owner());
        } catch (DataFolder.FolderHeld running) {
            return running(folder, random);
        }
    }

    private static Server running(Path folder, SecureRandom random) throws IOException {
        List<String> pid = Files.readAllLines(folder.resolve("postgres").resolve("postmaster.pid"));
        return new Server(
                null,
                EmbeddedServer.url(Integer.parseInt(pid.get(PORT_LINE).strip())),
                Passwords.at(folder.resolve("keys"), random).owner());
    }

    /**
     * A new, empty server in a folder that holds keys and nothing else that matters. What an
     * interrupted restore left there is cleared first.
     *
     * @throws NotEmpty where a register is already
     */
    public static Server fresh(Place place, SecureRandom random) throws IOException, SQLException {
        if (!place.url().isEmpty()) {
            return new Server(null, place.url(), place.ownerPassword());
        }
        Path folder = place.folder().toAbsolutePath().normalize();
        Path cluster = folder.resolve("postgres");
        Path mark = folder.resolve(UNFINISHED);
        if (Files.exists(cluster) && !Files.exists(mark)) {
            throw new NotEmpty();
        }
        DataFolder.ownerOnly(folder);
        if (!Files.exists(mark)) {
            Files.createFile(mark);
        }
        Files.deleteIfExists(cluster.resolve("nsor.ready"));
        try {
            EmbeddedServer started = EmbeddedServer.startForRestore(place.settings(), random);
            return new Server(started, started.url(), started.passwords().owner());
        } catch (DataFolder.FolderHeld running) {
            throw new NotEmpty();
        }
    }

    /** The restore into this folder is whole. */
    public static void finished(Path folder) throws IOException {
        Files.deleteIfExists(folder.resolve(UNFINISHED));
    }

    /** Connections of the owner of the tables. */
    public PGSimpleDataSource owner() {
        return owner;
    }

    /** The software does not know a migration of the backup, or knows it otherwise. */
    public static final class OtherSchema extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        OtherSchema() {
            super("the backup comes from a newer or another version of this software");
        }
    }

    /** The migrations of the database, each script with its checksum. */
    public static Map<String, Integer> migrations(Connection connection) throws SQLException {
        return Migrations.made(connection)
                .orElseThrow(() -> new IllegalStateException("a migration of the database failed"));
    }

    /** Makes the tables of an empty database as these migrations make them, and no further. */
    public void makeTables(Map<String, Integer> migrations) throws IOException {
        if (!Migrations.applyOnly(owner, migrations)) {
            throw new OtherSchema();
        }
    }

    /** Brings the tables to the form of this software. */
    public void bringUpToDate() throws SQLException, IOException {
        Migrations.apply(owner);
    }

    @Override
    public void close() throws IOException {
        if (started != null) {
            started.close();
        }
    }
}
