package pk.nsor.register.entry;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Resemblance;
import pk.nsor.register.search.PersonIndex;

/**
 * The entries that are nearest to a description: found by keyed tokens and compared by the matcher.
 * Withheld entries are among them; the caller tells them apart. In the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Nearest {
    /** Most entries that one search opens: the bound on its work. */
    static final int MOST_OPENED = 64;

    private final PersonIndex index;
    private final EntryStore entries;
    private final OpenEntries open;

    Nearest(PersonIndex index, EntryStore entries, OpenEntries open) {
        this.index = index;
        this.entries = entries;
        this.open = open;
    }

    /** An entry and how near it is, its parts still sealed. */
    record Near(EntryRow row, Resemblance resemblance) {
        EntryState state() {
            return row.state();
        }

        RegisterNumber number() {
            return row.number();
        }

        @Override
        public String toString() {
            return "Near[masked]";
        }
    }

    /** The same with the person open, to be set beside what is asked. */
    record Opened(Near near, Particulars person) {
        @Override
        public String toString() {
            return "Opened[masked]";
        }
    }

    /** Opens the persons of entries, with one query for their keys; destroyed ones are left out. */
    List<Opened> open(List<Near> near) {
        Map<KeyId, DataKey> keys = open.keys(near.stream().map(Near::row).toList());
        return near.stream()
                .filter(n -> keys.containsKey(n.row().key()))
                .map(
                        n ->
                                new Opened(
                                        n,
                                        open.person(
                                                n.row(),
                                                Objects.requireNonNull(keys.get(n.row().key())))))
                .toList();
    }

    /** What a search met, nearest first, and how far it reached. */
    record Found(List<Near> near, Reach reach) {}

    /** Those whom an officer is to see. */
    Found to(Described asked) {
        return to(asked, Ranking::shown);
    }

    /** Those who are alike in this way; of others the entries are not read. */
    Found to(Described asked, Predicate<Resemblance> alike) {
        PersonIndex.Compared compared = index.compared(asked, MOST_OPENED);
        Map<UUID, Resemblance> by = new HashMap<>();
        for (PersonIndex.Match m : compared.persons()) {
            if (alike.test(m.resemblance())) {
                by.put(m.person(), m.resemblance());
            }
        }
        List<Near> near =
                entries.findPersons(by.keySet()).stream()
                        .map(row -> new Near(row, Objects.requireNonNull(by.get(row.id()))))
                        .sorted(
                                Comparator.comparingDouble((Near n) -> -n.resemblance().nats())
                                        .thenComparing(n -> n.number().value()))
                        .toList();
        return new Found(near, compared.reach());
    }

    /** How one entry stands to a description; empty where a search would not propose it. */
    Optional<Opened> one(Described asked, RegisterNumber number) {
        if (!index.tells(asked)) {
            return Optional.empty();
        }
        Likeness likeness = Likeness.of(asked);
        return open.persons(entries.find(number).stream().toList()).stream()
                .map(
                        e ->
                                new Opened(
                                        new Near(
                                                e.row(),
                                                likeness.to(Likeness.of(Described.of(e.person())))),
                                        e.person()))
                .filter(o -> Ranking.shown(o.near().resemblance()))
                .findFirst();
    }
}
