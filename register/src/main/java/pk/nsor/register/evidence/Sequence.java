package pk.nsor.register.evidence;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.NodeHash;

/**
 * The order of the log in the database, over one connection of its own: whoever holds the advisory
 * lock on it is the sequencer, and loses both together.
 */
final class Sequence implements AutoCloseable {
    /** Names the lock among the advisory locks of this database. */
    private static final long LOCK = 0x6e736f72_6c6f6731L;

    private final Connection connection;
    private final JdbcClient jdbc;

    Sequence(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** An entry's place and leaf. */
    record Placed(long position, Leaf leaf) {
        private static Placed of(ResultSet row, int n) throws SQLException {
            return new Placed(
                    row.getLong("position"),
                    new Leaf(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            NodeHash.of(row.getBytes("commitment"))));
        }
    }

    /** Whether this connection now is, or was already, the sequencer's. */
    boolean lead() {
        return jdbc.sql("select pg_try_advisory_lock(?)").param(LOCK).query(Boolean.class).single();
    }

    /** After a restore into another cluster: see {@code evidence_adopt} in the migration. */
    boolean adopt() {
        return jdbc.sql("select evidence_adopt()").query(Boolean.class).single();
    }

    /** Number of positions given so far. */
    long size() {
        return jdbc.sql("select coalesce(max(position) + 1, 0) from evidence_position")
                .query(Long.class)
                .single();
    }

    /** Leaves from a position on, in order. */
    List<Placed> from(long position, int most) {
        return jdbc.sql(
                        """
                        select position, at, commitment from evidence_position
                         where position >= ? order by position limit ?
                        """)
                .params(position, most)
                .query(Placed::of)
                .list();
    }

    /**
     * The oldest transaction that is still running: everything before it is over, committed or not,
     * and no entry can come to light there any more.
     */
    long horizon() {
        return jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
    }

    /** Every entry of a transaction before this has its position. */
    long through() {
        return jdbc.sql("select through::text::bigint from evidence_sequence")
                .query(Long.class)
                .single();
    }

    /**
     * Gives positions to entries of finished transactions that have none, in the order of their
     * transactions; durable when it returns.
     *
     * @param first the next free position
     * @param through from this transaction on
     * @param horizon up to before this transaction
     */
    List<Placed> assign(long first, long through, long horizon, int most) {
        return jdbc
                .sql(
                        """
                        with next as (
                            select e.id, e.at, e.commitment, e.transaction from evidence_entry e
                             where e.transaction >= ?::text::xid8 and e.transaction < ?::text::xid8
                               and not exists (select 1 from evidence_position p where p.entry = e.id)
                             order by e.transaction, e.at, e.id
                             limit ?)
                        insert into evidence_position (position, entry, at, commitment)
                        select ? - 1 + row_number() over (order by transaction, at, id), id, at, commitment from next
                        returning position, at, commitment
                        """)
                .params(through, horizon, most, first)
                .query(Placed::of)
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Placed::position))
                .toList();
    }

    /** Keeps the place of a leaf whose entry this database has lost. */
    void keepLost(long position, Leaf leaf) {
        jdbc.sql(
                        """
                        insert into evidence_position (position, entry, at, commitment) values (?, null, ?, ?)
                        """)
                .params(
                        position,
                        leaf.recordedAt().atOffset(ZoneOffset.UTC),
                        leaf.commitment().toBytes())
                .update();
    }

    /** Whether the log has leaves whose entries this database has lost. */
    boolean anyLost() {
        return anyLost(jdbc);
    }

    /** The same over another connection. */
    static boolean anyLost(JdbcClient jdbc) {
        return jdbc.sql("select exists (select 1 from evidence_position where entry is null)")
                .query(Boolean.class)
                .single();
    }

    /** Remembers how far the log has come on the disk. */
    void integrated(long through, long size) {
        jdbc.sql(
                        """
                        update evidence_sequence
                           set through = ?::text::xid8, size = ?, integrated = clock_timestamp()
                        """)
                .params(through, size)
                .update();
    }

    /**
     * What is going on.
     *
     * @param through as {@link #through()}
     * @param next the next transaction id that will be given out
     * @param waiting whether a committed entry is not in the log yet
     */
    record Look(long through, long next, boolean waiting) {}

    Look look() {
        return jdbc.sql(
                        """
                        select s.through::text::bigint as through,
                               pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next,
                               exists (select 1 from evidence_entry e where e.transaction >= s.through
                                          and not exists (select 1 from evidence_position p
                                                           where p.entry = e.id and p.position < s.size)) as waiting
                          from evidence_sequence s
                        """)
                .query(
                        (row, n) ->
                                new Look(
                                        row.getLong("through"),
                                        row.getLong("next"),
                                        row.getBoolean("waiting")))
                .single();
    }

    /** How long the oldest committed entry that is not in the log has waited, by the server. */
    static Duration waited(JdbcClient jdbc) {
        double seconds =
                jdbc.sql(
                                """
                                select coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float8
                                  from evidence_entry e, evidence_sequence s
                                 where e.transaction >= s.through
                                   and not exists (select 1 from evidence_position p
                                                    where p.entry = e.id and p.position < s.size)
                                """)
                        .query(Double.class)
                        .single();
        return Duration.ofMillis((long) (1_000 * Math.max(0, seconds)));
    }

    /** The position of an entry, absent before it has one. */
    static java.util.Optional<Long> position(JdbcClient jdbc, UUID entry) {
        return jdbc.sql("select position from evidence_position where entry = ?")
                .param(entry)
                .query(Long.class)
                .optional();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
