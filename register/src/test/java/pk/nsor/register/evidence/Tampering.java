package pk.nsor.register.evidence;

import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody who may do anything in the database might do to the evidence. */
enum Tampering {
    BYTE_OF_CONTENT,
    BYTE_OF_SALT,
    ROW_DELETED,
    POSITION_DELETED,
    CONTENTS_SWAPPED,
    TAIL_TRUNCATED,
    RENUMBERED,
    ROW_INSERTED,
    TIME_MOVED,
    TIME_WITHOUT_END,
    COLUMN_CHANGED,
    COLUMN_EMPTIED,
    REFERENCE_CHANGED,
    REFERENCE_DELETED,
    REFERENCE_INSERTED,
    TOKEN_DELETED,
    TOKEN_CHANGED,
    TOKEN_INSERTED,
    ENTRY_REPLACED,
    ROW_PAST_THE_LOG,
    ROW_DOUBLED;

    /** Whether no position is wrong: the log has never had what was put there. */
    boolean isBesideTheLog() {
        return this == ROW_PAST_THE_LOG || this == ROW_DOUBLED;
    }

    /** Whether the checker outside sees it from contents and leaves. */
    boolean isInTheExport() {
        return switch (this) {
            case BYTE_OF_CONTENT,
                    BYTE_OF_SALT,
                    ROW_DELETED,
                    POSITION_DELETED,
                    CONTENTS_SWAPPED,
                    TAIL_TRUNCATED,
                    RENUMBERED,
                    TIME_WITHOUT_END,
                    COLUMN_EMPTIED,
                    ENTRY_REPLACED ->
                    true;
            case ROW_INSERTED,
                    TIME_MOVED,
                    COLUMN_CHANGED,
                    REFERENCE_CHANGED,
                    REFERENCE_DELETED,
                    REFERENCE_INSERTED,
                    TOKEN_DELETED,
                    TOKEN_CHANGED,
                    TOKEN_INSERTED,
                    ROW_PAST_THE_LOG,
                    ROW_DOUBLED ->
                    false;
        };
    }

    /**
     * Makes a change to one of the first entries of a log.
     *
     * @param entries how many there are
     * @return the first position that is not as it was
     */
    long apply(JdbcClient jdbc, int entries, Random random) {
        long at = random.nextInt(entries);
        long other = (at + 1 + random.nextInt(entries - 1)) % entries;
        String one = "(select entry from evidence_position where position = " + at + ")";
        String two = "(select entry from evidence_position where position = " + other + ")";
        int bit = random.nextInt(256);
        List<String> sql =
                switch (this) {
                    case BYTE_OF_CONTENT -> flip("canonical", one, random.nextInt(8 * 200));
                    case BYTE_OF_SALT -> flip("salt", one, bit);
                    case ROW_DELETED -> List.of("delete from evidence_entry where id = " + one);
                    case POSITION_DELETED ->
                            List.of("delete from evidence_position where position = " + at);
                    case CONTENTS_SWAPPED ->
                            List.of(
                                    "update evidence_entry e set canonical = o.canonical, salt = o.salt, commitment = o.commitment"
                                            + " from evidence_entry o where (e.id = "
                                            + one
                                            + " and o.id = "
                                            + two
                                            + ") or (e.id = "
                                            + two
                                            + " and o.id = "
                                            + one
                                            + ")");
                    case TAIL_TRUNCATED ->
                            List.of(
                                    "delete from evidence_entry where id in (select entry from evidence_position where position >= "
                                            + at
                                            + ")",
                                    "delete from evidence_position where position >= " + at);
                    case RENUMBERED ->
                            List.of(
                                    "update evidence_position set position = 100000 where position = "
                                            + at,
                                    "update evidence_position set position = "
                                            + at
                                            + " where position = "
                                            + other,
                                    "update evidence_position set position = "
                                            + other
                                            + " where position = 100000");
                    case ROW_INSERTED ->
                            List.of(
                                    "update evidence_position set position = position + 100000 where position >= "
                                            + at,
                                    "insert into evidence_position select "
                                            + at
                                            + ", gen_random_uuid(), at, commitment from evidence_position where position = "
                                            + (100_000 + at),
                                    "insert into evidence_entry (id, at, officer, office, role, purpose, reference, event,"
                                            + " outcome, canonical, salt, commitment) select p.entry, e.at, officer, office,"
                                            + " role, purpose, reference, event, outcome, canonical, salt, e.commitment from"
                                            + " evidence_entry e, evidence_position p, evidence_position q where p.position = "
                                            + at
                                            + " and q.position = "
                                            + (100_000 + at)
                                            + " and e.id = q.entry",
                                    "update evidence_position set position = position - 99999 where position >= 100000");
                    case TIME_MOVED ->
                            List.of(
                                    "update evidence_entry set at = at + interval '1 hour' where id = "
                                            + one,
                                    "update evidence_position set at = at + interval '1 hour' where position = "
                                            + at);
                    case TIME_WITHOUT_END ->
                            List.of(
                                    "alter table evidence_position drop constraint evidence_position_at_check",
                                    "update evidence_position set at = 'infinity' where position = "
                                            + at);
                    case COLUMN_EMPTIED -> {
                        String column = List.of("salt", "canonical").get(random.nextInt(2));
                        yield List.of(
                                "alter table evidence_entry alter " + column + " drop not null",
                                "update evidence_entry set "
                                        + column
                                        + " = null where id = "
                                        + one);
                    }
                    case COLUMN_CHANGED -> {
                        String column =
                                List.of(
                                                "officer",
                                                "office",
                                                "role",
                                                "purpose",
                                                "reference",
                                                "event")
                                        .get(random.nextInt(6));
                        yield List.of(
                                "update evidence_entry set "
                                        + column
                                        + " = 'another' where id = "
                                        + one);
                    }
                    case REFERENCE_CHANGED ->
                            List.of(
                                    "update evidence_ref set ref = 'R-other' where kind = 'entry' and entry = "
                                            + one);
                    case REFERENCE_DELETED ->
                            List.of("delete from evidence_ref where entry = " + one);
                    case REFERENCE_INSERTED ->
                            List.of(
                                    "insert into evidence_ref (entry, at, kind, ref) select id, at, 'entry', 'R-other'"
                                            + " from evidence_entry where id = "
                                            + one);
                    case TOKEN_CHANGED ->
                            List.of(
                                    "update evidence_token set token = set_bit(token, "
                                            + bit % 128
                                            + ", 1 - get_bit(token, "
                                            + bit % 128
                                            + ")) where entry = "
                                            + one);
                    case TOKEN_INSERTED ->
                            List.of(
                                    "insert into evidence_token (entry, at, kind, key_id, token) select t.entry, t.at, t.kind,"
                                            + " t.key_id, o.token from evidence_token t, evidence_token o where t.entry = "
                                            + one
                                            + " and o.entry = "
                                            + two);
                    case ROW_PAST_THE_LOG, ROW_DOUBLED ->
                            List.of(
                                    "insert into evidence_entry (id, at, transaction, officer, office, role, purpose, reference,"
                                            + " event, outcome, canonical, salt, commitment) select "
                                            + (this == ROW_DOUBLED
                                                    ? "id, at + interval '1 hour'"
                                                    : "gen_random_uuid(), at")
                                            + ", '3'::xid8, 'npb-operator-2', office, role, purpose, reference, event, outcome,"
                                            + " canonical, salt, commitment from evidence_entry where id = "
                                            + one);
                    case TOKEN_DELETED ->
                            List.of("delete from evidence_token where entry = " + one);
                    case ENTRY_REPLACED ->
                            List.of(
                                    "update evidence_entry set canonical = convert_to(replace(convert_from(canonical, 'UTF8'),"
                                            + " 'npb-operator-1', 'npb-operator-2'), 'UTF8'), officer = 'npb-operator-2' where id = "
                                            + one,
                                    "update evidence_entry set commitment = sha256(convert_to(E'nsor evidence commitment v1\\n',"
                                            + " 'UTF8') || salt || canonical) where id = "
                                            + one,
                                    "update evidence_position p set commitment = e.commitment from evidence_entry e where"
                                            + " e.id = p.entry and p.position = "
                                            + at);
                };
        sql.forEach(s -> jdbc.sql(s).update());
        return this == CONTENTS_SWAPPED || this == RENUMBERED ? Math.min(at, other) : at;
    }

    private static List<String> flip(String column, String entry, int bit) {
        return List.of(
                "update evidence_entry set "
                        + column
                        + " = set_bit("
                        + column
                        + ", "
                        + bit
                        + ", 1 - get_bit("
                        + column
                        + ", "
                        + bit
                        + ")) where id = "
                        + entry);
    }
}
