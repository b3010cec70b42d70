package pk.nsor.register.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The real server as a real start brings it up: durable, held by one run, survived by its data. */
class DatabaseTest {
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir Path folder;

    static DatabaseSettings settings(Path folder, boolean durable) {
        return new DatabaseSettings(folder, "", "", "", durable, 0, 2, ScratchDatabase.PROGRAMS);
    }

    private Database open(boolean durable) throws Exception {
        return Database.open(settings(folder, durable), RANDOM);
    }

    private static void run(PGSimpleDataSource server, String... statements) throws SQLException {
        try (Connection c = server.getConnection();
                Statement s = c.createStatement()) {
            for (String sql : statements) {
                s.execute(sql);
            }
        }
    }

    private PGSimpleDataSource superuser(Database database) throws Exception {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(((PGSimpleDataSource) database.owner()).getUrl());
        postgres.setUser("postgres");
        postgres.setPassword(Passwords.at(folder.resolve("keys"), RANDOM).superuser());
        return postgres;
    }

    private DatabaseSettings reached(Database database) throws Exception {
        Passwords passwords = Passwords.at(folder.resolve("keys"), RANDOM);
        return new DatabaseSettings(
                folder.resolve("elsewhere"),
                ((PGSimpleDataSource) database.owner()).getUrl(),
                passwords.owner(),
                passwords.app(),
                true,
                0,
                2,
                "");
    }

    @Test
    void aServerThatMayForgetWhatItAcknowledgedIsRefused() throws Exception {
        try (Database database = open(true)) {
            DatabaseSettings reached = reached(database);
            for (String who : List.of("role nsor_app", "role nsor_owner", "database nsor")) {
                assertThatCode(() -> Database.open(reached, RANDOM).close())
                        .doesNotThrowAnyException();
                run(superuser(database), "alter " + who + " set synchronous_commit = off");
                assertThatThrownBy(() -> Database.open(reached, RANDOM))
                        .as(who)
                        .isInstanceOf(Durability.NotDurable.class);
                run(superuser(database), "alter " + who + " reset synchronous_commit");
            }
            for (String what : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                // What the start sets on the command line stands above what anyone alters.
                run(
                        superuser(database),
                        "alter system set " + what + " = off",
                        "select pg_reload_conf()");
                assertThatCode(() -> Database.open(reached, RANDOM).close())
                        .doesNotThrowAnyException();
            }
        }
        try (Database forgetful = open(false)) {
            assertThatThrownBy(() -> Durability.require(forgetful.app(), true))
                    .isInstanceOf(Durability.NotDurable.class);
        }
    }

    @Test
    void aFolderThatAnotherRunHoldsIsSaidWithItsAddress() throws Exception {
        try (Database held = open(false)) {
            assertThat(held.folder()).isEqualTo(folder);
            Files.writeString(folder.resolve("run.address"), "http://localhost:18080");
            assertThatThrownBy(() -> open(false))
                    .isInstanceOf(DataFolder.FolderHeld.class)
                    .hasMessage("NSOR is already running at http://localhost:18080");
        }
        open(false).close();
    }

    @Test
    void theServerOfAKilledRunIsStoppedAndItsDataAreThere() throws Exception {
        Process run =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Holding.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(run.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.lines().anyMatch("open"::equals)).isTrue();
        }
        long orphan = postmaster();
        run.destroyForcibly().waitFor();
        assertThat(ProcessHandle.of(orphan)).as("the server outlives a killed run").isPresent();
        try (Database afresh = open(true)) {
            assertThat(postmaster()).isNotEqualTo(orphan);
            assertThat(ProcessHandle.of(orphan).filter(ProcessHandle::isAlive)).isEmpty();
            run((PGSimpleDataSource) afresh.owner(), "select count(*) from data_key");
        }
    }

    @Test
    void aServerThatDiesUnderTheApplicationIsStartedAgainAsDurableAsBefore() throws Exception {
        try (Database database = open(true)) {
            long first = postmaster();
            ProcessHandle.of(first).orElseThrow().destroyForcibly();
            long end = System.nanoTime() + 60_000_000_000L;
            while (!answers(database)) {
                assertThat(System.nanoTime()).isLessThan(end);
                Thread.sleep(100);
            }
            assertThat(postmaster()).isNotEqualTo(first);
            Durability.require(database.app(), true);
        }
    }

    private static boolean answers(Database database) {
        try {
            run((PGSimpleDataSource) database.owner(), "select count(*) from data_key");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private long postmaster() throws Exception {
        Path pid = folder.resolve("postgres").resolve("postmaster.pid");
        return Long.parseLong(Files.readAllLines(pid).getFirst().strip());
    }

    @Test
    void keysAndPasswordsAreForTheirOwnerAlone() throws Exception {
        open(false).close();
        try (Stream<Path> files = Files.walk(folder.resolve("keys"))) {
            List<Path> all = files.toList();
            assertThat(all).hasSizeGreaterThan(1);
            for (Path p : all) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(p)))
                        .as(p.getFileName().toString())
                        .endsWith("------");
            }
        }
    }
}
