package pk.nsor.register.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.RegisterNumber;

/** What happened to the register after an answer was given, and how often a page was printed. */
@Component
class NoticeStore {
    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String OPEN =
            """
            select l.reference, n.number, n.entry, n.kind, n.at
              from lookup_notice n join lookup l on l.id = n.lookup
             where n.dealt_by is null
            """;

    /** What happened. */
    enum Kind {
        VERIFIED_AFTER("verified_after"),
        WITHHELD_AFTER("withheld_after");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Kind of(String code) {
            return "verified_after".equals(code) ? VERIFIED_AFTER : WITHHELD_AFTER;
        }
    }

    /** One thing the Bureau must look at. */
    record Notice(
            LookupReference reference, int number, RegisterNumber entry, Kind kind, Instant at) {}

    /** Keeps a notice once; true the first time. */
    boolean keep(UUID lookup, int number, RegisterNumber entry, Kind kind, Instant at) {
        return jdbc.sql(
                                """
                                insert into lookup_notice (lookup, number, entry, kind, at) values (?, ?, ?, ?, ?)
                                on conflict (lookup, number, entry, kind) do nothing
                                """)
                        .params(lookup, number, entry.value(), kind.code(), LookupStore.utc(at))
                        .update()
                == 1;
    }

    /** Notices nobody has dealt with, oldest first. */
    List<Notice> open(int most) {
        return jdbc.sql(OPEN + " order by n.at limit ?")
                .param(most)
                .query((row, i) -> notice(row))
                .list();
    }

    long countOpen() {
        return jdbc.sql("select count(*) from lookup_notice where dealt_by is null")
                .query(Long.class)
                .single();
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                new LookupReference(row.getString(1)),
                row.getInt(2),
                new RegisterNumber(row.getString(3)),
                Kind.of(Objects.requireNonNull(row.getString(4))),
                Objects.requireNonNull(row.getTimestamp(5)).toInstant());
    }

    /** Notices of one request that nobody has dealt with, oldest first. */
    List<Notice> openOf(UUID lookup) {
        return jdbc.sql(OPEN + " and l.id = ? order by n.at")
                .param(lookup)
                .query((row, i) -> notice(row))
                .list();
    }

    /** Marks the notices of one request as dealt with; how many there were. */
    int deal(UUID lookup, OfficerId by, Instant at) {
        return jdbc.sql(
                        "update lookup_notice set dealt_by = ?, dealt_at = ? where lookup = ? and dealt_by is null")
                .params(by.value(), LookupStore.utc(at), lookup)
                .update();
    }

    /** Look-ups answered with any of these entries, those that have ended since too. */
    List<AnswersGiven.Given> answeredWith(Collection<RegisterNumber> entries, int most) {
        return jdbc.sql(
                        """
                        select distinct l.reference, l.answered_at, l.stage = 'answered' as open
                          from lookup_answer a join lookup l on l.id = a.lookup
                         where a.entry in (:entries) and a.disagreed_by is null and l.answered_at is not null
                         order by l.answered_at desc, l.reference limit :most
                        """)
                .param("entries", entries.stream().map(RegisterNumber::value).toList())
                .param("most", most)
                .query(
                        (row, n) ->
                                new AnswersGiven.Given(
                                        Objects.requireNonNull(row.getString(1)),
                                        row.getObject(2, OffsetDateTime.class).toInstant(),
                                        row.getBoolean(3)))
                .list();
    }

    /** References of answers that matched this entry and were given between two moments. */
    List<String> answeredWith(RegisterNumber entry, Instant from, Instant to) {
        return jdbc.sql(
                        """
                        select distinct l.reference, l.answered_at
                          from lookup_answer a join lookup l on l.id = a.lookup
                         where a.entry = ? and a.disagreed_by is null and l.answered_at between ? and ?
                         order by l.answered_at desc
                        """)
                .params(entry.value(), LookupStore.utc(from), LookupStore.utc(to))
                .query((row, n) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    /** What is printed. */
    enum Printed {
        APPLICATION("application"),
        ANSWER("answer");

        private final String code;

        Printed(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    void print(UUID lookup, Printed what, pk.nsor.register.kernel.Caller caller, Instant at) {
        jdbc.sql(
                        "insert into lookup_print (id, lookup, what, officer, office, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        lookup,
                        what.code(),
                        caller.officer().value(),
                        caller.office().value(),
                        LookupStore.utc(at))
                .update();
    }

    int prints(UUID lookup, Printed what) {
        return jdbc.sql("select count(*) from lookup_print where lookup = ? and what = ?")
                .params(lookup, what.code())
                .query(Integer.class)
                .single();
    }
}
