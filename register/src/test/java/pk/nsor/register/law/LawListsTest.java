package pk.nsor.register.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LawListsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final Offences OFFENCES = LawLists.shippedOffences();
    private static final String HEAD = String.join(",", LawLists.OFFENCE_COLUMNS) + "\n";

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "PPC, 292A, S2H, I",
        "PPC, 292B, S2H, I",
        "PPC, 292C, S2H, I",
        "PPC, 371A, S2H, II",
        "PPC, 371B, S2H, II",
        "PPC, 375, S2H, II",
        "PPC, 375A, S2H, II",
        "PPC, 376, S2H, II",
        "PPC, 377, S2H, II",
        "PPC, 377A, S2H, II",
        "PPC, 377B, S2H, II",
        "PECA, 21, S2H, I",
        "PECA, 22, S2H, I",
        "PPC, 354, OPINION, I",
        "PPC, 354A, OPINION, II",
        "PPC, 336A, SCHEDULED, II",
        "PPC, 336B, SCHEDULED, II",
        "PPC, 365B, SCHEDULED, II",
        "PPC, 366A, SCHEDULED, II",
        "PPC, 366B, SCHEDULED, II",
        "PPC, 367A, SCHEDULED, II",
        "PPC, 364, CONDITIONAL, I_II",
        "PPC, 364A, CONDITIONAL, I_II",
        "PPC, 365, CONDITIONAL, I_II",
        "PPC, 365A, CONDITIONAL, I_II",
        "PPC, 368, CONDITIONAL, I_II",
        "PPC, 369, CONDITIONAL, I_II",
        "PPC, 369A, CONDITIONAL, I_II",
        "PPC, 498B, CONDITIONAL, I_II",
        "PPC, 498C, CONDITIONAL, I_II",
        "PPC, 302, CONDITIONAL, I_II",
        "PPC, 337F, CONDITIONAL, I_II",
        "PPC, 114, CONDITIONAL, I_II",
        "PPC, 120B, CONDITIONAL, I_II",
        "ATA, 7, CONDITIONAL, I_II",
        "PPC, 34, PARTICIPATION, I_II",
        "PPC, 109, PARTICIPATION, I_II",
        "PPC, 149, PARTICIPATION, NONE",
        "PPC, 511, PARTICIPATION, I_II",
        "PPC, 376A, NONE, NONE",
        "PPC, 460, NONE, NONE",
        "PPC, 489F, NONE, NONE",
        "PPC, 496B, NONE, NONE",
        "PPC, 506, NONE, NONE",
        "PPC, 21, GENERAL, NONE",
        "PECA, 20, NONE, NONE",
        "PECA, 24, NONE, NONE",
        "PECA, 22A, OPINION, NONE",
        "ZINA, 11, HUDOOD_OPINION, NONE",
        "ZINA, 10(3), HUDOOD_OPINION, NONE",
        "ZINA, 10(2), HUDOOD_NONE, NONE",
        "ZINA, 16, HUDOOD_NONE, NONE",
        "QAZF, 7, HUDOOD_NONE, NONE"
    })
    void theShippedListPutsEachSectionWhereTheActDoes(
            String statute, String section, Limb limb, Schedule schedule) {
        Offence offence =
                OFFENCES.find(Cited.of(new StatuteCode(statute), section), DAY).orElseThrow();

        assertThat(offence.limb()).isEqualTo(limb);
        assertThat(offence.schedule()).isEqualTo(schedule);
    }

    @Test
    void everyPenalCodeNumberIsInTheListExactlyBecauseItExists() {
        for (int n = 1; n <= 511; n++) {
            assertThat(OFFENCES.knows(StatuteCode.PPC, new SectionCode(n, ""))).isTrue();
        }
        assertThat(OFFENCES.knows(StatuteCode.PPC, new SectionCode(512, ""))).isFalse();
        assertThat(OFFENCES.knows(StatuteCode.PPC, SectionCode.of("376Z"))).isFalse();
    }

    @Test
    void anEntryAnswersFromItsFirstDayToItsLast() {
        String row = "PPC,376,,,s2h,II,none,,,,Rape,زنا بالجبر,,,2021-12-04,2030-06-30,Act,law\n";
        Offences list = new Offences(LawLists.offences(new StringReader(HEAD + row)).rows());
        Cited rape = Cited.of(StatuteCode.PPC, "376");

        assertThat(list.find(rape, LocalDate.of(2021, 12, 3))).isEmpty();
        assertThat(list.find(rape, LocalDate.of(2021, 12, 4))).isPresent();
        assertThat(list.find(rape, LocalDate.of(2030, 6, 30))).isPresent();
        assertThat(list.find(rape, LocalDate.of(2030, 7, 1))).isEmpty();
    }

    @Test
    void aBadRowIsNamedByNumberAndColumnAndDoesNotHideTheNext() {
        ListReading<Offence> read =
                LawLists.offences(
                        new StringReader(
                                "\uFEFF"
                                        + HEAD
                                        + "PPC,xx,,,s2h,II,none,,,,Rape,زنا,,,,,Act,law\n"
                                        + "PPC,376,,,s2h,II,none,,,,Rape,زنا,,,,,Act,law\n"
                                        + "PPC,377,,,often,II,none,,,,Rape,,,,2021-13-04,,,law\n"));

        assertThat(read.rows()).hasSize(1);
        assertThat(read.problems())
                .containsExactly(
                        new RowProblem(2, "section", RowProblem.Kind.NOT_A_SECTION),
                        new RowProblem(4, "limb", RowProblem.Kind.UNKNOWN_WORD),
                        new RowProblem(4, "ur", RowProblem.Kind.ONE_LANGUAGE),
                        new RowProblem(4, "valid_from", RowProblem.Kind.NOT_A_DATE),
                        new RowProblem(4, "citation", RowProblem.Kind.MISSING_VALUE));
    }

    @Test
    void oneSectionTwiceOnOneDayIsRefused() {
        String first = "PPC,376,,,s2h,II,none,,,,Rape,زنا,,,2021-12-04,2025-12-31,Act,law\n";
        String after = "PPC,376,,,none,none,none,,,,Rape,زنا,,,2026-01-01,,Act,law\n";
        String over = "PPC,376,,,none,none,none,,,,Rape,زنا,,,2025-12-31,,Act,law\n";

        assertThat(LawLists.offences(new StringReader(HEAD + first + after)).clean()).isTrue();
        assertThat(LawLists.offences(new StringReader(HEAD + first + over)).problems())
                .containsExactly(new RowProblem(3, "section", RowProblem.Kind.OVERLAP));
    }

    @Test
    void aFileThatIsNoListSaysSo() {
        assertThat(LawLists.offences(new StringReader("a,b\n1,2\n")).problems())
                .extracting(RowProblem::kind)
                .containsOnly(RowProblem.Kind.MISSING_COLUMN);
        assertThat(LawLists.offences(new StringReader(HEAD + "\"PPC,376\n")).clean()).isFalse();
    }

    @Test
    void everyLawHasANameInBothLanguagesAndNoTwoShareAnAlias() {
        List<OtherLaw> laws = LawLists.shippedOtherLaws();

        assertThat(laws.stream().map(OtherLaw::code)).doesNotHaveDuplicates();
        assertThat(laws.stream().flatMap(l -> l.aliases().stream().distinct()))
                .doesNotHaveDuplicates();
    }
}
