package pk.nsor.register.lookup;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.Seals;

/** What the Bureau's officers saw, decided and confirmed of each suspect. */
@Component
class AnswerStore {
    private static final String COLUMNS =
            """
            select a.number, a.round, a.outcome, a.entry, a.shown, a.second, a.compared_by, a.compared_at,
                   a.confirmed_by, a.confirmed_at, a.disagreed_by, a.disagreed_at
              from lookup_answer a
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    AnswerStore(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * A decision about one suspect in one round.
     *
     * @param entry the entry matched
     * @param shown how many candidates the first officer saw
     * @param disagreed who sent it back; a round that was sent back counts no more
     */
    record Decided(
            int number,
            int round,
            SuspectOutcome outcome,
            Optional<RegisterNumber> entry,
            int shown,
            SecondLook.Why second,
            OfficerId comparedBy,
            Instant comparedAt,
            Optional<OfficerId> confirmedBy,
            Optional<Instant> confirmedAt,
            Optional<OfficerId> disagreed) {
        /** Nothing is left for a second officer. */
        boolean settled() {
            return !second.needed() || confirmedBy.isPresent();
        }
    }

    /** The decisions that count: the last round of each suspect, unless it was sent back. */
    List<Decided> current(UUID lookup) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 where a.lookup = ? and a.disagreed_by is null and not exists (
                                       select 1 from lookup_answer later
                                        where later.lookup = a.lookup and later.number = a.number and later.round > a.round)
                                   and not (a.outcome = 'ask' and exists (
                                       select 1 from lookup_question q
                                        where q.lookup = a.lookup and q.number = a.number and q.round = a.round
                                          and q.supplied_at is not null))
                                 order by a.number
                                """)
                .param(lookup)
                .query(AnswerStore::decided)
                .list();
    }

    /** A suspect of an open answer. */
    record Shown(LookupReference lookup, int number) {}

    /** Where an open answer shows one of these entries. */
    List<Shown> openWith(Set<RegisterNumber> entries) {
        return jdbc.sql(
                        """
                        select l.reference, a.number
                          from lookup_answer a join lookup l on l.id = a.lookup
                         where a.entry = any(?) and a.disagreed_by is null and l.stage = 'answered' and not exists (
                               select 1 from lookup_answer later
                                where later.lookup = a.lookup and later.number = a.number and later.round > a.round)
                        """)
                .param(entries.stream().map(RegisterNumber::value).toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Shown(
                                        new LookupReference(
                                                Objects.requireNonNull(row.getString(1))),
                                        row.getInt(2)))
                .list();
    }

    int lastRound(UUID lookup, int number) {
        return jdbc.sql(
                        "select coalesce(max(round), 0) from lookup_answer where lookup = ? and number = ?")
                .params(lookup, number)
                .query(Integer.class)
                .single();
    }

    /** Whether an earlier round of this suspect was drawn: a draw is never undone. */
    boolean everDrawn(UUID lookup, int number) {
        return jdbc.sql(
                        "select exists (select 1 from lookup_answer where lookup = ? and number = ? and second = 'drawn')")
                .params(lookup, number)
                .query(Boolean.class)
                .single();
    }

    void insert(DataKey key, UUID lookup, Decided d, String why) {
        jdbc.sql(
                        """
                        insert into lookup_answer (lookup, number, round, outcome, entry, shown, second, compared_by,
                                                   compared_at, sealed_why)
                        values (?, ?, ?, ?, nullif(?, ''), ?, ?, ?, ?, ?)
                        """)
                .params(
                        lookup,
                        d.number(),
                        d.round(),
                        d.outcome().code(),
                        d.entry().map(RegisterNumber::value).orElse(""),
                        d.shown(),
                        d.second().code(),
                        d.comparedBy().value(),
                        LookupStore.utc(d.comparedAt()),
                        sealText(key, "sealed_why", lookup, d.number(), d.round(), why))
                .update();
    }

    String why(DataKey key, UUID lookup, Decided d) {
        byte[] sealed =
                jdbc.sql(
                                "select sealed_why from lookup_answer where lookup = ? and number = ? and round = ?")
                        .params(lookup, d.number(), d.round())
                        .query(byte[].class)
                        .single();
        return openText(key, "sealed_why", lookup, d.number(), d.round(), sealed);
    }

    /** Why the last round of this suspect was sent back, if it was. */
    Optional<String> against(DataKey key, UUID lookup, int number) {
        int round = lastRound(lookup, number);
        Optional<byte[]> sealed =
                jdbc.sql(
                                "select sealed_against from lookup_answer where lookup = ? and number = ?"
                                        + " and round = ? and sealed_against is not null")
                        .params(lookup, number, round)
                        .query(byte[].class)
                        .optional();
        return sealed.map(s -> openText(key, "sealed_against", lookup, number, round, s));
    }

    /** Confirms; false where the officer is the comparer or somebody was first. */
    boolean confirm(UUID lookup, Decided d, OfficerId by, Instant at) {
        return jdbc.sql(
                                """
                                update lookup_answer set confirmed_by = ?, confirmed_at = ?
                                 where lookup = ? and number = ? and round = ? and compared_by <> ?
                                   and confirmed_by is null and disagreed_by is null
                                """)
                        .params(
                                by.value(),
                                LookupStore.utc(at),
                                lookup,
                                d.number(),
                                d.round(),
                                by.value())
                        .update()
                == 1;
    }

    /** Sends back; false where the officer is the comparer or somebody was first. */
    boolean disagree(
            DataKey key, UUID lookup, Decided d, OfficerId by, Instant at, String reasons) {
        return jdbc.sql(
                                """
                                update lookup_answer set disagreed_by = ?, disagreed_at = ?, sealed_against = ?
                                 where lookup = ? and number = ? and round = ? and compared_by <> ?
                                   and confirmed_by is null and disagreed_by is null
                                """)
                        .params(
                                by.value(),
                                LookupStore.utc(at),
                                sealText(
                                        key,
                                        "sealed_against",
                                        lookup,
                                        d.number(),
                                        d.round(),
                                        reasons),
                                lookup,
                                d.number(),
                                d.round(),
                                by.value())
                        .update()
                == 1;
    }

    void shown(UUID lookup, int number, List<Candidate> candidates, Instant at) {
        for (int i = 0; i < candidates.size(); i++) {
            jdbc.sql(
                            """
                            insert into lookup_shown (lookup, number, entry, rank, shown_at) values (?, ?, ?, ?, ?)
                            on conflict (lookup, number, entry) do update set rank = excluded.rank
                            """)
                    .params(
                            lookup,
                            number,
                            candidates.get(i).number().value(),
                            i + 1,
                            LookupStore.utc(at))
                    .update();
        }
    }

    /** The entries that an officer saw beside this suspect by then. */
    Set<RegisterNumber> shown(UUID lookup, int number, Instant by) {
        return new HashSet<>(
                jdbc.sql(
                                "select entry from lookup_shown where lookup = ? and number = ? and shown_at <= ?")
                        .params(lookup, number, LookupStore.utc(by))
                        .query((row, n) -> new RegisterNumber(row.getString(1)))
                        .list());
    }

    /** A fact asked for and not yet supplied. */
    record Question(int number, int round, String text, Instant askedAt) {}

    void ask(DataKey key, UUID lookup, Decided d, String question) {
        jdbc.sql(
                        """
                        insert into lookup_question (lookup, number, round, sealed_question, asked_at)
                        values (?, ?, ?, ?, ?)
                        """)
                .params(
                        lookup,
                        d.number(),
                        d.round(),
                        sealText(key, "sealed_question", lookup, d.number(), d.round(), question),
                        LookupStore.utc(d.comparedAt()))
                .update();
    }

    List<Question> openQuestions(DataKey key, UUID lookup) {
        return jdbc.sql(
                        """
                        select number, round, sealed_question, asked_at from lookup_question
                         where lookup = ? and supplied_at is null order by number
                        """)
                .param(lookup)
                .query(
                        (row, n) ->
                                new Question(
                                        row.getInt(1),
                                        row.getInt(2),
                                        openText(
                                                key,
                                                "sealed_question",
                                                lookup,
                                                row.getInt(1),
                                                row.getInt(2),
                                                row.getBytes(3)),
                                        Objects.requireNonNull(row.getTimestamp(4)).toInstant()))
                .list();
    }

    void supply(UUID lookup, Question q, OfficerId by, boolean moreKnown, Instant at) {
        jdbc.sql(
                        """
                        update lookup_question set supplied_by = ?, supplied_at = ?, more_known = ?
                         where lookup = ? and number = ? and round = ? and supplied_at is null
                        """)
                .params(by.value(), LookupStore.utc(at), moreKnown, lookup, q.number(), q.round())
                .update();
    }

    private byte[] sealText(
            DataKey key, String column, UUID lookup, int number, int round, String text) {
        return seals.seal(
                key, at(column, lookup, number, round), text.getBytes(StandardCharsets.UTF_8));
    }

    private String openText(
            DataKey key, String column, UUID lookup, int number, int round, byte[] sealed) {
        return new String(
                seals.unseal(key, at(column, lookup, number, round), sealed),
                StandardCharsets.UTF_8);
    }

    private static Binding at(String column, UUID lookup, int number, int round) {
        return new Binding("lookup_answer", column, lookup + "/" + number, round);
    }

    private static Decided decided(ResultSet row, int n) throws SQLException {
        return new Decided(
                row.getInt("number"),
                row.getInt("round"),
                SuspectOutcome.of(row.getString("outcome")),
                Optional.ofNullable(row.getString("entry")).map(RegisterNumber::new),
                row.getInt("shown"),
                SecondLook.Why.of(row.getString("second")),
                new OfficerId(row.getString("compared_by")),
                Objects.requireNonNull(row.getTimestamp("compared_at")).toInstant(),
                Optional.ofNullable(row.getString("confirmed_by")).map(OfficerId::new),
                LookupStore.maybe(row, "confirmed_at"),
                Optional.ofNullable(row.getString("disagreed_by")).map(OfficerId::new));
    }
}
