package pk.nsor.evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.MemoryTiles;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.TestLog;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.log.DurableFiles;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.TreeReader;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.Note;
import pk.nsor.evidence.verify.PublicKeyLine;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.Vouched;

class WitnessTest {

    private static final CosigningKey KEY = TestLog.witnesses().getFirst();
    private static final InstantSource CLOCK = InstantSource.fixed(TestLog.NOW);
    private static final List<Leaf> LEAVES =
            LongStream.range(0, 600).mapToObj(TestLog::leaf).toList();

    @TempDir Path temp;
    private final HttpClient http = HttpClient.newHttpClient();
    private Optional<WitnessMemory> memory = Optional.empty();
    private Optional<WitnessServer> server = Optional.empty();

    @BeforeEach
    void start() throws IOException {
        memory = Optional.of(WitnessMemory.open(temp.resolve("memory")));
        Witness witness = new Witness(logsOnly(), KEY, memory.get(), CLOCK, new SecureRandom());
        server = Optional.of(WitnessServer.start(new InetSocketAddress("127.0.0.1", 0), witness));
    }

    @AfterEach
    void stop() throws IOException {
        server.ifPresent(WitnessServer::close);
        memory.orElseThrow().close();
    }

    private static TrustPolicy logsOnly() {
        String text =
                TestLog.policyText("all")
                                .lines()
                                .filter(line -> line.startsWith("log "))
                                .collect(Collectors.joining("\n"))
                        + "\nquorum none\n";
        try {
            return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String address() {
        return "http://127.0.0.1:" + server.orElseThrow().address().getPort();
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address() + "/add-checkpoint"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static SignedCheckpoint checkpoint(int size) {
        return TestLog.signer().sign(MemoryTiles.of(LEAVES.subList(0, size)).head(), TestLog.NOW);
    }

    private static String request(int old, int size) throws IOException {
        return request(old, proof(old, size), checkpoint(size));
    }

    private static List<NodeHash> proof(int old, int size) throws IOException {
        return new TreeReader(MemoryTiles.of(LEAVES.subList(0, size)), size).consistency(old);
    }

    private static String request(int old, List<NodeHash> proof, SignedCheckpoint checkpoint) {
        StringBuilder body = new StringBuilder("old " + old + "\n");
        proof.forEach(hash -> body.append(hash.toBase64()).append('\n'));
        return body.append('\n').append(checkpoint.note()).toString();
    }

    /** A log that agrees with ours in nothing and is signed with our log's own keys. */
    private static SignedCheckpoint fork(int size) {
        List<Leaf> others = LongStream.range(9_000, 9_000 + size).mapToObj(TestLog::leaf).toList();
        return TestLog.signer().sign(MemoryTiles.of(others).head(), TestLog.NOW);
    }

    @Test
    void a_consistent_checkpoint_is_cosigned_with_a_signature_that_verifies() throws Exception {
        HttpResponse<String> first = post(request(0, 10));
        assertThat(first.statusCode()).isEqualTo(200);
        HttpResponse<String> second = post(request(10, 300));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).startsWith("\u2014 witness.example/law ").endsWith("\n");
        String note = checkpoint(300).with(List.of(second.body())).note();
        var parsed =
                pk.nsor.evidence.verify.Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
        PublicKeyLine key = PublicKeyLine.parse(KEY.verifierLine());
        assertThat(key.check(parsed.note().signatures().getLast(), parsed))
                .isEqualTo(TestLog.NOW.getEpochSecond());
    }

    /** The requests of the specification, as another implementation would send them. */
    @Test
    void the_requests_of_the_specification_are_answered_as_it_says() throws Exception {
        Path vectors = Path.of("src/test/resources/vectors");
        Path requests = vectors.resolve("add-checkpoint");
        CosigningKey law = (CosigningKey) KeyFile.read(vectors.resolve("witness.key")).getFirst();
        TrustPolicy policy = TrustPolicy.parse(Files.readAllBytes(vectors.resolve("policy.txt")));
        byte[] second = Files.readAllBytes(requests.resolve("8.request"));
        try (WitnessMemory own = WitnessMemory.open(temp.resolve("law"))) {
            Witness witness = new Witness(policy, law, own, CLOCK, new SecureRandom());
            assertThat(witness.addCheckpoint(Files.readAllBytes(requests.resolve("3.request"))))
                    .extracting(Witness.Answer::status)
                    .isEqualTo(200);
            String early = new String(second, StandardCharsets.UTF_8).replace("old 3\n", "old 0\n");
            assertThat(witness.addCheckpoint(early.getBytes(StandardCharsets.UTF_8)))
                    .isEqualTo(new Witness.Answer(409, "text/x.tlog.size", "3\n"));
            assertThat(witness.addCheckpoint(second).status()).isEqualTo(200);
        }
        Checkpoint eight = AddCheckpoint.parse(second).checkpoint();
        Note.Line line = Note.parseLines(Files.readString(requests.resolve("8.answer"))).getFirst();
        PublicKeyLine key = policy.witnesses().getFirst().key();
        assertThat(key.matches(line)).isTrue();
        assertThat(key.check(line, eight)).isEqualTo(TestLog.NOW.getEpochSecond() + 3);
    }

    @Test
    void a_fork_of_the_same_size_is_refused_with_409_and_a_larger_one_with_422() throws Exception {
        assertThat(post(request(0, 100)).statusCode()).isEqualTo(200);
        HttpResponse<String> same = post(request(100, List.of(), fork(100)));
        assertThat(same.statusCode()).isEqualTo(409);
        assertThat(post(request(100, proof(100, 300), fork(300))).statusCode()).isEqualTo(422);
        assertThat(Files.list(temp.resolve("memory/refused"))).as("evidence is kept").hasSize(2);
        assertThat(post(request(100, 300)).statusCode()).as("the true log goes on").isEqualTo(200);
    }

    @Test
    void who_repeats_what_is_public_cannot_fill_the_place_of_evidence() throws Exception {
        assertThat(post(request(0, 100)).statusCode()).isEqualTo(200);
        List<NodeHash> none = List.of(LEAVES.getFirst().hash());
        List<NodeHash> another = List.of(LEAVES.getLast().hash());
        for (List<NodeHash> proof : List.of(none, another, List.<NodeHash>of())) {
            assertThat(post(request(100, proof, checkpoint(300))).statusCode()).isEqualTo(422);
        }
        assertThat(refused()).as("one of a head").isEqualTo(1);
        assertThat(post(request(100, 300)).statusCode()).isEqualTo(200);
        assertThat(refused()).as("it was no fork").isZero();
        assertThat(post(request(300, none, checkpoint(300))).statusCode()).isEqualTo(422);
        assertThat(refused()).as("nor is the head cosigned last").isZero();
        assertThat(post(request(300, List.of(), fork(300))).statusCode()).isEqualTo(409);
        assertThat(post(request(300, none, fork(400))).statusCode()).isEqualTo(422);
        assertThat(refused()).as("what the log alone can sign").isEqualTo(2);
    }

    private long refused() throws IOException {
        try (var files = Files.list(temp.resolve("memory/refused"))) {
            return files.count();
        }
    }

    @Test
    void a_wrong_old_size_is_answered_with_409_and_the_right_one() throws Exception {
        assertThat(post(request(0, 100)).statusCode()).isEqualTo(200);
        HttpResponse<String> conflict = post(request(0, 300));
        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.body()).isEqualTo("100\n");
        assertThat(conflict.headers().firstValue("Content-Type")).contains("text/x.tlog.size");
    }

    @Test
    void a_smaller_checkpoint_than_the_one_cosigned_is_refused() throws Exception {
        assertThat(post(request(0, 300)).statusCode()).isEqualTo(200);
        assertThat(post(request(0, 100)).statusCode()).isEqualTo(409);
        assertThat(post(request(300, List.of(), checkpoint(100))).statusCode()).isEqualTo(400);
    }

    @Test
    void a_wrong_missing_or_surplus_proof_is_refused_with_422() throws Exception {
        List<NodeHash> surplus = List.of(LEAVES.getFirst().hash());
        assertThat(post(request(0, surplus, checkpoint(10))).statusCode()).isEqualTo(422);
        assertThat(post(request(0, 10)).statusCode()).isEqualTo(200);
        assertThat(post(request(10, List.of(), checkpoint(300))).statusCode()).isEqualTo(422);
        assertThat(post(request(10, proof(11, 300), checkpoint(300))).statusCode()).isEqualTo(422);
        assertThat(post(request(10, surplus, checkpoint(10))).statusCode()).isEqualTo(422);
    }

    @Test
    void the_same_checkpoint_may_be_cosigned_again() throws Exception {
        assertThat(post(request(0, 10)).statusCode()).isEqualTo(200);
        assertThat(post(request(10, 10)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_unknown_log_gets_404_and_an_unsigned_checkpoint_403() throws Exception {
        SecureRandom random = new SecureRandom();
        KeyName other = new KeyName("other.example/log");
        CheckpointSigner stranger =
                new CheckpointSigner(
                        LogSigningKey.generate(other, random),
                        CosigningKey.generate(other, random),
                        random);
        SignedCheckpoint unknown = stranger.sign(checkpoint(10).head(), TestLog.NOW);
        assertThat(post(request(0, List.of(), unknown)).statusCode()).isEqualTo(404);
        CheckpointSigner thief =
                new CheckpointSigner(
                        LogSigningKey.generate(TestLog.ORIGIN, random),
                        CosigningKey.generate(TestLog.ORIGIN, random),
                        random);
        SignedCheckpoint forged = thief.sign(checkpoint(10).head(), TestLog.NOW);
        assertThat(post(request(0, List.of(), forged)).statusCode()).isEqualTo(403);
        SignedCheckpoint half =
                new SignedCheckpoint(
                        TestLog.ORIGIN,
                        checkpoint(10).head(),
                        checkpoint(10).signatureLines().subList(0, 1));
        assertThat(post(request(0, List.of(), half)).statusCode())
                .as("one of the log's two signatures is not enough")
                .isEqualTo(403);
    }

    @Test
    void other_paths_methods_and_shapes_are_refused() throws Exception {
        assertThat(post("old 0\n").statusCode()).isEqualTo(400);
        assertThat(post("x".repeat(400_000)).statusCode()).isEqualTo(413);
        URI elsewhere = URI.create(address() + "/other");
        assertThat(get(elsewhere)).isEqualTo(404);
        assertThat(get(URI.create(address() + "/add-checkpoint"))).isEqualTo(405);
    }

    private int get(URI address) throws Exception {
        return http.send(
                        HttpRequest.newBuilder(address).GET().build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void what_was_cosigned_is_on_the_disk_before_the_answer_and_survives_a_restart()
            throws Exception {
        assertThat(post(request(0, 300)).statusCode()).isEqualTo(200);
        Path copy = temp.resolve("copy-at-answer");
        TestLog.copy(temp.resolve("memory"), copy);
        stop();
        try (WitnessMemory restored = WitnessMemory.open(copy)) {
            Witness again = new Witness(logsOnly(), KEY, restored, CLOCK, new SecureRandom());
            byte[] fork = request(0, List.of(), fork(200)).getBytes(StandardCharsets.UTF_8);
            assertThat(again.addCheckpoint(fork).status()).isEqualTo(409);
            byte[] next = request(300, 400).getBytes(StandardCharsets.UTF_8);
            assertThat(again.addCheckpoint(next).status()).isEqualTo(200);
        }
        memory = Optional.of(WitnessMemory.open(temp.resolve("memory")));
    }

    @Test
    void a_memory_that_cannot_be_written_means_no_cosignature() throws Exception {
        assertThat(post(request(0, 10)).statusCode()).isEqualTo(200);
        try (var files = Files.list(temp.resolve("memory"))) {
            Path file =
                    files.filter(path -> path.getFileName().toString().startsWith("cosigned-"))
                            .findFirst()
                            .orElseThrow();
            Path blocked = file.resolveSibling(file.getFileName() + ".tmp");
            Files.createDirectories(blocked);
        }
        HttpResponse<String> failed = post(request(10, 20));
        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(failed.body()).doesNotContain("\u2014");
    }

    /** A memory that answers and keeps nothing, to see that the test before would notice. */
    @Test
    void a_witness_that_forgets_cosigns_a_fork() throws Exception {
        Path folder = temp.resolve("forgetful");
        DurableFiles nothing =
                new DurableFiles(folder) {
                    @Override
                    public void put(String relative, byte[] bytes) {}
                };
        byte[] first = request(0, 300).getBytes(StandardCharsets.UTF_8);
        try (WitnessMemory forgetful = WitnessMemory.open(folder, nothing)) {
            Witness witness = new Witness(logsOnly(), KEY, forgetful, CLOCK, new SecureRandom());
            assertThat(witness.addCheckpoint(first).status()).isEqualTo(200);
        }
        try (WitnessMemory restarted = WitnessMemory.open(folder)) {
            Witness again = new Witness(logsOnly(), KEY, restarted, CLOCK, new SecureRandom());
            byte[] fork = request(0, List.of(), fork(200)).getBytes(StandardCharsets.UTF_8);
            assertThat(again.addCheckpoint(fork).status()).isEqualTo(200);
        }
    }

    @Test
    void no_answer_leaves_before_the_memory_is_written() throws Exception {
        Path folder = temp.resolve("held");
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        DurableFiles held =
                new DurableFiles(folder) {
                    @Override
                    public void settle() throws IOException {
                        writing.countDown();
                        try {
                            go.await();
                        } catch (InterruptedException stopped) {
                            throw new IOException(stopped);
                        }
                        super.settle();
                    }
                };
        byte[] first = request(0, 300).getBytes(StandardCharsets.UTF_8);
        try (WitnessMemory slow = WitnessMemory.open(folder, held);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Witness witness = new Witness(logsOnly(), KEY, slow, CLOCK, new SecureRandom());
            Future<Witness.Answer> answer = threads.submit(() -> witness.addCheckpoint(first));
            writing.await();
            assertThatThrownBy(() -> answer.get(200, TimeUnit.MILLISECONDS))
                    .isInstanceOf(TimeoutException.class);
            go.countDown();
            assertThat(answer.get().status()).isEqualTo(200);
        }
    }

    @Test
    void a_damaged_memory_is_a_fault_and_never_taken_for_none() throws Exception {
        assertThat(post(request(0, 10)).statusCode()).isEqualTo(200);
        try (var files = Files.list(temp.resolve("memory"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (file.getFileName().toString().startsWith("cosigned-")) {
                    Files.writeString(file, "");
                }
            }
        }
        assertThat(post(request(0, List.of(), fork(10))).statusCode()).isEqualTo(500);
    }

    @Test
    void a_second_process_cannot_use_the_same_memory() {
        assertThatThrownBy(() -> WitnessMemory.open(temp.resolve("memory")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void of_many_requests_at_once_those_that_succeed_form_one_history() throws Exception {
        List<Callable<Integer>> requests = new ArrayList<>();
        for (int i = 1; i <= 24; i++) {
            int size = 10 * i;
            SignedCheckpoint claimed = i % 3 == 0 ? fork(size) : checkpoint(size);
            String body = request(0, List.of(), claimed);
            requests.add(() -> post(body).statusCode());
        }
        List<Integer> statuses = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : pool.invokeAll(requests)) {
                statuses.add(status.get());
            }
        }
        assertThat(statuses).containsOnlyOnce(200).contains(409);
    }

    @Test
    void the_client_learns_the_size_and_brings_home_a_checked_cosignature() throws Exception {
        try (WitnessClient client = new WitnessClient(policyWitness(KEY), CLOCK)) {
            assertThat(push(client, 10)).isInstanceOf(WitnessClient.Outcome.Cosigned.class);
            assertThat(push(client, 200)).isInstanceOf(WitnessClient.Outcome.Cosigned.class);
        }
        try (WitnessClient fresh = new WitnessClient(policyWitness(KEY), CLOCK)) {
            assertThat(push(fresh, 300)).isInstanceOf(WitnessClient.Outcome.Cosigned.class);
            assertThat(push(fresh, 100)).isEqualTo(new WitnessClient.Outcome.Ahead(300));
            SignedCheckpoint forked = fork(400);
            List<Leaf> others = LongStream.range(9_000, 9_400).mapToObj(TestLog::leaf).toList();
            assertThat(fresh.push(forked, MemoryTiles.of(others)))
                    .isEqualTo(new WitnessClient.Outcome.Refused(422));
        }
        try (WitnessClient wrongKey =
                new WitnessClient(policyWitness(TestLog.witnesses().get(1)), CLOCK)) {
            assertThat(push(wrongKey, 500)).isEqualTo(new WitnessClient.Outcome.Unverified());
        }
        WitnessServer stopped = server.orElseThrow();
        server = Optional.empty();
        TrustPolicy.Witness gone =
                policyWitness(KEY, "http://127.0.0.1:" + stopped.address().getPort());
        stopped.close();
        try (WitnessClient client = new WitnessClient(gone, CLOCK)) {
            assertThat(push(client, 10)).isEqualTo(new WitnessClient.Outcome.Silent());
        }
    }

    /** One witness with a wrong clock, or a lying one, must not make readers refuse everything. */
    @Test
    void a_cosignature_from_the_future_is_not_taken() throws Exception {
        Instant edge = TestLog.NOW.minus(Vouched.CLOCK_TOLERANCE);
        Instant behind = edge.minusSeconds(1);
        try (WitnessClient client = client(behind)) {
            assertThat(push(client, 10)).isEqualTo(new WitnessClient.Outcome.Unverified());
        }
        try (WitnessClient client = client(edge)) {
            assertThat(push(client, 10)).isInstanceOf(WitnessClient.Outcome.Cosigned.class);
        }
        TreeHead head = MemoryTiles.of(LEAVES.subList(0, 10)).head();
        SignedCheckpoint taken = TestLog.cosigned(TestLog.signer().sign(head, behind));
        Checkpoint spoilt = Checkpoint.parse(taken.note().getBytes(StandardCharsets.UTF_8));
        TrustPolicy policy =
                TrustPolicy.parse(TestLog.policyText("1").getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> Vouched.require(spoilt, policy, behind, Optional.empty()))
                .as("taken, it would spoil the whole")
                .hasMessage(Defect.SIGNATURE_FROM_FUTURE.sentence());
        assertThat(Vouched.require(spoilt, policy, edge, Optional.empty()).cosignedAt())
                .isNotEmpty();
    }

    private WitnessClient client(Instant now) throws Exception {
        return new WitnessClient(policyWitness(KEY), InstantSource.fixed(now));
    }

    @Test
    void a_round_gathers_cosignatures_and_says_whether_they_are_enough() throws Exception {
        String withAddress =
                TestLog.policyText("1")
                        .replace(KEY.verifierLine(), KEY.verifierLine() + " " + address());
        TrustPolicy one = TrustPolicy.parse(withAddress.getBytes(StandardCharsets.UTF_8));
        TrustPolicy two =
                TrustPolicy.parse(
                        withAddress.replace("three 1", "three 2").getBytes(StandardCharsets.UTF_8));
        MemoryTiles tiles = MemoryTiles.of(LEAVES.subList(0, 50));
        try (Witnesses witnesses = new Witnesses(one, CLOCK)) {
            Witnesses.Round round = witnesses.push(checkpoint(50), tiles);
            assertThat(round.quorumMet()).isTrue();
            assertThat(round.checkpoint().signatureLines()).hasSize(3);
        }
        try (Witnesses witnesses = new Witnesses(two, CLOCK)) {
            Witnesses.Round round = witnesses.push(checkpoint(50), tiles);
            assertThat(round.quorumMet()).isFalse();
            assertThat(round.outcomes()).containsOnlyKeys("law");
        }
    }

    /** Takes connections and answers each with these bytes and then nothing, or a byte a moment. */
    private static final class Tarpit implements AutoCloseable {
        private final ServerSocket socket =
                new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<Socket> taken = Collections.synchronizedList(new ArrayList<>());

        Tarpit(String head, boolean dribbles) throws IOException {
            Thread.ofPlatform().daemon().start(() -> serve(head, dribbles));
        }

        private void serve(String head, boolean dribbles) {
            while (!socket.isClosed()) {
                try {
                    Socket one = socket.accept();
                    taken.add(one);
                    one.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
                    while (dribbles) {
                        one.getOutputStream().write('a');
                        Thread.sleep(20);
                    }
                } catch (IOException gone) {
                    continue;
                } catch (InterruptedException stopped) {
                    return;
                }
            }
        }

        String address() {
            return "http://127.0.0.1:" + socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
            for (Socket one : List.copyOf(taken)) {
                one.close();
            }
        }
    }

    /** The policy of the test log, its second witness at this address and the first at ours. */
    private TrustPolicy two(String quorum, String court) throws Exception {
        String second = TestLog.witnesses().get(1).verifierLine();
        return TrustPolicy.parse(
                TestLog.policyText(quorum)
                        .replace(KEY.verifierLine(), KEY.verifierLine() + " " + address())
                        .replace(second, second + " " + court)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static long millisSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1_000_000;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n"})
    void nobody_waits_for_a_witness_that_never_ends_its_answer(String head) throws Exception {
        Duration patience = Duration.ofMillis(1_500);
        MemoryTiles tiles = MemoryTiles.of(LEAVES.subList(0, 50));
        try (Tarpit pit = new Tarpit(head, !head.isEmpty());
                Witnesses witnesses = new Witnesses(two("1", pit.address()), CLOCK, patience)) {
            long start = System.nanoTime();
            Witnesses.Round round = witnesses.push(checkpoint(50), tiles);
            assertThat(millisSince(start)).as("as soon as enough have cosigned").isLessThan(1_200);
            assertThat(round.quorumMet()).isTrue();
            assertThat(round.complete()).isFalse();
            assertThat(round.outcomes()).containsOnlyKeys("law");
            Witnesses.Round end = witnesses.late(Duration.ofSeconds(5)).orElseThrow();
            assertThat(millisSince(start)).isBetween(1_400L, 4_000L);
            assertThat(end.outcomes())
                    .containsExactly(Map.entry("court", new WitnessClient.Outcome.Silent()));
            assertThat(end.complete()).isTrue();
            assertThat(end.checkpoint()).isEqualTo(round.checkpoint());
        }
        try (Tarpit pit = new Tarpit(head, !head.isEmpty());
                Witnesses witnesses =
                        new Witnesses(two("2", pit.address()), CLOCK, Duration.ofMillis(400))) {
            long start = System.nanoTime();
            assertThat(witnesses.push(checkpoint(50), tiles).quorumMet()).isFalse();
            assertThat(millisSince(start))
                    .as("where the policy cannot do without it, the patience is waited")
                    .isBetween(390L, 4_000L);
        }
    }

    @Test
    void a_cosignature_that_comes_late_is_added_to_its_checkpoint() throws Exception {
        CosigningKey court = TestLog.witnesses().get(1);
        CountDownLatch held = new CountDownLatch(1);
        try (WitnessMemory own = WitnessMemory.open(temp.resolve("court"));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Witness judge = new Witness(logsOnly(), court, own, CLOCK, new SecureRandom());
            HttpServer slow = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            slow.createContext("/", exchange -> answerOnce(held, judge, exchange));
            slow.setExecutor(threads);
            slow.start();
            String address = "http://127.0.0.1:" + slow.getAddress().getPort();
            try (Witnesses witnesses = new Witnesses(two("1", address), CLOCK)) {
                MemoryTiles tiles = MemoryTiles.of(LEAVES.subList(0, 300));
                assertThat(witnesses.push(checkpoint(50), tiles).quorumMet()).isTrue();
                assertThat(witnesses.push(checkpoint(300), tiles).complete()).isFalse();
                assertThat(witnesses.late(Duration.ZERO)).isEmpty();
                held.countDown();
                Witnesses.Round first = witnesses.late(Duration.ofSeconds(5)).orElseThrow();
                assertThat(first.outcomes().get("court"))
                        .isInstanceOfSatisfying(
                                WitnessClient.Outcome.Cosigned.class,
                                c -> assertThat(c.size()).isEqualTo(50));
                assertThat(first.checkpoint().signatureLines())
                        .as("of the earlier checkpoint, so not of this one")
                        .hasSize(3);
                Witnesses.Round second = witnesses.late(Duration.ofSeconds(5)).orElseThrow();
                assertThat(second.checkpoint().head().size()).isEqualTo(300);
                assertThat(second.checkpoint().signatureLines()).as("asked again").hasSize(4);
                assertThat(second.complete()).isTrue();
            } finally {
                slow.stop(0);
            }
        }
    }

    private static void answerOnce(CountDownLatch held, Witness judge, HttpExchange exchange)
            throws IOException {
        try (exchange) {
            held.await();
            Witness.Answer answer = judge.addCheckpoint(exchange.getRequestBody().readAllBytes());
            byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void what_goes_wrong_with_one_witness_stays_with_it() throws Exception {
        assertThat(post(request(0, 100)).statusCode()).isEqualTo(200);
        CosigningKey key = TestLog.witnesses().get(1);
        WitnessClient.Outcome silent = new WitnessClient.Outcome.Silent();
        Map<Throwable, WitnessClient.Outcome> faults =
                Map.of(
                        new IOException("gone"),
                        new WitnessClient.Outcome.NotAsked(),
                        new IllegalStateException("gone"),
                        silent,
                        new StackOverflowError(),
                        silent);
        try (WitnessMemory own = WitnessMemory.open(temp.resolve("court"));
                WitnessServer court =
                        WitnessServer.start(
                                new InetSocketAddress("127.0.0.1", 0),
                                new Witness(logsOnly(), key, own, CLOCK, new SecureRandom()))) {
            String address = "http://127.0.0.1:" + court.address().getPort();
            for (Map.Entry<Throwable, WitnessClient.Outcome> fault : faults.entrySet()) {
                try (Witnesses witnesses = new Witnesses(two("2", address), CLOCK)) {
                    Witnesses.Round round =
                            witnesses.push(checkpoint(300), path -> fail(fault.getKey()));
                    assertThat(round.quorumMet()).isFalse();
                    assertThat(round.complete()).isTrue();
                    assertThat(round.outcomes().get("law"))
                            .as("its proof needs tiles " + fault.getKey())
                            .isEqualTo(fault.getValue());
                    assertThat(round.outcomes().get("court"))
                            .isInstanceOf(WitnessClient.Outcome.Cosigned.class);
                }
            }
        }
    }

    private static Optional<byte[]> fail(Throwable fault) throws IOException {
        switch (fault) {
            case IOException e -> throw e;
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new AssertionError(fault);
        }
    }

    private WitnessClient.Outcome push(WitnessClient client, int size) throws IOException {
        return client.push(checkpoint(size), MemoryTiles.of(LEAVES.subList(0, size)));
    }

    private TrustPolicy.Witness policyWitness(CosigningKey key) throws Exception {
        return policyWitness(key, address());
    }

    private static TrustPolicy.Witness policyWitness(CosigningKey key, String url)
            throws Exception {
        return new TrustPolicy.Witness(
                "law", PublicKeyLine.parse(key.verifierLine()), Optional.of(url));
    }
}
