package pk.nsor.register.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;

/** SQL over the tables of the standing check: what is to be checked, and what it found. */
@Component
class CheckStore {
    private final JdbcClient jdbc;

    CheckStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An entry is to be checked; one that was checked, or is not there, is left alone. */
    void due(RegisterNumber entry, Instant at) {
        jdbc.sql(
                        "insert into identity_due (entry, at) select number, ? from entry where number = ? on conflict do nothing")
                .params(utc(at), entry.value())
                .update();
    }

    /** Takes an entry that is to be checked; nobody else has it until the transaction ends. */
    Optional<RegisterNumber> takeDue(RegisterNumber entry) {
        return jdbc.sql(
                        "select entry from identity_due where entry = ? and checked_at is null for update skip locked")
                .param(entry.value())
                .query((r, n) -> new RegisterNumber(r.getString(1)))
                .optional();
    }

    /** Entries that are still to be checked, oldest first. */
    List<RegisterNumber> due(int most) {
        return jdbc.sql(
                        "select entry from identity_due where checked_at is null order by at limit ?")
                .param(most)
                .query((r, n) -> new RegisterNumber(r.getString(1)))
                .list();
    }

    /**
     * An entry was checked.
     *
     * @param reach how far the check reached, in a word
     */
    void checked(RegisterNumber entry, String reach, Instant at) {
        jdbc.sql("update identity_due set checked_at = ?, reach = ? where entry = ?")
                .params(utc(at), reach, entry.value())
                .update();
    }

    /** An entry whose check an officer is to make by hand, and how far the check reached. */
    record ByHand(RegisterNumber entry, Reach reach, Instant at) {}

    private static final String BY_HAND =
            " from identity_due where by_hand_at is null and reach in ('CUT', 'TOO_COMMON', 'OTHER_SCRIPT', 'NOTHING')";

    List<ByHand> byHand(int most) {
        return jdbc.sql(
                        "select entry, reach, checked_at"
                                + BY_HAND
                                + " order by checked_at, entry limit ?")
                .param(most)
                .query(CheckStore::byHand)
                .list();
    }

    long countByHand() {
        return jdbc.sql("select count(*)" + BY_HAND).query(Long.class).single();
    }

    /** Empty where the check was made, or made by hand already. */
    Optional<ByHand> byHand(RegisterNumber entry) {
        return jdbc.sql("select entry, reach, checked_at" + BY_HAND + " and entry = ?")
                .param(entry.value())
                .query(CheckStore::byHand)
                .optional();
    }

    /** An officer has made the check by hand; true the first time. */
    boolean madeByHand(RegisterNumber entry, OfficerId by, Instant at) {
        return jdbc.sql(
                                "update identity_due set by_hand_by = ?, by_hand_at = ? where entry = ? and checked_at is not null and by_hand_at is null")
                        .params(by.value(), utc(at), entry.value())
                        .update()
                == 1;
    }

    /** A task for two officers; true the first time. */
    boolean task(Pair pair, RegisterNumber newer, Instant at) {
        return jdbc.sql(
                                "insert into identity_task (one, other, newer, at) values (?, ?, ?, ?) on conflict do nothing")
                        .params(pair.one().value(), pair.other().value(), newer.value(), utc(at))
                        .update()
                == 1;
    }

    /** A pair that waits for a ruling. */
    record Task(Pair pair, RegisterNumber newer, Instant at) {}

    List<Task> tasks(int most) {
        return jdbc.sql(
                        "select one, other, newer, at from identity_task where settled_at is null order by at limit ?")
                .param(most)
                .query(CheckStore::task)
                .list();
    }

    long countTasks() {
        return jdbc.sql("select count(*) from identity_task where settled_at is null")
                .query(Long.class)
                .single();
    }

    /** The tasks that wait and concern any of these entries. */
    List<Task> tasksOf(Collection<RegisterNumber> entries) {
        String[] all = entries.stream().map(RegisterNumber::value).toArray(String[]::new);
        return jdbc.sql(
                        "select one, other, newer, at from identity_task where settled_at is null and (one = any (?) or other = any (?))")
                .params(all, all)
                .query(CheckStore::task)
                .list();
    }

    Optional<Task> taskOf(Pair pair) {
        return jdbc.sql(
                        "select one, other, newer, at from identity_task where one = ? and other = ?")
                .params(pair.one().value(), pair.other().value())
                .query(CheckStore::task)
                .optional();
    }

    void settled(Pair pair, Instant at) {
        jdbc.sql(
                        "update identity_task set settled_at = ? where one = ? and other = ? and settled_at is null")
                .params(utc(at), pair.one().value(), pair.other().value())
                .update();
    }

    private static Task task(ResultSet r, int n) throws SQLException {
        return new Task(
                new Pair(new RegisterNumber(r.getString(1)), new RegisterNumber(r.getString(2))),
                new RegisterNumber(r.getString(3)),
                instant(r, 4));
    }

    private static ByHand byHand(ResultSet r, int n) throws SQLException {
        return new ByHand(
                new RegisterNumber(r.getString(1)), Reach.valueOf(r.getString(2)), instant(r, 3));
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
