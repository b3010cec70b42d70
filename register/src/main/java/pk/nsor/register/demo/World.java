package pk.nsor.register.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.ListDesk;

/**
 * The world of the demonstration: stations, persons with convictions in every province, and work on
 * every desk. What was loaded stays; a load that was interrupted goes on where it was.
 */
final class World {
    /** The seed of the world that is shown. */
    static final long SEED = 2021;

    private final Desks desks;
    private final LoadLog log;
    private final Persons persons;
    private final ListDesk lists;
    private final CurrentLists current;
    private final Personas personas;
    private final TransactionTemplate transaction;
    private final Story story;
    private final Clock clock;
    private final PrintStream out;
    private final int hands;

    World(
            Desks desks,
            LoadLog log,
            Persons persons,
            ListDesk lists,
            CurrentLists current,
            Personas personas,
            TransactionTemplate transaction,
            Story story,
            Clock clock,
            PrintStream out,
            int hands) {
        this.desks = desks;
        this.log = log;
        this.persons = persons;
        this.lists = lists;
        this.current = current;
        this.personas = personas;
        this.transaction = transaction;
        this.story = story;
        this.clock = clock;
        this.out = out;
        this.hands = hands;
    }

    /** Loads what is not there yet. */
    void load(long seed, int count) {
        if (log.find(LoadLog.Part.STATIONS).isEmpty()) {
            stations(seed);
        }
        if (log.find(LoadLog.Part.PERSONS).filter(LoadLog.State::finished).isEmpty()) {
            persons(seed, count);
        }
        LoadLog.State work = log.find(LoadLog.Part.WORK).orElse(new LoadLog.State(seed, 0, false));
        if (!work.finished()) {
            work(seed, work.done(), count);
        }
    }

    /** The administrator sends a list of stations, as any administrator does. */
    private void stations(long seed) {
        var administrator = personas.require(new OfficerId("npb-administrator"));
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        byte[] file = Stations.file(current.lists(), today);
        if (!(lists.upload(administrator, "stations", file)
                instanceof ListDesk.Uploaded.Waiting(UUID upload))) {
            throw new IllegalStateException("the stations of the demonstration are not in order");
        }
        int base = lists.preview(administrator, upload).base();
        Scene.must(
                lists.apply(administrator, upload, base, today, "Stations of the demonstration")
                        instanceof ListDesk.Applied.InForceFrom);
        transaction.executeWithoutResult(
                t -> {
                    log.reached(LoadLog.Part.STATIONS, seed, 1);
                    log.finished(LoadLog.Part.STATIONS, clock.instant());
                });
    }

    /** Work on the desks; a scene that an interruption cut short is played again. */
    private void work(long seed, int done, int count) {
        Inventing inventing = new Inventing(seed, current.lists());
        List<Runnable> scenes = desks.scenes(inventing, count, personas, story, clock);
        Progress progress = new Progress(out, clock, "pieces of work", done, scenes.size());
        for (int n = done; n < scenes.size(); n++) {
            scenes.get(n).run();
            int reached = n + 1;
            transaction.executeWithoutResult(
                    t -> {
                        log.reached(LoadLog.Part.WORK, seed, reached);
                        if (reached == scenes.size()) {
                            log.finished(LoadLog.Part.WORK, clock.instant());
                        }
                    });
            progress.at(reached);
        }
    }

    /** Chunks of persons, several at once; those that are there already are left out. */
    private void persons(long seed, int count) {
        out.printf(
                "Loading the demonstration: %,d invented persons with convictions in every province%n",
                count);
        Inventing inventing = new Inventing(seed, current.lists());
        Set<Integer> there = log.chunks(seed);
        AtomicInteger done = new AtomicInteger(there.size() * Persons.TOGETHER);
        Progress progress = new Progress(out, clock, "persons", done.get(), count);
        Instant now = clock.instant();
        try (ExecutorService workers = Executors.newFixedThreadPool(hands)) {
            List<Future<?>> chunks = new ArrayList<>();
            for (int from = 0; from < count; from += Persons.TOGETHER) {
                int first = from;
                int size = Math.min(Persons.TOGETHER, count - from);
                if (!there.contains(first)) {
                    chunks.add(
                            workers.submit(
                                    () -> {
                                        chunk(inventing, seed, first, size, now);
                                        progress.at(done.addAndGet(size));
                                    }));
                }
            }
            finish(workers, chunks);
        }
        persons.settle();
        transaction.executeWithoutResult(
                t -> {
                    log.reached(LoadLog.Part.PERSONS, seed, count);
                    log.finished(LoadLog.Part.PERSONS, clock.instant());
                });
    }

    private void chunk(Inventing inventing, long seed, int first, int size, Instant now) {
        List<Invented> some =
                IntStream.range(first, first + size).mapToObj(inventing::person).toList();
        persons.load(some, story, now, () -> log.chunk(seed, first, size));
    }

    /** Waits for all; the first that fails stops the others and is the caller's. */
    private static void finish(ExecutorService workers, List<Future<?>> chunks) {
        try {
            for (Future<?> chunk : chunks) {
                chunk.get();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the load was interrupted", e);
        } catch (ExecutionException e) {
            workers.shutdownNow();
            throw new IllegalStateException("the load came no further", e.getCause());
        }
    }
}
