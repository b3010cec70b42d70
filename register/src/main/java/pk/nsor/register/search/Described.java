package pk.nsor.register.search;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nsor.names.Fold;
import pk.nsor.names.PersonNames;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Particulars;

/**
 * What one paper says of one person, as far as it helps to tell who it is.
 *
 * @param name as written
 * @param aliases other names
 * @param father father's name
 * @param husband husband's name
 * @param cnic digits of an identity number, Western, empty where none is known; 12 to 14 where one
 *     was read with a digit too few or too many
 * @param papers numbers of other identity papers, letters and digits alone
 * @param born when, as far as known
 * @param districts codes of districts lived in
 * @param sex sex, or not known
 */
public record Described(
        PersonName name,
        List<PersonName> aliases,
        Optional<PersonName> father,
        Optional<PersonName> husband,
        String cnic,
        List<String> papers,
        Optional<Born> born,
        List<String> districts,
        Sex sex) {

    /**
     * When a person was born, as far as it is known.
     *
     * @param date the date, where one is stated rather than an age
     * @param earliest earliest year that fits
     * @param latest latest year that fits
     */
    public record Born(Optional<PartialDate> date, int earliest, int latest) {
        public Born {
            if (earliest > latest) {
                throw new IllegalArgumentException("years in the wrong order");
            }
        }

        public static Born on(PartialDate date) {
            return new Born(Optional.of(date), date.year(), date.year());
        }

        @Override
        public String toString() {
            return "Born[masked]";
        }
    }

    public Described {
        aliases = List.copyOf(aliases);
        papers = List.copyOf(papers);
        districts = List.copyOf(districts);
        Objects.requireNonNull(sex);
    }

    /** A person on record. */
    public static Described of(Particulars p) {
        return new Described(
                p.name(),
                p.otherNames(),
                p.father().found(),
                p.husband(),
                p.cnic().found().map(Cnic::digits).orElse(""),
                papers(p.papers().stream().map(IdentityPaper::number)),
                p.birth().found().map(Described::born),
                p.addresses().found().orElse(List.of()).stream()
                        .map(Address::district)
                        .filter(d -> !d.isEmpty())
                        .distinct()
                        .toList(),
                p.sex());
    }

    /** A person asked about. */
    public static Described of(Asked a) {
        return new Described(
                a.name(),
                a.aliases(),
                a.father(),
                a.husband(),
                a.cnic().map(NumberRead::digits).orElse(""),
                papers(Stream.of(a.paper())),
                a.birth().map(Born::on).or(() -> a.age().map(Described::born)),
                Stream.of(a.district()).filter(d -> !d.isEmpty()).toList(),
                a.sex());
    }

    /** The numbers of papers as they are compared: without dashes, spaces and the like. */
    public static String paper(String written) {
        return Fold.normal(written).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static List<String> papers(Stream<String> written) {
        return written.map(Described::paper).filter(n -> !n.isEmpty()).distinct().toList();
    }

    /** Whether a name is longer than what is read of it. */
    public boolean cut() {
        return Stream.of(Stream.of(name), aliases.stream(), father.stream(), husband.stream())
                .flatMap(names -> names)
                .flatMap(n -> Stream.of(n.roman(), n.urdu()))
                .anyMatch(w -> PersonNames.parse(w).cut());
    }

    /**
     * Whether the person's own names are written in other letters than Urdu and Roman alone, and no
     * number is given to go by instead.
     */
    public boolean inOtherScript() {
        return cnic.isEmpty()
                && papers.isEmpty()
                && letters(Stream.concat(Stream.of(name), aliases.stream()), false)
                && !letters(Stream.concat(Stream.of(name), aliases.stream()), true);
    }

    /** Whether nothing that is asked can be read. */
    boolean nothingRead() {
        return inOtherScript() && !letters(Stream.concat(father.stream(), husband.stream()), true);
    }

    /** Whether a letter stands there that is read here, or one that is not. */
    private static boolean letters(Stream<PersonName> names, boolean read) {
        return names.flatMapToInt(n -> (n.roman() + n.urdu()).codePoints())
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .filter(s -> s != UnicodeScript.COMMON && s != UnicodeScript.INHERITED)
                .anyMatch(s -> read == (s == UnicodeScript.LATIN || s == UnicodeScript.ARABIC));
    }

    private static Born born(Birth b) {
        Optional<PartialDate> date =
                b instanceof Birth.On on ? Optional.of(on.date()) : Optional.empty();
        return new Born(date, b.earliestYear(), b.latestYear());
    }

    private static Born born(Asked.Age age) {
        int latest = age.on().getYear() - age.years();
        return new Born(Optional.empty(), latest - 1, latest);
    }

    @Override
    public String toString() {
        return "Described[masked]";
    }
}
