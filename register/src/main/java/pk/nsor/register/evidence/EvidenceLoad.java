package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.witness.Witness;
import pk.nsor.evidence.witness.WitnessMemory;
import pk.nsor.evidence.witness.WitnessServer;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.database.Database;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.protection.BlindIndex;

/**
 * {@code ./nsor bench evidence}, the part on the real database: how many acts a second it takes
 * with their evidence while sequencer, signing and three witnesses run beside them, how long an
 * entry waits for its place and for its cosignatures, and what evidence adds to a request. Durable
 * as in service. Prints a table; its last line is JSON.
 */
public final class EvidenceLoad {
    private static final int CLIENTS = 8;
    private static final int GROUP = 500;
    private static final int STEADY_A_SECOND = 500;
    private static final int REQUESTS = 2_000;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Caller OFFICER =
            new Caller(new OfficerId("npb-operator-1"), new OfficeId("npb"), Role.OPERATOR, "");

    private final Database database;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final LogKeeper keeper;
    private final Duration each;
    private final PrintStream out;
    private final StringBuilder json;

    private EvidenceLoad(
            Database database,
            LogKeeper keeper,
            Audit audit,
            Duration each,
            PrintStream out,
            String before) {
        this.database = database;
        this.keeper = keeper;
        this.audit = audit;
        this.each = each;
        this.out = out;
        this.json = new StringBuilder(before);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(database.app()));
    }

    /** Scratch folder, seconds a measurement, and JSON of a measurement before this one, or {}. */
    public static void main(String[] args)
            throws IOException, SQLException, MalformedException, InterruptedException {
        Silence.keep();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Path folder = Path.of(args[0]);
        Duration each = Duration.ofSeconds(Long.parseLong(args[1]));
        String before = args[2].substring(0, args[2].length() - 1);
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        Path data = folder.resolve("data");
        try (Database database = Database.scratch(data, true, CLIENTS + 4);
                Colleagues colleagues = new Colleagues(folder)) {
            Audit audit =
                    Audit.over(
                            new JdbcTemplate(database.app()),
                            random,
                            clock,
                            BlindIndex.at(data.resolve("keys")));
            LogSettings settings = colleagues.settings(data, random);
            LogKeeper keeper =
                    new LogKeeper(
                            database,
                            settings,
                            random,
                            audit,
                            new Alarms(audit, clock),
                            clock,
                            new DailyStore(JdbcClient.create(database.app())));
            keeper.start();
            try {
                new EvidenceLoad(database, keeper, audit, each, out, before).run();
            } finally {
                keeper.stop();
            }
        }
    }

    /** Three witnesses on this machine, each with its own key, memory and port. */
    private static final class Colleagues implements AutoCloseable {
        private final List<AutoCloseable> open = new ArrayList<>();
        private final StringBuilder lines = new StringBuilder();
        private final Path folder;

        Colleagues(Path folder) {
            this.folder = folder;
        }

        LogSettings settings(Path data, SecureRandom random)
                throws IOException, MalformedException {
            LogSettings plain =
                    new LogSettings(
                            "bench.example/evidence",
                            "",
                            Duration.ofMillis(500),
                            Duration.ofSeconds(2),
                            Duration.ofSeconds(20),
                            Duration.ofSeconds(60),
                            Duration.ofSeconds(60));
            LogKeys keys = LogKeys.at(data, plain, random);
            StringBuilder own = new StringBuilder();
            keys.publicLines().forEach(l -> own.append("log ").append(l).append('\n'));
            TrustPolicy log =
                    TrustPolicy.parse((own + "quorum none\n").getBytes(StandardCharsets.UTF_8));
            for (String name : List.of("law", "court", "committee")) {
                witness(name, log, random);
            }
            Path policy = folder.resolve("policy.txt");
            Files.writeString(
                    policy,
                    own + lines.toString() + "group two 2 law court committee\nquorum two\n");
            return new LogSettings(
                    plain.name(),
                    policy.toString(),
                    plain.integrateEvery(),
                    plain.signEvery(),
                    plain.refreshEvery(),
                    plain.bound(),
                    plain.silence());
        }

        private void witness(String name, TrustPolicy log, SecureRandom random) throws IOException {
            CosigningKey key = CosigningKey.generate(new KeyName(name + ".example/w"), random);
            WitnessMemory memory = WitnessMemory.open(folder.resolve("witness-" + name));
            open.add(memory);
            WitnessServer server =
                    WitnessServer.start(
                            new InetSocketAddress("127.0.0.1", 0),
                            new Witness(log, key, memory, InstantSource.system(), random));
            open.addFirst(server);
            lines.append("witness ").append(name).append(' ').append(key.verifierLine());
            lines.append(" http://127.0.0.1:").append(server.address().getPort()).append('\n');
        }

        @Override
        public void close() throws IOException {
            for (AutoCloseable one : open) {
                try {
                    one.close();
                } catch (IOException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IOException("a witness was not closed", e);
                }
            }
        }
    }

    private void run() throws InterruptedException {
        singles(CLIENTS, Duration.ofSeconds(3));
        table("single acts a second, 8 clients", "singleEight", singles(CLIENTS, each), "/s");
        table("single acts a second, 1 client", "singleOne", singles(1, each), "/s");
        table("acts a second in groups of " + GROUP, "groups", groups(), "/s");
        settle();
        steady();
        added();
        out.println(json.append('}'));
    }

    private void table(String label, String key, double value, String unit) {
        out.printf(Locale.ROOT, "%-56s %12.3f %s%n", label, value, unit);
        json.append(json.length() > 1 ? "," : "")
                .append(String.format(Locale.ROOT, "\"%s\":%.3f", key, value));
    }

    /** What opening a record leaves: an entry that names it and the return that it came from. */
    private static Act act(long n) {
        return Act.of(OFFICER, Event.ENTRY_READ, Purpose.of(Purpose.Kind.LOOKUP, "LR-2345-6789"))
                .about("entry", "R-" + n)
                .about("return", "CR-" + n)
                .detail("page", "1");
    }

    private double singles(int clients, Duration lasting) throws InterruptedException {
        return rate(
                clients,
                lasting,
                n -> {
                    transaction.executeWithoutResult(t -> audit.record(act(n)));
                    return 1;
                });
    }

    private double groups() throws InterruptedException {
        return rate(
                2,
                each,
                n -> {
                    List<Act> group = new ArrayList<>(GROUP);
                    for (int i = 0; i < GROUP; i++) {
                        group.add(act(n * GROUP + i));
                    }
                    transaction.executeWithoutResult(t -> audit.record(group));
                    return GROUP;
                });
    }

    private interface Doing {
        int once(long n);
    }

    private static double rate(int clients, Duration lasting, Doing doing)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        long start = System.nanoTime();
        long end = start + lasting.toNanos();
        List<Callable<Long>> work = new ArrayList<>();
        for (int c = 0; c < clients; c++) {
            long first = c * 1_000_000_000L;
            work.add(
                    () -> {
                        long done = 0;
                        while (System.nanoTime() < end) {
                            done += doing.once(first + done);
                        }
                        return done;
                    });
        }
        long all = 0;
        for (Future<Long> f : threads.invokeAll(work)) {
            all += f.resultNow();
        }
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        threads.shutdown();
        return all / seconds;
    }

    /** Waits until the log has taken in and published everything. */
    private void settle() throws InterruptedException {
        JdbcClient jdbc = JdbcClient.create(database.app());
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (System.nanoTime() < end) {
            long entries =
                    jdbc.sql("select count(*) from evidence_entry").query(Long.class).single();
            Standing s = keeper.standing();
            if (s.published().map(c -> c.head().size()).orElse(0L) >= entries) {
                return;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the log does not catch up");
    }

    /** Entries at a steady pace; how long each waits for the tree and for the cosignatures. */
    private void steady() throws InterruptedException {
        long seconds = Math.max(20, 2 * each.toSeconds());
        int count = (int) (STEADY_A_SECOND * seconds);
        long first = keeper.standing().size();
        long[] committed = new long[count];
        Watch watch = new Watch(first + count);
        Thread watching = Thread.ofPlatform().daemon().start(watch);
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            long due = start + (long) (i * NANOS_PER_SECOND / STEADY_A_SECOND);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            long n = i;
            transaction.executeWithoutResult(t -> audit.record(act(n)));
            committed[i] = System.nanoTime();
        }
        double pace = count / ((System.nanoTime() - start) / NANOS_PER_SECOND);
        watching.join();
        table("entries a second at the steady pace", "steadyRate", pace, "/s");
        long[] tree = watch.waits(committed, first, true);
        long[] cosigned = watch.waits(committed, first, false);
        table("integrated, median", "integratedMedianSeconds", at(tree, 0.5), "s");
        table("integrated, 99th percentile", "integratedP99Seconds", at(tree, 0.99), "s");
        table("cosigned, median", "cosignedMedianSeconds", at(cosigned, 0.5), "s");
        table("cosigned, 99th percentile", "cosignedP99Seconds", at(cosigned, 0.99), "s");
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, (long) (share * sorted.length))]
                / NANOS_PER_SECOND;
    }

    /** Sees, twenty times a second, how far the log has come. */
    private final class Watch implements Runnable {
        private record Seen(long nanos, long size, long cosigned) {}

        private final List<Seen> seen = new ArrayList<>();
        private final long until;

        Watch(long until) {
            this.until = until;
        }

        @Override
        public void run() {
            long cosigned = 0;
            long end = System.nanoTime() + Duration.ofMinutes(10).toNanos();
            while (cosigned < until && System.nanoTime() < end) {
                Standing s = keeper.standing();
                cosigned = s.published().map(c -> c.head().size()).orElse(0L);
                seen.add(new Seen(System.nanoTime(), keeper.integrated(), cosigned));
                LockSupport.parkNanos(50_000_000);
            }
        }

        /** One client commits one after the other, so positions follow the order of commits. */
        long[] waits(long[] committed, long first, boolean tree) {
            long[] waits = new long[committed.length];
            int at = 0;
            for (int i = 0; i < committed.length; i++) {
                while (size(at, tree) <= first + i) {
                    at++;
                }
                waits[i] = Math.max(0, seen.get(at).nanos() - committed[i]);
            }
            Arrays.sort(waits);
            return waits;
        }

        private long size(int at, boolean tree) {
            Seen s = seen.get(at);
            return tree ? s.size() : s.cosigned();
        }
    }

    /** The same reading with and without its entry, in turns. */
    private void added() {
        JdbcClient jdbc = JdbcClient.create(database.app());
        long[] with = new long[REQUESTS];
        long[] without = new long[REQUESTS];
        for (int i = -REQUESTS / 10; i < REQUESTS; i++) {
            long n = i;
            long a = System.nanoTime();
            transaction.executeWithoutResult(t -> reading(jdbc));
            long b = System.nanoTime();
            transaction.executeWithoutResult(
                    t -> {
                        reading(jdbc);
                        audit.record(act(n));
                    });
            long c = System.nanoTime();
            if (i >= 0) {
                without[i] = b - a;
                with[i] = c - b;
            }
        }
        Arrays.sort(with);
        Arrays.sort(without);
        int middle = REQUESTS / 2;
        table(
                "added to a request, median",
                "addedMedianMillis",
                (with[middle] - without[middle]) / NANOS_PER_MILLI,
                "ms");
        int p99 = REQUESTS * 99 / 100;
        table(
                "added to a request, 99th percentile",
                "addedP99Millis",
                (with[p99] - without[p99]) / NANOS_PER_MILLI,
                "ms");
    }

    private static void reading(JdbcClient jdbc) {
        jdbc.sql("select count(*) from officer where active").query(Long.class).single();
        jdbc.sql("select count(*) from evidence_daily").query(Long.class).single();
    }
}
