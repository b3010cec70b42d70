package pk.nsor.register.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import pk.nsor.register.database.Server;

/**
 * Copies everything out in one snapshot of the database, attachments included since they stand in
 * it, while the register serves or not. No key is in it: whoever holds the backup alone can read
 * nobody.
 */
final class Backup {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rwx------");

    /**
     * Public files beside the database: whom to believe about the log, and its kept checkpoints.
     */
    static final List<String> BESIDE = List.of("evidence-policy.txt", "evidence-log/kept");

    private final Path data;
    private final Path folder;
    private final Clock clock;
    private final PrintStream out;

    /**
     * @param data data folder
     * @param folder where the backup goes
     */
    Backup(Path data, Path folder, Clock clock, PrintStream out) {
        this.data = data;
        this.folder = folder;
        this.clock = clock;
        this.out = out;
    }

    /** The folder already holds something. */
    static final class NotEmpty extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        NotEmpty() {
            super("the folder for the backup is not empty: name a new one");
        }
    }

    Manifest write(Server server) throws IOException, SQLException {
        prepare();
        List<Manifest.Plain> beside = beside();
        try (Connection c = server.owner().getConnection()) {
            c.setReadOnly(true);
            c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            c.setAutoCommit(false);
            Catalogue catalogue = new Catalogue(c);
            List<Catalogue.Columns> tables = catalogue.tables();
            Progress progress = new Progress(out, tables.size());
            List<Manifest.Table> copied = new ArrayList<>();
            for (Catalogue.Columns table : tables) {
                copied.add(copy(c, table, progress));
            }
            Manifest manifest =
                    new Manifest(
                            Manifest.FORMAT,
                            clock.instant(),
                            new TreeMap<>(Server.migrations(c)),
                            copied,
                            catalogue.sequences(),
                            beside);
            c.rollback();
            manifest.write(folder);
            return manifest;
        }
    }

    private void prepare() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
        }
        try (Stream<Path> there = Files.list(folder)) {
            if (there.findAny().isPresent()) {
                throw new NotEmpty();
            }
        }
        Files.setPosixFilePermissions(folder, OWNER_ONLY);
        Files.createDirectory(folder.resolve("tables"));
    }

    private Manifest.Table copy(Connection c, Catalogue.Columns table, Progress progress)
            throws IOException, SQLException {
        progress.begin(table.table());
        String name = "tables/" + table.table() + ".copy.gz";
        MessageDigest digest = Checksum.sha256();
        long rows;
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                OutputStream zip =
                        new GZIPOutputStream(
                                new DigestOutputStream(
                                        new BufferedOutputStream(file, BUFFER_BYTES), digest),
                                BUFFER_BYTES)) {
            rows =
                    c.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select "
                                            + columns(table.columns())
                                            + " from "
                                            + table.table()
                                            + ") to stdout",
                                    new Counted(zip, n -> progress.at(n, table.bytes())));
        }
        progress.end(rows);
        return new Manifest.Table(table.table(), table.columns(), rows, name, Checksum.hex(digest));
    }

    static String columns(List<String> names) {
        return String.join(", ", names.stream().map(n -> '"' + n + '"').toList());
    }

    private List<Manifest.Plain> beside() throws IOException {
        List<Manifest.Plain> files = new ArrayList<>();
        for (String name : BESIDE) {
            Path from = data.resolve(name);
            if (Files.exists(from)) {
                try (Stream<Path> all = Files.walk(from)) {
                    for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                        files.add(plain(data.relativize(file)));
                    }
                }
            }
        }
        return files;
    }

    private Manifest.Plain plain(Path relative) throws IOException {
        String name = "files/" + relative;
        Path to = folder.resolve(name);
        Files.createDirectories(to.resolveSibling("."));
        Files.copy(data.resolve(relative), to);
        return new Manifest.Plain(name, Checksum.of(to));
    }
}
