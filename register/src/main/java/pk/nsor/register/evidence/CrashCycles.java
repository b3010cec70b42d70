package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pk.nsor.evidence.cli.BenchTable;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.verify.FolderSource;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;
import pk.nsor.register.database.RunningDatabase;

/**
 * {@code ./nsor bench crash}: kills the application, its database server or both without warning
 * while officers read and one writes, starts again, and compares what officers received with the
 * evidence: no answer may have reached anybody without its entry, no change may be there without
 * its entry nor an entry without its change, and the order may have no gap. One witness, which is
 * not killed, cosigns throughout; at the end the log is exported and the checker goes through it. A
 * control run whose server acknowledges before it has written, and which is otherwise the same,
 * must lose something, or the comparison sees nothing.
 */
final class CrashCycles {
    private static final int OFFICERS = 4;

    /** Fewer would not have tried anything. */
    private static final long LEAST_ANSWERS_A_CYCLE = 10;

    private static final long LEAST_CHANGES_A_CYCLE = 1;
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

    private static final String COUNT = "select count(*) from evidence_entry";

    /** As the application keeps it when nothing is set; only name and policy matter here. */
    private static final LogSettings LOG =
            new LogSettings(
                    "nsor.example/evidence",
                    "",
                    Duration.ofMillis(500),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(20),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60));

    private static final String WRITER = "prosecutor-sahiwal";
    private static final Pattern FORM = Pattern.compile("name=\"id\" value=\"([0-9a-f-]{36})\"");
    private static final String BEGUN = "/returns/";
    private static final long ANSWERS_WAIT_NANOS = TimeUnit.SECONDS.toNanos(20);
    private static final long PUBLISH_WAIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Path data;
    private final List<String> command;
    private final boolean durable;
    private final java.util.random.RandomGenerator random;
    private final PrintStream out;
    private final List<Long> restartNanos = new ArrayList<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final List<String> begun = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean reading;
    private int port;
    private long answers;
    private long unmatched;
    private long gaps;
    private long changes;
    private long unjoined;
    private long checked;
    private long wanted;

    /**
     * @param data folder of the register that is killed
     * @param command how the application is started, its options apart
     * @param durable false for the control: the server then acknowledges before it has written
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
     * @param changes that the officer who writes was told of
     * @param unjoined changes without their entry, entries without their change, and changes told
     *     of that are not there
     * @param checked entries of the export that the checker went through at the end, all of them
     *     cosigned
     */
    record Report(
            int cycles,
            long answers,
            long unmatched,
            long gaps,
            long changes,
            long unjoined,
            long checked,
            double restartSeconds) {

        /** Whether nothing is missing, and enough was tried to say so. */
        boolean holds() {
            return unmatched == 0
                    && gaps == 0
                    && unjoined == 0
                    && answers >= LEAST_ANSWERS_A_CYCLE * cycles
                    && changes >= LEAST_CHANGES_A_CYCLE * cycles
                    && checked > 0;
        }
    }

    /** Runs so many cycles; the control may stop at the first loss. */
    Report run(int cycles, Victim... victims) throws IOException, InterruptedException {
        Path beside = data.resolveSibling(".").normalize();
        try (Colleagues witness =
                new Colleagues(
                        beside, data, LOG, List.of("law"), 1, new java.security.SecureRandom())) {
            return run(cycles, witness.policy(), victims);
        }
    }

    private Report run(int cycles, Path policy, Victim... victims)
            throws IOException, InterruptedException {
        int done = 0;
        Process application = start(policy);
        try {
            if (!durable) {
                acknowledgeEarly();
                kill(Victim.SESSIONS, application);
                untilHealthy(application, System.nanoTime());
            }
            while (done < cycles && (durable || unmatched == 0)) {
                Victim victim = victims[done % victims.length];
                killWhileRead(victim, application);
                if (victim.leavesTheApplication()) {
                    untilHealthy(application, System.nanoTime());
                } else {
                    application = start(policy);
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
            if (durable) {
                checked = export(policy);
            }
        } finally {
            kill(Victim.BOTH, application);
        }
        long[] sorted = restartNanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return new Report(
                done,
                answers,
                unmatched,
                gaps,
                changes,
                unjoined,
                checked,
                sorted[sorted.length / 2] / 1_000_000_000.0);
    }

    /**
     * Lets every session of the application from now on acknowledge a commit before it is written,
     * and nothing else. The register would not start so; it is killed no more than its sessions.
     */
    private void acknowledgeEarly() throws IOException {
        asked(jdbc -> jdbc.sql("alter role nsor_app set synchronous_commit = off").update());
    }

    /** Exports what is published once it covers everything until now, and has it checked. */
    private long export(Path policy) throws IOException, InterruptedException {
        asked(jdbc -> wanted = jdbc.sql(COUNT).query(Long.class).single());
        long end = System.nanoTime() + PUBLISH_WAIT_NANOS;
        while (published() < wanted) {
            if (System.nanoTime() > end) {
                throw new IOException("the log is not published after the last start");
            }
            Thread.sleep(100);
        }
        Path target = data.resolveSibling("export");
        LogTool tool =
                new LogTool(
                        RunningDatabase.at(data).orElseThrow(),
                        data,
                        policy,
                        Clock.systemUTC(),
                        new java.security.SecureRandom(),
                        out);
        int status = tool.export(target, "The crash cycles compare what was acknowledged");
        try {
            VerifyReport report =
                    new LogVerifier(
                                    new FolderSource(target),
                                    TrustPolicy.parse(Files.readAllBytes(policy)),
                                    VerifyOptions.ofExport(),
                                    Clock.systemUTC())
                            .verify();
            report.finding()
                    .ifPresent(f -> out.println("the export does not hold: " + f.sentence()));
            return status == 0 && report.holds() ? report.entries() : 0;
        } catch (MalformedException e) {
            throw new IOException("the policy cannot be read", e);
        }
    }

    private long published() throws IOException {
        Path checkpoint = data.resolve("evidence-log/checkpoint");
        return Files.exists(checkpoint)
                ? SignedCheckpoint.parse(Files.readString(checkpoint)).head().size()
                : 0;
    }

    private void killWhileRead(Victim victim, Process application)
            throws IOException, InterruptedException {
        received.clear();
        begun.clear();
        reading = true;
        List<Thread> officers = new ArrayList<>();
        for (int i = 0; i < OFFICERS; i++) {
            String persona = PERSONAS.get(i);
            officers.add(Thread.ofPlatform().daemon().start(() -> read(persona)));
        }
        officers.add(Thread.ofPlatform().daemon().start(this::write));
        Thread.sleep(400 + random.nextInt(1_600));
        // A machine that is slow today is given the time to have something to lose.
        long end = System.nanoTime() + ANSWERS_WAIT_NANOS;
        while (!enough() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        kill(victim, application);
        reading = false;
        for (Thread officer : officers) {
            officer.join();
        }
        if (!victim.leavesTheApplication()) {
            application.waitFor();
        }
    }

    private boolean enough() {
        return received.size() >= LEAST_ANSWERS_A_CYCLE && begun.size() >= LEAST_CHANGES_A_CYCLE;
    }

    private Process start(Path policy) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        List<String> line = new ArrayList<>(command);
        line.addAll(
                List.of(
                        "--nsor.data.folder=" + data,
                        "--nsor.evidence.policy=" + policy,
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

    /** Begins returns until there is no answer any more. */
    private void write() {
        try (Visitor v = new Visitor(port)) {
            v.signIn(WRITER);
            while (reading) {
                Matcher form = FORM.matcher(v.get("/returns/new").body());
                if (form.find()) {
                    Visitor.Answer made = v.form("/returns/new", Map.of("id", form.group(1)));
                    if (made.location().startsWith(BEGUN)) {
                        begun.add(made.location().substring(BEGUN.length()));
                    }
                }
            }
        } catch (IOException killed) {
            // As for who reads: no answer, nothing received.
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
        asked(this::compare);
    }

    private void asked(Consumer<JdbcClient> question) throws IOException {
        SingleConnectionDataSource one = new SingleConnectionDataSource(connection(), true);
        try {
            question.accept(JdbcClient.create(one));
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
        changes += begun.size();
        unjoined += begun.stream().filter(reference -> !isThere(jdbc, reference)).count();
        unjoined += unjoined(jdbc);
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

    private static boolean isThere(JdbcClient jdbc, String reference) {
        return jdbc.sql("select exists (select 1 from conviction_return where reference = ?)")
                .param(reference)
                .query(Boolean.class)
                .single();
    }

    /** Returns without the entry of their beginning, and such entries without their return. */
    static long unjoined(JdbcClient jdbc) {
        return jdbc.sql(
                        """
                        select count(*) from conviction_return r
                          full join (select f.ref from evidence_ref f
                                       join evidence_entry e on e.id = f.entry and e.at = f.at
                                      where f.kind = 'return' and e.event = 'return-started'
                                        and e.outcome = 'done') b on b.ref = r.reference
                         where b.ref is null or r.reference is null
                        """)
                .query(Long.class)
                .single();
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
        out.println(
                "control: the same with synchronous_commit = off alone, until something is lost");
        Path other = Files.createDirectories(folder.resolve("control")).resolve("data");
        Report control =
                new CrashCycles(other, command, false, random, out).run(cycles, Victim.SESSIONS);
        BenchTable table = new BenchTable(out);
        table.count("cycles", "cycles", run.cycles(), BenchTable.Bar.atLeast(cycles));
        table.count(
                "answers received",
                "answers",
                run.answers(),
                BenchTable.Bar.atLeast(LEAST_ANSWERS_A_CYCLE * cycles));
        table.count(
                "answers without their entry",
                "unmatched",
                run.unmatched(),
                BenchTable.Bar.atMost(0));
        table.count(
                "changes received",
                "changes",
                run.changes(),
                BenchTable.Bar.atLeast(LEAST_CHANGES_A_CYCLE * cycles));
        table.count(
                "changes without their entry, or the other way round",
                "unjoined",
                run.unjoined(),
                BenchTable.Bar.atMost(0));
        table.count("gaps in the order", "gaps", run.gaps(), BenchTable.Bar.atMost(0));
        table.count(
                "entries of the cosigned export that the checker accepts",
                "checked",
                run.checked(),
                BenchTable.Bar.atLeast(1));
        table.measure("start, median", "restartMedianSeconds", run.restartSeconds(), "s");
        table.count("control: cycles until something was lost", "controlCycles", control.cycles());
        table.count(
                "control: answers without their entry",
                "controlUnmatched",
                control.unmatched(),
                BenchTable.Bar.atLeast(1));
        table.finish("barsMissed");
        System.exit(table.missed() == 0 ? 0 : 1);
    }
}
