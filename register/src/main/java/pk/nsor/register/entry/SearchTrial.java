package pk.nsor.register.entry;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.names.Weights;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.database.BulkWriting;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.PersonIndex;

/**
 * {@code ./nsor bench search}, the register's own part: enters the persons of {@code records.tsv}
 * sealed and with their tokens, as the verification desk does, asks {@code queries.tsv} by the code
 * that look-ups ask by, and writes what was found and how long it took beside them. Only on a
 * scratch database.
 */
@Component
@ConditionalOnProperty("nsor.trial")
class SearchTrial implements ApplicationRunner {
    private static final int TOGETHER = 500;
    private static final int HANDS = 2;
    private static final int WARM = 1_000;
    private static final int MOST_WRITTEN = 50;
    private static final int PACE_A_SECOND = 100;
    private static final OfficerId VERIFIER = new OfficerId("npb-operator-1");
    private static final Set<OfficerId> MAKERS = Set.of(new OfficerId("prosecutor-sahiwal"));
    private static final Caller OFFICER =
            new Caller(VERIFIER, new OfficeId("npb"), Role.OPERATOR, "");

    private final Path folder;
    private final int paceSeconds;
    private final EntryWriter writer;
    private final BulkWriting bulk;
    private final Nearest nearest;
    private final PersonIndex index;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final TrialPersons persons;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<String> figures = new ArrayList<>();

    SearchTrial(
            @Value("${nsor.trial}") Path folder,
            @Value("${nsor.trial-pace-seconds:60}") int paceSeconds,
            EntryWriter writer,
            BulkWriting bulk,
            Nearest nearest,
            PersonIndex index,
            Audit audit,
            TransactionTemplate transaction,
            TrialPersons persons,
            JdbcClient jdbc,
            Clock clock) {
        this.folder = folder;
        this.paceSeconds = paceSeconds;
        this.writer = writer;
        this.bulk = bulk;
        this.nearest = nearest;
        this.index = index;
        this.audit = audit;
        this.transaction = transaction;
        this.persons = persons;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One question with its id. */
    private record Question(String id, Described asked) {
        @Override
        public String toString() {
            return "Question[masked]";
        }
    }

    @Override
    public void run(ApplicationArguments arguments)
            throws IOException, InterruptedException, ExecutionException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Files.createDirectories(folder.resolve("nsor"));
        long began = System.nanoTime();
        int count = load(out);
        long loaded = System.nanoTime();
        transaction.executeWithoutResult(t -> index.catchUp());
        figure("build_seconds", (System.nanoTime() - began) / 1e9);
        figure("index_read_seconds", (System.nanoTime() - loaded) / 1e9);
        System.gc();
        Runtime vm = Runtime.getRuntime();
        figure("heap_bytes", vm.totalMemory() - vm.freeMemory());
        figure("records", count);
        figure("disk_bytes", size("search_token"));
        figure("sealed_bytes", size("entry") + size("data_key"));
        figure("threshold", Weights.SHOW);
        List<Question> all = questions();
        warm(all);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        one(all, out);
        figure(
                "cpu_millis_a_question",
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / all.size());
        two(all, out);
        pace(all, out);
        Files.write(folder.resolve("nsor").resolve("figures.tsv"), figures);
    }

    private void figure(String name, double value) {
        figures.add(name + "\t" + value);
    }

    private double size(String table) {
        return jdbc.sql("select pg_total_relation_size(?::regclass)")
                .param(table)
                .query(Long.class)
                .single();
    }

    private int load(PrintStream out) throws IOException, InterruptedException, ExecutionException {
        int all = lines("records.tsv");
        AtomicInteger done = new AtomicInteger();
        ConvictionFacts conviction = persons.conviction();
        Semaphore waiting = new Semaphore(4 * HANDS);
        List<Future<?>> chunks = new ArrayList<>();
        try (ExecutorService hands = Executors.newFixedThreadPool(HANDS);
                BufferedReader in = Files.newBufferedReader(folder.resolve("records.tsv"))) {
            List<String> chunk = new ArrayList<>();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                chunk.add(line);
                if (chunk.size() == TOGETHER || done.get() + chunk.size() == all) {
                    List<String> some = List.copyOf(chunk);
                    chunk.clear();
                    waiting.acquire();
                    chunks.add(
                            hands.submit(
                                    () -> {
                                        enter(some, conviction);
                                        progress(out, done.addAndGet(some.size()), all, "sealed");
                                        waiting.release();
                                    }));
                }
            }
            List<String> rest = List.copyOf(chunk);
            chunks.add(hands.submit(() -> enter(rest, conviction)));
            for (Future<?> f : chunks) {
                f.get();
            }
        }
        progress(out, all, all, "sealed");
        return all;
    }

    private int lines(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return (int) lines.count();
        }
    }

    private void enter(List<String> lines, ConvictionFacts conviction) {
        Instant now = clock.instant();
        Reasoning why = persons.reasoning(conviction, VERIFIER, now);
        bulk.run(
                () -> {
                    for (String line : lines) {
                        String[] c = line.split("\t", -1);
                        ConvictionReturn read =
                                new ConvictionReturn(persons.recorded(c), conviction);
                        writer.enter(c[0], read, why, VERIFIER, MAKERS, now, 0);
                    }
                });
    }

    private List<Question> questions() throws IOException {
        List<Question> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("queries.tsv"))) {
            String[] c = line.split("\t", -1);
            all.add(new Question(c[0], persons.asked(c)));
        }
        return all;
    }

    /** From the question to scored candidates, in a transaction as every request has one. */
    private List<Nearest.Near> ask(Question q) {
        return transaction.execute(
                t -> nearest.scored(q.asked(), index.search(q.asked(), Nearest.MOST_OPENED)));
    }

    private void warm(List<Question> all) {
        for (int i = 0; i < Math.max(WARM, all.size() / 2); i++) {
            ask(all.get(i % all.size()));
        }
    }

    private void one(List<Question> all, PrintStream out) throws IOException {
        List<String> times = new ArrayList<>();
        double opened = 0;
        try (BufferedWriter answers =
                Files.newBufferedWriter(folder.resolve("nsor").resolve("answers.tsv"))) {
            for (Question q : all) {
                long start = System.nanoTime();
                List<Nearest.Near> near = ask(q);
                times.add(Long.toString(System.nanoTime() - start));
                for (int rank = 0; rank < Math.min(MOST_WRITTEN, near.size()); rank++) {
                    Nearest.Near n = near.get(rank);
                    answers.write(
                            q.id()
                                    + "\t"
                                    + (rank + 1)
                                    + "\t"
                                    + n.entry().row().returnRef()
                                    + "\t"
                                    + n.resemblance().nats()
                                    + "\n");
                }
                opened += near.size();
                progress(out, times.size(), all.size(), "asked by one client");
            }
        }
        figure("opened_a_question", opened / all.size());
        Files.write(folder.resolve("nsor").resolve("one.txt"), times);
    }

    private void two(List<Question> all, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        ConcurrentLinkedQueue<String> times = new ConcurrentLinkedQueue<>();
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService clients = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            for (int c = 0; c < 2; c++) {
                both.add(
                        clients.submit(
                                () -> {
                                    for (int i = next.getAndIncrement();
                                            i < all.size();
                                            i = next.getAndIncrement()) {
                                        long start = System.nanoTime();
                                        ask(all.get(i));
                                        times.add(Long.toString(System.nanoTime() - start));
                                    }
                                }));
            }
            for (Future<?> f : both) {
                f.get();
            }
        }
        progress(out, all.size(), all.size(), "asked by two clients");
        Files.write(folder.resolve("nsor").resolve("two.txt"), times);
    }

    /** At a constant rate, each with its durable evidence; time counts from when it was due. */
    private void pace(List<Question> all, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        int count = PACE_A_SECOND * paceSeconds;
        ConcurrentLinkedQueue<String> times = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> sent = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = start + i * 1_000_000_000L / PACE_A_SECOND;
                while (System.nanoTime() < due) {
                    LockSupport.parkNanos(due - System.nanoTime());
                }
                Question q = all.get(i % all.size());
                sent.add(
                        threads.submit(
                                () -> {
                                    askWithEvidence(q);
                                    times.add(Long.toString(System.nanoTime() - due));
                                }));
                progress(out, i + 1, count, "asked at 100 a second");
            }
            for (Future<?> f : sent) {
                f.get();
            }
        }
        Files.write(folder.resolve("nsor").resolve("pace.txt"), times);
    }

    private void askWithEvidence(Question q) {
        transaction.executeWithoutResult(
                t -> {
                    List<Nearest.Near> near =
                            nearest.scored(q.asked(), index.search(q.asked(), Nearest.MOST_OPENED));
                    Act act =
                            Act.of(
                                            OFFICER,
                                            Event.LOOKUP_CANDIDATES_SHOWN,
                                            Purpose.of(Purpose.Kind.LOOKUP, "LR-2345-6789"))
                                    .about("lookup", "LR-2345-6789");
                    near.stream()
                            .filter(n -> Ranking.shown(n.resemblance()))
                            .limit(Candidates.MOST)
                            .forEach(n -> act.about("entry", n.number().value()));
                    audit.record(act);
                });
    }

    /** What the program that started this one draws its bar from. */
    private static void progress(PrintStream out, int done, int all, String what) {
        if (done == all || done % TOGETHER == 0) {
            out.println("progress\t" + done + "\t" + all + "\t" + what);
        }
    }
}
