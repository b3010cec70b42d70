package pk.nsor.register.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;

/**
 * Compares what the database says of entries with what the log commits to: the canonical bytes with
 * the commitment, and every column, reference and token beside them, which is what searches run on,
 * with the bytes. Somebody who changes a column to hide an act from the auditor's searches is seen
 * here; who changes the bytes is seen by the checker as well.
 */
final class EntryCheck {
    private final JdbcClient jdbc;

    EntryCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a pass found. */
    record Pass(long through, Optional<Long> wrong) {}

    private record Row(long position, boolean holds) {}

    /**
     * Checks positions from here on.
     *
     * @param now contents older than seven years may be gone
     * @return up to where, and the first position that does not hold
     */
    Pass check(long from, int most, Instant now) {
        List<Row> rows =
                jdbc.sql(
                                """
                                select p.position, p.at as placed, p.commitment as committed, p.entry is null as lost,
                                       e.*, to_char(e.at at time zone 'UTC', 'YYYY') as there,
                                       array(select r.kind || ':' || r.ref from evidence_ref r
                                              where r.entry = e.id and r.at = e.at) as refs,
                                       array(select t.kind || ' ' || t.key_id || ':' || encode(t.token, 'hex')
                                               from evidence_token t where t.entry = e.id and t.at = e.at) as tokens
                                  from evidence_position p
                                  left join evidence_entry e on e.id = p.entry and e.at = p.at
                                 where p.position >= ? order by p.position limit ?
                                """)
                        .params(from, most)
                        .query((row, n) -> new Row(row.getLong("position"), holds(row, now)))
                        .list();
        Optional<Long> wrong = rows.stream().filter(r -> !r.holds()).map(Row::position).findFirst();
        return new Pass(rows.isEmpty() ? from : rows.getLast().position() + 1, wrong);
    }

    private static boolean holds(ResultSet row, Instant now) throws SQLException {
        if (row.getBoolean("lost")) {
            return false;
        }
        if (row.getString("there") == null) {
            Instant placed = instant(row, "placed");
            return placed.atOffset(ZoneOffset.UTC)
                    .plusYears(Retention.YEARS)
                    .toInstant()
                    .isBefore(now);
        }
        byte[] canonical = row.getBytes("canonical");
        SealedContent content = new SealedContent(Salt.of(row.getBytes("salt")), canonical);
        byte[] commitment = content.commitment().toBytes();
        return Arrays.equals(commitment, row.getBytes("committed"))
                && Arrays.equals(commitment, row.getBytes("commitment"))
                && agree(row, canonical);
    }

    private static boolean agree(ResultSet row, byte[] canonical) throws SQLException {
        Map<String, String> fields;
        try {
            fields = CanonicalContent.decode(canonical);
        } catch (IllegalArgumentException e) {
            return false;
        }
        for (String column :
                List.of("officer", "office", "role", "purpose", "reference", "event", "outcome")) {
            if (!row.getString(column).equals(fields.get(column))) {
                return false;
            }
        }
        return row.getString("id").equals(fields.get("id"))
                && instant(row, "at")
                        .truncatedTo(ChronoUnit.MICROS)
                        .toString()
                        .equals(fields.get("at"))
                && sorted(row, "refs").equals(sorted(words(fields.getOrDefault("about", ""), "")))
                && sorted(row, "tokens").equals(sorted(tokens(fields)));
    }

    private static List<String> tokens(Map<String, String> fields) {
        List<String> tokens = new ArrayList<>();
        fields.forEach(
                (name, value) -> {
                    if (name.startsWith("token.")) {
                        tokens.addAll(words(value, name.substring("token.".length()) + " "));
                    }
                });
        return tokens;
    }

    private static List<String> words(String joined, String before) {
        return joined.isEmpty()
                ? List.of()
                : Arrays.stream(joined.split(" ")).map(w -> before + w).toList();
    }

    private static List<String> sorted(ResultSet row, String column) throws SQLException {
        return sorted(List.of((String[]) row.getArray(column).getArray()));
    }

    private static List<String> sorted(List<String> words) {
        return words.stream().sorted().toList();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
