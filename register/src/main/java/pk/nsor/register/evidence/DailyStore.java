package pk.nsor.register.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.evidence.note.PaperCode;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.register.clock.Deadlines;

/** The first published checkpoint of each day, with the code that goes into the paper book. */
@Component
class DailyStore {
    private final JdbcClient jdbc;

    DailyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day's line of the paper book.
     *
     * @param size number of entries
     * @param code see {@link PaperCode}
     * @param at when the checkpoint was published
     */
    record Line(LocalDate day, long size, String code, Instant at) {}

    /** Keeps the checkpoint if it is the first of its day. */
    boolean keep(SignedCheckpoint checkpoint, Instant at) {
        return jdbc.sql(
                                """
                                insert into evidence_daily (day, size, code, note, at) values (?, ?, ?, ?, ?)
                                on conflict (day) do nothing
                                """)
                        .params(
                                at.atZone(Deadlines.ZONE).toLocalDate(),
                                checkpoint.head().size(),
                                PaperCode.of(checkpoint),
                                checkpoint.note(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The latest days first. */
    List<Line> latest(int most) {
        return jdbc.sql("select day, size, code, at from evidence_daily order by day desc limit ?")
                .param(most)
                .query(
                        (row, n) ->
                                new Line(
                                        row.getObject("day", LocalDate.class),
                                        row.getLong("size"),
                                        row.getString("code"),
                                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
