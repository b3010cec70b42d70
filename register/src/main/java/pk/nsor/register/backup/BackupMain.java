package pk.nsor.register.backup;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.slf4j.LoggerFactory;
import pk.nsor.register.database.Server;

/**
 * {@code ./nsor backup FOLDER} and {@code ./nsor restore FOLDER}. What is expected to go wrong is
 * told in one line and ends with 1; interrupted work leaves nothing that could be taken for whole.
 */
public final class BackupMain {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;

    private BackupMain() {}

    /** Arguments: {@code backup} or {@code restore}, the folder, the data folder. */
    public static void main(String[] args) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        System.exit(run(args, System.getenv(), System.out));
    }

    static int run(String[] args, Map<String, String> environment, PrintStream out) {
        if (args.length != 3 || !args[0].matches("backup|restore")) {
            out.println("usage: backup|restore FOLDER DATA");
            return USAGE;
        }
        Server.Place place =
                new Server.Place(
                        Path.of(args[2]),
                        environment.getOrDefault("NSOR_DATA_URL", ""),
                        environment.getOrDefault("NSOR_DATA_OWNERPASSWORD", ""),
                        true,
                        environment.getOrDefault("NSOR_DATA_BINARIES", ""));
        return run(args[0].equals("backup"), Path.of(args[1]), place, out);
    }

    static int run(boolean backup, Path folder, Server.Place place, PrintStream out) {
        long start = System.nanoTime();
        try {
            String done = backup ? backup(folder, place, out) : restore(folder, place, out);
            out.printf(
                    Locale.ROOT,
                    "%s, in %,d s%n",
                    done,
                    Duration.ofNanos(System.nanoTime() - start).toSeconds());
            return 0;
        } catch (IllegalStateException e) {
            out.println("nsor: " + e.getMessage());
        } catch (SQLException e) {
            out.println("nsor: the database refused (state " + e.getSQLState() + ")");
        } catch (IOException e) {
            out.println("nsor: a file cannot be read or written: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            out.println("nsor: the keys cannot be read");
        }
        return REFUSED;
    }

    private static String backup(Path folder, Server.Place place, PrintStream out)
            throws IOException, SQLException {
        try (Server server = Server.reach(place, new SecureRandom())) {
            Manifest made =
                    new Backup(place.folder(), folder, Clock.systemUTC(), out).write(server);
            long rows = made.tables().stream().mapToLong(Manifest.Table::rows).sum();
            out.println(
                    "The keys are not in it. Keep "
                            + place.folder().resolve("keys")
                            + " elsewhere, its destroyed.ids up to date.");
            return String.format(
                    Locale.ROOT,
                    "backed up %,d rows of %d tables; SHA-256 of %s: %s",
                    rows,
                    made.tables().size(),
                    Manifest.NAME,
                    Checksum.of(folder.resolve(Manifest.NAME)));
        }
    }

    private static String restore(Path folder, Server.Place place, PrintStream out)
            throws IOException, SQLException, GeneralSecurityException {
        Restore.Restored r = new Restore(folder, place, new SecureRandom(), out).read();
        return String.format(
                Locale.ROOT,
                "restored %,d rows; %,d keys that were destroyed since are destroyed again",
                r.rows(),
                r.destroyedAgain());
    }
}
