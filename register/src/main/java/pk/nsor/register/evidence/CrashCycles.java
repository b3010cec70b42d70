package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pk.nsor.register.database.RunningDatabase;

/**
 * {@code ./nsor bench crash}: kills the application, its database server or both without warning
 * while officers read, starts again, and compares what officers received with the evidence: no
 * answer may have reached anybody without its entry, and the order may have no gap. A control run
 * without durability must lose something, or the comparison sees nothing.
 */
final class CrashCycles {
    private static final int OFFICERS = 4;
    private static final long START_WAIT_NANOS = TimeUnit.SECONDS.toNanos(120);

    /** The entry that a page names at its foot. */
    static final Pattern ENTRY =
            Pattern.compile("<bdi dir=\"ltr\">([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4})</bdi></b>");

    private static final List<String> PERSONAS =
            List.of("npb-operator-1", "prosecutor-sahiwal", "npb-supervisor-1", "auditor");
    private static final Map<String, List<String>> PATHS =
            Map.of(
                    "npb-operator-1", List.of("/", "/entries", "/returns"),
                    "prosecutor-sahiwal", List.of("/", "/returns", "/returns/new"),
                    "npb-supervisor-1", List.of("/", "/lookups"),
                    "auditor", List.of("/evidence", "/evidence/health"));

    private final Path data;
    private final List<String> command;
    private final boolean durable;
    private final java.util.random.RandomGenerator random;
    private final PrintStream out;
    private final List<Long> restartNanos = new ArrayList<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean reading;
    private int port;
    private long answers;
    private long unmatched;
    private long gaps;

    /**
     * @param data folder of the register that is killed
     * @param command how the application is started, its options apart
     * @param durable false for the control
     */
    CrashCycles(
            Path data,
            List<String> command,
            boolean durable,
            java.util.random.RandomGenerator random,
            PrintStream out) {
        this.data = data;
        this.command = List.copyOf(command);
        this.durable = durable;
        this.random = random;
        this.out = out;
    }

    /** An answer that reached an officer whole, and the entry that it named. */
    record Received(String officer, String path, String entry) {}

    /** Who is killed. */
    enum Victim {
        /** Every process of the server but the one that watches them, which begins anew. */
        SESSIONS,
        BOTH,
        APPLICATION,
        SERVER;

        boolean leavesTheApplication() {
            return this == SESSIONS || this == SERVER;
        }
    }

    /**
     * What came out.
     *
     * @param answers that officers received
     * @param unmatched answers without their entry
     * @param gaps cycles after which positions had a gap or an entry two of them
     */
    record Report(int cycles, long answers, long unmatched, long gaps, double restartSeconds) {}

    /** Runs so many cycles; the control may stop at the first loss. */
    Report run(int cycles, Victim... victims) throws IOException, InterruptedException {
        int done = 0;
        Process application = start();
        try {
            while (done < cycles && (durable || unmatched == 0)) {
                Victim victim = victims[done % victims.length];
                killWhileRead(victim, application);
                if (victim.leavesTheApplication()) {
                    untilHealthy(application, System.nanoTime());
                } else {
                    application = start();
                }
                compare();
                done++;
                if (done % 10 == 0) {
                    out.printf(
                            Locale.ROOT,
                            "%d cycles, %d answers, %d without their entry%n",
                            done,
                            answers,
                            unmatched);
                }
            }
        } finally {
            kill(Victim.BOTH, application);
        }
        long[] sorted = restartNanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Report(
                done, answers, unmatched, gaps, sorted[sorted.length / 2] / 1_000_000_000.0);
    }

    private void killWhileRead(Victim victim, Process application)
            throws IOException, InterruptedException {
        received.clear();
        reading = true;
        List<Thread> officers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            String persona = PERSONAS.get(i);
            officers.add(Thread.ofPlatform().daemon().start(() -> read(persona)));
        }
        Thread.sleep(400 + random.nextInt(1_600));
        kill(victim, application);
        reading = false;
        for (Thread officer : officers) {
            officer.join();
        }
        if (!victim.leavesTheApplication()) {
            application.waitFor();
        }
    }

    private Process start() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> line = new ArrayList<>(command);
        line.addAll(
                List.of(
                        "--nsor.data.folder=" + data,
                        "--nsor.data.durable=" + durable,
                        "--nsor.demo=personas",
                        "--server.port=" + port,
                        "--logging.level.root=ERROR"));
        Process application =
                new ProcessBuilder(line)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolveSibling("application.log").toFile())
                        .start();
        untilHealthy(application, began);
        restartNanos.add(System.nanoTime() - began);
        return application;
    }

    private void untilHealthy(Process application, long began)
            throws IOException, InterruptedException {
        while (!healthy()) {
            if (!application.isAlive() || System.nanoTime() - began > START_WAIT_NANOS) {
                application.destroyForcibly();
                throw new IOException("the register does not answer; see application.log");
            }
            Thread.sleep(50);
        }
    }

    private boolean healthy() throws InterruptedException {
        try (Visitor v = new Visitor(port)) {
            return v.get("/health").status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Reads until there is no answer any more. */
    private void read(String persona) {
        try (Visitor v = new Visitor(port)) {
            v.signIn(persona);
            List<String> paths = java.util.Objects.requireNonNull(PATHS.get(persona));
            for (int i = 0; reading; i++) {
                String path = paths.get(i % paths.size());
                Visitor.Answer answer = v.get(path);
                if (answer.status() == 200) {
                    Matcher entry = ENTRY.matcher(answer.body());
                    received.add(new Received(persona, path, entry.find() ? entry.group(1) : ""));
                }
            }
        } catch (IOException killed) {
            // The connection broke: whatever was on its way has not been received whole.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void kill(Victim victim, Process application) throws IOException {
        @Nullable ProcessHandle server = victim == Victim.APPLICATION ? null : server();
        List<ProcessHandle> victims = new ArrayList<>();
        if (server != null) {
            if (victim != Victim.SESSIONS) {
                victims.add(server);
            }
            server.children().forEach(victims::add);
        }
        if (!victim.leavesTheApplication()) {
            application.destroyForcibly();
        }
        victims.forEach(ProcessHandle::destroyForcibly);
    }

    private @Nullable ProcessHandle server() throws IOException {
        Path pid = data.resolve("postgres/postmaster.pid");
        return Files.exists(pid)
                ? ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                        .orElse(null)
                : null;
    }

    private void compare() throws IOException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true);
        try {
            compare(JdbcClient.create(one));
        } finally {
            one.destroy();
        }
    }

    private Connection connection() throws IOException {
        try {
            return RunningDatabase.at(data).orElseThrow().getConnection();
        } catch (SQLException e) {
            throw new IOException("the database cannot be asked", e);
        }
    }

    private void compare(JdbcClient jdbc) {
        answers += received.size();
        for (Received r : unrecorded(jdbc, received)) {
            unmatched++;
            if (durable) {
                out.println("an answer without its entry: " + r.officer() + " " + r.path());
            }
        }
        boolean whole =
                jdbc.sql(
                                """
                                select count(*) = coalesce(max(position) + 1, 0) and count(*) = count(distinct entry)
                                  from evidence_position
                                """)
                        .query(Boolean.class)
                        .single();
        if (!whole) {
            gaps++;
        }
    }

    /** Answers that name no entry of this officer, or one that is not there. */
    static List<Received> unrecorded(JdbcClient jdbc, List<Received> received) {
        return received.stream().filter(r -> r.entry().isEmpty() || !recorded(jdbc, r)).toList();
    }

    private static boolean recorded(JdbcClient jdbc, Received r) {
        String twelve = r.entry().replace("-", "").toLowerCase(Locale.ROOT);
        String head = twelve.substring(0, 8) + "-" + twelve.substring(8) + "-";
        return jdbc.sql(
                        """
                        select exists (select 1 from evidence_entry
                                        where id between ?::uuid and ?::uuid and officer = ?)
                        """)
                .params(
                        head + "0000-0000-000000000000",
                        head + "ffff-ffff-ffffffffffff",
                        r.officer())
                .query(Boolean.class)
                .single();
    }

    /** Scratch folder, cycles, and the command that starts the application. */
    public static void main(String[] args) throws IOException, InterruptedException {
        Silence.keep();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        int cycles = Integer.parseInt(args[1]);
        List<String> command = Arrays.asList(args).subList(2, args.length);
        java.util.random.RandomGenerator random = new java.security.SecureRandom();
        Path main = Files.createDirectories(folder.resolve("durable")).resolve("data");
        Report run = new CrashCycles(main, command, true, random, out).run(cycles, Victim.values());
        out.println("control: the same without durability, until something is lost");
        Path other = Files.createDirectories(folder.resolve("control")).resolve("data");
        Report control =
                new CrashCycles(other, command, false, random, out).run(cycles, Victim.SESSIONS);
        out.printf(Locale.ROOT, "%-56s %12d%n", "cycles", run.cycles());
        out.printf(Locale.ROOT, "%-56s %12d%n", "answers received", run.answers());
        out.printf(Locale.ROOT, "%-56s %12d%n", "answers without their entry", run.unmatched());
        out.printf(Locale.ROOT, "%-56s %12d%n", "gaps in the order", run.gaps());
        out.printf(Locale.ROOT, "%-56s %12.3f s%n", "start, median", run.restartSeconds());
        out.printf(
                Locale.ROOT,
                "%-56s %12d%n",
                "control: cycles until something was lost",
                control.cycles());
        out.printf(
                Locale.ROOT,
                "%-56s %12d%n",
                "control: answers without their entry",
                control.unmatched());
        out.printf(
                Locale.ROOT,
                "{\"cycles\":%d,\"answers\":%d,\"unmatched\":%d,\"gaps\":%d,\"restartMedianSeconds\":%.3f,"
                        + "\"controlCycles\":%d,\"controlUnmatched\":%d}%n",
                run.cycles(),
                run.answers(),
                run.unmatched(),
                run.gaps(),
                run.restartSeconds(),
                control.cycles(),
                control.unmatched());
        boolean passed = run.unmatched() == 0 && run.gaps() == 0 && control.unmatched() > 0;
        System.exit(passed ? 0 : 1);
    }
}
