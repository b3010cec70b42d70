package pk.nsor.register.demo;

import java.io.PrintStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    /** Persons with convictions. */
    static final int PERSONS = 2_000;

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
            PrintStream out) {
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
    }

    /** Loads what is not there yet. */
    void load(long seed, int count) {
        if (log.find(LoadLog.Part.STATIONS).isEmpty()) {
            stations(seed);
        }
        LoadLog.State there =
                log.find(LoadLog.Part.PERSONS).orElse(new LoadLog.State(seed, 0, false));
        if (!there.finished()) {
            persons(there.seed(), there.done(), count);
        }
        LoadLog.State desks = log.find(LoadLog.Part.WORK).orElse(new LoadLog.State(seed, 0, false));
        if (!desks.finished()) {
            work(there.seed(), desks.done(), count);
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

    private void persons(long seed, int done, int count) {
        out.printf(
                "Loading the demonstration: %,d invented persons with convictions in every province%n",
                count);
        Inventing inventing = new Inventing(seed, current.lists());
        Progress progress = new Progress(out, clock, "persons", done, count);
        Instant now = clock.instant();
        for (int from = done; from < count; from += Persons.TOGETHER) {
            int to = Math.min(count, from + Persons.TOGETHER);
            List<Invented> some = IntStream.range(from, to).mapToObj(inventing::person).toList();
            persons.load(
                    some,
                    story,
                    now,
                    () -> {
                        log.reached(LoadLog.Part.PERSONS, seed, to);
                        if (to == count) {
                            log.finished(LoadLog.Part.PERSONS, clock.instant());
                        }
                    });
            progress.at(to);
        }
    }
}
