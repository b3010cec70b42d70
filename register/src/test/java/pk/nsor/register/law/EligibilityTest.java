package pk.nsor.register.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.PartialDate;

class EligibilityTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Offences OFFENCES = LawLists.shippedOffences();
    private static final SectionReader READER =
            new SectionReader(OFFENCES, LawLists.shippedOtherLaws());
    private static final EligibilityLaw LAW =
            new EligibilityLaw(OFFENCES, TODAY, true, Optional.empty());
    private static final EligibilityLaw SHIPPED =
            EligibilityLaw.of(OFFENCES, LawLists.shippedSettings(), TODAY);

    /** Convicted | charged | victim | outcome with the cut-in date off. Invented convictions. */
    private static final String TABLE =
            """
            none | 376 PPC | woman | not_eligible
            none (acquitted 2020-01) | 376 PPC | woman | not_eligible
            292-A PPC | 292-A PPC | not-recorded | eligible_2h
            292-B, 292-C PPC | 292-C PPC | not-recorded | eligible_2h
            292-C PPC | 292-C PPC | adult-man | eligible_2h
            371-A PPC | 371-A PPC | woman | eligible_2h
            371-A PPC | 371-A PPC | not-recorded | needs_legal_opinion
            371-B PPC | 371-B PPC | child | eligible_2h
            371-B/34 PPC | 371-B PPC | woman | needs_legal_opinion
            375-A PPC | 375-A PPC | woman | eligible_2h
            375-A PPC | 375-A PPC | not-recorded | eligible_2h
            375-A PPC | 375-A PPC | transgender | needs_legal_opinion
            375 PPC | 375 PPC | not-recorded | eligible_2h
            376 PPC | 376 PPC | not-recorded | eligible_2h
            376 PPC | 376 PPC | adult-man | needs_legal_opinion
            376 PPC | 376 PPC | transgender | needs_legal_opinion
            376 PPC | 376 PPC | other-adult | needs_legal_opinion
            376(3) PPC | 376 PPC | child | eligible_2h
            377 PPC | 377 PPC | child | eligible_2h
            377 PPC | 377 PPC | woman | eligible_2h
            377 PPC | 377 PPC | transgender | needs_legal_opinion
            377 PPC | 377 PPC | adult-man | needs_legal_opinion
            377 PPC | 377 PPC | not-recorded | needs_legal_opinion
            377-A PPC | 377-A PPC | not-recorded | eligible_2h
            377-B PPC | 377-B PPC | adult-man | eligible_2h
            دفعہ 377-B ت پ | 377-B | child | eligible_2h
            21 PECA | 21 PECA | woman | eligible_2h
            21 PECA | 21 PECA | child | eligible_2h
            21 PECA | 21 PECA | not-recorded | needs_legal_opinion
            21 PECA | 21 PECA | adult-man | needs_legal_opinion
            22 PECA | 22 PECA | not-recorded | eligible_2h
            22-A PECA | 22-A PECA | child | needs_legal_opinion
            22-C PECA | 22-C PECA | child | needs_legal_opinion
            20, 24 PECA | 20, 24 PECA | woman | not_eligible
            22 Prevention of Electronic Crimes Ordinance 2007 | 22 PECO | child | not_eligible
            365-B PPC | 365-B PPC | not-recorded | eligible_s24_only
            366-A PPC | 366-A PPC | not-recorded | eligible_s24_only
            366-B PPC | 366-B PPC | not-recorded | eligible_s24_only
            336-B PPC | 336-B PPC | woman | eligible_s24_only
            336-B PPC | 336-B PPC | not-recorded | needs_legal_opinion
            336-A PPC | 336-A PPC | adult-man | needs_legal_opinion
            367-A PPC | 367-A PPC | child | eligible_s24_only
            367-A PPC | 367-A PPC | transgender | needs_legal_opinion
            365-B/34 PPC | 365-B PPC | woman | needs_legal_opinion
            302(b) PPC | 302 PPC | woman | not_eligible
            302(b) PPC | 302, 376 PPC | woman | needs_legal_opinion
            364-A PPC | 364-A, 376/511 PPC | child | needs_legal_opinion
            364-A PPC | 364-A, 302 PPC; 7 ATA | child | not_eligible
            365 PPC | 365-B PPC; police later dropped 365-B and added 365 | woman | not_eligible
            302(b) PPC; acquitted of 376 PPC | 302 PPC | woman | needs_legal_opinion
            7 ATA | 7 ATA | child | not_eligible
            7(a) ATA r/w 376 PPC | 376 PPC; 7 ATA | woman | eligible_2h
            302(b) r/w 376 PPC | 302, 376 PPC | woman | eligible_2h
            302(b) r/w 376 r/w 34 PPC | 302, 376 PPC | woman | needs_legal_opinion
            377 r/w 377-B PPC | 377-B PPC | not-recorded | eligible_2h
            377 r/w 377-B PPC | 377-B PPC | adult-man | eligible_2h
            302(b) r/w 365-B PPC | 302, 365-B PPC | not-recorded | eligible_s24_only
            302(b) r/w 354 PPC | 302 PPC | woman | needs_legal_opinion
            302(b) PPC r/w 10(3) Zina Ordinance | 302 PPC | woman | needs_legal_opinion
            364-A r/w 367-A PPC | 364-A PPC | child | eligible_s24_only
            376-A r/w 376 PPC | 376 PPC | woman | eligible_2h
            377 B/34 PPC | 377-B PPC | child | needs_legal_opinion
            365 b ppc | 365-B PPC | not-recorded | eligible_s24_only
            292(c) PPC | 292-C PPC | child | needs_legal_opinion
            FIR u/s 376, 34 PPC | 376 PPC | woman | needs_legal_opinion
            Death under section 302(b) PPC; RI under section 376 PPC | 302, 376 PPC | woman | eligible_2h
            376 PPC; 511 PPC; 377 PPC | 376 PPC | child | eligible_2h
            377 PPC; 511 PPC; 460 PPC | 377 PPC | child | needs_legal_opinion
            376 PPC; 109 PPC; 302 PPC | 376 PPC | woman | needs_legal_opinion
            376 PPC not proved; 354 PPC | 376 PPC | woman | needs_legal_opinion
            376 PPC not proved; 452 PPC | 376 PPC | woman | not_eligible
            376 (not proved) | 376 PPC | woman | not_eligible
            376 PPC substituted by 354 PPC | 376 PPC | woman | needs_legal_opinion
            376 PPC (attempt) | 376 PPC | woman | needs_legal_opinion
            attempt to commit rape u/s 376 | 376 PPC | woman | needs_legal_opinion
            376 PPC as abettor | 376 PPC | woman | needs_legal_opinion
            not convicted under 376 but under 354 | 376 PPC | woman | needs_legal_opinion
            376 PPC (challan pending) | 376 PPC | woman | not_eligible
            376 PPC (appeal pending) | 376 PPC | woman | eligible_2h
            376/114 PPC | 376 PPC | woman | needs_legal_opinion
            376/120-B PPC | 376 PPC | woman | needs_legal_opinion
            376 PPC; 120-B PPC | 376 PPC | woman | eligible_2h
            22 PECA 2016/34 PPC | 22 PECA | child | needs_legal_opinion
            PECA 22, 34 | 22 PECA | child | needs_legal_opinion
            22 of Act No. XL of 2016 | 22 PECA | not-recorded | eligible_2h
            10(2) of Ordinance No. VII of 1979 | 10(2) Zina Ordinance | woman | not_eligible
            10, sub-section (2), Zina Ordinance | 10(2) Zina Ordinance | woman | not_eligible
            506-B PPC | 506-B PPC | woman | not_eligible
            337-F5 PPC | 337-F5 PPC | woman | not_eligible
            376-1 PPC | 376 PPC | woman | eligible_2h
            498-B PPC | 498-B PPC | woman | not_eligible
            120-B PPC | 120-B, 371-A PPC | woman | needs_legal_opinion
            302(b) PPC; 376 PPC | 302, 376 PPC | woman | eligible_2h
            364-A PPC; 367-A PPC | 364-A, 367-A PPC | child | eligible_s24_only
            364-A PPC; 367-A/34 PPC | 364-A, 367-A PPC | child | needs_legal_opinion
            354 PPC | 354 PPC | woman | needs_legal_opinion
            354-A PPC | 354-A PPC | woman | needs_legal_opinion
            354 PPC; 365-B PPC | 354 PPC | woman | eligible_s24_only
            376/354, acquitted of 376 | 376, 354 PPC | woman | needs_legal_opinion
            376/452, acquitted of 376 | 376, 452 PPC | woman | not_eligible
            376/452 PPC (acquitted of 376) | 376, 452 PPC | woman | not_eligible
            376/452 PPC | 376, 452 PPC | woman | eligible_2h
            acquitted u/s 376 but convicted u/s 452 | 376, 452 PPC | woman | not_eligible
            charged u/s 376, 452 PPC; convicted u/s 452 PPC | 376, 452 PPC | woman | not_eligible
            convicted u/s 376/452 PPC; acquitted of 376 PPC | 376, 452 PPC | woman | needs_legal_opinion
            convicted u/s 376, 377-B PPC; acquitted of 376 PPC | 376 PPC | child | eligible_2h
            376/452 PPC, acquitted of rape | 376, 452 PPC | woman | needs_legal_opinion
            دفعہ 376 ت پ میں مجرم قرار نہ پایا، دفعہ 452 ت پ میں سزا | 376 | woman | not_eligible
            دفعات 376/452 ت پ، دفعہ 376 سے بری | 376 | woman | not_eligible
            دفعہ 376 ت پ میں مجرم نابالغ نہیں | 376 | woman | needs_legal_opinion
            376 PPC (convicted in Dubai) | 376 PPC | woman | needs_legal_opinion
            دفعہ 376 ت پ (دبئی میں سزا) | 376 | woman | needs_legal_opinion
            365-B PPC, Jeddah | 365-B PPC | woman | needs_legal_opinion
            302 PPC, Riyadh | 302 PPC | woman | not_eligible
            376 PPC, accused resident of Dubai | 376 PPC | woman | eligible_2h
            376 PPC (committed at Dubai Chowk) | 376 PPC | woman | eligible_2h
            376 PPC | 376 PPC (accused came from Dubai) | woman | eligible_2h
            376/511 PPC | 376/511 PPC | woman | needs_legal_opinion
            376/109 PPC | 376/109 PPC | woman | needs_legal_opinion
            376 PPC r/w 149 PPC | 376 PPC | woman | needs_legal_opinion
            376 PPC r/w 114 PPC | 376 PPC | woman | needs_legal_opinion
            376 PPC r/w 7 ATA | 376 PPC | woman | eligible_2h
            376/34 PPC; 377-B PPC | 376 PPC | child | eligible_2h
            376/34 PPC; 365-B PPC | 376 PPC | woman | eligible_s24_only
            460/34 PPC | 460 PPC | woman | not_eligible
            511 PPC | 376, 511 PPC | woman | needs_legal_opinion
            109 PPC | 302, 109 PPC | woman | not_eligible
            10(3) Zina Ordinance 1979 | 10(3) Zina Ordinance | woman | needs_legal_opinion
            10(4) Zina Ordinance 1979 | 10(4) Zina Ordinance | woman | needs_legal_opinion
            12 Zina Ordinance 1979 | 12 Zina Ordinance | child | needs_legal_opinion
            18 Zina Ordinance 1979 | 18 Zina Ordinance | woman | needs_legal_opinion
            10(2) Zina Ordinance 1979 | 10(3) Zina Ordinance | woman | not_eligible
            10(2), 16 Zina Ordinance 1979 | 10(2) Zina Ordinance | not-recorded | not_eligible
            5 Zina Ordinance 1979 | 5 Zina Ordinance | not-recorded | not_eligible
            11 Qazf Ordinance 1979 | 11 Qazf Ordinance | woman | not_eligible
            10(3) Zina Ordinance; 377 PPC | 377 PPC | child | eligible_2h
            496-B PPC | 376 PPC | woman | not_eligible
            452 PPC | 452, 376 PPC | woman | not_eligible
            13 Arms Ordinance 1965 | 13/20/65 AO | not-recorded | not_eligible
            376-A PPC | 376-A PPC | woman | not_eligible
            376-A PPC | 376 PPC | woman | needs_legal_opinion
            376-A PPC (sic) | 376-A PPC | woman | needs_legal_opinion
            292 PPC | 292-A PPC | child | needs_legal_opinion
            302 PPC (s.376 Cr.P.C. reference) | 302 PPC | not-recorded | not_eligible
            376-Z PPC | 376 PPC | woman | needs_legal_opinion
            13 Foo Bar Act 2011 | 376 PPC | woman | needs_legal_opinion
            376 PPC; 13 Foo Bar Act 2011 | 376 PPC | woman | eligible_2h
            """;

    static Stream<Arguments> table() {
        return TABLE.lines()
                .map(l -> l.split(" \\| ", -1))
                .map(p -> Arguments.of(p[0], p[1], p[2], p[3]));
    }

    @ParameterizedTest(name = "{0}, charged {1}, victim {2}: {3}")
    @MethodSource("table")
    void decidesByTheRules(String convicted, String charged, String victim, String expected) {
        assertThat(decide(facts(convicted, charged, victim(victim)), LAW).outcome().code())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "judgment {0}: {1}")
    @CsvSource({
        "2023-12-31, NEEDS_LEGAL_OPINION",
        "2024-01-01, ELIGIBLE_2H",
        "2024-01-02, ELIGIBLE_2H",
        "2023-12, NEEDS_LEGAL_OPINION",
        "2024-01, ELIGIBLE_2H",
        "2023, NEEDS_LEGAL_OPINION",
        "2024, ELIGIBLE_2H",
        "unknown, NEEDS_LEGAL_OPINION"
    })
    void theCutInDateTakesEarlierAndUndatedConvictionsToOpinion(String day, Outcome expected) {
        Facts dated = judged(facts("376 PPC", "376 PPC", VictimCategory.WOMAN), day);

        assertThat(decide(dated, SHIPPED).outcome()).isEqualTo(expected);
        assertThat(decide(dated, LAW).outcome()).isEqualTo(Outcome.ELIGIBLE_2H);
    }

    @Test
    void aPartialDateThatMayLieBeforeTheCutInIsADoubt() {
        EligibilityLaw mid = LAW.withCutIn(Optional.of(LocalDate.of(2024, 3, 15)));
        Facts facts = facts("376 PPC", "376 PPC", VictimCategory.WOMAN);

        assertThat(decide(judged(facts, "2024-03"), mid).outcome())
                .isEqualTo(Outcome.NEEDS_LEGAL_OPINION);
        assertThat(decide(judged(facts, "2024-04"), mid).outcome()).isEqualTo(Outcome.ELIGIBLE_2H);
    }

    @Test
    void theCutInDateLiftsNothing() {
        Facts old = judged(facts("460 PPC", "460 PPC", VictimCategory.WOMAN), "1999");

        assertThat(decide(old, SHIPPED).outcome()).isEqualTo(Outcome.NOT_ELIGIBLE);
    }

    @ParameterizedTest(name = "list as of {0}: {1}")
    @CsvSource({"2021-12-03, NOT_ELIGIBLE", "2021-12-04, ELIGIBLE_2H", "2021-12-05, ELIGIBLE_2H"})
    void theListOfTheDayOfDecisionApplies(LocalDate day, Outcome expected) {
        EligibilityLaw then = new EligibilityLaw(OFFENCES, day, true, Optional.empty());

        assertThat(decide(facts("376 PPC", "376 PPC", VictimCategory.WOMAN), then).outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} with the s.24 limb off: {1}")
    @CsvSource({
        "365-B PPC, NOT_ELIGIBLE",
        "354 PPC, NOT_ELIGIBLE",
        "302(b) PPC, NOT_ELIGIBLE",
        "376 PPC, ELIGIBLE_2H",
        "22-A PECA, NEEDS_LEGAL_OPINION",
        "10(3) Zina Ordinance, NEEDS_LEGAL_OPINION"
    })
    void withTheLimbOfSection24OffOnlySection2hCounts(String convicted, Outcome expected) {
        EligibilityLaw off = new EligibilityLaw(OFFENCES, TODAY, false, Optional.empty());

        assertThat(decide(facts(convicted, "376, 365-B PPC", VictimCategory.WOMAN), off).outcome())
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}, {1}, probation {2}, juvenile court {3}")
    @CsvSource({
        "376 PPC, JUVENILE, false, false, NEEDS_LEGAL_OPINION",
        "376 PPC, MINORITY_UNDECIDED, false, false, NEEDS_LEGAL_OPINION",
        "376 PPC, ADULT, false, true, NEEDS_LEGAL_OPINION",
        "292-C PPC, ADULT, true, false, NEEDS_LEGAL_OPINION",
        "365-B PPC, JUVENILE, false, false, NEEDS_LEGAL_OPINION",
        "354 PPC, JUVENILE, false, false, NEEDS_LEGAL_OPINION",
        "460 PPC, JUVENILE, false, false, NOT_ELIGIBLE",
        "460 PPC, ADULT, true, false, NOT_ELIGIBLE"
    })
    void aDoubtAboutThePersonSealsAndLiftsNothing(
            String convicted, AgeClass age, boolean probation, boolean court, Outcome expected) {
        Facts base = facts(convicted, convicted, VictimCategory.WOMAN);
        Facts doubtful =
                new Facts(
                        base.convicted(),
                        base.charged(),
                        base.victim(),
                        age,
                        probation,
                        court,
                        base.judgment(),
                        base.terms(),
                        base.court());

        Decision decision = decide(doubtful, LAW);

        assertThat(decision.outcome()).isEqualTo(expected);
        assertThat(decision.sealed()).isTrue();
        assertThat(decide(base, LAW).sealed()).isFalse();
    }

    @ParameterizedTest(name = "376-A with {0} years: {1}")
    @CsvSource({"3, NOT_ELIGIBLE", "4, NEEDS_LEGAL_OPINION", "999, NEEDS_LEGAL_OPINION"})
    void aSentenceLongerThanTheSectionAllowsPointsToAnother(int years, Outcome expected) {
        Facts base = facts("376-A PPC", "376-A PPC", VictimCategory.WOMAN);
        Facts sentenced =
                new Facts(
                        base.convicted(),
                        base.charged(),
                        base.victim(),
                        base.age(),
                        false,
                        false,
                        base.judgment(),
                        List.of(new SentenceTerm(Optional.empty(), years)),
                        base.court());

        assertThat(decide(sentenced, LAW).outcome()).isEqualTo(expected);
    }

    @Test
    void aForeignNationalIsDecidedAsAnyoneElseBecauseTheFactsKnowNoNationality() {
        assertThat(Facts.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly(
                        "convicted",
                        "charged",
                        "victim",
                        "age",
                        "probation",
                        "juvenileCourt",
                        "judgment",
                        "terms",
                        "court");
    }

    @Test
    void listsEveryStepInOrderWithTextsInBothLanguages() {
        Decision decision =
                decide(facts("377/34 PPC; 460 PPC", "377 PPC", VictimCategory.CHILD), SHIPPED);

        assertThat(decision.steps())
                .extracting(s -> s.rule().code())
                .containsExactly(
                        "E0", "E1", "E5", "E6", "E1", "E2", "E3", "E4", "E8", "E10", "E9", "E7",
                        "E7", "CUT-IN", "RESULT");
        assertThat(decision.steps())
                .allSatisfy(
                        s -> {
                            assertThat(s.finding().in(Lang.UR)).isNotBlank();
                            assertThat(s.question().in(Lang.UR)).isNotBlank();
                            assertThat(s.citation()).isNotBlank();
                        });
        assertThat(decision.restsOnAssumption()).isTrue();
    }

    @Test
    void aPlainConvictionUnderSection2hRestsOnNoAssumption() {
        Facts facts = judged(facts("376 PPC", "376 PPC", VictimCategory.WOMAN), "2024-06");

        assertThat(decide(facts, SHIPPED).restsOnAssumption()).isFalse();
    }

    @Test
    void aSectionThatWasNotInForceIsNamedAndChangesNothing() {
        Reading reading = READER.read("376 PPC; 377 PPC");

        assertThat(reading.notInForce(PartialDate.ofIso("1995-05")))
                .containsExactly(Cited.of(StatuteCode.PPC, "376"));
        assertThat(reading.notInForce(PartialDate.ofIso("2006-12"))).isEmpty();
        assertThat(reading.notInForce(PartialDate.ofIso("2006-11"))).hasSize(1);
        assertThat(READER.read("10(3) Zina Ordinance").notInForce(PartialDate.ofIso("2007")))
                .hasSize(1);
        assertThat(READER.read("302 r/w 377-B PPC").notInForce(PartialDate.ofIso("2015")))
                .containsExactly(Cited.of(StatuteCode.PPC, "377B"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "'376, 34 PPC', true",
        "'376, 511 PPC', true",
        "'7 ATA r/w 376 PPC', true",
        "'354 PPC', true",
        "'302, 34 PPC', false",
        "'365 PPC', false",
        "'10(3) Zina Ordinance', false",
        "'24 PECA', false",
        "'21 PECA', true"
    })
    void aLookUpNeedsAScheduledOffence(String sections, boolean expected) {
        assertThat(Scheduled.any(READER.read(sections).counts(), OFFENCES, TODAY))
                .isEqualTo(expected);
    }

    @Property(tries = 400)
    void theOrderOfCountsDoesNotChangeTheOutcome(
            @ForAll("convictions") List<String> counts,
            @ForAll VictimCategory victim,
            @ForAll long seed) {
        List<String> turned = new ArrayList<>(counts);
        Collections.shuffle(turned, new Random(seed));

        assertThat(outcome(turned, victim)).isEqualTo(outcome(counts, victim));
    }

    @Property(tries = 400)
    void anotherCountThatIsNotListedNeverLowersTheOutcome(
            @ForAll("convictions") List<String> counts,
            @ForAll VictimCategory victim,
            @ForAll("unlisted") String more) {
        List<String> with = new ArrayList<>(counts);
        with.add(more);

        assertThat(outcome(with, victim)).isLessThanOrEqualTo(outcome(counts, victim));
    }

    @Property(tries = 400)
    void aDoubtAboutThePersonNeverLeavesAnEligibleResultAndNeverLiftsOne(
            @ForAll("convictions") List<String> counts, @ForAll VictimCategory victim) {
        Facts base = facts(String.join("; ", counts), "376 PPC", victim);
        Facts young =
                new Facts(
                        base.convicted(),
                        base.charged(),
                        victim,
                        AgeClass.JUVENILE,
                        false,
                        false,
                        base.judgment(),
                        base.terms(),
                        base.court());

        Outcome before = decide(base, LAW).outcome();
        Outcome after = decide(young, LAW).outcome();

        assertThat(after).isEqualTo(before.eligible() ? Outcome.NEEDS_LEGAL_OPINION : before);
    }

    @Property(tries = 400)
    void aCourtAbroadNeverLeavesAnEligibleResultAndNeverLiftsOne(
            @ForAll("convictions") List<String> counts, @ForAll VictimCategory victim) {
        Facts base = facts(String.join("; ", counts), "376 PPC", victim);
        Outcome before = decide(base, LAW).outcome();

        Decision abroad = decide(in(base, Abroad.NAMED), LAW);

        assertThat(abroad.outcome())
                .isEqualTo(before.eligible() ? Outcome.NEEDS_LEGAL_OPINION : before);
        assertThat(abroad.steps()).extracting(Step::rule).contains(Rule.ABROAD);
        assertThat(decide(in(base, Abroad.PERHAPS), LAW)).isEqualTo(decide(base, LAW));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Dubai Court | NAMED",
                "Court of First Instance, U.A.E. | NAMED",
                "Special Court Karachi, and a court at Abu Dhabi | NAMED",
                "عدالت دبئی | NAMED",
                "سعودی عرب | NAMED",
                "دوبئی چوک | PERHAPS",
                "Dubai Chowk | PERHAPS",
                "India Road, Lahore | PERHAPS",
                "accused r/o Dubai | PERHAPS",
                "an Indian accused | NOT",
                "Indiana | NOT",
                "Bahrain, Swat | NOT",
                "Special Court, Sahiwal | NOT",
                "محمد ریاض | NOT"
            })
    void aPlaceAbroadIsToldFromARoadNamedAfterIt(String written, Abroad expected) {
        assertThat(Abroad.in(written)).isEqualTo(expected);
    }

    @Provide
    Arbitrary<List<String>> convictions() {
        Arbitrary<String> section =
                Arbitraries.of(
                        "376", "377", "377-B", "365-B", "336-B", "354", "302(b)", "364-A", "460",
                        "376-A", "292", "509", "120-B");
        Arbitrary<String> with = Arbitraries.of("", "", "/34", " r/w 511", "/109");
        return Combinators.combine(section, with)
                .as((s, w) -> s + w + " PPC")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> unlisted() {
        return Arbitraries.of(
                "411 PPC",
                "460/34 PPC",
                "13 Arms Ordinance",
                "24 PECA",
                "11 Qazf Ordinance",
                "496-B PPC",
                "376-A PPC");
    }

    private static Outcome outcome(List<String> counts, VictimCategory victim) {
        return decide(facts(String.join("; ", counts), "302, 34 PPC", victim), LAW).outcome();
    }

    private static Decision decide(Facts facts, EligibilityLaw law) {
        return Eligibility.decide(facts, law);
    }

    private static VictimCategory victim(String code) {
        return Arrays.stream(VictimCategory.values())
                .filter(v -> v.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Facts facts(String convicted, String charged, VictimCategory victim) {
        return new Facts(
                READER.read(convicted),
                READER.read(charged),
                victim,
                AgeClass.ADULT,
                false,
                false,
                Optional.of(PartialDate.ofIso("2024-06")),
                List.of(),
                Abroad.NOT);
    }

    private static Facts in(Facts f, Abroad court) {
        return new Facts(
                f.convicted(),
                f.charged(),
                f.victim(),
                f.age(),
                f.probation(),
                f.juvenileCourt(),
                f.judgment(),
                f.terms(),
                court);
    }

    private static Facts judged(Facts f, String day) {
        return new Facts(
                f.convicted(),
                f.charged(),
                f.victim(),
                f.age(),
                f.probation(),
                f.juvenileCourt(),
                day.equals("unknown") ? Optional.empty() : Optional.of(PartialDate.ofIso(day)),
                f.terms(),
                f.court());
    }
}
