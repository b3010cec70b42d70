package pk.nsor.register.evidence;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Goes round all entries, some at a time, and raises an alarm at the first that is not what the log
 * commits to. No proof to anybody else, who has the checker for that; it tells early.
 */
@Component
class SelfCheck {
    /** Entries a step. */
    static final int MOST_A_STEP = 2_000;

    private static final Logger log = LoggerFactory.getLogger(SelfCheck.class);

    private final EntryCheck check;
    private final Alarms alarms;
    private final Clock clock;
    private final AtomicLong next = new AtomicLong();
    private volatile Optional<Long> wrong = Optional.empty();

    SelfCheck(JdbcClient jdbc, Alarms alarms, Clock clock) {
        this.check = new EntryCheck(jdbc);
        this.alarms = alarms;
        this.clock = clock;
    }

    /** The first position found that does not hold. */
    Optional<Long> wrong() {
        return wrong;
    }

    @Scheduled(initialDelay = 30_000, fixedDelay = 60_000)
    void step() {
        try {
            // What was found wrong is looked at again first: the alarm ends when it holds again.
            long from = wrong.orElseGet(next::get);
            EntryCheck.Pass pass = check.check(from, MOST_A_STEP, clock.instant());
            wrong = pass.wrong();
            alarms.set(Alarm.ENTRY_CHANGED, wrong.isPresent());
            next.set(pass.through() == from ? 0 : pass.through());
        } catch (DataAccessException e) {
            log.warn("the evidence was not checked this time: {}", e.getClass().getName());
        }
    }
}
