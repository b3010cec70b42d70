package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Settles what a text says twice of one section: listed, and then acquitted of ("376/354, acquitted
 * of 376"). Where it is plain, the section is no count; where the text also says that there was a
 * conviction under it, or only a part of it is taken away, it is left open and asked about.
 */
final class SaidTwice {
    private static final int ATTEMPT = 511;

    private final List<Item> items;
    private final Map<Item, Cited> cited = new IdentityHashMap<>();

    /** Where 511 stands: part between semicolons, part between commas. */
    private final Set<List<Integer>> attempts = new HashSet<>();

    /** A section that a remark in brackets says was acquitted of, and where the remark stands. */
    record InRemark(Cited section, int start) {
        Reading.Struck struck() {
            return new Reading.Struck(section, Reading.Why.ACQUITTED);
        }
    }

    /**
     * A section that the text takes away.
     *
     * @param part of it alone: one count of several, or not known how
     */
    private record TakenAway(
            Cited section, int start, Item.Mode why, boolean attempt, boolean part) {}

    SaidTwice(List<Item> items, KnownSections sections) {
        this.items = items;
        for (Item i : items) {
            List<Cited> one =
                    i.law.map(l -> sections.resolve(l, i.number, i.token.word(), i.token.clauses()))
                            .orElse(List.of());
            if (one.size() == 1) {
                cited.put(i, one.getFirst());
            }
            if (i.number == ATTEMPT) {
                attempts.add(List.of(i.segment, i.chunk));
            }
        }
    }

    /** What remarks say was acquitted of, beside what the sections met say themselves. */
    void settle(List<InRemark> remarks) {
        charged();
        List<TakenAway> taken = new ArrayList<>();
        items.stream().filter(i -> !i.anothers).forEach(i -> takenAway(i).ifPresent(taken::add));
        for (InRemark r : remarks) {
            taken.add(new TakenAway(r.section(), r.start(), Item.Mode.ACQUITTED, false, false));
        }
        for (TakenAway t : taken) {
            items.stream()
                    .filter(i -> i.counts() && !i.tied() && !i.errorMarked)
                    .filter(i -> cited(i).filter(t.section()::sameSection).isPresent())
                    .toList()
                    .forEach(i -> settle(i, t));
        }
    }

    private Optional<TakenAway> takenAway(Item i) {
        return switch (i.mode) {
            case ACQUITTED, DROPPED, ALTERED, NOT_CONVICTED, UNCLEAR ->
                    cited(i).map(
                                    c ->
                                            new TakenAway(
                                                    c,
                                                    i.token.start(),
                                                    i.mode,
                                                    attempt(i),
                                                    i.counted || i.mode == Item.Mode.UNCLEAR));
            case COUNT, MENTIONED -> Optional.empty();
        };
    }

    /** What the text lists as charged counts only while it does not say what was convicted of. */
    private void charged() {
        List<Item> convicted =
                items.stream()
                        .filter(i -> i.counts() && i.said == Item.Said.CONVICTED && !i.tied())
                        .toList();
        if (convicted.isEmpty()) {
            return;
        }
        for (Item i : items) {
            if (i.counts() && i.said == Item.Said.CHARGED) {
                i.mode = Item.Mode.MENTIONED;
            }
        }
        int from = convicted.getFirst().token.start();
        List<Item> listed =
                items.stream()
                        .filter(i -> i.counts() && i.said == Item.Said.LISTED && !i.tied())
                        .filter(i -> i.token.start() < from)
                        .toList();
        boolean again = listed.stream().anyMatch(l -> convicted.stream().anyMatch(c -> same(l, c)));
        if (again) {
            // "376/354, convicted under 354": of the others it is not said.
            listed.stream()
                    .filter(l -> convicted.stream().noneMatch(c -> same(l, c)))
                    .forEach(l -> l.mode = Item.Mode.UNCLEAR);
        }
    }

    private boolean same(Item a, Item b) {
        return cited(a).flatMap(one -> cited(b).filter(one::sameSection)).isPresent();
    }

    private void settle(Item counted, TakenAway taken) {
        String clauses = cited(counted).map(Cited::clause).orElse("");
        String of = taken.section().clause();
        if (!clauses.isEmpty() && !of.isEmpty() && !clauses.equals(of)) {
            return;
        }
        boolean before = counted.token.start() < taken.start();
        boolean attempt = attempt(counted);
        if (!before && (attempt != taken.attempt() || later(counted, taken))) {
            return;
        }
        boolean part = taken.part() || counted.times > 1 || (clauses.isEmpty() && !of.isEmpty());
        boolean plain =
                before
                        && !part
                        && attempt == taken.attempt()
                        && (taken.why() == Item.Mode.ALTERED
                                || (taken.why() != Item.Mode.NOT_CONVICTED
                                        && counted.said != Item.Said.CONVICTED));
        counted.mode = plain ? taken.why() : Item.Mode.UNCLEAR;
        alone(counted);
    }

    /** What comes after an alteration, or after sections were dropped, is what stands. */
    private static boolean later(Item counted, TakenAway taken) {
        return taken.why() == Item.Mode.ALTERED
                || (taken.why() == Item.Mode.DROPPED && counted.said == Item.Said.LISTED);
    }

    /** 34 and the like go with the last section of their part. */
    private void alone(Item gone) {
        List<Item> left =
                items.stream().filter(i -> i.segment == gone.segment && i.counts()).toList();
        if (left.stream().allMatch(Item::tied)) {
            left.forEach(i -> i.mode = Item.Mode.MENTIONED);
        }
    }

    /** 511 stands in the same part, or words of attempt do. */
    private boolean attempt(Item item) {
        return item.takesPart.stream().anyMatch(s -> s.number() == ATTEMPT)
                || attempts.contains(List.of(item.segment, item.chunk));
    }

    private Optional<Cited> cited(Item item) {
        return Optional.ofNullable(cited.get(item));
    }
}
