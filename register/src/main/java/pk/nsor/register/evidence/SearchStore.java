package pk.nsor.register.evidence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import tools.jackson.databind.json.JsonMapper;

/** Searches of the evidence as they were made; a reason is sealed, for it may name somebody. */
@Component
class SearchStore {
    private final JdbcClient jdbc;
    private final Seals seals;
    private final JsonMapper json = JsonMapper.builder().build();

    SearchStore(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    UUID keep(Caller caller, Instant at, Criteria wanted, String reason) {
        UUID id = UUID.randomUUID();
        DataKey key = seals.create(KeyPurpose.ACT);
        Binding where = new Binding("evidence_search", "reason", id.toString(), 0);
        jdbc.sql(
                        """
                        insert into evidence_search (id, at, officer, office, criteria, key_id, reason)
                        values (?, ?, ?, ?, ?::jsonb, ?, ?)
                        """)
                .params(
                        id,
                        at.atOffset(ZoneOffset.UTC),
                        caller.officer().value(),
                        caller.office().value(),
                        json.writeValueAsString(wanted),
                        key.id().value(),
                        seals.seal(key, where, reason.getBytes(StandardCharsets.UTF_8)))
                .update();
        return id;
    }

    /** What this officer searched for; another officer's search is not found. */
    Optional<Criteria> find(Caller caller, UUID id) {
        return jdbc.sql("select criteria::text from evidence_search where id = ? and officer = ?")
                .params(id, caller.officer().value())
                .query((row, n) -> json.readValue(row.getString(1), Criteria.class))
                .optional();
    }
}
