package pk.nsor.register.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.database.Database;

/**
 * Keeps the evidence log going: one thread puts entries into it, another signs and publishes. Every
 * node of the register runs both; the one that holds the lock does the work, the others look on and
 * take over when it falls. Whatever fails is tried again for as long as the register runs; while
 * entries wait longer than their bound, {@link EvidenceGate} keeps reads shut; entries that had
 * waited when the register started have waited since they were committed.
 */
@Component
@EnableConfigurationProperties(LogSettings.class)
class LogKeeper implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(LogKeeper.class);
    private static final Duration STOP_WAIT = Duration.ofSeconds(3);
    private static final Duration UNKNOWN = Duration.ofDays(1);
    private static final int MOST_LOOKS = 4_096;

    private final Database database;
    private final LogSettings settings;
    private final LogKeys keys;
    private final Path folder;
    private final Audit audit;
    private final Alarms alarms;
    private final Clock clock;
    private final DailyStore daily;
    private final Deque<Looked> looks = new ArrayDeque<>();

    private volatile CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean running;
    private volatile Duration bound;
    private volatile boolean sequencingFails;
    private volatile boolean publishingFails;
    private volatile long caughtUpNanos = System.nanoTime();
    private volatile Standing standing = Standing.NONE;
    private volatile Optional<Sequencer> leading = Optional.empty();
    private @Nullable Sequence sequence;
    private @Nullable Thread sequencing;
    private @Nullable Thread publishing;

    /** At this time the next transaction to begin was this. */
    private record Looked(long nanos, long next) {}

    LogKeeper(
            Database database,
            LogSettings settings,
            SecureRandom random,
            Audit audit,
            Alarms alarms,
            Clock clock,
            DailyStore daily)
            throws IOException {
        this.database = database;
        this.settings = settings;
        this.keys = LogKeys.at(database.folder(), settings, random);
        this.folder = database.folder().resolve("evidence-log");
        this.audit = audit;
        this.alarms = alarms;
        this.clock = clock;
        this.daily = daily;
        this.bound = settings.bound();
    }

    @Override
    public synchronized void start() {
        running = true;
        stopped = new CountDownLatch(1);
        caughtUpNanos = System.nanoTime() - backlog().toNanos();
        sequencing = thread("evidence-sequencer", this::sequence);
        publishing = thread("evidence-publisher", this::publish);
    }

    /** How long the oldest entry that the log does not have yet has waited already. */
    private Duration backlog() {
        try {
            return Sequence.waited(JdbcClient.create(database.app()));
        } catch (DataAccessException e) {
            // Not known: nothing is read before the log has been looked at.
            log.warn("how long entries have waited is not known: {}", e.getClass().getName());
            return UNKNOWN;
        }
    }

    private static Thread thread(String name, Runnable work) {
        return Thread.ofPlatform().daemon().name(name).start(work);
    }

    private void sequence() {
        while (running) {
            try {
                stepOrLetGo();
                watch();
            } catch (RuntimeException | Error e) {
                log.error("the keeper of the evidence failed: {}", e.getClass().getName());
            }
            pause();
        }
        letGo();
    }

    private void stepOrLetGo() {
        try {
            step();
            sequencingFails = false;
        } catch (Sequencer.LogDisagrees e) {
            alarms.raise(Alarm.LOG_DISAGREES);
            letGo();
        } catch (IOException e) {
            sequencingFails = true;
            letGo();
        } catch (SQLException | DataAccessException e) {
            log.warn("the sequencer lost the database: {}", e.getClass().getName());
            letGo();
        } catch (RuntimeException | Error e) {
            log.error("the sequencer failed: {}", e.getClass().getName());
            letGo();
        }
    }

    private void step() throws IOException, SQLException {
        Sequence open = sequence;
        if (open == null) {
            open = new Sequence(database.alone());
            sequence = open;
        }
        if (leading.isEmpty() && open.lead()) {
            Sequencer sequencer = Sequencer.open(open, folder, keys.signer());
            alarms.set(Alarm.ENTRIES_LOST, open.anyLost());
            leading = Optional.of(sequencer);
        }
        if (leading.isPresent()) {
            leading.get().round();
            alarms.end(Alarm.LOG_DISAGREES);
        }
        look(open);
    }

    /**
     * How far the log has come, in time: everything that began before a moment is in it once the
     * log is through with the transactions that began before that moment.
     */
    private void look(Sequence open) {
        long now = System.nanoTime();
        Sequence.Look look = open.look();
        if (!look.waiting()) {
            looks.clear();
            caughtUpNanos = now;
            return;
        }
        while (!looks.isEmpty() && looks.peek().next() <= look.through()) {
            caughtUpNanos = looks.remove().nanos();
        }
        if (looks.size() < MOST_LOOKS) {
            looks.add(new Looked(now, look.next()));
        }
    }

    private void watch() {
        alarms.set(Alarm.BEHIND, behind());
        alarms.set(Alarm.NOT_WRITTEN, audit.failing());
        alarms.set(Alarm.LOG_UNWRITABLE, sequencingFails || publishingFails);
        alarms.record();
    }

    private void letGo() {
        Optional<Sequencer> was = leading;
        leading = Optional.empty();
        try {
            if (was.isPresent()) {
                was.get().close();
            }
        } catch (IOException e) {
            log.warn("the evidence log was not closed in order");
        }
        Sequence open = sequence;
        sequence = null;
        if (open != null) {
            try {
                open.close();
            } catch (SQLException e) {
                log.warn("the sequencer's connection was not closed in order");
            }
        }
    }

    private void publish() {
        while (running) {
            if (leading.isPresent()) {
                publishAsLongAsLeading();
            } else {
                publishingFails = false;
            }
            standing = Standing.NONE;
            alarms.end(Alarm.WITNESS_SILENT);
            alarms.end(Alarm.WITNESS_REFUSES);
            pause();
        }
    }

    private void publishAsLongAsLeading() {
        try (Publisher publisher = new Publisher(keys.policy(), settings, clock, daily)) {
            Optional<Sequencer> now = leading;
            while (running && now.isPresent()) {
                publish(publisher, now.get());
                pause();
                now = leading;
            }
        } catch (RuntimeException | Error e) {
            notPublished(e);
        }
    }

    private void publish(Publisher publisher, Sequencer sequencer) {
        try {
            publisher.round(sequencer.writer(), sequencer.tiles());
            publishingFails = publisher.anyUnread();
        } catch (LogWriter.Closed e) {
            return;
        } catch (IOException | RuntimeException | Error e) {
            notPublished(e);
        }
        alarms.set(Alarm.WITNESS_SILENT, publisher.anySilent());
        alarms.set(Alarm.WITNESS_REFUSES, publisher.anyRefuses());
        standing = publisher.standing(sequencer.writer());
    }

    /** Whatever it was: the alarm stands until a round succeeds, and the thread goes on. */
    private void notPublished(Throwable why) {
        publishingFails = true;
        log.warn("a checkpoint was not published: {}", why.getClass().getName());
    }

    private void pause() {
        try {
            if (stopped.await(settings.integrateEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                running = false;
            }
        } catch (InterruptedException e) {
            running = false;
        }
    }

    /** Whether an entry has waited longer than its bound. */
    boolean behind() {
        return System.nanoTime() - caughtUpNanos > bound.toNanos();
    }

    /** Another bound, so that a test need not wait a minute. */
    void bound(Duration other) {
        bound = other;
    }

    LogSettings settings() {
        return settings;
    }

    Standing standing() {
        return standing;
    }

    /** Entries in the tree on the disk, as this node keeps it; 0 where another leads. */
    long integrated() {
        return leading.map(s -> s.writer().head().size()).orElse(0L);
    }

    LogKeys keys() {
        return keys;
    }

    /** Folder of tiles and checkpoints. */
    Path folder() {
        return folder;
    }

    @Override
    public synchronized void stop() {
        running = false;
        stopped.countDown();
        join(publishing);
        join(sequencing);
    }

    /** Lets it end by itself; only who waits for a witness is interrupted. */
    private static void join(@Nullable Thread thread) {
        if (thread == null) {
            return;
        }
        try {
            if (!thread.join(STOP_WAIT)) {
                thread.interrupt();
                thread.join(STOP_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before the first request and stops after the last. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4_096;
    }
}
