package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.evidence.cli.BenchTable;
import pk.nsor.evidence.tile.FolderTiles;
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
 * entry waits for its place and for its cosignatures, and what its entry adds to a reading. Durable
 * as in service. Prints a table with the bar of each figure; its last line is JSON.
 */
public final class EvidenceLoad {
    private static final int CLIENTS = 8;
    private static final int GROUP = 500;
    private static final int STEADY_A_SECOND = 500;
    private static final int MOST_READINGS = 2_000;

    /** Until what is compiled while it runs is compiled: a register in service is warm. */
    private static final Duration WARM = Duration.ofSeconds(15);

    /** Whoever asks for less only tries whether it runs. */
    private static final Duration TRIAL = Duration.ofSeconds(3);

    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final Caller OFFICER =
            new Caller(new OfficerId("npb-operator-1"), new OfficeId("npb"), Role.OPERATOR, "");

    private final Database database;
    private final Audit audit;
    private final TransactionTemplate changing;
    private final TransactionTemplate reading;
    private final LogKeeper keeper;
    private final Duration each;
    private final BenchTable table;

    private EvidenceLoad(
            Database database, LogKeeper keeper, Audit audit, Duration each, BenchTable table) {
        this.database = database;
        this.keeper = keeper;
        this.audit = audit;
        this.each = each;
        this.table = table;
        this.changing = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        this.reading = new TransactionTemplate(new JdbcTransactionManager(database.app()));
        this.reading.setReadOnly(true);
    }

    /** Scratch folder, seconds a measurement, and JSON of a measurement before this one, or {}. */
    public static void main(String[] args) throws IOException, SQLException, InterruptedException {
        Silence.keep();
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Duration each = Duration.ofSeconds(Long.parseLong(args[1]));
        BenchTable table = new BenchTable(out, args[2]);
        measure(Path.of(args[0]), each, table);
        table.finish("barsMissed");
    }

    /** Measures everything into a table, in a folder that is empty. */
    static void measure(Path folder, Duration each, BenchTable table)
            throws IOException, SQLException, InterruptedException {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.systemUTC();
        Path data = folder.resolve("data");
        try (Database database = Database.scratch(data, true, CLIENTS + 4);
                Colleagues colleagues =
                        new Colleagues(
                                folder,
                                data,
                                settings(""),
                                List.of("law", "court", "committee"),
                                2,
                                random)) {
            Audit audit =
                    Audit.over(
                            database.app(),
                            database.apart(),
                            random,
                            clock,
                            BlindIndex.at(data.resolve("keys")));
            LogKeeper keeper =
                    new LogKeeper(
                            database,
                            settings(colleagues.policy().toString()),
                            random,
                            audit,
                            new Alarms(audit, clock),
                            clock,
                            new DailyStore(JdbcClient.create(database.app())));
            keeper.start();
            try {
                new EvidenceLoad(database, keeper, audit, each, table).run();
            } finally {
                keeper.stop();
            }
        }
    }

    private static LogSettings settings(String policy) {
        return new LogSettings(
                "bench.example/evidence",
                policy,
                Duration.ofMillis(500),
                Duration.ofSeconds(2),
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                Duration.ofSeconds(60));
    }

    private void run() throws InterruptedException {
        Duration warm = each.compareTo(TRIAL) < 0 ? each : WARM;
        singles(reading, CLIENTS, warm);
        singles(changing, CLIENTS, warm);
        singles(reading, "readings", "single");
        singles(changing, "changes", "change");
        table.measure(
                "acts a second in groups of " + GROUP,
                "groups",
                groups(),
                "/s",
                BenchTable.Bar.atLeast(20_000));
        settle();
        // Ten million within a day, at the tenth of the time that the check takes.
        table.measure(
                "entries a second in the register's own check",
                "ownCheck",
                ownCheck(),
                "/s",
                BenchTable.Bar.atLeast(1_200));
        steady();
        added();
    }

    /** Both walks of the check, over positions and over rows, side by side as it goes. */
    private double ownCheck() {
        Instant now = Clock.systemUTC().instant();
        EntryCheck check =
                new EntryCheck(JdbcClient.create(database.app()), new FolderTiles(keeper.folder()));
        long size = keeper.standing().size();
        long start = System.nanoTime();
        long looked = 0;
        long next = 0;
        Optional<EntryCheck.Row> behind = Optional.empty();
        try {
            while (System.nanoTime() - start < each.toNanos()) {
                EntryCheck.Pass pass = check.check(next, SelfCheck.MOST_AT_ONCE, size, now);
                EntryCheck.Rows rows = check.strangers(behind, SelfCheck.MOST_AT_ONCE);
                if (pass.first().isPresent() || !rows.strangers().isEmpty()) {
                    throw new IllegalStateException("the log of the bench does not hold");
                }
                looked += pass.through() - next;
                next = pass.through() < size ? pass.through() : 0;
                behind = rows.through();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the log of the bench cannot be read", e);
        }
        return looked / ((System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    /** What opening a record leaves: an entry that names it and the return that it came from. */
    private static Act act(long n) {
        return Act.of(OFFICER, Event.ENTRY_READ, Purpose.of(Purpose.Kind.LOOKUP, "LR-2345-6789"))
                .about("entry", "R-" + n)
                .about("return", "CR-" + n)
                .detail("page", "1");
    }

    private void singles(TransactionTemplate transaction, String acts, String figure)
            throws InterruptedException {
        table.measure(
                "single " + acts + " a second, 8 clients",
                figure + "Eight",
                singles(transaction, CLIENTS, each),
                "/s",
                BenchTable.Bar.atLeast(5_000));
        table.measure(
                "single " + acts + " a second, 1 client",
                figure + "One",
                singles(transaction, 1, each),
                "/s",
                BenchTable.Bar.atLeast(1_500));
    }

    /** One act at a time of each client, with nothing else in its transaction. */
    private double singles(TransactionTemplate transaction, int clients, Duration lasting)
            throws InterruptedException {
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
                    changing.executeWithoutResult(t -> audit.record(group));
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
        // A trial of a second or two is no measurement, and need not wait for one.
        long seconds =
                each.compareTo(TRIAL) < 0 ? each.toSeconds() : Math.max(20, 2 * each.toSeconds());
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
            changing.executeWithoutResult(t -> audit.record(act(n)));
            committed[i] = System.nanoTime();
        }
        double pace = count / ((System.nanoTime() - start) / NANOS_PER_SECOND);
        watching.join();
        table.measure("entries a second at the steady pace", "steadyRate", pace, "/s");
        waits("integrated", watch.waits(committed, first, true), BenchTable.Bar.atMost(2));
        waits("cosigned", watch.waits(committed, first, false), BenchTable.Bar.atMost(10));
    }

    private void waits(String what, Waits waits, Optional<BenchTable.Bar> bar) {
        table.measure(what + ", median", what + "MedianSeconds", at(waits.sortedNanos(), 0.5), "s");
        table.measure(
                what + ", 99th percentile",
                what + "P99Seconds",
                at(waits.sortedNanos(), 0.99),
                "s",
                bar);
        table.count(
                what + ": entries that were not by the end",
                what + "Never",
                waits.never(),
                BenchTable.Bar.atMost(0));
    }

    /**
     * How long entries waited.
     *
     * @param sortedNanos for each entry; for one that came to no end, until the watch ended
     * @param never entries that came to no end
     */
    record Waits(long[] sortedNanos, int never) {}

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, (long) (share * sorted.length))]
                / NANOS_PER_SECOND;
    }

    /** How far the log had come at a moment. */
    record Seen(long nanos, long size, long cosigned) {
        private long size(boolean tree) {
            return tree ? size : cosigned;
        }
    }

    /** Sees, twenty times a second, how far the log has come. */
    private final class Watch implements Runnable {
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

        Waits waits(long[] committed, long first, boolean tree) {
            return EvidenceLoad.waits(seen, committed, first, tree);
        }
    }

    /**
     * How long entries waited. One client commits one after the other, so positions follow the
     * order of commits.
     *
     * @param seen how far the log had come, by time; at least one
     * @param committed when each entry was committed, in order
     * @param first position of the first
     * @param tree whether for the tree, rather than for the cosignatures
     */
    static Waits waits(List<Seen> seen, long[] committed, long first, boolean tree) {
        long[] waits = new long[committed.length];
        int never = 0;
        int at = 0;
        for (int i = 0; i < committed.length; i++) {
            while (at < seen.size() && seen.get(at).size(tree) <= first + i) {
                at++;
            }
            never += at == seen.size() ? 1 : 0;
            Seen then = seen.get(Math.min(at, seen.size() - 1));
            waits[i] = Math.max(0, then.nanos() - committed[i]);
        }
        Arrays.sort(waits);
        return new Waits(waits, never);
    }

    /**
     * What its entry adds to a reading: the same transaction of two small queries with and without
     * it, in turns, with one client; among it the commit that forces the entry to the disk, which a
     * transaction that only reads does not have. A request has the same transaction and what the
     * network, the session and the page cost besides, whether there is an entry or not: those are
     * in {@code ./nsor bench pages}.
     */
    private void added() {
        JdbcClient jdbc = JdbcClient.create(database.app());
        int readings = (int) Math.min(MOST_READINGS, 200 * each.toSeconds());
        long[] with = new long[readings];
        long[] without = new long[readings];
        for (int i = -readings / 10; i < readings; i++) {
            long n = i;
            long a = System.nanoTime();
            reading.executeWithoutResult(t -> queries(jdbc));
            long b = System.nanoTime();
            reading.executeWithoutResult(
                    t -> {
                        queries(jdbc);
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
        int middle = readings / 2;
        int p99 = readings * 99 / 100;
        table.measure(
                "a reading of two queries without its entry, median",
                "readingMedianMillis",
                without[middle] / NANOS_PER_MILLI,
                "ms");
        table.measure(
                "added to it by its entry, difference of medians",
                "addedMedianMillis",
                (with[middle] - without[middle]) / NANOS_PER_MILLI,
                "ms",
                BenchTable.Bar.atMost(2));
        table.measure(
                "added to it by its entry, difference of 99th percentiles",
                "addedP99Millis",
                (with[p99] - without[p99]) / NANOS_PER_MILLI,
                "ms");
    }

    private static void queries(JdbcClient jdbc) {
        jdbc.sql("select count(*) from officer where active").query(Long.class).single();
        jdbc.sql("select count(*) from evidence_daily").query(Long.class).single();
    }
}
