package pk.nsor.register.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.postgresql.PGConnection;
import pk.nsor.register.database.Server;
import pk.nsor.register.protection.KeyFolder;

/**
 * Brings a backup into a place where no register is yet. First every checksum, then the schema as
 * it was, the rows in one transaction with what was destroyed since destroyed again, and at last
 * the schema as it is now.
 */
final class Restore {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;
    private final Server.Place place;
    private final SecureRandom random;
    private final PrintStream out;

    /**
     * @param folder of the backup
     * @param place where it goes; its folder already holds the keys
     */
    Restore(Path folder, Server.Place place, SecureRandom random, PrintStream out) {
        this.folder = folder;
        this.place = place;
        this.random = random;
        this.out = out;
    }

    /** The keys that the backup needs are not in the target's folder of keys. */
    static final class KeysMissing extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        KeysMissing(String why) {
            super(why);
        }
    }

    /** What came of it: rows, and how many keys were destroyed again. */
    record Restored(long rows, int destroyedAgain) {}

    Restored read() throws IOException, SQLException, GeneralSecurityException {
        Manifest manifest = Manifest.read(folder);
        check(manifest);
        KeyFolder keys = new KeyFolder(place.folder().resolve("keys"));
        if (!keys.complete()) {
            throw new KeysMissing(
                    "the keys are never in a backup: put the folder \"keys\" into the data folder"
                            + " first");
        }
        try (Server server = Server.fresh(place, random)) {
            requireEmpty(server);
            server.makeTables(manifest.migrations());
            Restored restored = load(server, manifest, keys);
            server.bringUpToDate();
            beside(manifest);
            Server.finished(place.folder());
            return restored;
        }
    }

    private void check(Manifest manifest) throws IOException {
        out.println("checking the files");
        for (Manifest.Table t : manifest.tables()) {
            check(t.file(), t.sha256());
        }
        for (Manifest.Plain f : manifest.files()) {
            check(f.file(), f.sha256());
        }
    }

    private void check(String file, String sha256) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isReadable(path) || !Checksum.of(path).equals(sha256)) {
            throw new Manifest.NotABackup(
                    "a file of the backup is missing or is not what was written: " + file);
        }
    }

    private static void requireEmpty(Server server) throws SQLException, IOException {
        try (Connection c = server.owner().getConnection()) {
            if (!new Catalogue(c).empty()) {
                throw new Server.NotEmpty();
            }
        }
    }

    private Restored load(Server server, Manifest manifest, KeyFolder keys)
            throws SQLException, IOException, GeneralSecurityException {
        try (Connection c = server.owner().getConnection();
                Statement s = c.createStatement()) {
            c.setAutoCommit(false);
            String all =
                    String.join(
                            ", ", manifest.tables().stream().map(Manifest.Table::name).toList());
            // What the migrations wrote themselves is in the backup too.
            s.execute("truncate " + all);
            long rows = 0;
            Progress progress = new Progress(out, manifest.tables().size());
            for (Manifest.Table table : manifest.tables()) {
                rows += load(c, s, table, progress);
            }
            for (Manifest.Numbering n : manifest.sequences()) {
                s.execute("select setval('public." + n.name() + "', " + n.last() + ")");
            }
            requireKeys(s, keys);
            int destroyed = destroyAgain(c, keys.destroyed());
            c.commit();
            return new Restored(rows, destroyed);
        }
    }

    private long load(Connection c, Statement s, Manifest.Table table, Progress progress)
            throws SQLException, IOException {
        progress.begin(table.name());
        // The rules on moves were kept when the rows were written.
        s.execute("alter table " + table.name() + " disable trigger user");
        long rows;
        try (InputStream file =
                        new BufferedInputStream(
                                Files.newInputStream(folder.resolve(table.file())), BUFFER_BYTES);
                InputStream plain = new GZIPInputStream(file, BUFFER_BYTES)) {
            rows =
                    c.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyIn(
                                    "copy "
                                            + table.name()
                                            + " ("
                                            + Backup.columns(table.columns())
                                            + ") from stdin",
                                    new CountedInput(plain, n -> progress.at(n, 0)),
                                    BUFFER_BYTES);
        }
        s.execute("alter table " + table.name() + " enable trigger user");
        if (rows != table.rows()) {
            throw new Manifest.NotABackup("a table of the backup has not the rows that it says");
        }
        progress.end(rows);
        return rows;
    }

    private static void requireKeys(Statement s, KeyFolder keys)
            throws SQLException, IOException, GeneralSecurityException {
        try (ResultSet r =
                s.executeQuery(
                        """
                        select distinct on (kek_id) id, wrapped from data_key
                         where wrapped is not null order by kek_id, id
                        """)) {
            while (r.next()) {
                if (!keys.opens(r.getObject(1, UUID.class), r.getBytes(2))) {
                    throw new KeysMissing("the keys in the data folder do not open this backup");
                }
            }
        }
        Set<Long> search = keys.searchKeys();
        try (ResultSet r =
                s.executeQuery(
                        "select distinct token_key from search_token where token_key <> 0")) {
            while (r.next()) {
                if (!search.contains(r.getLong(1))) {
                    throw new KeysMissing(
                            "the keys in the data folder cannot search what is in this backup");
                }
            }
        }
    }

    private int destroyAgain(Connection c, List<UUID> destroyed) throws SQLException {
        try (PreparedStatement p =
                c.prepareStatement(
                        """
                        update data_key set wrapped = null, destroyed_at = now()
                         where id = any(?) and wrapped is not null
                        """)) {
            p.setArray(1, c.createArrayOf("uuid", destroyed.toArray()));
            return p.executeUpdate();
        }
    }

    /** Files beside the database: what survived at the target is newer and stays. */
    private void beside(Manifest manifest) throws IOException {
        for (Manifest.Plain f : manifest.files()) {
            Path to = place.folder().resolve(f.file().substring("files/".length()));
            if (!Files.exists(to)) {
                Files.createDirectories(to.resolveSibling(".").normalize());
                Files.copy(folder.resolve(f.file()), to);
            }
        }
    }
}
