package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.register.TestOfficers;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.database.ScratchDatabase;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Shell;
import pk.nsor.register.protection.BlindIndex;

/**
 * The register with two witnesses, each a process of its own as {@code ./nsor witness} starts it:
 * every checkpoint is brought to them, the page says who cosigned and when, a dead one raises the
 * alarm after its time and not before, and a register that came back older than it was is refused.
 */
class WitnessedLogTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration SILENCE = Duration.ofSeconds(4);
    private static final TemplateEngine PAGES =
            TemplateEngine.createPrecompiled(
                    null,
                    ContentType.Html,
                    WitnessedLogTest.class.getClassLoader(),
                    "pk.nsor.register.templates");

    @TempDir Path folder;
    private final Map<String, Integer> ports = new LinkedHashMap<>();
    private final Map<String, Process> processes = new LinkedHashMap<>();
    private final List<Register> registers = new ArrayList<>();
    private Path policy;

    /** Database, log and alarms of a register without its pages. */
    private static final class Register {
        private final Database database;
        private final Audit audit;
        private final Alarms alarms;
        private final LogKeeper keeper;
        private final TransactionTemplate transaction;

        Register(Path data, Path policy) throws IOException, SQLException {
            database = ScratchDatabase.open(data);
            Clock clock = Clock.systemUTC();
            audit =
                    Audit.over(
                            database.app(),
                            database.apart(),
                            RANDOM,
                            clock,
                            BlindIndex.at(data.resolve("keys")));
            alarms = new Alarms(audit, clock);
            transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));
            keeper =
                    new LogKeeper(
                            database,
                            settings(policy.toString()),
                            RANDOM,
                            audit,
                            alarms,
                            clock,
                            new DailyStore(JdbcClient.create(database.app())));
            keeper.start();
        }

        void act() {
            transaction.executeWithoutResult(
                    t ->
                            audit.record(
                                    Act.of(
                                            TestOfficers.OPERATOR_1,
                                            Event.PAGE_READ,
                                            Purpose.of(Purpose.Kind.OWN_WORK))));
        }

        Optional<Standing.Seen> seen(String witness) {
            return keeper.standing().witnesses().stream()
                    .filter(w -> w.name().equals(witness))
                    .findFirst();
        }

        boolean answered(String witness, Standing.Answer answer) {
            return seen(witness).map(Standing.Seen::answer).filter(answer::equals).isPresent();
        }

        long published() {
            return keeper.standing().published().map(c -> c.head().size()).orElse(0L);
        }

        boolean stands(Alarm alarm) {
            return alarms.standing().containsKey(alarm);
        }

        String page(Lang lang) {
            HealthPages.Page page =
                    HealthPages.page(
                            new HealthDesk.Health(
                                    keeper.standing(),
                                    published(),
                                    0,
                                    Optional.empty(),
                                    alarms.standing(),
                                    List.of(),
                                    keeper.keys().publicLines(),
                                    Instant.now()));
            StringOutput out = new StringOutput();
            Shell shell = Shell.in(lang, Instant.now(), Text.of("Health", "حالت")).build();
            PAGES.render("evidence/health.jte", Map.of("shell", shell, "page", page), out);
            return out.toString();
        }

        void close() throws IOException {
            keeper.stop();
            database.close();
        }
    }

    private static LogSettings settings(String policy) {
        return new LogSettings(
                "witnessed.example/evidence",
                policy,
                Duration.ofMillis(50),
                Duration.ofMillis(100),
                Duration.ofMillis(300),
                Duration.ofSeconds(60),
                SILENCE);
    }

    @BeforeEach
    void twoWitnesses() throws Exception {
        LogKeys keys = LogKeys.at(folder.resolve("data"), settings(""), RANDOM);
        StringBuilder lines = new StringBuilder();
        keys.publicLines().forEach(l -> lines.append("log ").append(l).append('\n'));
        Path logOnly = folder.resolve("log-policy.txt");
        Files.writeString(logOnly, lines + "quorum none\n");
        for (String name : List.of("law", "court")) {
            CosigningKey key = CosigningKey.generate(new KeyName(name + ".example/w"), RANDOM);
            KeyFile.write(folder.resolve(name + ".key"), List.of(key));
            try (ServerSocket free = new ServerSocket(0)) {
                ports.put(name, free.getLocalPort());
            }
            lines.append("witness ").append(name).append(' ').append(key.verifierLine());
            lines.append(" http://127.0.0.1:").append(ports.get(name)).append('\n');
            start(name);
        }
        policy = folder.resolve("policy.txt");
        Files.writeString(policy, lines + "group one 1 law court\nquorum one\n");
    }

    private void start(String name) throws IOException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "pk.nsor.evidence.cli.EvidenceCommand",
                                "witness",
                                "--key",
                                folder.resolve(name + ".key").toString(),
                                "--policy",
                                folder.resolve("log-policy.txt").toString(),
                                "--memory",
                                folder.resolve("memory-" + name).toString(),
                                "--listen",
                                "127.0.0.1:" + ports.get(name))
                        .redirectErrorStream(true)
                        .start();
        processes.put(name, process);
        InputStream said = process.getInputStream();
        byte[] first = new byte["witness".length()];
        said.readNBytes(first, 0, first.length);
        assertThat(new String(first, StandardCharsets.UTF_8)).isEqualTo("witness");
    }

    private Register register(String data) throws IOException, SQLException {
        Register r = new Register(folder.resolve(data), policy);
        registers.add(r);
        return r;
    }

    @AfterEach
    void stop() throws IOException {
        for (Register r : registers) {
            r.close();
        }
        processes.values().forEach(Process::destroyForcibly);
    }

    @Test
    void theRegisterBringsItsCheckpointsToTheWitnessesAndSaysHowTheyStand() throws Exception {
        Register r = register("data");
        for (int i = 1; i <= 3; i++) {
            r.act();
            long size = i;
            FailClosedTest.await("published", () -> r.published() >= size);
        }
        FailClosedTest.await("both", () -> r.seen("court").filter(w -> w.size() >= 3).isPresent());
        FailClosedTest.await(
                "both under what is published",
                () -> {
                    String note = r.keeper.standing().published().orElseThrow().note();
                    return note.contains("— law.example/w ") && note.contains("— court.example/w ");
                });
        assertThat(r.page(Lang.EN))
                .contains("Enough have cosigned")
                .contains(">law<")
                .containsPattern("cosigned[\\s\\S]*\\d s ago");
        assertThat(r.page(Lang.UR)).contains("توثیقی دستخط ہو گئے").contains("سیکنڈ پہلے");

        Objects.requireNonNull(processes.get("court")).destroyForcibly().waitFor();
        long killed = System.nanoTime();
        FailClosedTest.await("silence", () -> r.answered("court", Standing.Answer.SILENT));
        assertThat(r.stands(Alarm.WITNESS_SILENT)).as("not at once").isFalse();
        FailClosedTest.await("the alarm", () -> r.stands(Alarm.WITNESS_SILENT));
        assertThat(System.nanoTime() - killed).isGreaterThan(SILENCE.toNanos() * 3 / 4);
        assertThat(r.page(Lang.EN)).contains("A witness has not cosigned").contains("silent");
        long before = r.published();
        r.act();
        FailClosedTest.await("one is enough to publish", () -> r.published() > before);

        start("court");
        FailClosedTest.await("the end", () -> !r.stands(Alarm.WITNESS_SILENT));
        FailClosedTest.await(
                "it cosigns again", () -> r.answered("court", Standing.Answer.COSIGNED));
    }

    @Test
    void aRegisterThatCameBackOlderIsRefusedAndPublishesNothing() throws Exception {
        Register r = register("data");
        for (int i = 0; i < 5; i++) {
            r.act();
        }
        FailClosedTest.await("published", () -> r.published() >= 5);
        FailClosedTest.await("both", () -> r.seen("law").filter(w -> w.size() >= 5).isPresent());
        FailClosedTest.await("both", () -> r.seen("court").filter(w -> w.size() >= 5).isPresent());
        r.keeper.stop();
        Path key = Path.of("keys", "evidence-log.key");
        Files.createDirectories(folder.resolve("again/keys"));
        Files.copy(folder.resolve("data").resolve(key), folder.resolve("again").resolve(key));

        Register again = register("again");
        again.act();
        FailClosedTest.await("refusal", () -> again.answered("law", Standing.Answer.REFUSED));
        FailClosedTest.await("the alarm", () -> again.stands(Alarm.WITNESS_REFUSES));
        assertThat(again.published()).isZero();
        assertThat(again.page(Lang.EN))
                .contains("Too few have cosigned")
                .contains("does not extend what it cosigned");
    }
}
