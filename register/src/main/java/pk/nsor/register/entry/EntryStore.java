package pk.nsor.register.entry;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.WrappedKey;

/** SQL over {@code entry} and {@code entry_withholding}. */
@Component
class EntryStore {
    private static final String COLUMNS =
            """
            select e.id, e.number, e.key_id, e.return_ref, e.state, e.version, e.person, e.conviction, e.decision, e.portrait,
                   e.district, e.outcome, e.verified_by, e.verified_at, e.entered_by
              from entry e
            """;

    private static final String PERSONS =
            "select p.*, ''::bytea as conviction, ''::bytea as decision from entry_persons(?) p";

    private final JdbcClient jdbc;

    EntryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Statistics columns of a new entry. */
    record Plain(String offences, Optional<YearMonth> judgmentMonth) {}

    void insert(EntryRow e, Plain plain) {
        jdbc.sql(
                        """
                        insert into entry (id, number, key_id, return_ref, state, version, person, conviction, decision,
                                           portrait, district, offences, outcome, judgment_month, verified_by, verified_at,
                                           entered_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, nullif(?, '')::date, ?, ?, ?)
                        """)
                .params(
                        e.id(),
                        e.number().value(),
                        e.key().value(),
                        e.returnRef(),
                        e.state().code(),
                        e.version(),
                        e.person(),
                        e.conviction(),
                        e.decision(),
                        e.portrait(),
                        e.district(),
                        plain.offences(),
                        e.outcome(),
                        plain.judgmentMonth().map(m -> m.atDay(1).toString()).orElse(""),
                        e.verifiedBy().value(),
                        e.verifiedAt().atOffset(ZoneOffset.UTC),
                        e.enteredBy().stream().map(OfficerId::value).toArray(String[]::new))
                .update();
    }

    /** A number that no entry bears. */
    RegisterNumber unused(SecureRandom random) {
        return Reference.unused(
                () -> RegisterNumber.random(random),
                drawn ->
                        jdbc.sql(
                                        Reference.OF_OTHERS
                                                + "select exists (select 1 from entry where number = ?)")
                                .param(drawn.value())
                                .query(Boolean.class)
                                .single());
    }

    Optional<EntryRow> find(RegisterNumber number) {
        return jdbc.sql(COLUMNS + " where e.number = ?")
                .param(number.value())
                .query(EntryStore::read)
                .optional();
    }

    /** Entries by their numbers, as far as they are there, in no order. Withheld ones too. */
    List<EntryRow> numbered(Collection<RegisterNumber> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where e.number = any(?)")
                        .param(numbers.stream().map(RegisterNumber::value).toArray(String[]::new))
                        .query(EntryStore::read)
                        .list();
    }

    Optional<EntryRow> lock(RegisterNumber number) {
        return jdbc.sql(COLUMNS + " where e.number = ? for update")
                .param(number.value())
                .query(EntryStore::read)
                .optional();
    }

    Optional<EntryRow> ofReturn(String returnRef) {
        return jdbc.sql(COLUMNS + " where e.return_ref = ?")
                .param(returnRef)
                .query(EntryStore::read)
                .optional();
    }

    /** Entries by their ids, as far as they are there, in no order. Withheld ones too. */
    List<EntryRow> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where e.id = any(?)")
                        .param(ids.toArray(UUID[]::new))
                        .query(EntryStore::read)
                        .list();
    }

    /**
     * Persons by the ids of their entries, as far as they are there, in no order; those of withheld
     * entries too. The conviction and the reasoning are left empty.
     */
    Persons persons(Collection<UUID> ids) {
        List<PersonRow> rows = new ArrayList<>();
        long[] newest = new long[1];
        jdbc.sql(PERSONS)
                .param(ids.toArray(UUID[]::new))
                .query(
                        r -> {
                            newest[0] = r.getLong("newest");
                            if (r.getString("number") != null) {
                                rows.add(person(r));
                            }
                        });
        return new Persons(rows, newest[0]);
    }

    /**
     * Persons as they stand now.
     *
     * @param newest number of the last change of tokens that was committed by then
     */
    record Persons(List<PersonRow> rows, long newest) {}

    /**
     * The person of an entry.
     *
     * @param key empty where it was destroyed
     * @param joined whether two officers have found another entry to be of the same person
     */
    record PersonRow(EntryRow row, Optional<WrappedKey> key, boolean joined) {}

    private static PersonRow person(ResultSet r) throws SQLException {
        EntryRow row = read(r, 0);
        Optional<WrappedKey> key =
                Optional.ofNullable(r.getBytes("wrapped")).map(b -> new WrappedKey(row.key(), b));
        return new PersonRow(row, key, r.getBoolean("joined"));
    }

    /** Some entries that have no tokens yet, for the search to be made whole. */
    List<EntryRow> withoutTokens(int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where not exists (select 1 from search_token t where t.entry = e.id) limit ?")
                .param(most)
                .query(EntryStore::read)
                .list();
    }

    void state(UUID id, EntryState state) {
        jdbc.sql("update entry set state = ? where id = ?").params(state.code(), id).update();
    }

    List<EntryRow> withheld(int most) {
        return jdbc.sql(COLUMNS + " where e.state = 'withheld' order by e.number limit ?")
                .param(most)
                .query(EntryStore::read)
                .list();
    }

    List<EntryRow> newest(int most) {
        return jdbc.sql(COLUMNS + " order by e.verified_at desc limit ?")
                .param(most)
                .query(EntryStore::read)
                .list();
    }

    /** Counts for the coverage of an answer. */
    record Counts(
            long standing,
            Optional<YearMonth> earliest,
            Optional<YearMonth> latest,
            List<String> districts) {}

    Counts counts() {
        record Span(long n, Optional<YearMonth> from, Optional<YearMonth> to) {}
        Span span =
                jdbc.sql(
                                """
                                select count(*),
                                       (select min(judgment_month) from entry where state = 'standing'),
                                       (select max(judgment_month) from entry where state = 'standing')
                                  from entry where state = 'standing'
                                """)
                        .query(
                                (r, n) ->
                                        new Span(
                                                r.getLong(1),
                                                Optional.ofNullable(r.getObject(2, LocalDate.class))
                                                        .map(YearMonth::from),
                                                Optional.ofNullable(r.getObject(3, LocalDate.class))
                                                        .map(YearMonth::from)))
                        .single();
        List<String> districts =
                new ArrayList<>(
                        jdbc.sql(
                                        """
                                        with recursive d as (
                                            select min(district) as district from entry where district > ''
                                            union all
                                            select (select min(district) from entry where district > d.district) from d
                                             where d.district is not null)
                                        select district from d where district is not null
                                        """)
                                .query(String.class)
                                .list());
        return new Counts(span.n(), span.from(), span.to(), districts);
    }

    private static EntryRow read(ResultSet r, int n) throws SQLException {
        return new EntryRow(
                r.getObject("id", UUID.class),
                new RegisterNumber(r.getString("number")),
                new KeyId(r.getObject("key_id", UUID.class)),
                r.getString("return_ref"),
                EntryState.of(r.getString("state")),
                r.getInt("version"),
                r.getBytes("person"),
                r.getBytes("conviction"),
                r.getBytes("decision"),
                r.getInt("portrait"),
                r.getString("district"),
                r.getString("outcome"),
                new OfficerId(r.getString("verified_by")),
                r.getObject("verified_at", OffsetDateTime.class).toInstant(),
                Arrays.stream((String[]) r.getArray("entered_by").getArray())
                        .map(OfficerId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
