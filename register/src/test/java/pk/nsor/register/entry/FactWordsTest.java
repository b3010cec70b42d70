package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nsor.names.Aspect;
import pk.nsor.names.Finding;
import pk.nsor.names.Part;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Weight;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.Likeness.Kin;

/** What the matcher found, in words that speak the way its weight does. */
class FactWordsTest {
    private static final Set<Finding> FACTS =
            EnumSet.of(
                    Finding.EQUAL,
                    Finding.EQUAL_AS_FAR_AS_KNOWN,
                    Finding.ONE_DIGIT_OFF,
                    Finding.DIGITS_SWAPPED,
                    Finding.DAY_MONTH_SWAPPED,
                    Finding.YEAR_NEAR,
                    Finding.DIFFERS_SLIGHTLY,
                    Finding.DIFFERS,
                    Finding.PARTLY_EQUAL);

    private static final Set<Finding> EQUAL =
            EnumSet.of(Finding.EQUAL, Finding.EQUAL_AS_FAR_AS_KNOWN);

    private static final Set<Aspect> ASPECTS =
            EnumSet.of(Aspect.BIRTH, Aspect.CNIC, Aspect.DISTRICT, Aspect.SEX);

    private static Part part(Aspect aspect, Finding finding, double nats) {
        return new Part(aspect, finding, nats, "", "");
    }

    @Test
    void everyFindingOfFactsIsWordedByItsSignInBothLanguages() {
        for (Aspect aspect : ASPECTS) {
            for (Finding finding : FACTS) {
                for (double nats : List.of(9.0, 3.0, 0.5, 0.0, -0.5, -3.0, -9.0)) {
                    NameWords.Said said = FactWords.of(part(aspect, finding, nats));
                    String as = aspect + " " + finding + " " + nats;
                    FieldMark mark =
                            EQUAL.contains(finding)
                                    ? FieldMark.SAME
                                    : nats > 0 && finding != Finding.DIFFERS
                                            ? FieldMark.CLOSE
                                            : FieldMark.DIFFERS;
                    assertThat(said.mark()).as(as).isEqualTo(mark);
                    boolean agreesWithItsSign = mark == FieldMark.DIFFERS ? nats < 0 : nats > 0;
                    assertThat(said.weight() != Weight.NONE).as(as).isEqualTo(agreesWithItsSign);
                    assertThat(said.why().en()).as(as).isNotBlank();
                    assertThat(said.why().ur()).as(as).containsPattern("\\p{InArabic}");
                }
            }
        }
    }

    @Test
    void birthsFarApartAreNotSaidToAgreeBecauseOfTheDay() {
        Text why = FactWords.of(part(Aspect.BIRTH, Finding.PARTLY_EQUAL, -1)).why();
        assertThat(why.en()).contains("too far apart");
        assertThat(why.ur()).contains("بہت فرق");
    }

    @Test
    void findingsOfWordsAndOfFactsAreNotMixedUp() {
        for (Finding finding : EnumSet.complementOf(EnumSet.copyOf(FACTS))) {
            assertThatThrownBy(() -> FactWords.of(part(Aspect.BIRTH, finding, 1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void anAppendedNameIsSaidToBeWhoseItIs() {
        List<Part> parts =
                List.of(
                        part(Aspect.NAME, Finding.SAME_SOUND, 6),
                        part(Aspect.NAME, Finding.PARENTS_WORD, 0));
        Text father = NameWords.of(parts, Kin.FATHER).why();
        assertThat(father.en()).contains("the father’s name is appended");
        assertThat(father.ur()).contains("ولدیت نام کے ساتھ لکھی گئی ہے");
        Text husband = NameWords.of(parts, Kin.HUSBAND).why();
        assertThat(husband.en()).contains("the husband’s name is appended");
        assertThat(husband.ur()).contains("زوجیت نام کے ساتھ لکھی گئی ہے");
        assertThat(NameWords.of(parts, Kin.MIXED).why().en()).contains("father’s or husband’s");
    }
}
