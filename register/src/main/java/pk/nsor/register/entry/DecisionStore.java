package pk.nsor.register.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.OfficerId;
import tools.jackson.databind.json.JsonMapper;

/** SQL over {@code return_decision} and {@code sealed_opening}. */
@Component
class DecisionStore {
    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void keep(
            String returnRef,
            boolean entered,
            Reasoning why,
            OfficerId first,
            OfficerId second,
            Instant at,
            Optional<Instant> eraseAfter) {
        jdbc.sql(
                        """
                        insert into return_decision (return_ref, decided_at, outcome, reasoning, first_by, second_by, erase_after)
                        values (?, ?, ?, ?, ?, ?, nullif(?, '')::timestamptz)
                        """)
                .params(
                        returnRef,
                        stamp(at),
                        entered ? "entered" : "not-entered",
                        json.writeValueAsString(why),
                        first.value(),
                        second.value(),
                        eraseAfter.map(Instant::toString).orElse(""))
                .update();
    }

    /** The last decision's reasoning, which names no person. */
    Optional<Reasoning> reasoning(String returnRef) {
        return jdbc.sql(
                        "select reasoning from return_decision where return_ref = ? order by decided_at desc limit 1")
                .param(returnRef)
                .query(String.class)
                .optional()
                .map(s -> json.readValue(s, Reasoning.class));
    }

    List<String> dueForErasure(Instant now, int most) {
        return jdbc.sql(
                        """
                        select return_ref from return_decision where erased_at is null and erase_after <= ?
                         order by erase_after limit ?
                        """)
                .params(stamp(now), most)
                .query(String.class)
                .list();
    }

    void erased(String returnRef, Instant at) {
        jdbc.sql(
                        "update return_decision set erased_at = ? where return_ref = ? and erased_at is null and erase_after is not null")
                .params(stamp(at), returnRef)
                .update();
    }

    /**
     * Takes one of the two places of a sealed return.
     *
     * @return false when two other officers have them
     */
    boolean openSealed(String returnRef, OfficerId officer, Instant at) {
        if (mayOpenSealed(returnRef, officer) && !openers(returnRef).contains(officer.value())) {
            int slot = openers(returnRef).size() + 1;
            jdbc.sql(
                            "insert into sealed_opening (return_ref, slot, officer, at) values (?, ?, ?, ?) on conflict do nothing")
                    .params(returnRef, slot, officer.value(), stamp(at))
                    .update();
        }
        return openers(returnRef).contains(officer.value());
    }

    boolean mayOpenSealed(String returnRef, OfficerId officer) {
        List<String> openers = openers(returnRef);
        return openers.contains(officer.value()) || openers.size() < 2;
    }

    private List<String> openers(String returnRef) {
        return jdbc.sql("select officer from sealed_opening where return_ref = ? order by slot")
                .param(returnRef)
                .query(String.class)
                .list();
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
