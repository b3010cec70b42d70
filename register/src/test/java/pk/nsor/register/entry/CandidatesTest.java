package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.TestOfficers.OPERATOR_1;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Invented;

/** What a look-up is shown of the register. Every person is invented. */
@RegisterTest
class CandidatesTest {
    @Autowired ApplicationContext context;
    @Autowired Candidates candidates;
    @Autowired TransactionTemplate tx;

    @Autowired Withholding withholding;
    @Autowired Nearest nearest;
    @Autowired Seals seals;
    @Autowired EntryStore entries;

    private RegisterNumber entered(Invented person) {
        return new Planting(context).entered(person.recorded());
    }

    private Found search(Invented asked) {
        return Objects.requireNonNull(tx.execute(t -> candidates.search(asked.asked())));
    }

    private static Invented called(String name) {
        return Invented.named(name, "").father("Torsam Mamundzai", "");
    }

    @Test
    void whoGivesAFalseNameIsReachedByFatherBirthAndDistrictAsVeryWeak() {
        RegisterNumber number = entered(called("Wazirgul Mamundzai").born(1990, 8, 21).in("PK631"));
        Invented asked = called("Sikandar Bakhtawar").born(1990, 8, 21).in("PK631");
        assertThat(search(asked).candidates())
                .filteredOn(c -> c.number().equals(number))
                .singleElement()
                .satisfies(
                        c -> {
                            assertThat(c.strength()).isEqualTo(Candidate.Strength.VERY_WEAK);
                            assertThat(c.why().en()).contains("Differs: name");
                        });
        assertThat(tx.<Boolean>execute(t -> candidates.compare(asked.asked(), number).isPresent()))
                .isTrue();
        Invented brother = called("Sikandar Bakhtawar").born(1996, 2, 3).in("PK631");
        assertThat(search(brother).candidates()).noneMatch(c -> c.number().equals(number));
    }

    @Test
    void aNumberWithADigitTooManyOrTooFewReachesTheRecordByTheLookUp() {
        RegisterNumber number = entered(called("Zalmay Mamundzai").cnic("2170188991235"));
        for (String misread : List.of("21701889912355", "217018899123")) {
            assertThat(search(Invented.named("Sikandar", "").misread(misread)).candidates())
                    .as(misread)
                    .anyMatch(c -> c.number().equals(number));
        }
    }

    @Test
    void aPassportReachesTheRecordWhateverTheName() {
        RegisterNumber number = entered(Invented.named("Zalmay Sailabi", "").paper("MN 0081922"));
        assertThat(search(Invented.named("Sikandar", "").paper("MN0081922")).candidates())
                .anyMatch(c -> c.number().equals(number));
    }

    @Test
    void ofAPersonWhoseKeyWasDestroyedNothingIsKnownNotEvenThatItIsWithheld() {
        Invented person = called("Baramat Utmanzaipota").born(1990, 8, 21);
        RegisterNumber withheld = entered(person);
        RegisterNumber standing = entered(person);
        withholding.withhold(OPERATOR_1, withheld, "mistaken identity", "HC 15/2026");
        assertThat(search(person).withheldMet()).isTrue();
        assertThat(near(person)).contains(withheld, standing);
        destroyed(withheld);
        assertThat(search(person).withheldMet()).isFalse();
        assertThat(search(person).candidates())
                .anyMatch(c -> c.number().equals(standing))
                .noneMatch(c -> c.number().equals(withheld));
        destroyed(standing);
        assertThat(near(person)).as("no duplicate either").doesNotContain(withheld, standing);
    }

    private void destroyed(RegisterNumber number) {
        tx.executeWithoutResult(t -> seals.destroy(entries.find(number).orElseThrow().key()));
    }

    private List<RegisterNumber> near(Invented person) {
        return tx.execute(t -> nearest.to(Described.of(person.recorded())).near()).stream()
                .map(Nearest.Near::number)
                .toList();
    }
}
