package pk.nsor.register.entry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.database.BulkWriting;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.protection.KeyFolder;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.PersonIndex;

/**
 * {@code ./nsor bench search}, the register's own part: enters the persons of {@code records.tsv}
 * sealed and with their tokens, as the verification desk does; asks {@code queries.tsv} and {@code
 * worst.tsv} by the front doors of the look-up's comparison and of the Bureau's search; changes the
 * key of all tokens while it asks on; and writes what was found and how long it took beside them.
 * Only on a scratch database.
 */
@Component
@ConditionalOnProperty("nsor.trial")
class SearchTrial implements ApplicationRunner {
    private static final int TOGETHER = 500;
    private static final int HANDS = 2;
    private static final int WARM = 5_000;
    private static final int MOST_WRITTEN = 50;
    private static final int PACE_A_SECOND = 100;
    private static final int PACE_WHILE_REKEYED = 20;
    private static final int WORST_ROUNDS = 5;
    private static final long PATIENCE_NANOS = 120_000_000_000L;
    private static final OfficerId VERIFIER = new OfficerId("npb-operator-1");
    private static final Set<OfficerId> MAKERS = Set.of(new OfficerId("prosecutor-sahiwal"));
    private static final Caller OFFICER =
            new Caller(VERIFIER, new OfficeId("npb"), Role.OPERATOR, "");

    private final Path folder;
    private final int paceSeconds;
    private final boolean rekeys;
    private final EntryWriter writer;
    private final BulkWriting bulk;
    private final Candidates lookup;
    private final SearchDesk desk;
    private final Nearest nearest;
    private final PersonIndex index;
    private final Rekeying rekeying;
    private final TransactionTemplate transaction;
    private final TrialPersons persons;
    private final Database database;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final List<String> figures = new ArrayList<>();
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    SearchTrial(
            @Value("${nsor.trial}") Path folder,
            @Value("${nsor.trial-pace-seconds:60}") int paceSeconds,
            @Value("${nsor.trial-rekeys:true}") boolean rekeys,
            EntryWriter writer,
            BulkWriting bulk,
            Candidates lookup,
            SearchDesk desk,
            Nearest nearest,
            PersonIndex index,
            Rekeying rekeying,
            TransactionTemplate transaction,
            TrialPersons persons,
            Database database,
            JdbcClient jdbc,
            Clock clock) {
        this.folder = folder;
        this.paceSeconds = paceSeconds;
        this.rekeys = rekeys;
        this.writer = writer;
        this.bulk = bulk;
        this.lookup = lookup;
        this.desk = desk;
        this.nearest = nearest;
        this.index = index;
        this.rekeying = rekeying;
        this.transaction = transaction;
        this.persons = persons;
        this.database = database;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One question with its id, as it is read and as it is typed into the Bureau's form. */
    private record Question(String id, Asked asked, Map<String, String> typed) {
        @Override
        public String toString() {
            return "Question[masked]";
        }
    }

    @Override
    public void run(ApplicationArguments arguments) throws Exception {
        Files.createDirectories(folder.resolve("nsor"));
        long began = System.nanoTime();
        int count = load();
        long loaded = System.nanoTime();
        transaction.executeWithoutResult(t -> index.catchUp());
        figure("build_seconds", (System.nanoTime() - began) / 1e9);
        figure("index_read_seconds", (System.nanoTime() - loaded) / 1e9);
        tidy();
        System.gc();
        Runtime vm = Runtime.getRuntime();
        figure("heap_bytes", vm.totalMemory() - vm.freeMemory());
        figure("records", count);
        figure("disk_bytes", size("search_token"));
        figure("sealed_bytes", size("entry") + size("data_key"));
        figure("threshold", Weights.SHOW);
        List<Question> all = questions("queries.tsv");
        warm(all);
        Map<String, String> firsts = one(all);
        two(all);
        pace(all);
        // Weighed by who started this process.
        out.println("server\t" + jdbc.sql("select pg_backend_pid()").query(Long.class).single());
        worst(questions("worst.tsv"));
        if (rekeys) {
            rekey(all, firsts, count);
        }
        Files.write(folder.resolve("nsor").resolve("figures.tsv"), figures);
    }

    /**
     * What was loaded minutes ago is tidied and written down now, and not while questions wait for
     * their evidence: a server may do both by itself in the minutes after so large a load. The time
     * is a figure of its own, not of the build.
     */
    private void tidy() {
        long began = System.nanoTime();
        JdbcClient owner = JdbcClient.create(database.owner());
        owner.sql("vacuum (analyze)").update();
        owner.sql("checkpoint").update();
        figure("tidied_seconds", (System.nanoTime() - began) / 1e9);
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

    private int load() throws IOException, InterruptedException, ExecutionException {
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
                                        progress(done.addAndGet(some.size()), all, "sealed");
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
        progress(all, all, "sealed");
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

    private List<Question> questions(String file) throws IOException {
        List<Question> all = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(file))) {
            String[] c = line.split("\t", -1);
            Map<String, String> typed = TrialPersons.typed(c);
            all.add(new Question(c[0], SearchForm.of(typed).read(thisYear()), typed));
        }
        return all;
    }

    private int thisYear() {
        return clock.instant().atZone(Deadlines.ZONE).getYear();
    }

    /**
     * From a description to candidates set beside it, in a transaction as every request has one.
     */
    private Found ask(Question q) {
        return Objects.requireNonNull(transaction.execute(t -> lookup.search(q.asked())));
    }

    /** From the typed form to what the officer is shown, its evidence committed. */
    private void askWithEvidence(Question q) {
        SearchForm form = SearchForm.of(q.typed());
        desk.find(OFFICER, form, form.read(thisYear()));
    }

    /** All that the same search opens, the nearest first, shown to an officer or not. */
    private List<Nearest.Near> opened(Question q) {
        Described asked = Described.of(q.asked());
        return Objects.requireNonNull(
                transaction.execute(t -> nearest.to(asked, r -> true).near()));
    }

    private static String first(Found found) {
        return found.candidates().isEmpty() ? "" : found.candidates().getFirst().number().value();
    }

    /** Until what is compiled while it runs is compiled: a register in service is warm. */
    private void warm(List<Question> all) {
        for (int i = 0; i < WARM; i++) {
            ask(all.get(i % all.size()));
            progress(i + 1, WARM, "asked before it is timed");
        }
    }

    /** Answers the first number that each question is shown. */
    private Map<String, String> one(List<Question> all) throws IOException {
        Map<String, String> firsts = new HashMap<>();
        List<String> times = new ArrayList<>();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long cpu = threads.getCurrentThreadCpuTime();
        for (Question q : all) {
            long start = System.nanoTime();
            Found found = ask(q);
            times.add(Long.toString(System.nanoTime() - start));
            firsts.put(q.id(), first(found));
            progress(times.size(), all.size(), "asked by one client");
        }
        figure(
                "cpu_millis_a_question",
                (threads.getCurrentThreadCpuTime() - cpu) / 1e6 / all.size());
        write("one.txt", times);
        answers(all);
        return firsts;
    }

    /** What is counted: every opened candidate with its score, those not shown among them. */
    private void answers(List<Question> all) throws IOException {
        double opened = 0;
        List<String> lines = new ArrayList<>();
        for (Question q : all) {
            List<Nearest.Near> near = opened(q);
            opened += near.size();
            for (int rank = 0; rank < Math.min(MOST_WRITTEN, near.size()); rank++) {
                Nearest.Near n = near.get(rank);
                lines.add(
                        String.join(
                                "\t",
                                q.id(),
                                Integer.toString(rank + 1),
                                n.row().returnRef(),
                                Double.toString(n.resemblance().nats())));
            }
        }
        figure("opened_a_question", opened / all.size());
        write("answers.tsv", lines);
    }

    private void write(String file, Collection<String> lines) throws IOException {
        Files.write(folder.resolve("nsor").resolve(file), lines);
    }

    private void two(List<Question> all)
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
        progress(all.size(), all.size(), "asked by two clients");
        write("two.txt", times);
    }

    /** At a constant rate, each with its durable evidence; time counts from when it was due. */
    private void pace(List<Question> all)
            throws IOException, InterruptedException, ExecutionException {
        int count = PACE_A_SECOND * paceSeconds;
        ConcurrentLinkedQueue<String> times = new ConcurrentLinkedQueue<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<?>> sent = new ArrayList<>();
            long start = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = due(start, i, PACE_A_SECOND);
                Question q = all.get(i % all.size());
                sent.add(
                        threads.submit(
                                () -> {
                                    askWithEvidence(q);
                                    times.add(Long.toString(System.nanoTime() - due));
                                }));
                progress(i + 1, count, "asked at 100 a second");
            }
            for (Future<?> f : sent) {
                f.get();
            }
        }
        write("pace.txt", times);
    }

    /** Waits until a question of a constant rate is due, and says when that was. */
    private static long due(long start, int number, int aSecond) {
        long due = start + number * 1_000_000_000L / aSecond;
        while (System.nanoTime() < due) {
            LockSupport.parkNanos(due - System.nanoTime());
        }
        return due;
    }

    private void worst(List<Question> all) throws IOException {
        List<String> times = new ArrayList<>();
        int most = WORST_ROUNDS * all.size();
        while (times.size() < most) {
            Question q = all.get(times.size() % all.size());
            long start = System.nanoTime();
            ask(q);
            times.add(Long.toString(System.nanoTime() - start));
            progress(times.size(), most, "asked for the commonest words");
        }
        write("worst.txt", times);
    }

    /** Every person's tokens are made with a new key while questions go on. */
    private void rekey(List<Question> all, Map<String, String> firsts, int count)
            throws IOException, GeneralSecurityException, InterruptedException {
        new KeyFolder(database.folder().resolve("keys")).rotateSearch();
        ConcurrentLinkedQueue<String> times = new ConcurrentLinkedQueue<>();
        AtomicInteger failed = new AtomicInteger();
        AtomicInteger otherwise = new AtomicInteger();
        long start = System.nanoTime();
        long moved = start;
        rekeying.look();
        int left = left();
        int asked = 0;
        double seconds;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            while (left > 0) {
                long due = due(start, asked, PACE_WHILE_REKEYED);
                Question q = all.get(asked++ % all.size());
                threads.submit(
                        () -> {
                            try {
                                if (!first(ask(q)).equals(firsts.get(q.id()))) {
                                    otherwise.incrementAndGet();
                                }
                            } catch (RuntimeException e) {
                                failed.incrementAndGet(); // reported, and must be none
                            }
                            times.add(Long.toString(System.nanoTime() - due));
                        });
                if (asked % PACE_WHILE_REKEYED == 0) {
                    int now = left();
                    moved = now < left ? System.nanoTime() : moved;
                    left = now;
                    told(count - left, count, "given tokens of a new key");
                    if (System.nanoTime() - moved > PATIENCE_NANOS) {
                        throw new IllegalStateException("the change of the key does not go on");
                    }
                }
            }
            seconds = (System.nanoTime() - start) / 1e9;
        }
        figure("rekey_persons", count);
        figure("rekey_persons_a_second", count / seconds);
        figure("rekey_asked", asked);
        figure("rekey_failed", failed.get());
        figure("rekey_answered_otherwise", otherwise.get());
        write("rekey.txt", times);
    }

    private int left() {
        return Objects.requireNonNull(transaction.execute(t -> index.rekeying())).left();
    }

    /** What the program that started this one draws its bar from. */
    private void progress(int done, int all, String what) {
        if (done == all || done % TOGETHER == 0) {
            told(done, all, what);
        }
    }

    private void told(int done, int all, String what) {
        out.println("progress\t" + done + "\t" + all + "\t" + what);
    }
}
