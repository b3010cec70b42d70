package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.lookup.LookupClocks.Shortest;

/**
 * Requests as work: found by the clock that runs on them, so that what is late stands in front
 * whatever else an office has. What is over is no work and is never read here.
 */
@Component
class LookupWorkStore {
    /** When the running clock runs out at the earliest; the exact moment is counted in code. */
    private static final String DUE =
            """
            clock_from + make_interval(secs => case when stage in ('applied', 'fact_asked') then :forward
                                                    when urgent then :urgent else :reply end)
            """;

    private static final String APPLICANTS =
            """
            applicant_office = :office
              and (stage in ('draft', 'applied', 'fact_asked', 'forwarded', 'comparing', 'to_confirm', 'held')
                   or stage in ('answered', 'refused') and applicant = :officer)
            """;

    private static final String PROSECUTIONS =
            """
            prosecution_office = :office and applied_at is not null
              and (stage in ('applied', 'fact_asked', 'forwarded', 'comparing', 'to_confirm', 'held')
                   or stage = 'answered' and decided_by = :officer)
            """;

    private static final String BUREAUS =
            "stage in ('forwarded', 'comparing', 'to_confirm', 'held')";

    private final JdbcClient jdbc;

    LookupWorkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** First due first, then what no clock runs on, newest change first; and how many in all. */
    private LookupStore.Listed first(String where, Caller caller, Shortest clocks, int most) {
        List<Lookup> rows =
                bound(
                                LookupStore.COLUMNS
                                        + " where "
                                        + where
                                        + " order by "
                                        + DUE
                                        + " nulls last, changed_at desc limit :most",
                                clocks)
                        .param("office", caller.office().value())
                        .param("officer", caller.officer().value())
                        .param("most", most)
                        .query(LookupStore::lookup)
                        .list();
        long all =
                rows.size() < most
                        ? rows.size()
                        : jdbc.sql("select count(*) from lookup where " + where)
                                .param("office", caller.office().value())
                                .param("officer", caller.officer().value())
                                .query(Long.class)
                                .single();
        return new LookupStore.Listed(rows, all);
    }

    private JdbcClient.StatementSpec bound(String sql, Shortest clocks) {
        return jdbc.sql(sql)
                .param("forward", clocks.forward().toSeconds())
                .param("urgent", clocks.urgent().toSeconds())
                .param("reply", clocks.reply().toSeconds());
    }

    /** What the applicant's office does or waits for; an answer or a refusal only its applicant. */
    LookupStore.Listed ofApplicants(Caller caller, Shortest clocks, int most) {
        return first(APPLICANTS, caller, clocks, most);
    }

    /** What the prosecutor's office does or waits for; an answer only who forwarded it. */
    LookupStore.Listed ofProsecution(Caller caller, Shortest clocks, int most) {
        return first(PROSECUTIONS, caller, clocks, most);
    }

    /** What the Bureau has on the table. */
    LookupStore.Listed ofBureau(Caller caller, Shortest clocks, int most) {
        return first(BUREAUS, caller, clocks, most);
    }

    /**
     * Requests on which the clock may have run out so often; the longest late first.
     *
     * @param times once or twice the clock
     */
    List<Lookup> overdue(Instant now, int times, Shortest clocks, int most) {
        return bound(
                        LookupStore.COLUMNS
                                + " where clock_from is not null and clock_from + :times * ("
                                + DUE
                                + " - clock_from) < :now order by "
                                + DUE
                                + " limit :most",
                        clocks)
                .param("times", times)
                .param("now", LookupStore.utc(now))
                .param("most", most)
                .query(LookupStore::lookup)
                .list();
    }
}
