package pk.nsor.evidence.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.TestLog;
import pk.nsor.evidence.log.LogExport;
import pk.nsor.evidence.note.KeyFile;

class EvidenceCommandTest {

    @TempDir Path temp;
    private Path export = Path.of("export");
    private Path policy = Path.of("policy");
    private String printed = "";
    private Instant now = TestLog.NOW;

    @BeforeEach
    void export() throws IOException {
        export = temp.resolve("export");
        policy = temp.resolve("policy.txt");
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            log.append(600).publish();
            log.export(export);
        }
        Files.writeString(policy, TestLog.policyText("2"));
    }

    private int run(Object... line) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        EvidenceCommand command =
                new EvidenceCommand(stream, stream, InstantSource.fixed(now), new SecureRandom());
        int status = command.run(java.util.Arrays.stream(line).map(Object::toString).toList());
        printed = out.toString(StandardCharsets.UTF_8);
        return status;
    }

    @Test
    void verify_says_that_an_export_holds() {
        assertThat(run("verify", "--export", export, "--policy", policy, "--json")).isZero();
        assertThat(printed)
                .contains("HOLDS")
                .contains("cosigned by court")
                .endsWith(
                        "{\"holds\":true,\"entries\":600,\"erased\":0,\"defect\":null,\"position\":-1}\n");
    }

    @Test
    void verify_says_where_no_witness_has_cosigned() throws IOException {
        String logs =
                TestLog.policyText("2")
                        .lines()
                        .filter(line -> line.startsWith("log "))
                        .collect(Collectors.joining("\n"));
        Files.writeString(policy, logs + "\nquorum none\n");
        assertThat(run("verify", "--export", export, "--policy", policy)).isZero();
        assertThat(printed).contains("cosigned by no witness");
    }

    @Test
    void an_export_is_its_owners_alone_from_its_first_file_on() throws IOException {
        Set<String> seen = new TreeSet<>();
        Path half = temp.resolve("another.half");
        LogExport.write(
                temp.resolve("log"),
                (first, count) -> {
                    seen.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(half)));
                    return Collections.nCopies(count, Optional.empty());
                },
                temp.resolve("another"));
        assertThat(seen).containsExactly("rwx------");
    }

    @Test
    void verify_names_the_first_position_that_does_not_hold() throws IOException {
        Path bundle = export.resolve("contents/001");
        byte[] bytes = Files.readAllBytes(bundle);
        bytes[10] ^= 1;
        Files.write(bundle, bytes);
        assertThat(run("verify", "--export", export, "--policy", policy)).isEqualTo(1);
        assertThat(printed).contains("DOES NOT HOLD").contains("position 256:");
        assertThat(run("verify", "--export", export, "--policy", policy, "--no-contents"))
                .as("the leaves alone still hold")
                .isZero();
        assertThat(printed)
                .as("and no more is said of them")
                .contains("contents were not looked at")
                .doesNotContain("every entry is as it was recorded");
    }

    @Test
    void verify_reads_the_live_log_over_http() throws IOException {
        HttpServer server =
                SimpleFileServer.createFileServer(
                        new InetSocketAddress("127.0.0.1", 0),
                        temp.resolve("log").toAbsolutePath(),
                        SimpleFileServer.OutputLevel.NONE);
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertThat(run("verify", "--url", url, "--policy", policy)).isZero();
            assertThat(printed)
                    .contains("entries checked: 600")
                    .contains("contents were not looked at");
        } finally {
            server.stop(0);
        }
        assertThat(run("verify", "--url", "http://127.0.0.1:1", "--policy", policy))
                .as("a failure to look is not a finding")
                .isEqualTo(3);
    }

    @Test
    void a_known_checkpoint_of_a_larger_log_shows_that_this_one_shrank() throws IOException {
        Path known = temp.resolve("known");
        try (TestLog log = new TestLog(temp.resolve("larger"))) {
            log.append(601);
            Files.writeString(known, log.publish().note());
        }
        int status = run("verify", "--export", export, "--policy", policy, "--known", known);
        assertThat(status).isEqualTo(1);
        assertThat(printed).contains("smaller than a checkpoint already known");
    }

    @Test
    void an_old_checkpoint_is_refused_when_freshness_is_asked_for() {
        InstantSource later = InstantSource.fixed(TestLog.NOW.plusSeconds(61));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        EvidenceCommand command = new EvidenceCommand(stream, stream, later, new SecureRandom());
        List<String> line =
                List.of(
                        "verify",
                        "--export",
                        export.toString(),
                        "--policy",
                        policy.toString(),
                        "--max-age-seconds",
                        "60");
        assertThat(command.run(line)).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("older than allowed");
    }

    @Test
    void prove_writes_a_proof_that_verify_accepts_offline_and_a_page_in_both_languages()
            throws IOException {
        Path out = temp.resolve("proofs");
        assertThat(run("prove", "437", "--log", export, "--policy", policy, "--out", out)).isZero();
        Path proof = out.resolve("entry-437.tlog-proof");
        assertThat(Files.size(proof)).isLessThanOrEqualTo(16_000);
        String page = Files.readString(out.resolve("entry-437.html"));
        assertThat(page)
                .contains("Evidence entry no. 437")
                .contains("شہادتی اندراج نمبر <bdi>437</bdi>")
                .doesNotContain("no witness has signed");
        assertThat(run("verify", "--proof", proof, "--policy", policy)).isZero();
        assertThat(printed).contains("position: 437").contains("number=437").contains("HOLDS");
        String text = Files.readString(proof);
        Files.writeString(proof, text.replace("index 437", "index 436"));
        assertThat(run("verify", "--proof", proof, "--policy", policy)).isEqualTo(1);
    }

    @Test
    void a_proof_of_erased_content_still_holds() throws IOException {
        Path erased = withoutContentOf5();
        Path out = temp.resolve("proofs");
        now = TestLog.NOW.plus(Duration.ofDays(8 * 365));
        assertThat(run("prove", "5", "--log", erased, "--policy", policy, "--out", out)).isZero();
        assertThat(Files.readString(out.resolve("entry-5.html")))
                .contains("erased after its period of retention")
                .doesNotContain("Warning");
        Path proof = out.resolve("entry-5.tlog-proof");
        assertThat(run("verify", "--proof", proof, "--policy", policy)).isZero();
        assertThat(printed).contains("content erased");
    }

    private Path withoutContentOf5() throws IOException {
        Path erased = temp.resolve("erased");
        try (TestLog log = new TestLog(temp.resolve("log2"))) {
            log.append(30).publish();
            log.contents().set(5, Optional.empty());
            log.export(erased);
        }
        return erased;
    }

    @Test
    void content_taken_away_before_its_time_is_never_called_erased() throws IOException {
        Path taken = withoutContentOf5();
        Path out = temp.resolve("proofs");
        assertThat(run("prove", "5", "--log", taken, "--policy", policy, "--out", out))
                .isEqualTo(1);
        assertThat(printed).contains("WARNING").contains("erased before its time");
        assertThat(Files.readString(out.resolve("entry-5.html")))
                .contains("Warning: the content of this entry is missing")
                .contains("انتباہ: اس اندراج کا مواد موجود نہیں")
                .doesNotContain("erased after its period");
        Path proof = out.resolve("entry-5.tlog-proof");
        assertThat(run("verify", "--proof", proof, "--policy", policy)).isEqualTo(1);
        assertThat(printed)
                .contains("position: 5")
                .contains("DOES NOT HOLD")
                .contains("erased before its time");
        assertThat(run("verify", "--proof", proof, "--policy", policy, "--no-contents")).isZero();
        assertThat(run("verify", "--proof", proof, "--policy", policy, "--retention-days", "0"))
                .isZero();
    }

    @Test
    void no_proof_is_handed_over_that_the_policy_does_not_vouch_for() throws IOException {
        Path out = temp.resolve("proofs");
        Path other = temp.resolve("other.txt");
        Files.writeString(other, Files.readString(policy).replaceAll("(?m)^log .*\n", ""));
        assertThat(run("prove", "5", "--log", export, "--policy", other, "--out", out))
                .isEqualTo(1);
        assertThat(printed).contains("DOES NOT HOLD");
        assertThat(out).doesNotExist();
        Path contents = export.resolve("contents/000");
        byte[] bytes = Files.readAllBytes(contents);
        bytes[40] ^= 1;
        Files.write(contents, bytes);
        assertThat(run("prove", "0", "--log", export, "--policy", policy, "--out", out))
                .isEqualTo(1);
        assertThat(out).doesNotExist();
    }

    @Test
    void only_who_signed_is_named_on_the_page_and_in_the_file() throws IOException {
        Path note = export.resolve("checkpoint");
        String line = Files.readString(note).lines().toList().getLast();
        String strange = line.replaceFirst("witness.example/[a-z]+", "supreme.court.example/w");
        Files.writeString(note, Files.readString(note) + strange + "\n");
        Path out = temp.resolve("proofs");
        assertThat(run("prove", "5", "--log", export, "--policy", policy, "--out", out)).isZero();
        assertThat(Files.readString(out.resolve("entry-5.html")))
                .contains("witness.example/court")
                .doesNotContain("supreme");
        assertThat(Files.readString(out.resolve("entry-5.tlog-proof"))).doesNotContain("supreme");
    }

    @Test
    void a_page_says_where_no_witness_has_signed() throws IOException {
        Path alone = temp.resolve("alone.txt");
        String own =
                Files.readString(policy)
                        .lines()
                        .filter(line -> line.startsWith("log "))
                        .collect(Collectors.joining("\n"));
        Files.writeString(alone, own + "\nquorum none\n");
        Path out = temp.resolve("proofs");
        assertThat(run("prove", "5", "--log", export, "--policy", alone, "--out", out)).isZero();
        assertThat(Files.readString(out.resolve("entry-5.html")))
                .contains("no witness has signed this proof")
                .contains("کسی گواہ ادارے کے دستخط نہیں");
    }

    @Test
    void an_export_that_fails_leaves_nothing_behind() throws IOException {
        Path target = temp.resolve("whole");
        try (TestLog log = new TestLog(temp.resolve("log3"))) {
            log.append(300).publish();
            Files.delete(temp.resolve("log3/tile/entries/001.p/44"));
            assertThatThrownBy(() -> log.export(target)).isInstanceOf(IOException.class);
            assertThat(temp.resolve("whole.half")).doesNotExist();
            assertThat(target).doesNotExist();
            log.append(1).publish();
            log.export(target);
            assertThatThrownBy(() -> log.export(target))
                    .as("what is there is not touched")
                    .isInstanceOf(FileAlreadyExistsException.class);
        }
        assertThat(run("verify", "--export", target, "--policy", policy)).isZero();
    }

    @Test
    void keygen_makes_keys_only_their_owner_may_read_and_never_overwrites() throws IOException {
        Path file = temp.resolve("log.key");
        assertThat(run("keygen", "--name", "n.example/log", "--out", file, "--log")).isZero();
        assertThat(printed.lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("log n.example/log+"));
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        assertThat(KeyFile.read(file)).hasSize(2);
        assertThat(run("keygen", "--name", "n.example/log", "--out", file, "--log")).isEqualTo(3);
        Path witness = temp.resolve("witness.key");
        assertThat(run("keygen", "--name", "w.example", "--out", witness, "--witness")).isZero();
        String swapped = Files.readString(file).lines().toList().get(2);
        String other = Files.readString(witness).lines().toList().get(1);
        Files.writeString(witness, swapped + "\n" + other + "\n");
        assertThat(
                        run(
                                "witness",
                                "--key",
                                witness,
                                "--policy",
                                policy,
                                "--memory",
                                temp.resolve("m"),
                                "--listen",
                                "127.0.0.1:0"))
                .as("halves that do not belong together")
                .isEqualTo(3);
    }

    @Test
    void a_wrong_command_line_is_answered_with_the_usage() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("verify", "--export", export, "--policy", policy, "--nonsense"))
                .isEqualTo(2);
        assertThat(run("prove", "600", "--log", export, "--policy", policy, "--out", temp))
                .isEqualTo(2);
        assertThat(run("prove", "-1", "--log", export, "--policy", policy, "--out", temp))
                .isEqualTo(2);
        assertThat(run("keygen", "--name", "a b", "--out", temp.resolve("k"), "--log"))
                .isEqualTo(2);
        assertThat(printed).contains("verify --export");
    }

    @Test
    void a_bar_that_is_missed_is_said_so() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        BenchTable table = new BenchTable(stream, "{\"a\":1}");
        table.measure("slow", "slow", 2.5, "s", BenchTable.Bar.atMost(2));
        table.measure("fast", "fast", 2.0, "/s", BenchTable.Bar.atLeast(2));
        table.finish("missed");
        assertThat(table.missed()).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
                .satisfiesExactly(
                        slow ->
                                assertThat(slow)
                                        .contains("2.500 s")
                                        .contains("≤ 2 s")
                                        .endsWith("FAIL"),
                        fast -> assertThat(fast).contains("≥ 2 /s").endsWith("pass"),
                        last ->
                                assertThat(last)
                                        .isEqualTo(
                                                "{\"a\":1,\"slow\":2.500,\"fast\":2.000,\"missed\":1}"));
    }

    @Test
    void the_bench_prints_json_last(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        new EvidenceBench(stream, InstantSource.system())
                .run(List.of("--folder", folder.toString(), "--entries", "3000", "--bytes", "300"));
        String last = out.toString(StandardCharsets.UTF_8).lines().toList().getLast();
        assertThat(last)
                .startsWith("{\"entries\":3000,")
                .contains("\"hashSharePercent\":")
                .contains("\"libraryBarsMissed\":")
                .endsWith("}");
        assertThat(out.toString(StandardCharsets.UTF_8))
                .containsPattern("largest proof .* ≤ 16,000 +pass");
        assertThat(Files.list(folder)).isEmpty();
    }
}
