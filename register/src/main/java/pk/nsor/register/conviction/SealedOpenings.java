package pk.nsor.register.conviction;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.Seals;

/**
 * The two places at a juvenile's or probationer's return: whoever has one opens it, and nobody
 * else, before the decision and after it. A place once released stays written. Rows of {@code
 * sealed_opening}; runs in the caller's transaction.
 */
@Component
public class SealedOpenings {
    private static final int PLACES = 2;

    private final JdbcClient jdbc;
    private final Seals seals;

    SealedOpenings(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * One of the two places.
     *
     * @param slot 1 or 2
     */
    public record Place(int slot, OfficerId officer, Instant since) {}

    /** The places that are taken now. */
    public List<Place> places(ReturnReference reference) {
        return jdbc.sql(
                        """
                        select slot, officer, at from sealed_opening
                         where return_ref = ? and released_at is null order by slot
                        """)
                .param(reference.value())
                .query(
                        (r, _) ->
                                new Place(
                                        r.getInt(1),
                                        new OfficerId(r.getString(2)),
                                        r.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Whether the officer has one of the places. */
    public boolean holds(ReturnReference reference, OfficerId officer) {
        return places(reference).stream().anyMatch(p -> p.officer().equals(officer));
    }

    /** Whether the officer has a place or could take one. */
    public boolean mayTake(ReturnReference reference, OfficerId officer) {
        return holds(reference, officer) || places(reference).size() < PLACES;
    }

    /**
     * Takes a place, or finds it taken by the same officer already.
     *
     * @return false when two other officers have them
     */
    public boolean take(ReturnReference reference, OfficerId officer, Instant at) {
        List<Place> taken = places(reference);
        if (taken.size() < PLACES && taken.stream().noneMatch(p -> p.officer().equals(officer))) {
            int free = taken.stream().anyMatch(p -> p.slot() == 1) ? 2 : 1;
            jdbc.sql(
                            """
                            insert into sealed_opening (id, return_ref, slot, officer, at) values (?, ?, ?, ?, ?)
                            on conflict do nothing
                            """)
                    .params(
                            UUID.randomUUID(),
                            reference.value(),
                            free,
                            officer.value(),
                            at.atOffset(ZoneOffset.UTC))
                    .update();
        }
        return holds(reference, officer);
    }

    /**
     * Frees an officer's place; that it was taken stays.
     *
     * @param why sealed under the return's key
     * @return false where the officer has none
     */
    public boolean release(ReturnRow row, OfficerId officer, OfficerId by, String why, Instant at) {
        List<UUID> ids =
                jdbc.sql(
                                """
                                select id from sealed_opening
                                 where return_ref = ? and officer = ? and released_at is null for update
                                """)
                        .params(row.reference().value(), officer.value())
                        .query(UUID.class)
                        .list();
        for (UUID id : ids) {
            byte[] sealed =
                    seals.seal(
                            seals.open(row.key()),
                            new Binding("sealed_opening", "released_why", id.toString(), 0),
                            why.getBytes(StandardCharsets.UTF_8));
            jdbc.sql(
                            "update sealed_opening set released_at = ?, released_by = ?, released_why = ? where id = ?")
                    .params(at.atOffset(ZoneOffset.UTC), by.value(), sealed, id)
                    .update();
        }
        return !ids.isEmpty();
    }
}
