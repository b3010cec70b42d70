package pk.nsor.register.search;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
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
        districts = List.copyOf(districts);
        Objects.requireNonNull(sex);
    }

    /** A person on record. */
    public static Described of(Particulars p) {
        return new Described(
                p.name(),
                p.aliases(),
                p.father().found(),
                p.husband(),
                p.cnic().found().map(Cnic::digits).orElse(""),
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
                a.cnic().map(Cnic::digits).orElse(""),
                a.birth().map(Born::on).or(() -> a.age().map(Described::born)),
                Stream.of(a.district()).filter(d -> !d.isEmpty()).toList(),
                a.sex());
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
