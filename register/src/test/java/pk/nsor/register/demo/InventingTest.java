package pk.nsor.register.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.Held;
import pk.nsor.register.conviction.Problem;
import pk.nsor.register.conviction.ReturnReader;
import pk.nsor.register.conviction.ReturnReading;
import pk.nsor.register.law.Eligibility;
import pk.nsor.register.law.EligibilityLaw;
import pk.nsor.register.law.LawLists;
import pk.nsor.register.law.Outcome;
import pk.nsor.register.law.SectionReader;
import pk.nsor.register.person.Known;
import pk.nsor.register.reference.District;
import pk.nsor.register.reference.Lists;
import pk.nsor.register.reference.ShippedLists;

class InventingTest {
    private static final int PERSONS = 2_000;
    private static final Lists LISTS = ShippedLists.lists();
    private static final Held HELD = new Held(List.of(new UUID(0, 1)), List.of(), List.of(), false);
    private static final ReturnReader READER =
            new ReturnReader(LISTS, SectionReader.shipped()::read);

    private static List<Invented> world(long seed) {
        Inventing inventing = new Inventing(seed, LISTS);
        return IntStream.range(0, PERSONS).mapToObj(inventing::person).toList();
    }

    private static ReturnReading read(Invented p) {
        return READER.read(p.typed(), HELD, p.office(), Inventing.LAST.plusDays(60));
    }

    @Test
    void two_worlds_of_one_seed_are_the_same_and_of_two_seeds_are_not() {
        assertThat(world(7)).isEqualTo(world(7));
        assertThat(world(7)).isNotEqualTo(world(8));
        Invented alone = new Inventing(7, LISTS).person(1_234);
        assertThat(alone).isEqualTo(world(7).get(1_234));
    }

    @Test
    void every_return_reads_without_anything_being_asked() {
        for (Invented p : world(7)) {
            ReturnReading r = read(p);
            assertThat(r.problems().stream().filter(Problem::blocks).map(Problem::field))
                    .as("person " + p.number())
                    .isEmpty();
            assertThat(r.open()).as("person " + p.number()).isEmpty();
        }
    }

    @Test
    void every_province_and_territory_has_convictions_of_many_districts() {
        Map<String, Set<String>> districts = new HashMap<>();
        for (Invented p : world(7)) {
            District d = LISTS.district(p.district()).orElseThrow();
            districts.computeIfAbsent(d.province(), k -> new HashSet<>()).add(d.code());
        }
        assertThat(districts.keySet())
                .isEqualTo(
                        new HashSet<>(
                                LISTS.provinces(Inventing.LAST).stream()
                                        .map(x -> x.code())
                                        .toList()));
        assertThat(districts.values().stream().mapToInt(Set::size).sum()).isGreaterThan(120);
    }

    @Test
    void persons_have_fathers_and_differ_in_what_is_known_of_them() {
        Set<String> cnics = new HashSet<>();
        int cnic = 0;
        int urdu = 0;
        int roman = 0;
        int alias = 0;
        Set<String> names = new HashSet<>();
        for (Invented p : world(7)) {
            ConvictionReturn r = read(p).complete().orElseThrow();
            assertThat(r.person().father()).isInstanceOf(Known.Value.class);
            if (r.person().cnic().found().isPresent()) {
                cnic++;
                String digits = r.person().cnic().found().get().digits();
                assertThat(cnics.add(digits)).as("one number, one person").isTrue();
                assertThat(digits.substring(5, 7)).as("the reserved kind").isEqualTo("00");
            }
            urdu += r.person().name().urdu().isEmpty() ? 0 : 1;
            roman += r.person().name().roman().isEmpty() ? 0 : 1;
            alias += r.person().aliases().size();
            names.add(r.person().name().urdu() + r.person().name().roman());
        }
        assertThat(cnic).isBetween(1_650, 1_850);
        assertThat(urdu).isGreaterThan(1_700);
        assertThat(roman).isGreaterThan(1_300);
        assertThat(alias).isGreaterThan(250);
        assertThat(names.size()).as("namesakes exist, and are not the rule").isBetween(900, 1_990);
    }

    @Test
    void eligibility_comes_out_in_all_the_ways_in_which_a_conviction_can_be_entered() {
        Map<Outcome, Integer> outcomes = new HashMap<>();
        EligibilityLaw law =
                EligibilityLaw.of(
                        LawLists.shippedOffences(), LawLists.shippedSettings(), Inventing.LAST);
        for (Invented p : world(7)) {
            ConvictionReturn r = read(p).complete().orElseThrow();
            outcomes.merge(
                    Eligibility.decide(r.conviction().facts(), law).outcome(), 1, Integer::sum);
        }
        assertThat(outcomes.get(Outcome.ELIGIBLE_2H)).isGreaterThan(800);
        assertThat(outcomes.get(Outcome.ELIGIBLE_S24_ONLY)).isGreaterThan(30);
        assertThat(outcomes.get(Outcome.NEEDS_LEGAL_OPINION)).isGreaterThan(400);
        assertThat(outcomes.getOrDefault(Outcome.NOT_ELIGIBLE, 0)).isZero();
    }
}
