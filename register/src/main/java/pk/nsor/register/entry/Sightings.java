package pk.nsor.register.entry;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;

/**
 * Who has seen an entry: every done act of a person whose evidence names the entry or the return
 * that it came from. The record opened, candidates shown and compared, a search that met it, two
 * entries side by side, an answer, the return and its attachments, the verification.
 */
@Component
public class Sightings {
    /** Sightings a page. */
    static final int MOST_A_PAGE = 8;

    private static final String SEEN =
            """
             from evidence_entry e
            where (e.id, e.at) in (select r.entry, r.at from evidence_ref r where r.ref in (?, ?))
              and e.outcome = 'done' and e.role <> 'system'
            """;

    private final JdbcClient jdbc;
    private final CurrentLists lists;

    Sightings(JdbcClient jdbc, CurrentLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /**
     * One of them, in words.
     *
     * @param reference of the work that was the purpose; empty where the purpose says it all
     */
    public record Sighting(
            Instant at, Text event, String officer, Text office, Text purpose, String reference) {}

    /**
     * A page of them, the latest first.
     *
     * @param older where the next page begins, empty at the end
     */
    public record Leaf(List<Sighting> sightings, long all, String older) {}

    /** The last of a page: the next begins behind it. */
    record Behind(Instant at, UUID entry) {
        private static final Pattern FORM =
                Pattern.compile("([0-9]{1,18})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

        String text() {
            return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "-" + entry;
        }

        /** Absent for anything else: then the list begins at its head. */
        static Optional<Behind> read(String text) {
            Matcher m = FORM.matcher(text);
            if (!m.matches()) {
                return Optional.empty();
            }
            try {
                Instant at = Instant.EPOCH.plus(Long.parseLong(m.group(1)), ChronoUnit.MICROS);
                return Optional.of(new Behind(at, UUID.fromString(m.group(2))));
            } catch (DateTimeException | ArithmeticException e) {
                return Optional.empty();
            }
        }
    }

    private record Row(Behind place, Sighting sighting) {}

    Leaf of(EntryRow entry, Optional<Behind> behind) {
        String number = entry.number().value();
        StringBuilder sql =
                new StringBuilder(
                        "select e.id, e.at, e.event, e.officer, e.office, e.purpose, e.reference"
                                + SEEN);
        List<Object> values = new ArrayList<>(List.of(number, entry.returnRef()));
        behind.ifPresent(
                b -> {
                    sql.append(" and (e.at, e.id) < (?, ?)");
                    values.add(b.at().atOffset(ZoneOffset.UTC));
                    values.add(b.entry());
                });
        sql.append(" order by e.at desc, e.id desc limit ?");
        values.add(MOST_A_PAGE + 1);
        List<Row> rows =
                jdbc.sql(sql.toString())
                        .params(values)
                        .query(
                                (r, n) -> {
                                    Instant at =
                                            r.getObject("at", OffsetDateTime.class).toInstant();
                                    return new Row(
                                            new Behind(at, r.getObject("id", UUID.class)),
                                            new Sighting(
                                                    at,
                                                    event(r.getString("event")),
                                                    r.getString("officer"),
                                                    office(r.getString("office")),
                                                    purpose(r.getString("purpose")),
                                                    r.getString("reference")));
                                })
                        .list();
        List<Row> shown = rows.subList(0, Math.min(MOST_A_PAGE, rows.size()));
        return new Leaf(
                shown.stream().map(Row::sighting).toList(),
                jdbc.sql("select count(*)" + SEEN)
                        .params(number, entry.returnRef())
                        .query(Long.class)
                        .single(),
                rows.size() > shown.size() ? shown.getLast().place().text() : "");
    }

    private static Text event(String code) {
        return Event.find(code).map(Event::text).orElse(Text.of(code, code));
    }

    private static Text purpose(String code) {
        for (Purpose.Kind k : Purpose.Kind.values()) {
            if (k.code().equals(code)) {
                return k.text();
            }
        }
        return Text.of(code, code);
    }

    /** A column that somebody changed to what is no office hides no sighting. */
    private Text office(String code) {
        try {
            return lists.lists()
                    .office(new OfficeId(code))
                    .map(o -> Text.of(o.name().in(Lang.EN), o.name().in(Lang.UR)))
                    .orElse(Text.of(code, code));
        } catch (IllegalArgumentException changed) {
            return Text.of(code, code);
        }
    }
}
