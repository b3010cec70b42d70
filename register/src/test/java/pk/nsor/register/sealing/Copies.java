package pk.nsor.register.sealing;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.postgresql.PGConnection;
import org.postgresql.ds.PGSimpleDataSource;
import pk.nsor.register.database.Database;

/**
 * What a curious administrator of the database or of the machine can take away: every table copied
 * out, and every file of the server.
 */
final class Copies {
    private final Database database;
    private final Needles needles;

    Copies(Database database, Needles needles) {
        this.database = database;
        this.needles = needles;
    }

    /** A connection that may read everything, as the server's own administrator. */
    Connection superuser() throws SQLException, IOException {
        Properties passwords = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        database.folder().resolve("keys").resolve("database.properties"))) {
            passwords.load(in);
        }
        Properties who = new Properties();
        who.setProperty("user", "postgres");
        who.setProperty("password", passwords.getProperty("superuser"));
        return DriverManager.getConnection(((PGSimpleDataSource) database.owner()).getURL(), who);
    }

    /**
     * Copies out every table of every schema, the catalogue and its statistics included, once as
     * text (dates and numbers readable) and once in binary form (long values whole and
     * uncompressed).
     *
     * @return what was found, by table
     */
    TreeMap<String, Set<String>> tables() throws SQLException, IOException {
        TreeMap<String, Set<String>> found = new TreeMap<>();
        ByteSearch search = needles.search();
        try (Connection c = superuser();
                Statement s = c.createStatement()) {
            s.execute("analyze");
            for (Table table : tables(s)) {
                Set<String> here = new TreeSet<>();
                for (String format : table.binary() ? List.of("text", "binary") : List.of("text")) {
                    ByteSearch.Scan scan = search.scan();
                    c.unwrap(PGConnection.class)
                            .getCopyAPI()
                            .copyOut(
                                    "copy (select * from "
                                            + table.name()
                                            + ") to stdout (format "
                                            + format
                                            + ")",
                                    scan);
                    here.addAll(needles.named(scan.found()));
                }
                if (!here.isEmpty()) {
                    found.put(table.name(), here);
                }
            }
        }
        return found;
    }

    /**
     * @param binary whether each of its columns has a binary form; some of the catalogue's have
     *     none
     */
    private record Table(String name, boolean binary) {}

    private static List<Table> tables(Statement s) throws SQLException {
        List<Table> tables = new ArrayList<>();
        try (ResultSet r =
                s.executeQuery(
                        """
                        select format('%I.%I', n.nspname, c.relname),
                               not exists (select 1 from pg_attribute a join pg_type t on t.oid = a.atttypid
                                            where a.attrelid = c.oid and a.attnum > 0
                                              and (t.typsend = 0 or t.typname in ('anyarray', '_aclitem')))
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'm') and n.nspname <> 'pg_toast'
                         order by 1
                        """)) {
            while (r.next()) {
                tables.add(new Table(r.getString(1), r.getBoolean(2)));
            }
        }
        return tables;
    }

    /**
     * Searches every file of the data folder as raw bytes, the write-ahead log and the server's log
     * among them, after all pages are written. The server's own programs are left out.
     *
     * @return what was found, by file, relative to the folder
     */
    TreeMap<String, Set<String>> files() throws SQLException, IOException {
        try (Connection c = superuser();
                Statement s = c.createStatement()) {
            s.execute("checkpoint");
        }
        Path folder = database.folder().toAbsolutePath();
        ByteSearch search = needles.search();
        TreeMap<String, Set<String>> found = new TreeMap<>();
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(
                            Path dir, BasicFileAttributes attributes) {
                        return dir.equals(folder.resolve("postgres-binaries"))
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                        String name = folder.relativize(file).toString();
                        Set<String> here = new TreeSet<>();
                        try {
                            here.addAll(needles.named(search.in(file)));
                        } catch (java.io.UncheckedIOException e) {
                            if (!(e.getCause() instanceof NoSuchFileException)) {
                                throw e;
                            }
                            // The server removed it meanwhile.
                        }
                        needles.named(
                                        search.in(
                                                name.getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)))
                                .forEach(n -> here.add("in the file's name: " + n));
                        if (!here.isEmpty()) {
                            found.put(name, here);
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e)
                            throws IOException {
                        if (e instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw e;
                    }
                });
        return found;
    }
}
