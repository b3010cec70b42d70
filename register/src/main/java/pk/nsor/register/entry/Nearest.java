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
import pk.nsor.register.protection.WrappedKey;
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

    /**
     * An entry and how near it is, its parts still sealed.
     *
     * @param key the person's; empty where it was destroyed
     * @param joined whether another entry may be joined with it
     */
    record Near(EntryRow row, Resemblance resemblance, Optional<WrappedKey> key, boolean joined) {
        /** Of one entry by itself, whatever it is joined with, whose person is open already. */
        static Near alone(EntryRow row, Resemblance resemblance) {
            return new Near(row, resemblance, Optional.empty(), false);
        }

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

    /** Opens the persons of entries; destroyed ones are left out. */
    List<Opened> open(List<Near> near) {
        return near.stream()
                .flatMap(n -> n.key().stream().map(k -> new Opened(n, open.person(n.row(), k))))
                .toList();
    }

    /** What a search met, nearest first, and how far it reached. */
    record Found(List<Near> near, Reach reach) {}

    /** Those whom an officer is to see. */
    Found to(Described asked) {
        return to(asked, Ranking::shown);
    }

    /**
     * Those who are alike in this way; of others the entries are not read. As most searches meet
     * nothing new, what is known here is searched first, and again after what was committed since
     * is taken in, of which the reading of the entries tells.
     */
    Found to(Described asked, Predicate<Resemblance> alike) {
        Met met = met(asked, alike);
        if (!index.knows(met.newest())) {
            index.catchUp();
            met = met(asked, alike);
        }
        return met.found();
    }

    private record Met(Found found, long newest) {}

    private Met met(Described asked, Predicate<Resemblance> alike) {
        PersonIndex.Compared compared = index.compared(asked, MOST_OPENED);
        Map<UUID, Resemblance> by = new HashMap<>();
        for (PersonIndex.Match m : compared.persons()) {
            if (alike.test(m.resemblance())) {
                by.put(m.person(), m.resemblance());
            }
        }
        EntryStore.Persons read = entries.persons(by.keySet());
        List<Near> near =
                read.rows().stream()
                        // A node may hold what a destroyed person was found by until it starts
                        // again: nothing is to be known of them, not even that one is withheld.
                        .filter(p -> p.key().isPresent())
                        .map(
                                p ->
                                        new Near(
                                                p.row(),
                                                Objects.requireNonNull(by.get(p.row().id())),
                                                p.key(),
                                                p.joined()))
                        .sorted(
                                Comparator.comparingDouble((Near n) -> -n.resemblance().nats())
                                        .thenComparing(n -> n.number().value()))
                        .toList();
        return new Met(new Found(near, compared.reach()), read.newest());
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
                                        Near.alone(
                                                e.row(),
                                                likeness.to(Likeness.of(Described.of(e.person())))),
                                        e.person()))
                .filter(o -> Ranking.shown(o.near().resemblance()))
                .findFirst();
    }
}
