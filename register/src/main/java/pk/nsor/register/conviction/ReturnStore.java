package pk.nsor.register.conviction;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Reference;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;

/** Rows of {@code conviction_return} and what hangs on them. Runs in the caller's transaction. */
@Component
class ReturnStore {
    private static final String TABLE = "conviction_return";
    private static final String SELECT =
            """
            select id, reference, origin, office, entry_office, maker, state, version, key_id, held_sealed, district,
                   judgment_month, created_at, changed_at, submitted_at
              from conviction_return
            """;

    private static final String OF_OFFICE =
            """
             where (entry_office = ? or office = ? and state not in ('draft', 'called-back', 'sent-back'))
            """;

    private final JdbcClient jdbc;
    private final Seals seals;

    ReturnStore(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    private static ReturnRow row(ResultSet r, int n) throws SQLException {
        Timestamp submitted = r.getTimestamp("submitted_at");
        return new ReturnRow(
                new ReturnId(r.getObject("id", UUID.class)),
                new ReturnReference(r.getString("reference")),
                Origin.of(r.getString("origin")),
                new OfficeId(r.getString("office")),
                new OfficeId(r.getString("entry_office")),
                new OfficerId(r.getString("maker")),
                ReturnState.of(r.getString("state")),
                r.getInt("version"),
                new KeyId(r.getObject("key_id", UUID.class)),
                r.getBoolean("held_sealed"),
                r.getString("district"),
                r.getString("judgment_month"),
                r.getTimestamp("created_at").toInstant(),
                r.getTimestamp("changed_at").toInstant(),
                submitted == null ? Optional.empty() : Optional.of(submitted.toInstant()));
    }

    /** A new draft; does nothing when the id is taken, as by the second click of two. */
    void insert(
            ReturnId id,
            ReturnReference reference,
            Origin origin,
            OfficeId office,
            Caller maker,
            DataKey key,
            Instant at) {
        jdbc.sql(
                        """
                        insert into conviction_return (id, reference, origin, office, entry_office, maker, state, version,
                                                       key_id, sealed_answers, district, created_at, changed_at)
                        values (?, ?, ?, ?, ?, ?, 'draft', 1, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        reference.value(),
                        origin.code(),
                        office.value(),
                        maker.office().value(),
                        maker.officer().value(),
                        key.id().value(),
                        seals.sealJson(key, answers(id, 1), Draft.EMPTY),
                        maker.district(),
                        utc(at),
                        utc(at))
                .update();
        edited(id, maker.officer(), at);
    }

    /** A reference that no return bears. */
    ReturnReference unused(SecureRandom random) {
        return Reference.unused(
                () -> ReturnReference.random(random),
                drawn ->
                        jdbc.sql(
                                        Reference.OF_OTHERS
                                                + "select exists (select 1 from conviction_return where reference = ?)")
                                .param(drawn.value())
                                .query(Boolean.class)
                                .single());
    }

    Optional<ReturnRow> find(ReturnReference reference) {
        return jdbc.sql(SELECT + " where reference = ?")
                .param(reference.value())
                .query(ReturnStore::row)
                .optional();
    }

    Optional<ReturnRow> find(ReturnId id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id.value())
                .query(ReturnStore::row)
                .optional();
    }

    /** Holds the row until the transaction ends, so that one of two acts comes after the other. */
    Optional<ReturnRow> lock(ReturnReference reference) {
        return jdbc.sql(SELECT + " where reference = ? for update")
                .param(reference.value())
                .query(ReturnStore::row)
                .optional();
    }

    /** What an office enters or owns, newest change first; drafts of another's are left out. */
    List<ReturnRow> ofOffice(OfficeId office, int from, int most) {
        return jdbc.sql(
                        SELECT
                                + OF_OFFICE
                                + " order by changed_at desc, reference offset ? limit ?")
                .params(office.value(), office.value(), from, most)
                .query(ReturnStore::row)
                .list();
    }

    long countOfOffice(OfficeId office) {
        return jdbc.sql("select count(*) from conviction_return" + OF_OFFICE)
                .params(office.value(), office.value())
                .query(Long.class)
                .single();
    }

    /** What was typed in these returns; one whose key is destroyed is left out. */
    Map<ReturnId, Answers> answers(List<ReturnRow> rows) {
        Map<KeyId, DataKey> keys = seals.open(rows.stream().map(ReturnRow::key).toList());
        Map<ReturnId, ReturnRow> open = new HashMap<>();
        rows.stream().filter(r -> keys.containsKey(r.key())).forEach(r -> open.put(r.id(), r));
        Map<ReturnId, Answers> answers = new HashMap<>();
        jdbc.sql("select id, version, sealed_answers from conviction_return where id = any(?)")
                .param(open.keySet().stream().map(ReturnId::value).toArray(UUID[]::new))
                .query(
                        r -> {
                            ReturnId id = new ReturnId(r.getObject(1, UUID.class));
                            DataKey key =
                                    Objects.requireNonNull(
                                            keys.get(Objects.requireNonNull(open.get(id)).key()));
                            answers.put(
                                    id,
                                    seals.unsealJson(
                                                    key,
                                                    answers(id, r.getInt(2)),
                                                    r.getBytes(3),
                                                    Draft.class)
                                            .answers());
                        });
        return answers;
    }

    /** How many returns an office has to finish or waits for. */
    long countEntering(OfficeId office) {
        return jdbc.sql(
                        """
                        select count(*) from conviction_return
                         where entry_office = ?
                           and state in ('draft', 'called-back', 'sent-back', 'submitted', 'sealed', 'opinion')
                        """)
                .param(office.value())
                .query(Long.class)
                .single();
    }

    /**
     * What an office has to finish or waits for: first what it has to finish, the longest judged in
     * front, then what it handed over longest ago.
     */
    List<ReturnRow> entering(OfficeId office, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where entry_office = ?
                                   and state in ('draft', 'called-back', 'sent-back', 'submitted', 'sealed', 'opinion')
                                 order by state in ('submitted', 'sealed', 'opinion'), clock_month, changed_at, reference
                                 limit ?
                                """)
                .params(office.value(), most)
                .query(ReturnStore::row)
                .list();
    }

    /**
     * Returns that have not come to the Bureau and were judged in that day's month or before, the
     * oldest months first. The day itself stands in what is sealed.
     */
    List<ReturnRow> judgedByMonthOf(LocalDate day, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where clock_month <= ? and state in ('draft', 'called-back', 'sent-back')
                                 order by clock_month, reference limit ?
                                """)
                .params(day, most)
                .query(ReturnStore::row)
                .list();
    }

    /**
     * Returns in these states, the longest in the Bureau's hand first: what is being verified since
     * it was submitted, what is being decided since it came to the decision.
     */
    List<ReturnRow> in(java.util.Set<ReturnState> states, int most) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where state = any(?)
                                 order by case state when 'submitted' then submitted_at else changed_at end, reference
                                 limit ?
                                """)
                .params(states.stream().map(ReturnState::code).toArray(String[]::new), most)
                .query(ReturnStore::row)
                .list();
    }

    Draft draft(ReturnRow row, DataKey key) {
        byte[] sealed =
                jdbc.sql("select sealed_answers from conviction_return where id = ?")
                        .param(row.id().value())
                        .query((r, n) -> r.getBytes(1))
                        .single();
        return seals.unsealJson(key, answers(row.id(), row.version()), sealed, Draft.class);
    }

    /**
     * A return in the Bureau's hand with what was read of it, still sealed.
     *
     * @param version that the sealing is bound to
     */
    record InHand(ReturnRow row, byte[] sealed, int version) {}

    /**
     * Returns that the Bureau has and has not decided, but one: first those of the same month of
     * judgment and the same district, then the newest.
     *
     * @param office only what this office returned or entered; of every office where it is empty
     */
    List<InHand> inHand(
            ReturnReference but,
            String month,
            String district,
            Optional<OfficeId> office,
            int most) {
        String only = office.map(OfficeId::value).orElse("");
        return jdbc.sql(
                        """
                        select id, reference, origin, office, entry_office, maker, state, version, key_id, held_sealed, district,
                               judgment_month, created_at, changed_at, submitted_at, sealed_return, return_version
                          from conviction_return
                         where state in ('submitted', 'sealed', 'opinion') and reference <> ? and (? = '' or ? in (office, entry_office))
                         order by judgment_month = ? desc, district = ? desc, submitted_at desc, reference
                         limit ?
                        """)
                .params(but.value(), only, only, month, district, most)
                .query(
                        (r, n) ->
                                new InHand(
                                        row(r, n),
                                        r.getBytes("sealed_return"),
                                        r.getInt("return_version")))
                .list();
    }

    /** What a return in the Bureau's hand says. */
    ConvictionReturn read(InHand in, DataKey key) {
        return seals.unsealJson(
                key, read(in.row().id(), in.version()), in.sealed(), ConvictionReturn.class);
    }

    private record SealedReturn(byte[] sealed, int version) {}

    /** The return as it was read when last submitted; empty before the first time. */
    Optional<ConvictionReturn> submitted(ReturnRow row, DataKey key) {
        return jdbc.sql(
                        """
                        select sealed_return, return_version from conviction_return
                         where id = ? and sealed_return is not null
                        """)
                .param(row.id().value())
                .query((r, n) -> new SealedReturn(r.getBytes(1), r.getInt(2)))
                .optional()
                .map(
                        s ->
                                seals.unsealJson(
                                        key,
                                        read(row.id(), s.version()),
                                        s.sealed(),
                                        ConvictionReturn.class));
    }

    /** Writes a draft under the next version. */
    void save(
            ReturnRow row,
            DataKey key,
            Draft draft,
            Optional<JudgedFrom> judged,
            OfficerId by,
            Instant at) {
        int next = row.version() + 1;
        jdbc.sql(
                        """
                        update conviction_return set sealed_answers = ?, version = ?, clock_month = cast(nullif(?, '') as date),
                               changed_at = ? where id = ?
                        """)
                .params(
                        seals.sealJson(key, answers(row.id(), next), draft),
                        next,
                        judged.map(j -> j.day().withDayOfMonth(1).toString()).orElse(""),
                        utc(at),
                        row.id().value())
                .update();
        edited(row.id(), by, at);
    }

    /** Moves to a state without touching what is sealed; what is decided has no clock any more. */
    void move(ReturnRow row, ReturnState to, Instant at) {
        jdbc.sql(
                        """
                        update conviction_return set state = ?, changed_at = ?,
                               clock_month = case when ? then clock_month end where id = ?
                        """)
                .params(to.code(), utc(at), to.open(), row.id().value())
                .update();
    }

    /** Keeps the return as read, with its plain facts, and moves it to the Bureau. */
    void submit(ReturnRow row, DataKey key, ConvictionReturn read, ReturnState to, Instant at) {
        int version = row.version();
        jdbc.sql(
                        """
                        update conviction_return set state = ?, sealed_return = ?, return_version = ?, held_sealed = ?,
                               district = ?, judgment_month = ?, changed_at = ?, submitted_at = ? where id = ?
                        """)
                .params(
                        to.code(),
                        seals.sealJson(key, read(row.id(), version), read),
                        version,
                        read.conviction().sealed(),
                        read.conviction().district().found().orElse(""),
                        month(read),
                        utc(at),
                        utc(at),
                        row.id().value())
                .update();
    }

    /** Month of the judgment as it stands beside a submitted return. */
    static String month(ConvictionReturn read) {
        return read.conviction()
                .judgment()
                .found()
                .map(d -> d.month() == 0 ? d.iso() : d.iso().substring(0, 7))
                .orElse("");
    }

    private void edited(ReturnId id, OfficerId by, Instant at) {
        jdbc.sql(
                        """
                        insert into return_editor (return_id, officer, first_at) values (?, ?, ?)
                        on conflict do nothing
                        """)
                .params(id.value(), by.value(), utc(at))
                .update();
    }

    /** Everybody who entered or edited the return. */
    List<OfficerId> editors(ReturnId id) {
        return jdbc.sql("select officer from return_editor where return_id = ? order by first_at")
                .param(id.value())
                .query((r, n) -> new OfficerId(r.getString(1)))
                .list();
    }

    void note(ReturnRow row, DataKey key, ReturnNote note) {
        UUID id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into return_note (id, return_id, step, officer, at, sealed) values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        row.id().value(),
                        note.step().code(),
                        note.by().value(),
                        utc(note.at()),
                        seals.sealJson(key, reasons(id), note.reasons()))
                .update();
    }

    /** The newest note, when there is one. */
    Optional<ReturnNote> lastNote(ReturnRow row, DataKey key) {
        return jdbc.sql(
                        """
                        select id, step, officer, at, sealed from return_note
                         where return_id = ? order by at desc, id limit 1
                        """)
                .param(row.id().value())
                .query((r, n) -> note(key, r))
                .optional();
    }

    @SuppressWarnings("unchecked")
    private ReturnNote note(DataKey key, ResultSet r) throws SQLException {
        Map<String, String> reasons =
                seals.unsealJson(
                        key,
                        reasons(r.getObject("id", UUID.class)),
                        r.getBytes("sealed"),
                        Map.class);
        return new ReturnNote(
                ReturnStep.CALL_BACK.code().equals(r.getString("step"))
                        ? ReturnStep.CALL_BACK
                        : ReturnStep.SEND_BACK,
                new OfficerId(r.getString("officer")),
                r.getTimestamp("at").toInstant(),
                reasons);
    }

    private static Binding answers(ReturnId id, int version) {
        return new Binding(TABLE, "sealed_answers", id.value().toString(), version);
    }

    private static Binding read(ReturnId id, int version) {
        return new Binding(TABLE, "sealed_return", id.value().toString(), version);
    }

    private static Binding reasons(UUID note) {
        return new Binding("return_note", "sealed", note.toString(), 0);
    }
}
