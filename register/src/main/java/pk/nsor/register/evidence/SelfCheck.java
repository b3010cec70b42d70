package pk.nsor.register.evidence;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
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
 * alarm at the first that is lost, changed or another, or that the log has never had. No proof to
 * anybody else, who has the checker for that; it tells early.
 */
@Component
class SelfCheck {
    /** Entries a step. */
    static final int MOST_A_STEP = 2_000;

    private static final UUID FIRST = new UUID(0, 0);

    private static final Logger log = LoggerFactory.getLogger(SelfCheck.class);

    private final JdbcClient jdbc;
    private final LogKeeper keeper;
    private final EntryCheck check;
    private final Alarms alarms;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong();
    private UUID behind = FIRST;
    private Optional<UUID> stranger = Optional.empty();
    private boolean unread;
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

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    synchronized void step() {
        try {
            long size = LogWriter.integrated(keeper.folder()).map(TreeHead::size).orElse(0L);
            // What was found wrong is looked at again first: the alarm ends when it holds again.
            long from = wrong.orElseGet(next::get);
            EntryCheck.Pass pass =
                    check.check(from < size ? from : 0, MOST_A_STEP, size, clock.instant());
            next.set(pass.through() >= size ? 0 : pass.through());
            lookForStrangers();
            tell(pass);
        } catch (DataAccessException e) {
            log.warn("the evidence was not checked this time: {}", e.getClass().getName());
        } catch (IOException e) {
            log.warn("the leaves were not read this time: {}", e.getClass().getName());
            // Once may be the moment in which the log's disk was away, which the keeper sees.
            set(Alarm.LOG_UNWRITABLE, unread);
            unread = true;
        }
    }

    /** The other way round: rows of the database that the log does not know. */
    private void lookForStrangers() {
        UUID from = stranger.map(SelfCheck::before).orElse(behind);
        EntryCheck.Rows rows = check.strangers(from, MOST_A_STEP);
        stranger = rows.stranger();
        behind = rows.through().orElse(FIRST);
    }

    /** The id before this one as the database orders them. */
    private static UUID before(UUID id) {
        return id.getLeastSignificantBits() == 0
                ? new UUID(id.getMostSignificantBits() - 1, -1)
                : new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() - 1);
    }

    private void tell(EntryCheck.Pass pass) {
        wrong =
                pass.wrong().stream()
                        .filter(w -> w.how() != EntryCheck.How.KNOWN_LOST)
                        .map(EntryCheck.Wrong::position)
                        .findFirst();
        set(Alarm.ENTRY_CHANGED, has(pass, EntryCheck.How.CHANGED));
        set(Alarm.LOG_DISAGREES, has(pass, EntryCheck.How.DISAGREES) || stranger.isPresent());
        set(Alarm.ENTRIES_LOST, has(pass, EntryCheck.How.LOST) || Sequence.anyLost(jdbc));
        set(Alarm.LOG_UNWRITABLE, false);
        unread = false;
    }

    private static boolean has(EntryCheck.Pass pass, EntryCheck.How how) {
        return pass.wrong().stream().anyMatch(w -> w.how() == how);
    }

    private void set(Alarm alarm, boolean stands) {
        alarms.set(alarm, Alarms.Eye.CHECK, stands);
    }
}
