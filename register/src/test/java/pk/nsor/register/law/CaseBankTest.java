package pk.nsor.register.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nsor.register.kernel.PartialDate;

class CaseBankTest {
    private static final Offences OFFENCES = LawLists.shippedOffences();
    private static final SectionReader READER =
            new SectionReader(OFFENCES, LawLists.shippedOtherLaws());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final String HEAD =
            "case_id,trial_court_as_written,fir_year,fir_number_form,police_station_form,"
                    + "sections_charged,sections_convicted_by_trial_court,sentence_by_trial_court,"
                    + "trial_judgment_month,victim_category,offender_age_class,probation,"
                    + "juvenile_court,oddities,expected_eligibility,"
                    + "expected_eligibility_if_cut_in_2024,alternative_reading,rule_codes\n";

    @Test
    void comparesBothOutcomesOfInventedCases() {
        String rows =
                row(
                                "T1",
                                "376 PPC",
                                "376 PPC",
                                "2024-05",
                                "woman",
                                "adult",
                                "eligible_2h",
                                "eligible_2h",
                                "")
                        + row(
                                "T2",
                                "376 PPC",
                                "376 PPC",
                                "2021-05",
                                "woman",
                                "adult",
                                "eligible_2h",
                                "needs_legal_opinion",
                                "")
                        + row(
                                "T3",
                                "376 PPC",
                                "none",
                                "none",
                                "woman",
                                "adult",
                                "not_eligible",
                                "not_eligible",
                                "")
                        + row(
                                "T4",
                                "376/34 PPC",
                                "376/34 PPC",
                                "2024-05",
                                "woman",
                                "adult",
                                "eligible_2h",
                                "eligible_2h",
                                "needs_legal_opinion if s.34 is open; else eligible_2h")
                        + row(
                                "T5",
                                "377 PPC",
                                "377 PPC",
                                "2024-05",
                                "child",
                                "adult",
                                "not_eligible",
                                "eligible_2h",
                                "");

        List<CaseBank.Verdict> verdicts =
                CaseBank.read(new StringReader(HEAD + rows)).rows().stream()
                        .map(c -> CaseBank.judge(c, READER, OFFENCES, TODAY))
                        .toList();

        assertThat(verdicts)
                .extracting(CaseBank.Verdict::line)
                .containsExactly(
                        "T1 passed eligible_2h, with cut-in eligible_2h",
                        "T2 passed eligible_2h, with cut-in needs_legal_opinion",
                        "T3 passed not_eligible, with cut-in not_eligible",
                        "T4 passed needs_legal_opinion, with cut-in needs_legal_opinion",
                        "T5 FAILED eligible_2h, with cut-in eligible_2h; expected not_eligible,"
                                + " with cut-in eligible_2h");
    }

    @Test
    void whatIsExpectedOrOddNeverReachesTheRowThatDecides() {
        String told =
                row(
                        "T1",
                        "302 PPC",
                        "302 PPC",
                        "2024-05",
                        "woman",
                        "adult",
                        "eligible_2h",
                        "eligible_2h",
                        "");
        String other =
                row(
                        "T1",
                        "302 PPC",
                        "302 PPC",
                        "2024-05",
                        "woman",
                        "adult",
                        "not_eligible",
                        "needs_legal_opinion",
                        "eligible_2h");

        CaseRow first = CaseBank.read(new StringReader(HEAD + told)).rows().getFirst().row();
        CaseRow second = CaseBank.read(new StringReader(HEAD + other)).rows().getFirst().row();

        assertThat(first).isEqualTo(second);
    }

    @Test
    void aFileWithoutTheColumnsOrAnOutcomeSaysSo() {
        assertThat(CaseBank.read(new StringReader("case_id\nT1\n")).problems())
                .extracting(RowProblem::kind)
                .containsOnly(RowProblem.Kind.MISSING_COLUMN);
        String bad =
                row("T1", "376", "376", "2024", "woman", "adult", "perhaps", "not_eligible", "");
        assertThat(CaseBank.read(new StringReader(HEAD + bad)).problems())
                .containsExactly(
                        new RowProblem(2, "expected_eligibility", RowProblem.Kind.UNKNOWN_WORD));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "woman, WOMAN",
        "child, CHILD",
        "other-adult, OTHER_ADULT",
        "not-stated, NOT_RECORDED",
        "adult man, ADULT_MAN",
        "transgender person, TRANSGENDER",
        "a minor girl, CHILD",
        "two children, CHILD",
        "woman and minors, CHILD",
        "hijra, TRANSGENDER",
        "'', NOT_RECORDED"
    })
    void readsTheVictimCategory(String written, VictimCategory expected) {
        assertThat(with(written, "", "", "", "", "").victim()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "adult, ADULT",
        "not stated, NOT_STATED",
        "juvenile, JUVENILE",
        "'juvenile claimed, not decided', MINORITY_UNDECIDED",
        "'juvenile claimed, rejected', ADULT",
        "minority pleaded, MINORITY_UNDECIDED",
        "'adult (juvenile plea rejected)', ADULT",
        "'16 years', JUVENILE",
        "'17', JUVENILE",
        "'about 15/16 years', JUVENILE",
        "'aged sixteen', JUVENILE",
        "'17 years at the time of offence', JUVENILE",
        "'17 years, minority claimed, not decided', MINORITY_UNDECIDED",
        "'under 18', JUVENILE",
        "'below the age of eighteen', JUVENILE",
        "'not an adult', JUVENILE",
        "'18 years', ADULT",
        "'19/20 years', ADULT",
        "'above 18', ADULT",
        "'not less than 18', ADULT",
        "'an adult of 45', ADULT",
        "'adult at the trial, juvenile at the offence', JUVENILE",
        "'adult; was 17 at the offence', JUVENILE",
        "'adult (no plea of minority)', ADULT",
        "'age disputed', MINORITY_UNDECIDED",
        "'17/18 years', MINORITY_UNDECIDED",
        "'35', ADULT",
        "'۱۶ سال', JUVENILE",
        "'', NOT_STATED"
    })
    void readsTheAgeClass(String written, AgeClass expected) {
        assertThat(with("", written, "", "", "", "").age()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "probation {0}: {1}")
    @CsvSource({
        "not mentioned, false",
        "no, false",
        "refused, false",
        "'', false",
        "yes, true",
        "granted, true",
        "released on probation, true",
        "discharged conditionally, true",
        "conditional discharge refused, false",
        "probation refused, false",
        "unknown, false"
    })
    void readsProbation(String written, boolean expected) {
        assertThat(with("", "", written, "", "", "").onProbation()).isEqualTo(expected);
    }

    @ParameterizedTest(name = "juvenile court {0}, court {1}: {2}")
    @CsvSource({
        "no, Juvenile Court, false", "not stated, Juvenile Court, true",
        "not stated, Sessions Judge, false", "yes, Sessions Judge, true"
    })
    void readsTheJuvenileCourt(String written, String court, boolean expected) {
        assertThat(with("", "", "", written, court, "").inJuvenileCourt()).isEqualTo(expected);
    }

    @Test
    void readsTheMonthAsFarAsItIsADate() {
        assertThat(with("", "", "", "", "", "2021-12").judgment())
                .contains(new PartialDate(2021, 12, 0));
        assertThat(with("", "", "", "", "", "2021").judgment())
                .contains(new PartialDate(2021, 0, 0));
        assertThat(with("", "", "", "", "", "not stated").judgment()).isEmpty();
        assertThat(with("", "", "", "", "", "2021-13").judgment()).isEmpty();
        assertThat(with("", "", "", "", "", "before 2024").judgment()).isEmpty();
    }

    @Test
    void readsTermsAndLeavesOutThoseInDefaultOfAFine() {
        assertThat(
                        SentenceTerms.read(
                                "376: life, fine 50,000 or 2 years SI; 377-B: RI 5 years, fine 10,000;"
                                        + " 382-B"))
                .containsExactly(
                        new SentenceTerm(Optional.of(SectionCode.of("376")), SentenceTerm.LIFE),
                        new SentenceTerm(Optional.of(SectionCode.of("377B")), 5));
        assertThat(SentenceTerms.read("fine 100,000 or 3 years SI")).isEmpty();
    }

    private static CaseRow with(
            String victim,
            String age,
            String probation,
            String juvenile,
            String court,
            String month) {
        return new CaseRow(
                "T", "376", "376", "", month, victim, age, probation, juvenile, "", "", "", court);
    }

    private static String row(
            String id,
            String charged,
            String convicted,
            String month,
            String victim,
            String age,
            String expected,
            String cutIn,
            String alternative) {
        return String.join(
                        ",",
                        id,
                        "Sessions Judge",
                        "2020",
                        "FIR No. 1/2020",
                        "Police Station",
                        charged,
                        convicted,
                        "RI 10 years",
                        month,
                        victim,
                        age,
                        "not mentioned",
                        "no",
                        "376",
                        expected,
                        cutIn,
                        alternative,
                        "E1")
                + "\n";
    }
}
