package pk.nsor.register.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.protection.KeyId;

/** Rows of {@code lookup}. Moves a request only along the table of {@link LookupWorkflow}. */
@Component
class LookupStore {
    static final String COLUMNS =
            """
            select id, reference, key_id, stage, version, district, purpose, urgent, suspects, fir_copy, applicant,
                   applicant_office, prosecution_office, police_office, created_at, changed_at, applied_at, decided_by,
                   decided_at, reply_from, taken_by, taken_at, asked_at, compared_at, held_at, answered_at, closes_at,
                   expired_at
              from lookup
            """;

    private final JdbcClient jdbc;

    LookupStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    void insert(
            UUID id,
            LookupReference reference,
            KeyId key,
            String district,
            OfficerId applicant,
            OfficeId office,
            byte[] sealedCase,
            Instant at) {
        jdbc.sql(
                        """
                        insert into lookup (id, reference, key_id, stage, district, sealed_case, case_version, applicant,
                                            applicant_office, created_at, changed_at)
                        values (?, ?, ?, 'draft', ?, ?, 1, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        reference.value(),
                        key.value(),
                        district,
                        sealedCase,
                        applicant.value(),
                        office.value(),
                        utc(at),
                        utc(at))
                .update();
    }

    Optional<Lookup> find(LookupReference reference) {
        return jdbc.sql(COLUMNS + " where reference = ?")
                .param(reference.value())
                .query(LookupStore::lookup)
                .optional();
    }

    /**
     * The request begun under that id by that officer, if there is one; whoever asks for the same
     * id meanwhile waits until this transaction ends.
     */
    Optional<LookupReference> begun(UUID id, OfficerId applicant) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(id.toString())
                .query(r -> {});
        return jdbc.sql("select reference from lookup where id = ? and applicant = ?")
                .params(id, applicant.value())
                .query((row, n) -> new LookupReference(Objects.requireNonNull(row.getString(1))))
                .optional();
    }

    /** Whether a request of anybody stands under that id. */
    boolean taken(UUID id) {
        return jdbc.sql("select exists (select 1 from lookup where id = ?)")
                .param(id)
                .query(Boolean.class)
                .single();
    }

    /** Holds the row until the transaction ends, so that one of two acts comes after the other. */
    Optional<Lookup> lock(LookupReference reference) {
        return jdbc.sql(COLUMNS + " where reference = ? for update")
                .param(reference.value())
                .query(LookupStore::lookup)
                .optional();
    }

    /** As {@link #lock(LookupReference)}; leaves out what another act holds just now. */
    Optional<Lookup> lockUnlessHeld(UUID id) {
        return jdbc.sql(COLUMNS + " where id = ? for update skip locked")
                .param(id)
                .query(LookupStore::lookup)
                .optional();
    }

    /** The sealed case and its version. */
    record SealedCase(byte[] sealed, int version) {}

    SealedCase sealedCase(UUID id) {
        return jdbc.sql("select sealed_case, case_version from lookup where id = ?")
                .param(id)
                .query((row, n) -> new SealedCase(row.getBytes(1), row.getInt(2)))
                .single();
    }

    void saveCase(UUID id, SealedCase sealed, CaseForm form, String district, Instant at) {
        jdbc.sql(
                        """
                        update lookup set sealed_case = ?, case_version = ?, district = ?, purpose = ?, urgent = ?,
                               version = version + 1, changed_at = ? where id = ?
                        """)
                .params(
                        sealed.sealed(),
                        sealed.version(),
                        district,
                        LookupPurpose.of(form.purpose()).map(LookupPurpose::code).orElse(""),
                        form.inHaste(),
                        utc(at),
                        id)
                .update();
    }

    void saveFirCopy(UUID id, UUID attachment, Instant at) {
        jdbc.sql(
                        "update lookup set fir_copy = ?, version = version + 1, changed_at = ? where id = ?")
                .params(attachment, utc(at), id)
                .update();
    }

    /** Counts the suspects anew after one was saved or taken out. */
    void countSuspects(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update lookup set suspects = (select count(*) from lookup_suspect where lookup = ?),
                               version = version + 1, changed_at = ? where id = ?
                        """)
                .params(id, utc(at), id)
                .update();
    }

    void address(
            UUID id,
            OfficerId applicant,
            OfficeId prosecution,
            Optional<OfficeId> police,
            LookupPurpose purpose) {
        jdbc.sql(
                        """
                        update lookup set applicant = ?, prosecution_office = ?, police_office = ?, purpose = ?
                         where id = ?
                        """)
                .params(
                        applicant.value(),
                        prosecution.value(),
                        police.map(OfficeId::value).orElse(""),
                        purpose.code(),
                        id)
                .update();
    }

    /** Keeps the decision; {@code refusal} is the code of its reason, empty when forwarded. */
    void decide(
            UUID id,
            String decision,
            String refusal,
            OfficerId by,
            byte[] sealedReasons,
            Instant at) {
        jdbc.sql(
                        """
                        update lookup set decision = ?, refusal_reason = nullif(?, ''), decided_by = ?, decided_at = ?,
                               sealed_reasons = ? where id = ?
                        """)
                .params(decision, refusal, by.value(), utc(at), sealedReasons, id)
                .update();
    }

    Optional<byte[]> sealedReasons(UUID id) {
        return jdbc.sql(
                        "select sealed_reasons from lookup where id = ? and sealed_reasons is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    Optional<String> refusalReason(UUID id) {
        return jdbc.sql(
                        "select refusal_reason from lookup where id = ? and refusal_reason is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Moves a request; a step outside the table is a fault of ours. */
    void move(Lookup lookup, Verb verb, LookupState to, Instant at) {
        if (!LookupWorkflow.allows(lookup.state(), verb, to)) {
            throw new IllegalStateException("a step outside the workflow");
        }
        int moved =
                switch (to) {
                    case LookupState.Draft d -> 0;
                    case LookupState.Applied s ->
                            set(lookup, to, at, "applied_at = ?", utc(s.at()));
                    case LookupState.Refused s ->
                            set(lookup, to, at, "decided_at = ?", utc(s.at()));
                    case LookupState.Forwarded s ->
                            set(lookup, to, at, "reply_from = ?", utc(s.at()));
                    case LookupState.Comparing s ->
                            set(
                                    lookup,
                                    to,
                                    at,
                                    "taken_by = ?, taken_at = ?",
                                    s.by().value(),
                                    utc(s.at()));
                    case LookupState.FactAsked s ->
                            set(lookup, to, at, "asked_at = ?", utc(s.at()));
                    case LookupState.ToConfirm s ->
                            set(lookup, to, at, "compared_at = ?", utc(s.at()));
                    case LookupState.Held s -> set(lookup, to, at, "held_at = ?", utc(s.at()));
                    case LookupState.Answered s ->
                            set(
                                    lookup,
                                    to,
                                    at,
                                    "answered_at = ?, closes_at = ?",
                                    utc(s.at()),
                                    utc(s.closes()));
                    case LookupState.Expired s ->
                            set(lookup, to, at, "expired_at = ?", utc(s.at()));
                };
        if (moved != 1) {
            throw new IllegalStateException("the request moved under another act");
        }
    }

    private int set(Lookup lookup, LookupState to, Instant at, String columns, Object... values) {
        var sql =
                jdbc.sql(
                                "update lookup set stage = ?, version = version + 1, changed_at = ?, "
                                        + columns
                                        + " where id = ? and stage = ?")
                        .param(to.code())
                        .param(utc(at));
        for (Object v : values) {
            sql = sql.param(v);
        }
        return sql.param(lookup.id()).param(lookup.state().code()).update();
    }

    /** Rows of a page and how many there are in all. */
    record Listed(List<Lookup> rows, long all) {}

    /** Whose requests a list shows; each is one condition. */
    enum Whose {
        /** An office's own work; a prosecutor's from the application on. */
        OFFICE(
                "(applicant_office = :office or (prosecution_office = :office and applied_at is not null))"),
        /** What a police office gets the copy of. */
        COPIES("(police_office = :office and applied_at is not null)"),
        /** What reached the Bureau. */
        BUREAU("(reply_from is not null and :office is not null)");

        private final String where;

        Whose(String where) {
            this.where = where;
        }
    }

    /**
     * A page of a list, newest change first.
     *
     * @param from how many newer ones stand before the page
     */
    Listed list(Whose whose, OfficeId office, int from, int most) {
        List<Lookup> rows =
                jdbc.sql(
                                COLUMNS
                                        + " where "
                                        + whose.where
                                        + " order by changed_at desc, reference limit :most offset :from")
                        .param("office", office.value())
                        .param("most", most)
                        .param("from", from)
                        .query(LookupStore::lookup)
                        .list();
        return new Listed(
                rows,
                jdbc.sql("select count(*) from lookup where " + whose.where)
                        .param("office", office.value())
                        .query(Long.class)
                        .single());
    }

    /** Answers that are open to their readers, oldest first, after this one. */
    List<Lookup> open(Instant answeredSince, UUID after, int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where stage = 'answered' and answered_at >= ? and id > ? order by id limit ?")
                .params(utc(answeredSince), after, most)
                .query(LookupStore::lookup)
                .list();
    }

    /** Ids of requests whose time is over: answers past their close, refusals and idle drafts. */
    List<UUID> over(Instant now, Instant untouchedSince, int most) {
        return jdbc.sql(
                        """
                        select id from lookup
                         where (stage = 'answered' and closes_at <= ?)
                            or (stage = 'refused' and decided_at <= ?)
                            or (stage = 'draft' and changed_at <= ?)
                         order by changed_at limit ?
                        """)
                .params(utc(now), utc(untouchedSince), utc(untouchedSince), most)
                .query(UUID.class)
                .list();
    }

    static Lookup lookup(ResultSet row, int n) throws SQLException {
        return new Lookup(
                row.getObject("id", UUID.class),
                new LookupReference(row.getString("reference")),
                new KeyId(row.getObject("key_id", UUID.class)),
                state(row),
                row.getInt("version"),
                row.getString("district"),
                LookupPurpose.of(row.getString("purpose")),
                row.getBoolean("urgent"),
                new OfficerId(row.getString("applicant")),
                new OfficeId(row.getString("applicant_office")),
                office(row.getString("prosecution_office")),
                office(row.getString("police_office")),
                Optional.ofNullable(row.getString("decided_by")).map(OfficerId::new),
                row.getInt("suspects"),
                Optional.ofNullable(row.getObject("fir_copy", UUID.class)),
                new Lookup.Times(
                        time(row, "created_at"),
                        time(row, "changed_at"),
                        maybe(row, "applied_at"),
                        maybe(row, "decided_at"),
                        maybe(row, "reply_from"),
                        maybe(row, "answered_at"),
                        maybe(row, "closes_at")));
    }

    private static LookupState state(ResultSet row) throws SQLException {
        return switch (row.getString("stage")) {
            case "draft" -> new LookupState.Draft();
            case "applied" -> new LookupState.Applied(time(row, "applied_at"));
            case "refused" ->
                    new LookupState.Refused(officer(row, "decided_by"), time(row, "decided_at"));
            case "forwarded" -> new LookupState.Forwarded(time(row, "reply_from"));
            case "comparing" ->
                    new LookupState.Comparing(officer(row, "taken_by"), time(row, "taken_at"));
            case "fact_asked" -> new LookupState.FactAsked(time(row, "asked_at"));
            case "to_confirm" -> new LookupState.ToConfirm(time(row, "compared_at"));
            case "held" -> new LookupState.Held(time(row, "held_at"));
            case "answered" ->
                    new LookupState.Answered(time(row, "answered_at"), time(row, "closes_at"));
            case "expired" -> new LookupState.Expired(time(row, "expired_at"));
            default -> throw new IllegalStateException("unknown stage");
        };
    }

    private static Optional<OfficeId> office(String code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(new OfficeId(code));
    }

    private static OfficerId officer(ResultSet row, String column) throws SQLException {
        return new OfficerId(row.getString(column));
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp(column)).toInstant();
    }

    static Optional<Instant> maybe(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }
}
