package pk.nsor.register.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.person.Address;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.Body;
import pk.nsor.register.person.FactSource;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.Nationality;
import pk.nsor.register.person.PaperType;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.person.ReasonCode;

/** An invented person, as recorded or as asked about, for tests of matching. */
public final class Invented {
    private static final ReasonCode NOT_STATED = new ReasonCode("not-stated");

    private final PersonName name;
    private final List<PersonName> aliases = new ArrayList<>();
    private Optional<PersonName> father = Optional.empty();
    private Optional<PersonName> husband = Optional.empty();
    private Optional<Cnic> cnic = Optional.empty();
    private Optional<PartialDate> born = Optional.empty();
    private Optional<Asked.Age> age = Optional.empty();
    private Optional<NumberRead> misread = Optional.empty();
    private String paper = "";
    private String district = "";
    private Sex sex = Sex.NOT_KNOWN;

    private Invented(PersonName name) {
        this.name = name;
    }

    public static Invented named(String roman, String urdu) {
        return new Invented(new PersonName(roman, urdu));
    }

    public Invented alias(String roman) {
        aliases.add(new PersonName(roman, ""));
        return this;
    }

    public Invented father(String roman, String urdu) {
        father = Optional.of(new PersonName(roman, urdu));
        return this;
    }

    public Invented husband(String roman) {
        husband = Optional.of(new PersonName(roman, ""));
        return this;
    }

    public Invented cnic(String digits) {
        cnic = Optional.of(new Cnic(digits));
        return this;
    }

    /** Asked about with a digit missing or too many. */
    public Invented misread(String digits) {
        misread = Optional.of(new NumberRead(digits));
        return this;
    }

    /** A passport. */
    public Invented paper(String number) {
        paper = number;
        return this;
    }

    public Invented born(int year, int month, int day) {
        born = Optional.of(new PartialDate(year, month, day));
        return this;
    }

    public Invented age(int years, LocalDate on) {
        age = Optional.of(new Asked.Age(years, on));
        return this;
    }

    public Invented in(String code) {
        district = code;
        return this;
    }

    public Invented sex(Sex stated) {
        sex = stated;
        return this;
    }

    public Particulars recorded() {
        return new Particulars(
                name,
                aliases,
                known(father),
                husband,
                known(cnic),
                paper.isEmpty()
                        ? List.of()
                        : List.of(new IdentityPaper(PaperType.PASSPORT, paper, "")),
                known(born.map(d -> new Birth.On(d, FactSource.JUDGMENT))),
                new Known.NotKnown<>(NOT_STATED),
                sex,
                Nationality.PAKISTANI,
                "",
                new Known.NotKnown<>(NOT_STATED),
                "",
                Body.NONE,
                district.isEmpty() ? new Known.NotKnown<>(NOT_STATED) : Known.of(List.of(home())),
                List.of(),
                Optional.empty());
    }

    private Address home() {
        return new Address(
                Address.Kind.PERMANENT,
                "Chak 00",
                "",
                district,
                "",
                Optional.empty(),
                Optional.empty(),
                FactSource.JUDGMENT,
                "",
                "",
                "");
    }

    public Asked asked() {
        Optional<NumberRead> read = misread.or(() -> cnic.map(NumberRead::of));
        return new Asked(
                name, aliases, father, husband, read, paper, born, age, sex, district, "", "");
    }

    private static <T> Known<T> known(Optional<? extends T> fact) {
        return fact.<Known<T>>map(Known::of).orElseGet(() -> new Known.NotKnown<>(NOT_STATED));
    }
}
