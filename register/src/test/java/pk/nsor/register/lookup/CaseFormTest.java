package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseFormTest {
    private static final int THIS_YEAR = 2026;

    private static CaseForm fir(String fir, String year, String why) {
        return new CaseForm("", fir, year, why, "", "Kot Sabz", "376 PPC", "investigation", "", "");
    }

    private static CaseForm.Reading read(CaseForm form) {
        return form.read(THIS_YEAR, "PK631", "PK631"::equals, java.util.List.of("ST1"));
    }

    @ParameterizedTest
    @CsvSource({
        "412/26, '', 412, 2026",
        "412/2026, '', 412, 2026",
        "84 of 2013, '', 84, 2013",
        "Crime No. 235/2014, '', 235, 2014",
        "۴۱۲/۲۶, '', 412, 2026",
        "412/99, '', 412, 1999",
        "412, 2026, 0, 2026",
        "412, ۲۰۲۵, 0, 2025",
    })
    void theWrittenFormsOfAnFirAreRead(String written, String year, int number, int readYear) {
        CaseFacts facts = read(fir(written, year, "")).facts().orElseThrow();
        assertThat(facts.fir().number()).isEqualTo(number);
        assertThat(facts.fir().year()).isEqualTo(readYear);
        assertThat(facts.fir().written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', '', fir",
        "'   ', '', '', fir",
        "none, '', '', fir",
        "412, '', '', firYear",
        "412, 26, '', firYear",
        "412/2027, '', '', fir",
        "412, 2027, '', firYear",
        "412/2026, 2025, '', firWhy",
        "412/1811, '', '', fir",
    })
    void whatCannotBeTakenIsSaidBesideItsField(
            String written, String year, String why, String field) {
        CaseForm.Reading read = read(fir(written, year, why));
        assertThat(read.facts()).isEmpty();
        assertThat(read.errors().error(field)).isNotNull();
    }

    @Test
    void aContradictionOfYearsIsKeptAsWrittenOnceExplained() {
        CaseForm.Reading read = read(fir("412/2026", "2025", "registered late"));
        assertThat(read.facts().orElseThrow().fir().year()).isEqualTo(2026);
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        CaseForm.Reading read = CaseForm.EMPTY.read(THIS_YEAR, "", c -> false, java.util.List.of());
        assertThat(read.errors().errors())
                .extracting(e -> e.field())
                .containsExactly("district", "fir", "stationTyped", "sections", "purpose");
    }

    @Test
    void anOfficeWithADistrictAsksAboutItsOwnDistrictWhateverIsSent() {
        CaseForm sent =
                new CaseForm("PK226", "1/26", "", "", "ST1", "", "376 PPC", "prosecution", "", "");
        assertThat(read(sent).facts().orElseThrow().district()).isEqualTo("PK631");
    }

    @Test
    void urgentNeedsAReason() {
        CaseForm form =
                new CaseForm("", "1/26", "", "", "", "Kot Sabz", "376", "investigation", "on", " ");
        assertThat(read(form).errors().error("urgentWhy")).isNotNull();
    }

    @Test
    void aFieldOfTenThousandCharactersIsRefusedAndStillKept() {
        String long10k = "3".repeat(10_000);
        CaseForm form =
                new CaseForm("", long10k, "", "", "", "Kot Sabz", long10k, "investigation", "", "");
        assertThat(read(form).errors().any("fir", "sections")).isTrue();
        assertThat(form.fits()).isTrue();
        assertThat(new CaseForm("", long10k + "3", "", "", "", "", "", "", "", "").fits())
                .isFalse();
    }

    @Test
    void aFormPrintsNothingOfACase() {
        assertThat(fir("412/26", "", "")).asString().isEqualTo("CaseForm[masked]");
        assertThat(read(fir("412/26", "", "")).facts().orElseThrow())
                .asString()
                .isEqualTo("CaseFacts[masked]");
    }
}
