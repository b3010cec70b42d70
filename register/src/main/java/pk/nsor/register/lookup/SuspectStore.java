package pk.nsor.register.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;

/**
 * The sealed particulars: case, suspects and free texts, each under the request's own key and bound
 * to its place and version.
 */
@Component
class SuspectStore {
    private final JdbcClient jdbc;
    private final Seals seals;

    SuspectStore(JdbcClient jdbc, Seals seals) {
        this.jdbc = jdbc;
        this.seals = seals;
    }

    /**
     * One suspect as asked.
     *
     * @param number 1 to 10, kept for the request's life; gaps are left by suspects taken out
     */
    record Kept(int number, int version, SuspectForm form) {}

    byte[] sealCase(DataKey key, UUID lookup, int version, CaseForm form) {
        return seals.sealJson(key, caseAt(lookup, version), form);
    }

    CaseForm openCase(DataKey key, UUID lookup, LookupStore.SealedCase sealed) {
        return seals.unsealJson(
                key, caseAt(lookup, sealed.version()), sealed.sealed(), CaseForm.class);
    }

    /**
     * What a list tells of the cases of these requests; one whose key is destroyed is left out.
     *
     * @param told what is taken of a case
     */
    <T> Map<UUID, T> cases(
            List<Lookup> lookups, Map<KeyId, DataKey> keys, Function<CaseForm, Optional<T>> told) {
        Map<UUID, DataKey> open = new HashMap<>();
        lookups.stream()
                .filter(l -> keys.containsKey(l.key()))
                .forEach(l -> open.put(l.id(), Objects.requireNonNull(keys.get(l.key()))));
        Map<UUID, T> cases = new HashMap<>();
        jdbc.sql("select id, sealed_case, case_version from lookup where id = any(?)")
                .param(open.keySet().toArray(UUID[]::new))
                .query(
                        row -> {
                            UUID id = row.getObject(1, UUID.class);
                            told.apply(
                                            openCase(
                                                    Objects.requireNonNull(open.get(id)),
                                                    id,
                                                    new LookupStore.SealedCase(
                                                            row.getBytes(2), row.getInt(3))))
                                    .ifPresent(t -> cases.put(id, t));
                        });
        return cases;
    }

    List<Kept> suspects(DataKey key, UUID lookup) {
        return jdbc.sql(
                        "select number, version, sealed from lookup_suspect where lookup = ? order by number")
                .param(lookup)
                .query((row, n) -> kept(key, lookup, row.getInt(1), row.getInt(2), row.getBytes(3)))
                .list();
    }

    Optional<Kept> suspect(DataKey key, UUID lookup, int number) {
        return jdbc.sql(
                        "select version, sealed from lookup_suspect where lookup = ? and number = ?")
                .params(lookup, number)
                .query((row, n) -> kept(key, lookup, number, row.getInt(1), row.getBytes(2)))
                .optional();
    }

    /** Saves a suspect, the first time or again. */
    void save(DataKey key, UUID lookup, int number, SuspectForm form) {
        int version =
                jdbc.sql("select version from lookup_suspect where lookup = ? and number = ?")
                                .params(lookup, number)
                                .query(Integer.class)
                                .optional()
                                .orElse(0)
                        + 1;
        byte[] sealed = seals.sealJson(key, suspectAt(lookup, number, version), form);
        jdbc.sql(
                        """
                        insert into lookup_suspect (lookup, number, version, sealed) values (?, ?, ?, ?)
                        on conflict (lookup, number) do update set version = excluded.version, sealed = excluded.sealed
                        """)
                .params(lookup, number, version, sealed)
                .update();
    }

    void takeOut(UUID lookup, int number) {
        jdbc.sql("delete from lookup_suspect where lookup = ? and number = ?")
                .params(lookup, number)
                .update();
    }

    private Kept kept(DataKey key, UUID lookup, int number, int version, byte[] sealed) {
        return new Kept(
                number,
                version,
                seals.unsealJson(
                        key, suspectAt(lookup, number, version), sealed, SuspectForm.class));
    }

    private static Binding caseAt(UUID lookup, int version) {
        return new Binding("lookup", "sealed_case", lookup.toString(), version);
    }

    private static Binding suspectAt(UUID lookup, int number, int version) {
        return new Binding("lookup_suspect", "sealed", lookup + "/" + number, version);
    }
}
