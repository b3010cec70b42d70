package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the law of each section: one named behind a run belongs to the whole run, one named in
 * front of a run to all that follows, and a bare number is taken for the Penal Code.
 */
final class LawAssignment {
    private final KnownSections sections;
    private final List<Item> pending = new ArrayList<>();
    private Optional<Named> leading = Optional.empty();
    private Optional<Named> weak = Optional.empty();
    private int segment;

    /** The next section stands directly behind the law that leads: PECA 22. */
    private boolean first;

    /**
     * A law as named; without a law when it is in no list.
     *
     * @param otherPenalCode the penal code of another country or territory, to which numbers belong
     *     that the Pakistan Penal Code has too
     */
    private record Named(Optional<OtherLaw> law, boolean otherPenalCode) {}

    LawAssignment(KnownSections sections) {
        this.sections = sections;
    }

    void item(Item item) {
        enter(item.segment);
        boolean behindLaw = first;
        first = false;
        if (leading.isPresent() && (behindLaw || !participation(item))) {
            set(item, leading.get(), true);
        } else {
            pending.add(item);
        }
    }

    /**
     * 34, 109, 149 or 511 as such, which the Penal Code means wherever it is read with a section.
     */
    private boolean participation(Item item) {
        return item.token.word().isEmpty()
                && item.token.clauses().isEmpty()
                && sections.penalCode().stream()
                        .flatMap(p -> sections.resolve(p, item.number, "", "").stream())
                        .anyMatch(c -> sections.limb(c) == Limb.PARTICIPATION);
    }

    /**
     * @param before the section directly in front, with nothing between, where there is one
     * @param sectionFollows a section stands directly behind
     */
    void law(Token token, int inSegment, Optional<Item> before, boolean sectionFollows) {
        enter(inSegment);
        first = true;
        Named named = new Named(token.law(), token.number() == UnknownLaws.OTHER_PENAL_CODE);
        boolean bracketed = token.number() == 1;
        if (before.isPresent()) {
            Item item = before.get();
            if (bracketed) {
                set(item, named, false);
                pending.remove(item);
            } else if (item.lawProvisional && sectionFollows) {
                leading = Optional.of(named);
            } else if (item.lawProvisional) {
                set(item, named, false);
            } else if (item.lawOpen()) {
                set(item, named, false);
                backwards(named);
            } else if (!sameLaw(item, named)) {
                leading = Optional.of(named);
            }
        } else if (!sectionFollows && pending.stream().anyMatch(i -> i.segment == segment)) {
            backwards(named);
        } else {
            leading = Optional.of(named);
        }
    }

    /** What is still open is taken for the Penal Code, or for the law that led. */
    void finish(List<Item> items) {
        for (Item item : items) {
            if (item.repeats != null) {
                item.law = item.repeats.law;
                item.lawUnknown = item.repeats.lawUnknown;
                continue;
            }
            boolean misfit =
                    item.lawProvisional
                            && item.law.isPresent()
                            && !sections.fits(item.law.get(), item.token, item.number);
            if (item.lawOpen()
                    && weak.isPresent()
                    && !sections.penalOffence(item.token, item.number)) {
                set(item, weak.get(), false);
                item.statuteAssumed = true;
            } else if (item.lawOpen()
                    || (misfit && sections.penalOffence(item.token, item.number))) {
                item.law = sections.penalCode();
                item.statuteAssumed = true;
            }
        }
    }

    private void backwards(Named named) {
        for (Item item : pending) {
            if (!item.lawOpen()) {
                continue;
            }
            if (item.segment == segment ? belongs(named, item) : onlyThere(named, item)) {
                set(item, named, false);
                item.statuteAssumed = item.segment != segment;
            }
        }
        pending.clear();
    }

    private boolean belongs(Named named, Item item) {
        if (named.law().isEmpty()) {
            return named.otherPenalCode() || !sections.penalOffence(item.token, item.number);
        }
        OtherLaw law = named.law().get();
        if (law.code().equals(StatuteCode.PPC)) {
            return true;
        }
        return !participation(item) && sections.fits(law, item.token, item.number);
    }

    private boolean onlyThere(Named named, Item item) {
        return named.law().isPresent()
                && !sections.penalOffence(item.token, item.number)
                && sections.fits(named.law().get(), item.token, item.number);
    }

    private void enter(int now) {
        if (now != segment) {
            segment = now;
            weak = leading.or(() -> weak);
            leading = Optional.empty();
        }
    }

    private static boolean sameLaw(Item item, Named named) {
        return item.law.isPresent()
                && named.law().isPresent()
                && item.law.get().code().equals(named.law().get().code());
    }

    private static void set(Item item, Named named, boolean provisional) {
        item.law = named.law();
        item.lawUnknown = named.law().isEmpty();
        item.lawProvisional = provisional;
    }
}
