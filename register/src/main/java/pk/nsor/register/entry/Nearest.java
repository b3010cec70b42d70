package pk.nsor.register.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Hits;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Resemblance;
import pk.nsor.register.search.PersonIndex;

/**
 * The entries that are nearest to a description: found by keyed tokens, opened, and compared by the
 * matcher. Withheld entries are among them; the caller tells them apart. In the caller's
 * transaction.
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

    /** An entry and how near it is. */
    record Near(OpenEntries.OfPerson entry, Resemblance resemblance) {
        EntryState state() {
            return entry.row().state();
        }

        RegisterNumber number() {
            return entry.row().number();
        }

        @Override
        public String toString() {
            return "Near[masked]";
        }
    }

    /** What a search met, nearest first, and how far it reached. */
    record Found(List<Near> near, Reach reach) {}

    Found to(Described asked) {
        Hits hits = index.search(asked, MOST_OPENED);
        List<Near> near =
                scored(asked, hits).stream().filter(n -> Ranking.shown(n.resemblance())).toList();
        return new Found(near, hits.reach());
    }

    /** All that a search opened, nearest first, those that no officer is shown among them. */
    List<Near> scored(Described asked, Hits hits) {
        Likeness likeness = Likeness.of(asked);
        return open.persons(entries.findPersons(hits.persons())).stream()
                .map(e -> near(likeness, e))
                .sorted(
                        Comparator.comparingDouble((Near n) -> -n.resemblance().nats())
                                .thenComparing(n -> n.number().value()))
                .toList();
    }

    /** How one entry stands to a description; empty where a search would not propose it. */
    Optional<Near> one(Described asked, RegisterNumber number) {
        if (!index.tells(asked)) {
            return Optional.empty();
        }
        Likeness likeness = Likeness.of(asked);
        return open.persons(entries.find(number).stream().toList()).stream()
                .map(e -> near(likeness, e))
                .filter(n -> Ranking.shown(n.resemblance()))
                .findFirst();
    }

    private static Near near(Likeness asked, OpenEntries.OfPerson e) {
        return new Near(e, asked.to(Likeness.of(Described.of(e.person()))));
    }
}
