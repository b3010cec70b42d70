package pk.nsor.register.evidence;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Keeps the contents of evidence entries for seven years and then erases them by whole months; the
 * leaves stay, so that every old proof of position still holds. Makes the months to come ahead of
 * time. A sweep: what another node has done is done.
 */
@Component
class Retention implements SmartInitializingSingleton {
    /** How long contents are kept. Basis: security notes AU-12, an assumption until the Rules. */
    static final int YEARS = 7;

    /** Months made ahead. */
    static final int AHEAD = 3;

    private static final Logger log = LoggerFactory.getLogger(Retention.class);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Audit audit;
    private final Clock clock;

    Retention(JdbcClient jdbc, TransactionTemplate transaction, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Before the first request: where a month is made while an entry on its way to the default
     * partition is being written, the entry is refused and its request with it.
     */
    @Override
    public void afterSingletonsInstantiated() {
        sweep();
    }

    @Scheduled(initialDelay = 3_600_000, fixedDelay = 3_600_000)
    void sweep() {
        try {
            makeAhead();
            erase();
        } catch (DataAccessException e) {
            // Somebody holds the lock, or the database is away: the next sweep does it.
            log.warn("the months of the evidence wait: {}", e.getClass().getName());
        }
    }

    /** Makes this month and those that come, and those that were never made. */
    void makeAhead() {
        YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            make(now.plusMonths(ahead).atDay(1));
        }
        jdbc.sql("select * from evidence_months_behind()")
                .query(LocalDate.class)
                .list()
                .forEach(this::make);
    }

    private void make(LocalDate month) {
        transaction.executeWithoutResult(
                t ->
                        jdbc.sql("select evidence_make_month(?)")
                                .param(month)
                                .query(Boolean.class)
                                .single());
    }

    /** Erases the months that are past their time, each in a transaction with its own entry. */
    void erase() {
        YearMonth oldestKept =
                YearMonth.from(
                        clock.instant().atZone(ZoneOffset.UTC).minusYears(YEARS).minusDays(1));
        for (LocalDate month : months()) {
            if (YearMonth.from(month).isBefore(oldestKept)) {
                transaction.executeWithoutResult(t -> erase(month));
            }
        }
    }

    private List<LocalDate> months() {
        return jdbc.sql("select * from evidence_months()").query(LocalDate.class).list();
    }

    private void erase(LocalDate month) {
        long erased =
                jdbc.sql("select evidence_erase_month(?)").param(month).query(Long.class).single();
        audit.record(
                Act.of(
                                Caller.SYSTEM,
                                Event.EVIDENCE_ERASED,
                                Purpose.of(Purpose.Kind.ADMINISTRATION))
                        .detail("month", YearMonth.from(month).toString())
                        .detail("entries", Long.toString(erased)));
    }
}
