package pk.nsor.register.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import pk.nsor.evidence.SealedContent;

/**
 * Entries with their references and tokens as rows, in one statement whatever hangs on them and how
 * many they are: what an act waits for is the way to the server and back.
 */
final class EntryRows {
    private static final String ENTRY =
            """
            insert into evidence_entry
                (id, at, officer, office, role, purpose, reference, event, outcome, canonical, salt, commitment)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String REFS =
            """
            insert into evidence_ref (entry, at, kind, ref)
            select ?, ?, kind, ref from unnest(?::text[], ?::text[]) as r (kind, ref)
            """;
    private static final String TOKENS =
            """
            insert into evidence_token (entry, at, kind, key_id, token)
            select ?, ?, kind, key_id, token from unnest(?::text[], ?::bigint[], ?::bytea[]) as t (kind, key_id, token)
            """;
    private static final String GROUP =
            """
            insert into evidence_entry
                (id, at, officer, office, role, purpose, reference, event, outcome, canonical, salt, commitment)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                 ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[])
            """;
    private static final String GROUP_REFS =
            """
            insert into evidence_ref (entry, at, kind, ref)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::text[])
            """;
    private static final String GROUP_TOKENS =
            """
            insert into evidence_token (entry, at, kind, key_id, token)
            select * from unnest(?::uuid[], ?::timestamptz[], ?::text[], ?::bigint[], ?::bytea[])
            """;

    private final JdbcTemplate jdbc;

    EntryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** An act ready to be written. */
    record Ready(EntryId id, Instant at, Act act, SealedContent content) {
        OffsetDateTime stamp() {
            return at.atOffset(ZoneOffset.UTC);
        }
    }

    /**
     * In one statement, all of them or none, with which the transaction that is open ends: what was
     * done before and the entries of it are committed when this returns, in one way to the server
     * and back.
     */
    void insertAndCommit(List<Ready> group) {
        insert(group, "; commit");
    }

    private void insert(Ready r, String then) {
        Act act = r.act();
        List<Object> values = new ArrayList<>(entry(r));
        if (!act.refs.isEmpty()) {
            values.add(r.id().value());
            values.add(r.stamp());
            values.add(act.refs.stream().map(Ref::kind).toArray(String[]::new));
            values.add(act.refs.stream().map(Ref::ref).toArray(String[]::new));
        }
        if (!act.tokens.isEmpty()) {
            values.add(r.id().value());
            values.add(r.stamp());
            values.add(act.tokens.stream().map(Act.KeyedToken::kind).toArray(String[]::new));
            values.add(act.tokens.stream().map(t -> t.token().keyId()).toArray(Long[]::new));
            values.add(act.tokens.stream().map(t -> t.token().value()).toArray(byte[][]::new));
        }
        jdbc.update(
                statement(ENTRY, act.refs.isEmpty() ? "" : REFS, act.tokens.isEmpty() ? "" : TOKENS)
                        + then,
                values.toArray());
    }

    /**
     * Entries with what hangs on them, as one statement. A part that has no row costs the server as
     * much as one that has: each is there only where needed.
     */
    private static String statement(String entries, String refs, String tokens) {
        if (refs.isEmpty() && tokens.isEmpty()) {
            return entries;
        }
        String with = "with entry as (" + entries + ")";
        if (refs.isEmpty()) {
            return with + tokens;
        }
        return tokens.isEmpty() ? with + refs : with + ", refs as (" + refs + ")" + tokens;
    }

    private static List<Object> entry(Ready r) {
        Act act = r.act();
        return List.of(
                r.id().value(),
                r.stamp(),
                act.caller.officer().value(),
                act.caller.office().value(),
                act.caller.role().code(),
                act.purpose.kind().code(),
                act.purpose.reference(),
                act.event.code(),
                act.outcome.code(),
                r.content().content(),
                r.content().salt().toBytes(),
                r.content().commitment().toBytes());
    }

    /** In one statement: all of them or none. */
    void insert(List<Ready> group) {
        insert(group, "");
    }

    private void insert(List<Ready> group, String then) {
        if (group.size() == 1) {
            insert(group.getFirst(), then);
            return;
        }
        Columns entries = new Columns(12);
        Columns refs = new Columns(4);
        Columns tokens = new Columns(5);
        for (Ready r : group) {
            Act act = r.act();
            UUID id = r.id().value();
            OffsetDateTime stamp = r.stamp();
            entries.add(entry(r).toArray());
            act.refs.forEach(ref -> refs.add(id, stamp, ref.kind(), ref.ref()));
            act.tokens.forEach(
                    t -> tokens.add(id, stamp, t.kind(), t.token().keyId(), t.token().value()));
        }
        List<Object> values = new ArrayList<>(entries.arrays());
        values.addAll(refs.arrays());
        values.addAll(tokens.arrays());
        jdbc.update(
                statement(GROUP, refs.any() ? GROUP_REFS : "", tokens.any() ? GROUP_TOKENS : "")
                        + then,
                values.toArray());
    }

    /** Values by column, each sent as one array. */
    private static final class Columns {
        private final List<List<Object>> columns = new ArrayList<>();

        Columns(int width) {
            for (int i = 0; i < width; i++) {
                columns.add(new ArrayList<>());
            }
        }

        void add(Object... values) {
            for (int i = 0; i < values.length; i++) {
                columns.get(i).add(values[i]);
            }
        }

        boolean any() {
            return !columns.getFirst().isEmpty();
        }

        List<Object> arrays() {
            return any() ? columns.stream().map(Columns::array).toList() : List.of();
        }

        private static Object array(List<Object> column) {
            return switch (column.getFirst()) {
                case byte[] _ -> column.toArray(byte[][]::new);
                case UUID _ -> column.toArray(UUID[]::new);
                case Long _ -> column.toArray(Long[]::new);
                // A time array has no form of its own on the way to the server.
                default -> column.stream().map(Object::toString).toArray(String[]::new);
            };
        }
    }
}
