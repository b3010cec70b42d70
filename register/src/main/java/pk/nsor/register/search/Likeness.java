package pk.nsor.register.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nsor.names.Aspect;
import pk.nsor.names.Birth;
import pk.nsor.names.Comparison;
import pk.nsor.names.Finding;
import pk.nsor.names.Matcher;
import pk.nsor.names.NameWord;
import pk.nsor.names.ParsedName;
import pk.nsor.names.Part;
import pk.nsor.names.PersonFacts;
import pk.nsor.names.PersonNames;
import pk.nsor.names.Relation;
import pk.nsor.names.Sex;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;

/**
 * One person's description, read once, for comparing with many. For one thread, but where it is
 * made for several. Where both sides are written in one script they are compared in it, in both
 * scripts where both have both, and across scripts otherwise; the best counts. Pure.
 */
public final class Likeness {
    /** What one number of a passport or the like says, as the index weighs it. */
    static final double PAPER_NATS = 14.0;

    private static final ParsedName NOBODY = PersonNames.parse("");

    /** W/O, written in the father's place. */
    private static final Optional<Relation> HUSBAND = Optional.of(Relation.WIFE);

    private final Described person;
    private final Map<Script, Side> read = new EnumMap<>(Script.class);

    private Likeness(Described person) {
        this.person = person;
    }

    public static Likeness of(Described person) {
        return new Likeness(person);
    }

    /** The same for several threads at once: whatever may be compared is read now. */
    static Likeness shared(Described person) {
        Likeness all = new Likeness(person);
        Script.ALL.stream().filter(all::isIn).forEach(all::side);
        return all;
    }

    /**
     * What the matcher makes of two persons.
     *
     * @param nats how much likelier one person than two, as a natural logarithm
     * @param comparison the parts, this person's words left, the other's right
     * @param kin whether the father's names, the husbands', or neither were compared
     * @param samePaper whether an identity paper of one bears the number of one of the other's
     */
    public record Resemblance(double nats, Comparison comparison, Kin kin, boolean samePaper) {
        /** Whether the identity numbers are equal. */
        public boolean sameCnic() {
            return found(Aspect.CNIC, Finding.EQUAL);
        }

        /** Whether the numbers are equal but for one digit wrong, missing, or two swapped. */
        public boolean nearCnic() {
            return found(Aspect.CNIC, Finding.ONE_DIGIT_OFF)
                    || found(Aspect.CNIC, Finding.DIGITS_SWAPPED);
        }

        /** The parts about one aspect. */
        public List<Part> parts(Aspect aspect) {
            return comparison.explain().stream().filter(p -> p.aspect() == aspect).toList();
        }

        private boolean found(Aspect aspect, Finding finding) {
            return comparison.explain().stream()
                    .anyMatch(p -> p.aspect() == aspect && p.finding() == finding);
        }

        @Override
        public String toString() {
            return "Resemblance[masked]";
        }
    }

    /** Whose names were compared beside the person's own. */
    public enum Kin {
        FATHER,
        HUSBAND,
        /** A father's on one side, a husband's on the other. */
        MIXED,
        NONE
    }

    /** Which script a side is written in. */
    private enum Script {
        ROMAN,
        URDU;

        static final List<Script> ALL = List.of(values());
    }

    private record Side(
            ParsedName name, Optional<ParsedName> father, Optional<ParsedName> husband) {}

    /** How this person stands to another. */
    public Resemblance to(Likeness other) {
        Births births = births(person.born(), other.person.born());
        Optional<Resemblance> best = Optional.empty();
        boolean shared = Script.ALL.stream().anyMatch(s -> isIn(s) && other.isIn(s));
        for (Script mine : Script.ALL) {
            for (Script theirs : Script.ALL) {
                if (isIn(mine) && other.isIn(theirs) && (!shared || mine == theirs)) {
                    Resemblance found = compared(side(mine), other, other.side(theirs), births);
                    if (best.isEmpty() || found.nats() > best.get().nats()) {
                        best = Optional.of(found);
                    }
                }
            }
        }
        Resemblance found = best.orElseThrow();
        return sharesPaper(other)
                ? new Resemblance(found.nats() + PAPER_NATS, found.comparison(), found.kin(), true)
                : found;
    }

    /** A NICOP bears the number of the CNIC, so either may stand where the other is asked for. */
    private boolean sharesPaper(Likeness other) {
        List<String> papers = person.papers();
        List<String> theirs = other.person.papers();
        return papers.stream().anyMatch(n -> theirs.contains(n) || n.equals(other.person.cnic()))
                || theirs.contains(person.cnic());
    }

    private Resemblance compared(Side mine, Likeness other, Side theirs, Births births) {
        boolean fathers = mine.father().isPresent() && theirs.father().isPresent();
        boolean husbands = mine.husband().isPresent() && theirs.husband().isPresent();
        if (fathers || !husbands) {
            Kin kin = fathers ? Kin.FATHER : mixed(mine, theirs) ? Kin.MIXED : Kin.NONE;
            Resemblance byFather =
                    scored(
                            facts(mine, mine.father().isPresent(), births.left(), other),
                            other.facts(theirs, theirs.father().isPresent(), births.right(), this),
                            kin);
            if (!husbands) {
                return byFather;
            }
            Resemblance byHusband = byHusbands(mine, other, theirs, births);
            return byFather.nats() >= byHusband.nats() ? byFather : byHusband;
        }
        return byHusbands(mine, other, theirs, births);
    }

    private Resemblance byHusbands(Side mine, Likeness other, Side theirs, Births births) {
        return scored(
                facts(mine, false, births.left(), other),
                other.facts(theirs, false, births.right(), this),
                Kin.HUSBAND);
    }

    private static boolean mixed(Side mine, Side theirs) {
        return (mine.father().isPresent() || mine.husband().isPresent())
                && (theirs.father().isPresent() || theirs.husband().isPresent());
    }

    private static Resemblance scored(PersonFacts left, PersonFacts right, Kin kin) {
        Comparison c = Matcher.score(left, right);
        return new Resemblance(c.nats(), c, kin, false);
    }

    private PersonFacts facts(Side side, boolean byFather, Birth birth, Likeness other) {
        Optional<ParsedName> parent = byFather ? side.father() : side.husband();
        boolean husband = !byFather || parent.map(ParsedName::relation).equals(HUSBAND);
        Relation relation =
                parent.isEmpty() ? side.name().relation() : husband ? Relation.WIFE : Relation.SON;
        return new PersonFacts(
                side.name(),
                parent.orElse(NOBODY),
                relation,
                birth,
                person.cnic(),
                district(other),
                switch (person.sex()) {
                    case MALE -> Sex.MALE;
                    case FEMALE -> Sex.FEMALE;
                    case X, NOT_KNOWN -> null;
                });
    }

    /** A district that both have, else this person's first. */
    private String district(Likeness other) {
        return person.districts().stream()
                .filter(other.person.districts()::contains)
                .findFirst()
                .or(() -> person.districts().stream().findFirst())
                .orElse("");
    }

    private record Births(Birth left, Birth right) {}

    /** Both dates where both are dates; otherwise the years that are nearest to each other. */
    private static Births births(Optional<Described.Born> a, Optional<Described.Born> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return new Births(Birth.unknown(), Birth.unknown());
        }
        Described.Born l = a.get();
        Described.Born r = b.get();
        if (l.date().isPresent() && r.date().isPresent()) {
            return new Births(birth(l.date().get()), birth(r.date().get()));
        }
        int left = Math.clamp(r.latest(), l.earliest(), l.latest());
        int right = Math.clamp(left, r.earliest(), r.latest());
        return new Births(Birth.inYear(left), Birth.inYear(right));
    }

    private static Birth birth(PartialDate d) {
        return new Birth(d.year(), d.month(), d.day());
    }

    private boolean isIn(Script script) {
        return !in(script, person.name()).isEmpty();
    }

    /** The names in one script, read when they are first compared in it. */
    private Side side(Script script) {
        return read.computeIfAbsent(
                script,
                s ->
                        new Side(
                                named(s, in(s, person.name()), person.aliases()),
                                person.father().map(f -> PersonNames.parseParent(preferred(s, f))),
                                person.husband()
                                        .map(h -> PersonNames.parseParent(preferred(s, h)))));
    }

    private static ParsedName named(Script script, String name, List<PersonName> aliases) {
        ParsedName parsed = PersonNames.parse(name);
        if (aliases.isEmpty()) {
            return parsed;
        }
        List<List<NameWord>> all = new ArrayList<>(parsed.aliases());
        for (PersonName alias : aliases) {
            List<NameWord> words = PersonNames.parse(preferred(script, alias)).words();
            if (!words.isEmpty()) {
                all.add(words);
            }
        }
        return new ParsedName(
                parsed.words(), all, parsed.relation(), parsed.parent(), parsed.cut());
    }

    private static String in(Script script, PersonName name) {
        return script == Script.ROMAN ? name.roman() : name.urdu();
    }

    private static String preferred(Script script, PersonName name) {
        String wanted = in(script, name);
        return wanted.isEmpty() ? name.either() : wanted;
    }

    /**
     * Two names by themselves, without anything else of the persons: the parts, as of a person's
     * own name.
     */
    public static List<Part> names(PersonName left, PersonName right) {
        Likeness l = of(bare(left));
        return l.to(of(bare(right))).parts(Aspect.NAME);
    }

    private static Described bare(PersonName name) {
        return new Described(
                name,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                "",
                List.of(),
                Optional.empty(),
                List.of(),
                pk.nsor.register.kernel.Sex.NOT_KNOWN);
    }

    @Override
    public String toString() {
        return "Likeness[masked]";
    }
}
