package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.conviction.ConvictionFacts;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.protection.WrappedKey;

/** Opens and seals the parts of entries, each bound to its table, column, row and version. */
@Component
class OpenEntries {
    private final Seals seals;

    OpenEntries(Seals seals) {
        this.seals = seals;
    }

    /** An entry of which only the person is open. */
    record OfPerson(EntryRow row, Particulars person) {
        @Override
        public String toString() {
            return "OfPerson[masked]";
        }
    }

    static Binding binding(String column, java.util.UUID id, int version) {
        return new Binding("entry", column, id.toString(), version);
    }

    Entry open(EntryRow e) {
        DataKey key = seals.open(e.key());
        return new Entry(
                e.number(),
                e.state(),
                e.returnRef(),
                person(e, key),
                seals.unsealJson(
                        key,
                        binding("conviction", e.id(), e.version()),
                        e.conviction(),
                        ConvictionFacts.class),
                seals.unsealJson(
                        key,
                        binding("decision", e.id(), e.version()),
                        e.decision(),
                        Reasoning.class),
                e.portrait(),
                e.verifiedBy(),
                e.verifiedAt());
    }

    /**
     * Opens the persons of many entries with one query for their keys, and with the processors that
     * are free; in the order of the rows.
     */
    List<OfPerson> persons(List<EntryRow> rows) {
        Map<KeyId, DataKey> keys = keys(rows);
        return rows.parallelStream()
                .flatMap(
                        row ->
                                Optional.ofNullable(keys.get(row.key()))
                                        .map(key -> new OfPerson(row, person(row, key)))
                                        .stream())
                .toList();
    }

    /** The keys of entries; those of destroyed persons are left out. */
    Map<KeyId, DataKey> keys(List<EntryRow> rows) {
        return seals.open(rows.stream().map(EntryRow::key).toList());
    }

    Particulars person(EntryRow e, WrappedKey key) {
        return person(e, seals.open(key));
    }

    Particulars person(EntryRow e, DataKey key) {
        return seals.unsealJson(
                key, binding("person", e.id(), e.version()), e.person(), Particulars.class);
    }
}
