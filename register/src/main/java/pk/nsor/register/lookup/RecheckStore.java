package pk.nsor.register.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.RegisterNumber;

/** Which entries are still to be held against the answers that are open. */
@Component
class RecheckStore {
    private static final String COLUMNS = "select entry, kind, at, checked_at from lookup_recheck ";

    private final JdbcClient jdbc;

    RecheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An entry to be checked.
     *
     * @param at when it was verified, withheld, or its withholding lifted
     * @param checked when it was checked against every open answer
     */
    record Due(
            RegisterNumber entry, NoticeStore.Kind kind, Instant at, Optional<Instant> checked) {}

    /** An entry is to be checked; one that was settled before is to be checked anew. */
    void due(RegisterNumber entry, NoticeStore.Kind kind, Instant at) {
        jdbc.sql(
                        """
                        insert into lookup_recheck (entry, kind, at) values (?, ?, ?)
                        on conflict (entry, kind) do update set at = excluded.at, checked_at = null, settled_at = null
                        """)
                .params(entry.value(), kind.code(), LookupStore.utc(at))
                .update();
    }

    /**
     * What is to be checked now, for the first time, or once more since so much time is over; the
     * longest due first.
     *
     * @param after leaves out what comes no later, so that one that fails hides no other
     */
    List<Due> due(Instant meanwhileOver, Instant after, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 where settled_at is null and (checked_at is null or at <= ?) and at > ?
                                 order by at fetch first ? rows with ties
                                """)
                .params(LookupStore.utc(meanwhileOver), LookupStore.utc(after), most)
                .query(RecheckStore::due)
                .list();
    }

    /** Takes one; nobody else has it until the transaction ends. */
    Optional<Due> take(Due due) {
        return jdbc.sql(
                        COLUMNS
                                + " where entry = ? and kind = ? and settled_at is null for update skip locked")
                .params(due.entry().value(), due.kind().code())
                .query(RecheckStore::due)
                .optional();
    }

    void checked(Due due, Instant at, boolean settled) {
        jdbc.sql(
                        """
                        update lookup_recheck set checked_at = ?, settled_at = case when ? then cast(? as timestamptz) end
                         where entry = ? and kind = ?
                        """)
                .params(
                        LookupStore.utc(at),
                        settled,
                        LookupStore.utc(at),
                        due.entry().value(),
                        due.kind().code())
                .update();
    }

    private static Due due(ResultSet row, int n) throws SQLException {
        return new Due(
                new RegisterNumber(row.getString("entry")),
                NoticeStore.Kind.of(row.getString("kind")),
                Objects.requireNonNull(row.getTimestamp("at")).toInstant(),
                LookupStore.maybe(row, "checked_at"));
    }
}
