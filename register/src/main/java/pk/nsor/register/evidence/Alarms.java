package pk.nsor.register.evidence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Alarms that stand: in the server's log at once, in the evidence as soon as it can be written, and
 * on the pages of auditor and administrator for as long as they stand.
 */
@Component
public class Alarms {
    private static final Logger log = LoggerFactory.getLogger(Alarms.class);
    private static final int MOST_UNRECORDED = 100;

    private final Audit audit;
    private final Clock clock;
    private final Map<Alarm, Instant> standing = new EnumMap<>(Alarm.class);
    private final Map<Alarm, Set<Eye>> seen = new EnumMap<>(Alarm.class);
    private final Deque<Change> unrecorded = new ArrayDeque<>();

    private record Change(Alarm alarm, Event event) {}

    /** Who looks. An alarm stands as long as one of them sees it. */
    enum Eye {
        /** The keeper of the log, all the time. */
        KEEPER,
        /** The check that goes round all entries. */
        CHECK
    }

    Alarms(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    /** Raises an alarm of the keeper, or lets it stand. */
    void raise(Alarm alarm) {
        set(alarm, Eye.KEEPER, true);
    }

    private void stand(Alarm alarm) {
        if (standing.putIfAbsent(alarm, clock.instant()) == null) {
            log.error("ALARM of the evidence log: {}", alarm.code());
            remember(new Change(alarm, Event.ALARM_RAISED));
        }
    }

    /** Ends an alarm of the keeper, if it stands. */
    void end(Alarm alarm) {
        set(alarm, Eye.KEEPER, false);
    }

    private void stop(Alarm alarm) {
        if (standing.remove(alarm) != null) {
            log.warn("alarm of the evidence log ended: {}", alarm.code());
            remember(new Change(alarm, Event.ALARM_ENDED));
        }
    }

    /** Raises or ends an alarm of the keeper. */
    void set(Alarm alarm, boolean stands) {
        set(alarm, Eye.KEEPER, stands);
    }

    /** Says whether one eye sees what the alarm is about. */
    synchronized void set(Alarm alarm, Eye eye, boolean stands) {
        Set<Eye> eyes = seen.computeIfAbsent(alarm, a -> EnumSet.noneOf(Eye.class));
        if (stands) {
            eyes.add(eye);
        } else {
            eyes.remove(eye);
        }
        if (eyes.isEmpty()) {
            stop(alarm);
        } else {
            stand(alarm);
        }
    }

    private void remember(Change change) {
        if (unrecorded.size() < MOST_UNRECORDED) {
            unrecorded.add(change);
        }
    }

    /** Alarms that stand, with the time since when. */
    public synchronized Map<Alarm, Instant> standing() {
        return Map.copyOf(standing);
    }

    /** Writes what has changed into the evidence; what cannot be written now is tried again. */
    void record() {
        Change change;
        while ((change = next()) != null) {
            try {
                audit.recordApart(
                        Act.of(Caller.SYSTEM, change.event(), Purpose.of(Purpose.Kind.OVERSIGHT))
                                .detail("alarm", change.alarm().code()));
            } catch (RuntimeException notNow) {
                return;
            }
            done();
        }
    }

    private synchronized @org.jspecify.annotations.Nullable Change next() {
        return unrecorded.peek();
    }

    private synchronized void done() {
        unrecorded.remove();
    }
}
