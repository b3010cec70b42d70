package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes counts out of sections: what stands alone, what is read with what. */
final class CountBuilder {
    private static final int FIRST_OF_ASSEMBLY = 141;
    private static final int COMMON_OBJECT = 149;

    private static final class Draft {
        private final Cited main;
        private final Item item;
        private final int group;
        private final List<Cited> readWith = new ArrayList<>();
        private int end;

        Draft(Cited main, Item item, int group) {
            this.main = main;
            this.item = item;
            this.group = group;
            this.end = item.end;
        }

        void add(Cited cited) {
            if (!readWith.contains(cited)) {
                readWith.add(cited);
            }
        }
    }

    /** A section such as 34 that is written before what it belongs to. */
    private record Early(Cited cited, Item item) {}

    final List<Reading.Struck> struck = new ArrayList<>();
    final List<Cited> procedural = new ArrayList<>();
    final List<Cited> mentioned = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();

    private final SectionText text;
    private final KnownSections sections;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<Early> early = new ArrayList<>();
    private final List<Early> groupEarly = new ArrayList<>();

    /** Written before a list by commas: they belong to every section that follows in their part. */
    private final List<Early> partEarly = new ArrayList<>();

    private final Set<Integer> ownParts = new HashSet<>();
    private Optional<Item> next = Optional.empty();
    private int group;
    private boolean readingWith;
    private boolean withOffence;

    CountBuilder(SectionText text, KnownSections sections) {
        this.text = text;
        this.sections = sections;
    }

    List<Count> build(List<Item> items) {
        items.stream().filter(this::makesPart).forEach(i -> ownParts.add(i.segment));
        for (int k = 0; k < items.size(); k++) {
            Item item = items.get(k);
            next = k + 1 < items.size() ? Optional.of(items.get(k + 1)) : Optional.empty();
            List<Cited> cited = cited(item);
            if (item.mode != Item.Mode.COUNT) {
                aside(item, cited);
            } else if (cited.isEmpty() && item.statuteAssumed && sections.procedureAlone(item)) {
                procedural.addAll(sections.procedure(item));
            } else if (cited.isEmpty()) {
                unread(item);
            } else if (item.law.orElseThrow().kind() == OtherLaw.Kind.PROCEDURE) {
                procedural.addAll(cited);
            } else {
                cited.forEach(c -> take(item, c));
            }
        }
        settleEarly();
        return drafts.stream().map(this::count).toList();
    }

    private List<Cited> cited(Item item) {
        return item.law
                .map(l -> sections.resolve(l, item.number, item.token.word(), item.token.clauses()))
                .orElse(List.of());
    }

    /** A section other than 34, 109 and the like, so that they belong to this part. */
    private boolean makesPart(Item item) {
        List<Cited> cited = cited(item);
        return item.mode == Item.Mode.COUNT
                && (cited.isEmpty()
                        || cited.stream()
                                .anyMatch(
                                        c ->
                                                sections.limb(c) != Limb.PARTICIPATION
                                                        && !abetment(c)));
    }

    private static boolean abetment(Cited cited) {
        return KnownSections.abets(cited) && cited.section().letters().isEmpty();
    }

    /**
     * 114 belongs to what stands before it, as 109 does; 120-B is an offence of its own unless a
     * stroke or "read with" ties it to one.
     */
    private boolean tied(Item item, Cited cited, Token.Kind link) {
        if (!KnownSections.abets(cited)) {
            return false;
        }
        boolean followed =
                next.filter(n -> n.segment == item.segment && n.counts())
                        .flatMap(n -> n.link)
                        .filter(l -> l == Token.Kind.SLASH || l == Token.Kind.READ_WITH)
                        .isPresent();
        boolean before = drafts.stream().anyMatch(d -> d.item.segment == item.segment);
        if (abetment(cited)) {
            return before || followed || !drafts.isEmpty();
        }
        boolean stroke = link == Token.Kind.SLASH || link == Token.Kind.READ_WITH;
        return before ? stroke : followed && makesPart(next.orElseThrow());
    }

    private void take(Item item, Cited cited) {
        Limb limb = sections.limb(cited);
        Token.Kind link = item.link.orElse(Token.Kind.COMMA);
        boolean joined =
                link == Token.Kind.READ_WITH
                        || (readingWith && link == Token.Kind.SLASH)
                        || (readingWith
                                && withOffence
                                && link != Token.Kind.SEMICOLON
                                && !item.lawBetween);
        if (limb == Limb.PARTICIPATION || tied(item, cited, link)) {
            participation(item, cited, link);
        } else if (joined && inGroup(item.segment, link) && readAsAnother(item, limb)) {
            ask(Question.Kind.NOT_AN_OFFENCE, item, Optional.of(cited));
        } else if (joined && inGroup(item.segment, link)) {
            readWith(item, cited);
            readingWith = true;
            withOffence |= link != Token.Kind.SLASH;
        } else if (limb == Limb.GENERAL) {
            ask(Question.Kind.NOT_AN_OFFENCE, item, Optional.of(cited));
        } else {
            start(item, cited, link);
        }
    }

    /**
     * "19 Zina Ordinance r/w 10(3)": a bare number that makes no offence of the Penal Code is more
     * likely of the law named before it.
     */
    private boolean readAsAnother(Item item, Limb limb) {
        return limb == Limb.GENERAL
                && item.statuteAssumed
                && !drafts.getLast().main.statute().equals(StatuteCode.PPC);
    }

    private void start(Item item, Cited cited, Token.Kind link) {
        boolean sameGroup =
                link == Token.Kind.SLASH
                        && !readingWith
                        && !drafts.isEmpty()
                        && drafts.getLast().item.segment == item.segment;
        if (!sameGroup) {
            group++;
        }
        if (!sameGroup) {
            groupEarly.clear();
        }
        groupEarly.addAll(early);
        early.clear();
        Draft draft = new Draft(cited, item, group);
        groupEarly.forEach(e -> draft.add(e.cited()));
        partEarly.stream()
                .filter(e -> e.item().segment == item.segment)
                .forEach(e -> draft.add(e.cited()));
        if (listed(cited)) {
            inWords(item).forEach(draft::add);
            groupEarly.forEach(e -> inWords(e.item()).forEach(draft::add));
        }
        drafts.add(draft);
        readingWith = false;
        withOffence = false;
    }

    private void participation(Item item, Cited cited, Token.Kind link) {
        List<Draft> before =
                drafts.stream()
                        .filter(d -> d.item.segment == item.segment)
                        .filter(d -> link != Token.Kind.SLASH || d.group == group)
                        .toList();
        if (link == Token.Kind.READ_WITH) {
            readingWith = true;
            withOffence = false;
        }
        if (before.isEmpty() && link == Token.Kind.READ_WITH && !drafts.isEmpty()) {
            before = drafts.stream().filter(d -> d.group == group).toList();
        }
        if (before.isEmpty() && !ownParts.contains(item.segment)) {
            before = List.copyOf(drafts);
        }
        if (before.isEmpty()) {
            ahead(cited, item);
            return;
        }
        if (belongsAheadToo(cited, before, link)) {
            ahead(cited, item);
        }
        before.forEach(d -> d.add(cited));
        before.stream().filter(d -> listed(d.main)).forEach(d -> inWords(item).forEach(d::add));
        Draft last = drafts.getLast();
        last.end = Math.max(last.end, item.end);
        last.item.times = Math.max(last.item.times, item.times);
        last.item.errorMarked |= item.errorMarked;
        last.item.mentioned.addAll(item.mentioned);
    }

    /** Belongs to what follows: by a stroke to that group alone, by a comma to the whole part. */
    private void ahead(Cited cited, Item item) {
        early.add(new Early(cited, item));
        if (!strokeAhead(Token.Kind.SLASH) && !strokeAhead(Token.Kind.READ_WITH)) {
            partEarly.add(new Early(cited, item));
        }
    }

    private boolean strokeAhead(Token.Kind stroke) {
        return next.flatMap(n -> n.link).filter(l -> l == stroke).isPresent();
    }

    /**
     * In "452, 511/376" the stroke ties 511 to what follows it; in "147, 148, 149, 376" the common
     * object is that of the offences behind the rioting. A doubt is kept for both sides.
     */
    private boolean belongsAheadToo(Cited cited, List<Draft> before, Token.Kind link) {
        boolean tied =
                link != Token.Kind.SLASH
                        && link != Token.Kind.READ_WITH
                        && strokeAhead(Token.Kind.SLASH)
                        && next.filter(n -> n.counts() && makesPart(n)).isPresent();
        boolean behindRioting =
                cited.section().number() == COMMON_OBJECT
                        && before.stream().allMatch(d -> rioting(d.main));
        return tied || behindRioting;
    }

    /** PPC 141 to 148: the assembly itself. */
    private static boolean rioting(Cited cited) {
        int number = cited.section().number();
        return cited.statute().equals(StatuteCode.PPC)
                && number >= FIRST_OF_ASSEMBLY
                && number < COMMON_OBJECT;
    }

    /** Some section stands before it to be read with, in this part or, for "; r/w", at all. */
    private boolean inGroup(int segment, Token.Kind link) {
        return !drafts.isEmpty()
                && (drafts.getLast().item.segment == segment || link == Token.Kind.READ_WITH)
                && early.isEmpty();
    }

    private void readWith(Item item, Cited cited) {
        drafts.stream().filter(d -> d.group == group).forEach(d -> d.add(cited));
        if (listed(cited)) {
            drafts.stream()
                    .filter(d -> d.group == group)
                    .forEach(d -> inWords(item).forEach(d::add));
        }
        drafts.getLast().end = Math.max(drafts.getLast().end, item.end);
    }

    private boolean listed(Cited cited) {
        return switch (sections.limb(cited)) {
            case S2H, SCHEDULED, OPINION -> true;
            default -> false;
        };
    }

    /** "(attempt)" beside a listed offence is read as 511, "as abettor" as 109. */
    private static List<Cited> inWords(Item item) {
        return item.takesPart.stream().map(s -> new Cited(StatuteCode.PPC, s)).toList();
    }

    /** 34 written first and followed by nothing belongs to all that stands before it. */
    private void settleEarly() {
        for (Early e : early) {
            List<Draft> before =
                    drafts.stream()
                            .filter(d -> d.item.token.start() < e.item().token.start())
                            .toList();
            if (before.isEmpty()) {
                ask(Question.Kind.STANDS_ALONE, e.item(), Optional.of(e.cited()));
            } else {
                before.forEach(d -> d.add(e.cited()));
            }
        }
    }

    private void aside(Item item, List<Cited> cited) {
        switch (item.mode) {
            case ACQUITTED -> strike(cited, Reading.Why.ACQUITTED);
            case DROPPED -> strike(cited, Reading.Why.DROPPED);
            case ALTERED -> strike(cited, Reading.Why.ALTERED);
            case NOT_CONVICTED -> strike(cited, Reading.Why.NOT_CONVICTED);
            case UNCLEAR -> {
                ask(Question.Kind.SAID_TWICE, item, cited.stream().findFirst());
                mentioned.addAll(cited);
            }
            case MENTIONED, COUNT -> {
                mentioned.addAll(cited);
                if (!drafts.isEmpty()) {
                    drafts.getLast().item.mentioned.addAll(cited);
                }
            }
        }
    }

    private void strike(List<Cited> cited, Reading.Why why) {
        cited.forEach(c -> struck.add(new Reading.Struck(c, why)));
    }

    private void unread(Item item) {
        Question.Kind asked =
                sections.twoReadings(item)
                        ? Question.Kind.TWO_READINGS
                        : Question.Kind.UNKNOWN_SECTION;
        ask(item.lawUnknown ? Question.Kind.UNKNOWN_LAW : asked, item, Optional.empty());
        readingWith = false;
        withOffence = false;
    }

    private void ask(Question.Kind kind, Item item, Optional<Cited> cited) {
        questions.add(new Question(kind, text.typed(item.token.start(), item.end), cited));
    }

    private Count count(Draft d) {
        int end = d.end;
        for (Draft other : drafts) {
            if (other.item.token.start() > d.item.token.start()) {
                end = Math.min(end, other.item.token.start());
            }
        }
        String written =
                text.typed(d.item.token.start(), end).strip().replaceAll("[\\s,;/،؛]+$", "");
        return new Count(
                d.main,
                d.readWith,
                d.item.times,
                d.item.statuteAssumed,
                d.item.errorMarked,
                d.item.mentioned,
                written);
    }
}
