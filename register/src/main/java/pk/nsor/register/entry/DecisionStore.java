package pk.nsor.register.entry;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;

/** SQL over {@code return_decision}. */
@Component
class DecisionStore {
    private final JdbcClient jdbc;
    private final Seals seals;

    DecisionStore(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    void keep(
            String returnRef,
            boolean entered,
            Reasoning why,
            OfficerId first,
            OfficerId second,
            Instant at,
            Optional<Instant> eraseAfter) {
        DataKey key = seals.create(KeyPurpose.DECISION);
        jdbc.sql(
                        """
                        insert into return_decision
                            (return_ref, decided_at, outcome, key_id, sealed_reasoning, first_by, second_by, erase_after)
                        values (?, ?, ?, ?, ?, ?, ?, nullif(?, '')::timestamptz)
                        """)
                .params(
                        returnRef,
                        stamp(at),
                        entered ? "entered" : "not-entered",
                        key.id().value(),
                        seals.sealJson(key, binding(key), why),
                        first.value(),
                        second.value(),
                        eraseAfter.map(Instant::toString).orElse(""))
                .update();
    }

    /** The last decision's reasoning, sealed under a key of its own that outlives the person. */
    Optional<Reasoning> reasoning(String returnRef) {
        return jdbc.sql(
                        """
                        select key_id, sealed_reasoning from return_decision
                         where return_ref = ? and key_id is not null order by decided_at desc limit 1
                        """)
                .param(returnRef)
                .query(
                        (r, _) -> {
                            DataKey key = seals.open(new KeyId(r.getObject(1, UUID.class)));
                            return seals.unsealJson(
                                    key, binding(key), r.getBytes(2), Reasoning.class);
                        })
                .optional();
    }

    private static Binding binding(DataKey key) {
        return new Binding("return_decision", "sealed_reasoning", key.id().value().toString(), 0);
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

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
