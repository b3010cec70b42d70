package pk.nsor.register.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** The database of a register that runs already, for a tool beside it on the same machine. */
public final class RunningDatabase {
    private static final int PORT_LINE = 3;

    private RunningDatabase() {}

    /**
     * The application's role on the server that runs over this data folder; absent when none does.
     *
     * @throws IOException if the folder's files cannot be read by this user
     */
    public static Optional<DataSource> at(Path folder) throws IOException {
        Path pidFile = folder.resolve("postgres").resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        boolean lives =
                ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
        if (!lives || lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        PGSimpleDataSource app = new PGSimpleDataSource();
        app.setUrl(
                "jdbc:postgresql://localhost:"
                        + lines.get(PORT_LINE).strip()
                        + "/nsor?logServerErrorDetail=false");
        app.setUser("nsor_app");
        app.setPassword(Passwords.at(folder.resolve("keys"), new SecureRandom()).app());
        return Optional.of(app);
    }
}
