package pk.nsor.register.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.confirmation.ActId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;

/** SQL over the tables of rulings and recalls. */
@Component
class IdentityStore {
    /**
     * Most entries that are joined as one person: more are refused, so that whoever follows them
     * follows all.
     */
    static final int MOST_JOINED = 50;

    private static final String RULINGS =
            "select id, one, other, ruling, act, at, ended_at from identity_ruling";

    private final JdbcClient jdbc;

    IdentityStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID rule(Pair pair, boolean same, ActId act, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        "insert into identity_ruling (id, one, other, ruling, act, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        id,
                        pair.one().value(),
                        pair.other().value(),
                        same ? "same" : "different",
                        act.value(),
                        utc(at))
                .update();
        return id;
    }

    void end(Ruled ruled, ActId act, Instant at) {
        jdbc.sql(
                        "update identity_ruling set ended_act = ?, ended_at = ? where id = ? and ended_at is null")
                .params(act.value(), utc(at), ruled.id())
                .update();
    }

    /** What is ruled of a pair now. */
    Optional<Ruled> inForce(Pair pair) {
        return jdbc.sql(RULINGS + " where one = ? and other = ? and ended_at is null")
                .params(pair.one().value(), pair.other().value())
                .query(IdentityStore::ruled)
                .optional();
    }

    /** All that was ever ruled of a pair, newest first. */
    List<Ruled> history(Pair pair) {
        return jdbc.sql(RULINGS + " where one = ? and other = ? order by at desc")
                .params(pair.one().value(), pair.other().value())
                .query(IdentityStore::ruled)
                .list();
    }

    /** Nobody joins or parts meanwhile: two joinings at once could close a ring. */
    void lock() {
        jdbc.sql("select pg_advisory_xact_lock(7301202600002)").query((r, n) -> 1).single();
    }

    /** Every entry that stands joined with these, directly or through others, these included. */
    Map<RegisterNumber, List<RegisterNumber>> groups(Collection<RegisterNumber> numbers) {
        Map<RegisterNumber, List<RegisterNumber>> groups = new HashMap<>();
        jdbc.sql(
                        """
                        with recursive edge (a, b) as (
                            select one, other from identity_ruling where ruling = 'same' and ended_at is null
                            union all
                            select other, one from identity_ruling where ruling = 'same' and ended_at is null),
                        person (origin, number) as (
                            select n, n from unnest(?::text[]) n
                            union
                            select p.origin, e.b from person p join edge e on e.a = p.number)
                        select origin, array_agg(number order by number) from person group by origin having count(*) > 1
                        """)
                .param(numbers.stream().map(RegisterNumber::value).toArray(String[]::new))
                .query(
                        row -> {
                            String[] all = (String[]) row.getArray(2).getArray();
                            groups.put(
                                    new RegisterNumber(row.getString(1)),
                                    java.util.Arrays.stream(all).map(RegisterNumber::new).toList());
                        });
        return groups;
    }

    /** The entries of one person. */
    List<RegisterNumber> group(RegisterNumber number) {
        return groups(List.of(number)).getOrDefault(number, List.of(number));
    }

    /** Whether any of these is marked as another person than any of those. */
    boolean markedDifferent(List<RegisterNumber> these, List<RegisterNumber> those) {
        String[] a = these.stream().map(RegisterNumber::value).toArray(String[]::new);
        String[] b = those.stream().map(RegisterNumber::value).toArray(String[]::new);
        return jdbc.sql(
                        """
                        select exists (select 1 from identity_ruling where ruling = 'different' and ended_at is null
                                          and (one = any (?) and other = any (?) or one = any (?) and other = any (?)))
                        """)
                .params(a, b, b, a)
                .query(Boolean.class)
                .single();
    }

    void recall(Ruled ruled, String lookup, Instant at) {
        jdbc.sql(
                        "insert into identity_recall (ruling, lookup, at) values (?, ?, ?) on conflict do nothing")
                .params(ruled.id(), lookup, utc(at))
                .update();
    }

    List<Recall> recalls(Pair pair) {
        return recalls(
                " where r.one = ? and r.other = ? order by c.at desc, c.lookup limit 200",
                pair.one().value(),
                pair.other().value());
    }

    long countOpenRecalls() {
        return jdbc.sql("select count(*) from identity_recall where dealt_at is null")
                .query(Long.class)
                .single();
    }

    List<Recall> openRecalls(int most) {
        return recalls(" where c.dealt_at is null order by c.at limit ?", most);
    }

    private List<Recall> recalls(String where, Object... params) {
        return jdbc.sql(
                        """
                        select c.ruling, r.one, r.other, c.lookup, c.at, c.dealt_by
                          from identity_recall c join identity_ruling r on r.id = c.ruling
                        """
                                + where)
                .params(params)
                .query(
                        (row, n) ->
                                new Recall(
                                        row.getObject(1, UUID.class),
                                        new Pair(
                                                new RegisterNumber(row.getString(2)),
                                                new RegisterNumber(row.getString(3))),
                                        Objects.requireNonNull(row.getString(4)),
                                        instant(row, 5),
                                        Optional.ofNullable(row.getString(6)).map(OfficerId::new)))
                .list();
    }

    int dealt(Pair pair, OfficerId by, Instant at) {
        return jdbc.sql(
                        """
                        update identity_recall c set dealt_by = ?, dealt_at = ? from identity_ruling r
                         where r.id = c.ruling and r.one = ? and r.other = ? and c.dealt_at is null
                        """)
                .params(by.value(), utc(at), pair.one().value(), pair.other().value())
                .update();
    }

    private static Ruled ruled(ResultSet r, int n) throws SQLException {
        @Nullable OffsetDateTime ended = r.getObject(7, OffsetDateTime.class);
        return new Ruled(
                r.getObject(1, UUID.class),
                new Pair(new RegisterNumber(r.getString(2)), new RegisterNumber(r.getString(3))),
                "same".equals(r.getString(4)),
                new ActId(r.getObject(5, UUID.class)),
                instant(r, 6),
                Optional.ofNullable(ended).map(OffsetDateTime::toInstant));
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
