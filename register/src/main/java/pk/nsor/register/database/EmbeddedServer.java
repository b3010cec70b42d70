package pk.nsor.register.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * PostgreSQL started by the application. The library's own defaults (fsync off, every local process
 * trusted, locale of the environment, binaries in a shared temporary folder) are all replaced here.
 */
final class EmbeddedServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final Duration START_WAIT = Duration.ofSeconds(60);
    private static final Duration STOP_WAIT = Duration.ofSeconds(20);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final DataFolder folder;
    private final Passwords passwords;
    private final DatabaseSettings settings;
    private final int port;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread watch;
    private volatile EmbeddedPostgres server;
    private volatile ProcessHandle process;

    private EmbeddedServer(
            DataFolder folder,
            EmbeddedPostgres server,
            Passwords passwords,
            DatabaseSettings settings)
            throws IOException {
        this.folder = folder;
        this.server = server;
        this.process = postmaster(cluster(folder));
        this.passwords = passwords;
        this.port = server.getPort();
        this.settings = settings.onPort(port);
        this.watch = Thread.ofPlatform().daemon().name("database-watch").unstarted(this::watch);
    }

    static EmbeddedServer start(DatabaseSettings settings, SecureRandom random)
            throws IOException, SQLException {
        return start(settings, random, false);
    }

    /** Starts in a folder that is being restored into, where nothing else may start. */
    static EmbeddedServer startForRestore(DatabaseSettings settings, SecureRandom random)
            throws IOException, SQLException {
        return start(settings, random, true);
    }

    private static EmbeddedServer start(
            DatabaseSettings settings, SecureRandom random, boolean restoring)
            throws IOException, SQLException {
        DataFolder folder = DataFolder.take(settings.folder());
        try {
            if (!restoring && Files.exists(folder.path().resolve(Server.UNFINISHED))) {
                throw new HalfRestored();
            }
            Path cluster = cluster(folder);
            stopOrphan(cluster);
            Passwords passwords = Passwords.at(folder.path().resolve("keys"), random);
            if (!Files.exists(cluster.resolve("nsor.ready"))) {
                initialise(folder, cluster, settings, passwords);
            }
            EmbeddedPostgres server = open(folder, cluster, settings, passwords.superuser());
            EmbeddedServer started = new EmbeddedServer(folder, server, passwords, settings);
            started.watch.start();
            return started;
        } catch (IOException | SQLException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    String url() {
        return url(port);
    }

    static String url(int port) {
        return "jdbc:postgresql://localhost:" + port + "/nsor?reWriteBatchedInserts=true";
    }

    /**
     * A server that died under the application, killed or out of disk, is started again on its port
     * with its settings; until that succeeds requests are refused for want of their entry.
     */
    private void watch() {
        try {
            while (!stopped.await(LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                if (!process.isAlive() && !ending()) {
                    startAgain();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path cluster(DataFolder folder) {
        return folder.path().resolve("postgres");
    }

    /** The process that watches all others of the server; the library knows only who started it. */
    private static ProcessHandle postmaster(Path cluster) throws IOException {
        List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip()))
                .orElseThrow(() -> new IOException("the database server ended at once"));
    }

    /** Whether this process is on its way out: then the library itself has stopped the server. */
    private static boolean ending() {
        Thread nothing = Thread.ofPlatform().unstarted(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(nothing);
            Runtime.getRuntime().removeShutdownHook(nothing);
            return false;
        } catch (IllegalStateException shuttingDown) {
            return true;
        }
    }

    private void startAgain() {
        log.error("The database server is gone; it is started again");
        try {
            server.close();
            Path cluster = cluster(folder);
            // A start that failed keeps the library's own lock for good; the folder is held anyway.
            Files.deleteIfExists(cluster.resolve("epg-lock"));
            server = open(folder, cluster, settings, passwords.superuser());
            process = postmaster(cluster);
            log.warn("The database server is back");
        } catch (IOException | RuntimeException e) {
            log.error("The database server does not start: {}", e.getClass().getName());
        }
    }

    /** A restore into the folder did not end. */
    static final class HalfRestored extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        HalfRestored() {
            super("a restore into this data folder did not end: restore again before it serves");
        }
    }

    Passwords passwords() {
        return passwords;
    }

    /**
     * First start: the cluster trusts local processes for the second that it takes to set
     * passwords.
     */
    private static void initialise(
            DataFolder folder, Path cluster, DatabaseSettings settings, Passwords passwords)
            throws IOException, SQLException {
        removeHalfMade(cluster);
        ProcessHandle server;
        try (EmbeddedPostgres first = open(folder, cluster, settings, "")) {
            server = postmaster(cluster);
            try (Connection c = first.getPostgresDatabase().getConnection();
                    Statement s = c.createStatement()) {
                s.execute("alter role postgres password '" + passwords.superuser() + "'");
                s.execute("create role nsor_owner login password '" + passwords.owner() + "'");
                s.execute("create role nsor_app login password '" + passwords.app() + "'");
                s.execute("create role nsor_stats login password '" + passwords.statistics() + "'");
                s.execute("grant pg_checkpoint to nsor_owner");
                s.execute("create database nsor owner nsor_owner");
                s.execute("revoke all on database nsor from public");
                s.execute("grant connect on database nsor to nsor_app, nsor_stats");
            }
        }
        awaitEnd(server);
        Files.write(
                cluster.resolve("pg_hba.conf"),
                List.of(
                        "host all all 127.0.0.1/32 scram-sha-256",
                        "host all all ::1/128 scram-sha-256"));
        Files.createFile(cluster.resolve("nsor.ready"));
    }

    /** A server that was told to stop holds its lock until it has ended. */
    private static void awaitEnd(ProcessHandle server) {
        long until = System.nanoTime() + STOP_WAIT.toNanos();
        while (server.isAlive() && System.nanoTime() < until) {
            LockSupport.parkNanos(10_000_000);
        }
    }

    /** A first start that was killed midway left no data of anyone's; it is begun again. */
    private static void removeHalfMade(Path cluster) throws IOException {
        if (!Files.exists(cluster)) {
            return;
        }
        try (var walk = Files.walk(cluster)) {
            for (Path p : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }

    private static EmbeddedPostgres open(
            DataFolder folder, Path cluster, DatabaseSettings settings, String password)
            throws IOException {
        Path binaries = settings.programs();
        DataFolder.ownerOnly(binaries);
        EmbeddedPostgres.Builder b =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(binaries.toFile())
                        .setDataDirectory(cluster)
                        .setCleanDataDirectory(false)
                        .setPGStartupWait(START_WAIT)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("locale", "C.UTF-8");
        if (settings.port() != 0) {
            b.setPort(settings.port());
        }
        if (!password.isEmpty()) {
            b.setConnectConfig("password", password);
        }
        if (Files.exists(folder.path())) {
            Path serverLog = folder.path().resolve("postgres.log");
            b.setOutputRedirector(ProcessBuilder.Redirect.appendTo(serverLog.toFile()));
            b.setErrorRedirector(ProcessBuilder.Redirect.appendTo(serverLog.toFile()));
        }
        serverConfig(settings).forEach(b::setServerConfig);
        return b.start();
    }

    private static Map<String, String> serverConfig(DatabaseSettings settings) {
        String durable = settings.durable() ? "on" : "off";
        return Map.ofEntries(
                Map.entry("fsync", durable),
                Map.entry("synchronous_commit", durable),
                Map.entry("full_page_writes", durable),
                Map.entry("listen_addresses", "localhost"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("shared_buffers", "128MB"),
                Map.entry("max_connections", "60"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                // An error's own sentence quotes the value that it is about: none is logged here,
                // the application logs its kind.
                Map.entry("log_min_messages", "log"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_parameter_max_length", "0"),
                Map.entry("log_parameter_max_length_on_error", "0"));
    }

    /**
     * A killed run leaves its server behind, with the settings of that run. It is found by its pid
     * file, stopped, and started afresh; adopting it silently would adopt its settings.
     */
    static void stopOrphan(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle orphan = ProcessHandle.of(pid).orElse(null);
        if (orphan == null || !isOurs(orphan, cluster)) {
            return;
        }
        log.info("A database server of a killed run is still up; it is stopped first");
        new ProcessBuilder("kill", "-INT", Long.toString(pid)).start();
        try {
            orphan.onExit().get(STOP_WAIT.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while the old server stopped", e);
        } catch (java.util.concurrent.ExecutionException
                | java.util.concurrent.TimeoutException e) {
            throw new IOException("the server of a killed run does not stop", e);
        }
    }

    private static boolean isOurs(ProcessHandle process, Path cluster) throws IOException {
        Path commandLine = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        if (!Files.isReadable(commandLine)) {
            return false;
        }
        String text =
                new String(
                        Files.readAllBytes(commandLine), java.nio.charset.StandardCharsets.UTF_8);
        return text.contains("postgres") && text.contains(cluster.toString());
    }

    @Override
    public void close() throws IOException {
        stopped.countDown();
        try {
            watch.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.close();
        folder.close();
    }
}
