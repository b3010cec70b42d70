package pk.nsor.register.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/** How log and witnesses stand, for the auditor. */
@Service
class HealthDesk {
    private static final int MOST_DAYS = 31;

    private final LogKeeper keeper;
    private final Alarms alarms;
    private final DailyStore daily;
    private final SelfCheck check;
    private final Access access;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    HealthDesk(
            LogKeeper keeper,
            Alarms alarms,
            DailyStore daily,
            SelfCheck check,
            Access access,
            Audit audit,
            JdbcClient jdbc,
            Clock clock) {
        this.keeper = keeper;
        this.alarms = alarms;
        this.daily = daily;
        this.check = check;
        this.access = access;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The state of the log.
     *
     * @param ordered entries that have a position
     * @param wrong first position found that is not what the log commits to
     * @param lost positions whose entry the database has lost
     * @param alarms that stand, since when
     * @param days codes for the paper book, the latest first
     * @param keys public lines of the log's own keys
     */
    record Health(
            Standing standing,
            long ordered,
            long lost,
            Optional<Long> wrong,
            Map<Alarm, Instant> alarms,
            List<DailyStore.Line> days,
            List<String> keys,
            Instant now) {}

    @Transactional(readOnly = true)
    public Health read(Caller caller) {
        access.require(caller, Action.EVIDENCE_READ);
        audit.record(
                Act.of(caller, Event.EVIDENCE_HEALTH_READ, Purpose.of(Purpose.Kind.OVERSIGHT)));
        long ordered = count("select coalesce(max(position) + 1, 0) from evidence_position");
        long lost = count("select count(*) from evidence_position where entry is null");
        return new Health(
                keeper.standing(),
                ordered,
                lost,
                check.wrong(),
                new TreeMap<>(alarms.standing()),
                daily.latest(MOST_DAYS),
                keeper.keys().publicLines(),
                clock.instant());
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** The policy file: the log's public keys and the witnesses. */
    @Transactional(readOnly = true)
    public byte[] policy(Caller caller) {
        access.require(caller, Action.EVIDENCE_READ);
        audit.record(
                Act.of(caller, Event.EVIDENCE_HEALTH_READ, Purpose.of(Purpose.Kind.OVERSIGHT))
                        .detail("file", "policy"));
        try {
            return Files.readString(keeper.keys().policyFile()).getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the policy of the evidence log cannot be read", e);
        }
    }
}
