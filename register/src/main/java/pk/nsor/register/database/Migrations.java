package pk.nsor.register.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.FileSystemUtils;

/**
 * Brings the database to the form of this software. Where its history already names exactly the
 * migrations that the software carries, each with its checksum, there is nothing to do and Flyway,
 * which costs a second of every start, is not asked; whatever differs is Flyway's to judge.
 */
final class Migrations {
    private static final String FOLDER = "db/migration";

    private Migrations() {}

    static void apply(DataSource owner) throws SQLException, IOException {
        if (!done(owner)) {
            migrate(owner, "classpath:" + FOLDER);
        }
    }

    private static void migrate(DataSource owner, String location) {
        Flyway.configure()
                .dataSource(owner)
                .locations(location)
                .validateMigrationNaming(true)
                // Each room numbers its own: a lower number may come after a higher.
                .outOfOrder(true)
                .load()
                .migrate();
    }

    /**
     * Applies exactly these migrations to an empty database, as it was when a backup was made.
     *
     * @param made scripts with their checksums
     * @return false, and nothing done, where this software does not carry one of them
     */
    static boolean applyOnly(DataSource owner, Map<String, Integer> made) throws IOException {
        if (!carried().entrySet().containsAll(made.entrySet())) {
            return false;
        }
        Path scripts = Files.createTempDirectory("nsor-migrations");
        try {
            for (Resource script : scripts()) {
                String name = Objects.requireNonNull(script.getFilename());
                if (made.containsKey(name)) {
                    Files.write(scripts.resolve(name), script.getContentAsByteArray());
                }
            }
            migrate(owner, "filesystem:" + scripts);
        } finally {
            FileSystemUtils.deleteRecursively(scripts);
        }
        return true;
    }

    /** Whether the history is the software's own, whole and without a failure. */
    static boolean done(DataSource owner) throws SQLException, IOException {
        try (Connection c = owner.getConnection();
                Statement s = c.createStatement()) {
            try (ResultSet r =
                    s.executeQuery("select to_regclass('public.flyway_schema_history') is null")) {
                r.next();
                if (r.getBoolean(1)) {
                    return false;
                }
            }
            return made(c).equals(Optional.of(carried()));
        }
    }

    /**
     * The migrations of a database with their checksums; empty where one failed or stands twice.
     */
    static Optional<TreeMap<String, Integer>> made(Connection c) throws SQLException {
        TreeMap<String, Integer> made = new TreeMap<>();
        try (Statement s = c.createStatement();
                ResultSet r =
                        s.executeQuery(
                                "select script, checksum, success from flyway_schema_history order by installed_rank")) {
            while (r.next()) {
                if (!r.getBoolean(3) || made.put(r.getString(1), r.getInt(2)) != null) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(made);
    }

    private static TreeMap<String, Integer> carried() throws IOException {
        TreeMap<String, Integer> carried = new TreeMap<>();
        for (Resource script : scripts()) {
            carried.put(Objects.requireNonNull(script.getFilename()), checksum(script));
        }
        return carried;
    }

    private static Resource[] scripts() throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:" + FOLDER + "/*.sql");
    }

    /** Flyway's own: the CRC-32 of the lines, without their ends. */
    private static int checksum(Resource script) throws IOException {
        CRC32 crc = new CRC32();
        try (BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(script.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                crc.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return (int) crc.getValue();
    }
}
