package pk.nsor.register.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.tile.FolderTiles;

/**
 * Goes round all entries, some at a time, compares them with the leaves on the disk, and raises an
 * alarm at what is lost, changed or another, or that the log has never had. No proof to anybody
 * else, who has the checker for that; it tells early.
 *
 * <p>Takes a tenth of the time at most, database included, and the rest is left to requests: of ten
 * million entries that is a matter of hours. A step ends with its time and the next goes on behind
 * it; a start begins a new round. What was found stays in view, is looked at again in every step,
 * and stops nothing: behind it the round goes on.
 */
@Component
class SelfCheck {
    /** Positions, and rows, that are asked for at once. */
    static final int MOST_AT_ONCE = 1_000;

    /** Of each kind of what is wrong, as many are kept in view. */
    private static final int MOST_IN_VIEW = 20;

    private static final Duration STEP = Duration.ofMillis(200);
    private static final int REST_TO_WORK = 9;
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(SelfCheck.class);

    private final JdbcClient jdbc;
    private final LogKeeper keeper;
    private final EntryCheck check;
    private final Alarms alarms;
    private final Clock clock;
    private long next;
    private Optional<EntryCheck.Row> behind = Optional.empty();
    private boolean positionsDone;
    private boolean rowsDone;
    private final TreeMap<Long, EntryCheck.How> found = new TreeMap<>();
    private final List<EntryCheck.Row> strangers = new ArrayList<>();
    private Optional<Long> unread = Optional.empty();
    private long restedNanos = System.nanoTime();
    private volatile Optional<Long> wrong = Optional.empty();

    SelfCheck(JdbcClient jdbc, LogKeeper keeper, Alarms alarms, Clock clock) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.check = new EntryCheck(jdbc, new FolderTiles(keeper.folder()));
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The first position found that does not hold; what a restore has lost is counted apart. */
    Optional<Long> wrong() {
        return wrong;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 1_000)
    synchronized void stepOnceRested() {
        if (System.nanoTime() - restedNanos >= 0) {
            step();
        }
    }

    /** Goes on for its time, or to the end of the round. */
    synchronized void step() {
        long began = System.nanoTime();
        try {
            long size = LogWriter.integrated(keeper.folder()).map(TreeHead::size).orElse(0L);
            lookAgain(size);
            while (!roundDone() && System.nanoTime() - began < STEP.toNanos()) {
                lookOn(size);
            }
            tell();
        } catch (DataAccessException e) {
            log.warn("the evidence was not checked this time: {}", e.getClass().getName());
        } catch (IOException e) {
            log.warn("the log was not read this time: {}", e.getClass().getName());
            stillUnread();
        }
        rest(System.nanoTime() - began);
    }

    private boolean roundDone() {
        return positionsDone && rowsDone;
    }

    private void rest(long workedNanos) {
        long rest = REST_TO_WORK * workedNanos;
        if (roundDone()) {
            positionsDone = false;
            rowsDone = false;
            rest = Math.max(rest, BETWEEN_ROUNDS.toNanos());
        }
        restedNanos = System.nanoTime() + rest;
    }

    /** What was found before: its alarm ends when it holds again. */
    private void lookAgain(long size) {
        for (long position : List.copyOf(found.keySet())) {
            try {
                EntryCheck.Pass pass = check.check(position, 1, size, clock.instant());
                if (pass.through() > position) {
                    found.remove(position);
                    pass.wrong().forEach(this::keepInView);
                }
            } catch (IOException e) {
                log.warn("a leaf was not read this time: {}", e.getClass().getName());
            }
        }
        strangers.removeIf(row -> !check.isStranger(row));
        if (unread.isPresent()) {
            try {
                check.check(unread.get(), MOST_AT_ONCE, size, clock.instant());
                unread = Optional.empty();
            } catch (IOException e) {
                stillUnread();
            }
        }
    }

    /** Once may be the moment in which the log's disk was away, which the keeper sees. */
    private void stillUnread() {
        set(Alarm.LOG_UNWRITABLE, unread.isPresent());
        unread = Optional.of(unread.orElse(next));
    }

    private void lookOn(long size) {
        if (!positionsDone) {
            try {
                EntryCheck.Pass pass = check.check(next, MOST_AT_ONCE, size, clock.instant());
                pass.wrong().forEach(this::keepInView);
            } catch (IOException e) {
                log.warn("leaves were not read this time: {}", e.getClass().getName());
                unread = Optional.of(unread.orElse(next));
            }
            next += MOST_AT_ONCE;
            positionsDone = next >= size;
            next = positionsDone ? 0 : next;
        }
        if (!rowsDone) {
            EntryCheck.Rows rows = check.strangers(behind, MOST_AT_ONCE);
            rows.strangers().stream()
                    .filter(row -> strangers.size() < MOST_IN_VIEW && !strangers.contains(row))
                    .forEach(strangers::add);
            behind = rows.through();
            rowsDone = behind.isEmpty();
        }
    }

    /** What is known to be lost is counted by its rows, and needs no view. */
    private void keepInView(EntryCheck.Wrong one) {
        long alike = found.values().stream().filter(one.how()::equals).count();
        if (one.how() != EntryCheck.How.KNOWN_LOST && alike < MOST_IN_VIEW) {
            found.put(one.position(), one.how());
        }
    }

    private void tell() {
        wrong = found.keySet().stream().findFirst();
        set(Alarm.ENTRY_CHANGED, found.containsValue(EntryCheck.How.CHANGED));
        set(
                Alarm.LOG_DISAGREES,
                found.containsValue(EntryCheck.How.DISAGREES) || !strangers.isEmpty());
        set(Alarm.ENTRIES_LOST, found.containsValue(EntryCheck.How.LOST) || Sequence.anyLost(jdbc));
        if (unread.isEmpty()) {
            set(Alarm.LOG_UNWRITABLE, false);
        }
    }

    private void set(Alarm alarm, boolean stands) {
        alarms.set(alarm, Alarms.Eye.CHECK, stands);
    }
}
