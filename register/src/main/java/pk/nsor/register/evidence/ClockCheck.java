package pk.nsor.register.evidence;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Compares the clock that entries are stamped with and the database's own, which may be another
 * machine's, and raises an alarm where they are apart. Positions, not times, order the log: the
 * order does not hang on this.
 */
@Component
class ClockCheck {
    /** Farthest that the two may be apart. */
    static final Duration MOST = Duration.ofMillis(500);

    private static final Logger log = LoggerFactory.getLogger(ClockCheck.class);

    private final JdbcClient jdbc;
    private final Alarms alarms;
    private final Clock clock;

    ClockCheck(JdbcClient jdbc, Alarms alarms, Clock clock) {
        this.jdbc = jdbc;
        this.alarms = alarms;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 60_000)
    void step() {
        try {
            Instant asked = clock.instant();
            Instant there =
                    jdbc.sql("select clock_timestamp()")
                            .query(OffsetDateTime.class)
                            .single()
                            .toInstant();
            alarms.set(Alarm.CLOCKS_APART, apart(asked, there, clock.instant()));
        } catch (DataAccessException e) {
            log.warn("the clocks were not compared this time: {}", e.getClass().getName());
        }
    }

    /** The way there and back takes time: the other clock was read somewhere between the two. */
    static boolean apart(Instant asked, Instant there, Instant answered) {
        return there.isBefore(asked.minus(MOST)) || there.isAfter(answered.plus(MOST));
    }
}
