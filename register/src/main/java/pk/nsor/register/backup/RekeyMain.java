package pk.nsor.register.backup;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import pk.nsor.register.database.RunningDatabase;
import pk.nsor.register.protection.KeyFolder;

/**
 * {@code ./nsor rekey}: a new key of the search's tokens. The register takes it up within seconds
 * and makes every person's tokens anew while it serves; this tells how far it is. Stopped and
 * called again, it tells on and makes no other key before the last person is done.
 */
public final class RekeyMain {
    private static final int REFUSED = 1;
    private static final int USAGE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 1_000;

    private final KeyFolder keys;
    private final Clock clock;
    private final PrintStream out;

    RekeyMain(Path data, Clock clock, PrintStream out) {
        this.keys = new KeyFolder(data.resolve("keys"));
        this.clock = clock;
        this.out = out;
    }

    /** The data folder. */
    public static void main(String[] args) throws InterruptedException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        if (args.length != 1) {
            out.println("usage: rekey DATA");
            System.exit(USAGE);
        }
        Path data = Path.of(args[0]);
        System.exit(new RekeyMain(data, Clock.systemUTC(), out).run(data));
    }

    private int run(Path data) throws InterruptedException {
        try {
            if (!keys.complete()) {
                out.println("nsor: there are no keys in the data folder");
                return REFUSED;
            }
            Optional<DataSource> running = RunningDatabase.at(data);
            if (running.isEmpty()) {
                keys.rotateSearch();
                out.println(
                        "There is a new key. No register runs here: each that reads these keys takes it up and says in its log how far it is.");
                return 0;
            }
            try (Connection database = running.get().getConnection()) {
                return changed(database);
            }
        } catch (SQLException e) {
            out.println("nsor: the database refused (state " + e.getSQLState() + ")");
        } catch (IOException e) {
            out.println("nsor: a file cannot be read or written: " + e.getMessage());
        } catch (GeneralSecurityException e) {
            out.println("nsor: the keys cannot be read");
        }
        return REFUSED;
    }

    /** Makes a key, if no change is under way, and tells how far the register is. */
    int changed(Connection database)
            throws SQLException, IOException, GeneralSecurityException, InterruptedException {
        long key = keys.searchKey();
        if (left(database, key) > 0) {
            out.println("A change of the key is under way; no other is made.");
        } else {
            key = keys.rotateSearch();
            out.println("There is a new key. The register makes the tokens of all persons anew.");
        }
        return follow(database, key);
    }

    private int follow(Connection database, long key) throws SQLException, InterruptedException {
        Instant began = clock.instant();
        Instant moved = began;
        long first = left(database, key);
        long left = first;
        while (left > 0) {
            Thread.sleep(PAUSE_MILLIS);
            long now = left(database, key);
            Instant at = clock.instant();
            if (now < left) {
                moved = at;
                say(first, now, Duration.between(began, at));
            } else if (at.isAfter(moved.plus(PATIENCE))) {
                out.println(
                        "nsor: the register does not go on; is it running? The next start takes the work up.");
                return REFUSED;
            }
            left = now;
        }
        out.printf(
                Locale.ROOT,
                "All %,d persons have tokens of the new key, in %,d s. Keep the older keys: backups need them.%n",
                first,
                Duration.between(began, clock.instant()).toSeconds());
        return 0;
    }

    private void say(long all, long left, Duration took) {
        double aSecond = (all - left) / Math.max(0.001, took.toMillis() / 1000.0);
        out.printf(
                Locale.ROOT,
                "  %,d of %,d persons, %,.0f a second, %,.0f s left%n",
                all - left,
                all,
                aSecond,
                left / Math.max(1, aSecond));
    }

    private static long left(Connection database, long key) throws SQLException {
        try (PreparedStatement s =
                database.prepareStatement(
                        "select count(*) from search_token where token_key not in (?, 0)")) {
            s.setLong(1, key);
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return r.getLong(1);
            }
        }
    }
}
