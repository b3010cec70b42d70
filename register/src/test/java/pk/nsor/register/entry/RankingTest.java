package pk.nsor.register.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import pk.nsor.names.Verdict;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidate.Comparison;
import pk.nsor.register.candidate.Candidate.Field;
import pk.nsor.register.candidate.Candidate.FieldMark;
import pk.nsor.register.candidate.Candidate.Strength;
import pk.nsor.register.candidate.Value;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Invented;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Resemblance;

/** How candidates are ranked and explained. Every person is invented. */
class RankingTest {
    private static Resemblance of(Invented asked, Invented entry) {
        return Likeness.of(Described.of(asked.asked()))
                .to(Likeness.of(Described.of(entry.recorded())));
    }

    private static List<Comparison> fields(Invented asked, Invented entry) {
        return FieldMarks.of(asked.asked(), entry.recorded(), of(asked, entry), c -> Text.of(c, c));
    }

    private static Comparison field(Field field, Invented asked, Invented entry) {
        return fields(asked, entry).stream()
                .filter(c -> c.field() == field)
                .findFirst()
                .orElseThrow();
    }

    private static Invented imran() {
        return Invented.named("", "محمد عمران").father("", "غلام حسین");
    }

    @Test
    void aFirInRomanFindsARecordInUrdu() {
        Resemblance r =
                of(Invented.named("Imran Hussain", "").father("Ch. Ghulam Husain", ""), imran());
        assertThat(Ranking.shown(r)).isTrue();
        assertThat(Ranking.strength(r)).isEqualTo(Strength.WEAK);
    }

    @Test
    void aRelationWrittenInTheFathersFieldIsNoWordOfHisName() {
        Resemblance plain =
                of(Invented.named("Imran Hussain", "").father("Ghulam Husain", ""), imran());
        Resemblance roman =
                of(Invented.named("Imran Hussain", "").father("S/O Ghulam Husain", ""), imran());
        Resemblance urdu =
                of(
                        Invented.named("Imran Hussain", "").father("Ghulam Husain", ""),
                        Invented.named("", "محمد عمران").father("", "ولد غلام حسین"));
        assertThat(roman.nats()).isEqualTo(plain.nats());
        assertThat(urdu.nats()).isEqualTo(plain.nats());
    }

    @Test
    void aNameAloneIsVeryWeakHoweverRareItIs() {
        Resemblance r =
                of(
                        Invented.named("Zarghun Kakozai Wardag", ""),
                        Invented.named("Zarghun Kakozai Wardag", "").father("Sadiq", ""));
        assertThat(Ranking.shown(r)).isTrue();
        assertThat(r.comparison().verdict()).isNotEqualTo(Verdict.VERY_LIKELY);
        assertThat(Ranking.strength(r)).isEqualTo(Strength.VERY_WEAK);
    }

    @Test
    void whereNothingAgreesByItselfOnlyWhatDiffersIsSaid() {
        Comparison differs =
                new Comparison(
                        Field.NAME,
                        Value.NONE,
                        FieldMark.DIFFERS,
                        Candidate.Weight.LITTLE,
                        Text.of("x", "x"));
        assertThat(Ranking.why(List.of(differs)).en()).isEqualTo("Differs: name.");
    }

    @Test
    void aNamesakeWithAnotherFatherRanksBelowTheOne() {
        Invented asked = Invented.named("Imran Khan", "").father("Noor Muhammad", "");
        Resemblance one = of(asked, Invented.named("Imran Khan", "").father("Nur Mohammad", ""));
        Resemblance namesake =
                of(asked, Invented.named("Imran Khan", "").father("Allah Ditta", ""));
        assertThat(one.nats()).isGreaterThan(namesake.nats() + 5);
        assertThat(Ranking.strength(namesake)).isEqualTo(Strength.VERY_WEAK);
    }

    @Test
    void nameFathersNameAndBirthTogetherAreVeryLikely() {
        Resemblance r =
                of(
                        Invented.named("Rafique Ahmad Sabir", "")
                                .father("Noor Muhammad", "")
                                .born(1991, 4, 12),
                        Invented.named("Rafiq Ahmed Sabir", "")
                                .father("Nur Mohammad", "")
                                .born(1991, 12, 4));
        assertThat(Ranking.strength(r)).isEqualTo(Strength.STRONG);
    }

    @Test
    void theSameCnicIsShownWhateverTheNameIs() {
        Resemblance r =
                of(
                        Invented.named("Tariq Mehmood", "").cnic("3520212345671"),
                        Invented.named("Sajjad Haider", "").cnic("3520212345671"));
        assertThat(Ranking.shown(r)).isTrue();
        Resemblance other =
                of(
                        Invented.named("Tariq Mehmood", "").cnic("3520212345671"),
                        Invented.named("Sajjad Haider", "").cnic("3650298765433"));
        assertThat(Ranking.shown(other)).isFalse();
    }

    @Test
    void aNumberWithADigitTooManyOrTooFewIsShownWhateverTheNameIs() {
        Invented entry = Invented.named("Sajjad Haider", "").cnic("3520212345671");
        for (String misread : List.of("35202123456711", "352021234567", "93520212345671")) {
            Invented asked = Invented.named("Tariq Mehmood", "").misread(misread);
            assertThat(Ranking.shown(of(asked, entry))).as(misread).isTrue();
            Comparison cnic = field(Field.CNIC, asked, entry);
            assertThat(cnic.mark()).as(misread).isEqualTo(FieldMark.CLOSE);
            assertThat(cnic.why().en()).as(misread).contains("missing or too many");
        }
        assertThat(
                        Ranking.shown(
                                of(
                                        Invented.named("Tariq Mehmood", "")
                                                .misread("35202123456799"),
                                        entry)))
                .isFalse();
    }

    @Test
    void theSameNumberOfAnotherPaperIsShownWhateverTheNameIsAndSaidSo() {
        Invented entry = Invented.named("Sajjad Haider", "").paper("AB 123-4567");
        Invented asked = Invented.named("Tariq Mehmood", "").paper("ab1234567");
        assertThat(Ranking.shown(of(asked, entry))).isTrue();
        assertThat(field(Field.PAPER, asked, entry).mark()).isEqualTo(FieldMark.SAME);
        Invented other = Invented.named("Tariq Mehmood", "").paper("AB1234568");
        assertThat(Ranking.shown(of(other, entry))).isFalse();
        assertThat(field(Field.PAPER, other, entry).mark()).isEqualTo(FieldMark.DIFFERS);
        assertThat(fields(Invented.named("Tariq Mehmood", ""), entry))
                .extracting(Comparison::field)
                .doesNotContain(Field.PAPER);
    }

    @Test
    void whatOtherFactsAloneSayIsVeryWeakAndNeedsTwoThatAreStrong() {
        Invented entry =
                Invented.named("Darwesh Ibrahimkhel", "")
                        .father("Gulandam Ibrahimkhel", "")
                        .born(1987, 4, 2)
                        .in("PK631");
        Invented asked = Invented.named("Shahbaz Tareen", "").father("Gulandam Ibrahimkhel", "");
        Resemblance r = of(asked.born(1987, 4, 2).in("PK631"), entry);
        assertThat(r.comparison().verdict()).isEqualTo(Verdict.UNLIKELY);
        assertThat(Ranking.shown(r)).isTrue();
        assertThat(Ranking.strength(r)).isEqualTo(Strength.VERY_WEAK);
        Invented brother = Invented.named("Shahbaz Tareen", "").father("Gulandam Ibrahimkhel", "");
        assertThat(Ranking.shown(of(brother.born(1979, 1, 9).in("PK631"), entry))).isFalse();
        Invented neighbour = Invented.named("Shahbaz Tareen", "").father("Sher Afzal", "");
        assertThat(Ranking.shown(of(neighbour.born(1987, 4, 2).in("PK631"), entry))).isFalse();
    }

    @Test
    void theFathersNameIsExplainedByItsSound() {
        Comparison c =
                field(
                        Field.FATHER,
                        Invented.named("Imran", "").father("Qudrat Ullah Zehri", ""),
                        Invented.named("Imran", "").father("Kudratullah Zahri", ""));
        assertThat(c.mark()).isEqualTo(FieldMark.SAME);
        assertThat(c.why().en()).contains("spelt differently");
        assertThat(c.why().ur()).contains("ہجے مختلف");
    }

    @Test
    void personAndFatherExchangedIsSaid() {
        Invented asked = Invented.named("Shahzeb Wattoo", "").father("Rustam Wattoo", "");
        Invented entry = Invented.named("Rustam Wattoo", "").father("Shahzeb Wattoo", "");
        assertThat(field(Field.NAME, asked, entry).why().en()).contains("each other’s place");
        assertThat(field(Field.FATHER, asked, entry).mark()).isEqualTo(FieldMark.CLOSE);
    }

    @Test
    void whatWouldTellThemApartIsSaid() {
        Invented asked = Invented.named("Imran Khan", "").age(33, LocalDate.of(2026, 11, 23));
        Invented entry = Invented.named("Imran Khan", "").cnic("3520212345671").sex(Sex.MALE);
        Text apart = Ranking.apart(asked.asked(), fields(asked, entry));
        assertThat(apart.en())
                .contains("the register has it: CNIC")
                .contains("not in the register: age");
        assertThat(apart.ur()).contains("شناختی کارڈ نمبر");
    }

    @Test
    void anEstimatedAgeAndAYearOfBirthAgree() {
        Comparison c =
                field(
                        Field.AGE,
                        Invented.named("Imran", "").age(33, LocalDate.of(2026, 11, 23)),
                        Invented.named("Imran", "").born(1993, 0, 0));
        assertThat(c.mark()).isEqualTo(FieldMark.SAME);
    }

    @Test
    void twoWritingsOfAWomanByFatherAndByHusbandDoNotDisagree() {
        Resemblance r =
                of(
                        Invented.named("Nasreen Bibi", "").father("Karim Bakhsh", ""),
                        Invented.named("Nasreen Bibi", "").husband("Mukhtar Ahmad"));
        assertThat(r.kin()).isEqualTo(Likeness.Kin.MIXED);
        assertThat(Ranking.shown(r)).isTrue();
    }

    @Test
    void fathersWithWordsInCommonAreNotSaidToHaveNone() {
        Comparison father =
                field(
                        Field.FATHER,
                        Invented.named("Ghulam Murtaza Arain", "")
                                .father("Ahmed Hussain Arain", ""),
                        Invented.named("Javed Khan Yousafzai", "")
                                .father("Hussain Ahmad Yousafzai", ""));
        assertThat(father.why().en()).isNotEqualTo("no word in common");
    }
}
