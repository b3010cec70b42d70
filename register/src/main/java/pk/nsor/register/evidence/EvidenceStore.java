package pk.nsor.register.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Ref;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.search.AskedTokens;

/**
 * Reads evidence entries for an auditor. Every query leaves out the entries of the reader's own
 * office and of the reader, whichever office they served in then.
 */
@Component
class EvidenceStore {
    private static final String FIELDS =
            """
            select e.id, e.at, e.officer, e.office, e.role, e.purpose, e.reference, e.event, e.outcome,
                   array(select r.kind || ' ' || r.ref from evidence_ref r where r.entry = e.id and r.at = e.at) as about
            """;
    private static final String OTHERS = " where e.office <> ? and e.officer <> ?";
    private static final String COLUMNS = FIELDS + " from evidence_entry e" + OTHERS;

    /**
     * Entries whose tokens meet a name or a CNIC; a father's name alone is not a person. Chosen and
     * ranked before anything is cut off: a CNIC or paper first, then a name as written, then by its
     * sound, then a common one, each before its like where the parentage agrees too.
     */
    private static final String MEETING =
            """
            with asked as (
                select * from unnest(?::text[], ?::bigint[], ?::bytea[]) as a (kind, key_id, token)),
            hit as (
                select t.entry, t.at, array_agg(distinct t.kind) as kinds
                  from evidence_token t join asked using (kind, key_id, token)
                 group by t.entry, t.at
                having bool_or(t.kind not like 'asked-parent%'))
            """
                    + FIELDS
                    + """
            , h.kinds from hit h join evidence_entry e on e.id = h.entry and e.at = h.at
            """
                    + OTHERS
                    + """
             order by case when h.kinds && array['asked-cnic', 'asked-paper'] then 0
                           else case when 'asked-name' = any (h.kinds) then 2
                                     when 'asked-name-sound' = any (h.kinds) then 4 else 6 end
                              - case when h.kinds && array['asked-parent', 'asked-parent-sound'] then 1 else 0 end
                      end,
                      e.at desc, e.id desc
             limit ?
            """;

    private final JdbcClient jdbc;

    EvidenceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Entries that meet the criteria, newest first, behind the cursor. */
    List<Recorded> find(Caller reader, Criteria wanted, Optional<Cursor> behind, int most) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> values = new ArrayList<>(List.of(reader.office().value()));
        values.add(reader.officer().value());
        equal(sql, values, "officer", wanted.officer());
        equal(sql, values, "office", wanted.office());
        equal(sql, values, "purpose", wanted.purpose());
        equal(sql, values, "event", wanted.event());
        equal(sql, values, "outcome", wanted.outcome());
        if (!wanted.record().isEmpty()) {
            String upper = wanted.record().toUpperCase(Locale.ROOT);
            sql.append(
                    """
                     and (e.reference = ? or (e.id, e.at) in
                          (select r.entry, r.at from evidence_ref r where r.ref in (?, ?)))
                    """);
            values.addAll(List.of(upper, wanted.record(), upper));
        }
        days(sql, values, wanted.from(), wanted.until());
        behind.ifPresent(
                c -> {
                    sql.append(" and (e.at, e.id) < (?, ?)");
                    values.add(c.at().atOffset(ZoneOffset.UTC));
                    values.add(c.id().value());
                });
        sql.append(" order by e.at desc, e.id desc limit ?");
        values.add(most);
        return jdbc.sql(sql.toString()).params(values).query(EvidenceStore::read).list();
    }

    private static void equal(
            StringBuilder sql, List<Object> values, String column, String wanted) {
        if (!wanted.isEmpty()) {
            sql.append(" and e.").append(column).append(" = ?");
            values.add(wanted);
        }
    }

    private static void days(
            StringBuilder sql,
            List<Object> values,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        if (from != null) {
            sql.append(" and e.at >= ?");
            values.add(start(from));
        }
        if (until != null) {
            sql.append(" and e.at < ?");
            values.add(start(until.plusDays(1)));
        }
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(Deadlines.ZONE).toOffsetDateTime();
    }

    /**
     * One entry, unless it is not this reader's to see. Of two rows with one id, which only
     * somebody with the database can make, the one that the log knows.
     */
    Optional<Recorded> find(Caller reader, EntryId id) {
        String place =
                "(select p.position from evidence_position p where p.entry = e.id and p.at = e.at limit 1)";
        return jdbc.sql(COLUMNS + " and e.id = ? order by " + place + " nulls last limit 1")
                .params(reader.office().value(), reader.officer().value(), id.value())
                .query(EvidenceStore::read)
                .optional();
    }

    /**
     * Entries whose id begins with these twelve hexadecimal digits; two only by a rare accident.
     */
    List<Recorded> beginningWith(Caller reader, String twelve) {
        String head = twelve.substring(0, 8) + "-" + twelve.substring(8) + "-";
        return jdbc.sql(COLUMNS + " and e.id between ?::uuid and ?::uuid limit 2")
                .params(
                        reader.office().value(),
                        reader.officer().value(),
                        head + "0000-0000-000000000000",
                        head + "ffff-ffff-ffffffffffff")
                .query(EvidenceStore::read)
                .list();
    }

    /** An entry and the kinds of token in which it meets what was asked. */
    record Meeting(Recorded entry, List<String> kinds) {}

    /** Entries whose tokens meet these, the closest first, then the latest. */
    List<Meeting> meeting(Caller reader, List<AskedTokens.Kept> asked, int most) {
        return jdbc.sql(MEETING)
                .params(
                        asked.stream().map(p -> p.kind().code()).toArray(String[]::new),
                        asked.stream().map(p -> p.token().keyId()).toArray(Long[]::new),
                        asked.stream().map(p -> p.token().value()).toArray(byte[][]::new),
                        reader.office().value(),
                        reader.officer().value(),
                        most)
                .query(
                        (row, n) ->
                                new Meeting(
                                        read(row, n),
                                        List.of((String[]) row.getArray("kinds").getArray())))
                .list();
    }

    /** The canonical bytes of one entry. */
    byte[] content(EntryId id, Instant at) {
        return jdbc.sql("select canonical from evidence_entry where id = ? and at = ?")
                .params(id.value(), at.atOffset(ZoneOffset.UTC))
                .query(byte[].class)
                .single();
    }

    /**
     * What somebody put there that is no reference hides neither its entry nor others from view.
     */
    private static Ref ref(String kindAndRef) {
        try {
            String[] parts = kindAndRef.split(" ", 2);
            return new Ref(parts[0], parts[1]);
        } catch (IllegalArgumentException changed) {
            return Ref.UNREADABLE;
        }
    }

    private static Recorded read(ResultSet row, int n) throws SQLException {
        List<Ref> about =
                Arrays.stream((String[]) row.getArray("about").getArray())
                        .map(EvidenceStore::ref)
                        .toList();
        return new Recorded(
                new EntryId(row.getObject("id", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                row.getString("office"),
                row.getString("role"),
                row.getString("purpose"),
                row.getString("reference"),
                row.getString("event"),
                row.getString("outcome"),
                about);
    }
}
