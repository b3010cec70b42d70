package pk.nsor.register.lookup;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidate.Comparison;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Strength;
import pk.nsor.register.candidate.Candidate.Weight;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Card;
import pk.nsor.register.candidate.Cards;
import pk.nsor.register.candidate.Coverage;
import pk.nsor.register.candidate.Coverages;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.candidate.Joined;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.candidate.Value;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;

/** The other side of the look-up, with entries that a test plants and withholds. */
final class PlantedRegister implements Candidates, Cards, Coverages, Joined {
    private final Map<RegisterNumber, PersonName> entries = new ConcurrentHashMap<>();
    private final Map<RegisterNumber, List<RegisterNumber>> joined = new ConcurrentHashMap<>();
    private final Set<RegisterNumber> withheld = ConcurrentHashMap.newKeySet();
    private final Set<RegisterNumber> amongMany = ConcurrentHashMap.newKeySet();
    private final Map<RegisterNumber, Picture> photographs = new ConcurrentHashMap<>();

    @TestConfiguration(proxyBeanMethods = false)
    static class Configuration {
        @Bean
        @Primary
        PlantedRegister plantedRegister() {
            return new PlantedRegister();
        }
    }

    RegisterNumber plant(String roman, String urdu) {
        RegisterNumber number = RegisterNumber.random(new java.security.SecureRandom());
        plant(number, roman, urdu);
        return number;
    }

    void plant(RegisterNumber number, String roman, String urdu) {
        entries.put(number, new PersonName(roman, urdu));
    }

    void join(RegisterNumber one, RegisterNumber other) {
        joined.put(one, List.of(other));
        joined.put(other, List.of(one));
    }

    @Override
    public Map<RegisterNumber, List<RegisterNumber>> with(Collection<RegisterNumber> numbers) {
        return numbers.stream()
                .filter(joined::containsKey)
                .collect(Collectors.toMap(n -> n, joined::get));
    }

    void withhold(RegisterNumber number) {
        withheld.add(number);
    }

    /** So many are as near as this one that the search is bounded. */
    void amongMany(RegisterNumber number) {
        amongMany.add(number);
    }

    void photograph(RegisterNumber number, Picture picture) {
        photographs.put(number, picture);
    }

    @Override
    public Optional<Picture> photograph(RegisterNumber number) {
        return card(number).map(c -> photographs.get(c.number()));
    }

    void lift(RegisterNumber number) {
        withheld.remove(number);
    }

    private boolean near(Asked asked, RegisterNumber number) {
        PersonName name = entries.get(number);
        return name != null && name.roman().equalsIgnoreCase(asked.name().roman());
    }

    @Override
    public Found search(Asked asked) {
        List<Candidate> shown =
                entries.keySet().stream()
                        .filter(n -> near(asked, n) && !withheld.contains(n))
                        .map(this::candidate)
                        .toList();
        return new Found(
                shown,
                entries.keySet().stream().anyMatch(n -> near(asked, n) && withheld.contains(n)),
                amongMany.stream().anyMatch(n -> near(asked, n)) ? Reach.CUT : Reach.FULL);
    }

    @Override
    public Optional<Candidate> compare(Asked asked, RegisterNumber number) {
        return near(asked, number) && !withheld.contains(number)
                ? Optional.of(candidate(number))
                : Optional.empty();
    }

    private Candidate candidate(RegisterNumber number) {
        PersonName name = entries.get(number);
        if (name == null) {
            throw new AssertionError("not planted");
        }
        return new Candidate(
                number,
                Strength.STRONG,
                Text.of("The name agrees.", "نام ملتا ہے۔"),
                Text.of("The father’s name would tell.", "ولدیت سے فرق معلوم ہو گا۔"),
                1,
                List.of(
                        new Comparison(
                                Field.NAME,
                                Value.of(name),
                                FieldMark.SAME,
                                Weight.LITTLE,
                                Text.of("the same words", "وہی الفاظ")),
                        new Comparison(
                                Field.FATHER,
                                Value.NONE,
                                FieldMark.NOT_RECORDED,
                                Weight.NONE,
                                Text.of("the judgment gives none", "فیصلے میں درج نہیں"))));
    }

    @Override
    public Optional<Card> card(RegisterNumber number) {
        PersonName name = entries.get(number);
        if (name == null || withheld.contains(number)) {
            return Optional.empty();
        }
        return Optional.of(
                new Card(
                        number,
                        name,
                        2,
                        Optional.ofNullable(photographs.get(number))
                                .map(
                                        p ->
                                                new Card.Photograph(
                                                        Optional.of(new PartialDate(2024, 2, 0)))),
                        List.of(
                                new Card.Offence(
                                        "376 PPC",
                                        Text.of("punishment for rape", "زنا بالجبر کی سزا"),
                                        Optional.of(new PartialDate(2024, 3, 11)),
                                        new Card.Standing.Final())),
                        Optional.of(
                                new Card.Custody(
                                        Text.of("in Central Jail Sahiwal", "سنٹرل جیل ساہیوال میں"),
                                        new PartialDate(2024, 3, 20))),
                        "PK631"));
    }

    @Override
    public Coverage now() {
        return new Coverage(
                Optional.of(YearMonth.of(2024, 1)),
                Optional.of(YearMonth.of(2026, 10)),
                entries.size(),
                81,
                List.of("PK226"),
                172);
    }
}
