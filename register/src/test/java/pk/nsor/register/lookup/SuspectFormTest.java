package pk.nsor.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.kernel.Sex;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.NameTyped;

class SuspectFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final NameTyped RAFIQ = new NameTyped("رفیق", "Rafiq");

    private static SuspectForm form(
            NameTyped name, String aliases, String cnic, DateTyped birth, String age, String sex) {
        return new SuspectForm(
                name, aliases, NameTyped.EMPTY, NameTyped.EMPTY, cnic, birth, age, sex, "", "", "");
    }

    private static SuspectForm.Reading read(SuspectForm form) {
        return form.read(TODAY, "PK631"::equals);
    }

    private static SuspectForm cnic(String typed, String sex) {
        return form(RAFIQ, "", typed, DateTyped.EMPTY, "", sex);
    }

    private static SuspectForm birth(String day, String month, String year) {
        return form(RAFIQ, "", "", new DateTyped(day, month, year, ""), "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "36502-0000412-3",
        "3650200004123",
        "۳۶۵۰۲-۰۰۰۰۴۱۲-۳",
        "٣٦٥٠٢٠٠٠٠٤١٢٣",
        "' 36502 0000412 3 '",
    })
    void aCnicIsReadInAnyDigitsWithAndWithoutDashes(String typed) {
        assertThat(read(cnic(typed, "")).asked().orElseThrow().cnic().orElseThrow().digits())
                .isEqualTo("3650200004123");
    }

    @ParameterizedTest
    @CsvSource({
        "36502-000041",
        "36502-0000412-345",
        "36502-0000412-A",
        "111111111111",
        "1111111111111",
        "0650200004123"
    })
    void whatIsNoCnicIsRefusedBesideItsFieldAndNotRepeated(String typed) {
        SuspectForm.Reading read = read(cnic(typed, ""));
        assertThat(read.asked()).isEmpty();
        assertThat(read.errors().error("cnic")).isNotNull();
        assertThat(read.errors().errors()).noneMatch(e -> e.text().en().contains(typed));
    }

    @ParameterizedTest
    @CsvSource({
        "36502-0000412, 365020000412",
        "36502-0000412-34, 36502000041234",
        "۳۶۵۰۲-۰۰۰۰۴۱۲-۳۴, 36502000041234",
    })
    void aDigitMissingOrTooManyIsTakenAsReadAndSaidInBothLanguages(String typed, String digits) {
        SuspectForm.Reading read = read(cnic(typed, "m"));
        assertThat(read.asked().orElseThrow().cnic().orElseThrow().digits()).isEqualTo(digits);
        assertThat(read.asked().orElseThrow().cnic().orElseThrow().whole()).isEmpty();
        assertThat(read.errors().warning("cnic")).isNotNull();
        assertThat(read.errors().warning("cnic").en()).contains("there are " + digits.length());
        assertThat(read.errors().warning("cnic").ur()).contains("یہاں " + digits.length());
    }

    @Test
    void aNameInAnotherScriptIsTakenAndSaidToBeUnread() {
        for (String name : List.of("मोहम्मद इमरान", "ਮੁਹੰਮਦ ਇਮਰਾਨ")) {
            SuspectForm.Reading read =
                    read(form(new NameTyped("", name), "", "", DateTyped.EMPTY, "", ""));
            assertThat(read.asked()).isPresent();
            assertThat(read.errors().warning("name")).as(name).isNotNull();
        }
        assertThat(read(cnic("", "")).errors().warning("name")).isNull();
    }

    @Test
    void unusualParityWarnsAndNeverRefuses() {
        SuspectForm.Reading read = read(cnic("36502-0000412-4", "m"));
        assertThat(read.asked()).isPresent();
        assertThat(read.errors().warning("cnic")).isNotNull();
        assertThat(read(cnic("36502-0000412-3", "m")).errors().warning("cnic")).isNull();
        assertThat(read(cnic("36502-0000412-4", "x")).errors().warning("cnic")).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', 1991, 1991",
        "'', 3, 1991, 1991-03",
        "7, 3, 1991, 1991-03-07",
        "۷, ۳, ۱۹۹۱, 1991-03-07",
        "23, 11, 2026, 2026-11-23",
    })
    void aBirthMayBePartial(String day, String month, String year, String iso) {
        assertThat(read(birth(day, month, year)).asked().orElseThrow().birth().orElseThrow().iso())
                .isEqualTo(iso);
    }

    @ParameterizedTest
    @CsvSource({
        "7, 3, '', birthYear",
        "7, 3, 91, birthYear",
        "7, '', 1991, birth",
        "31, 2, 1991, birth",
        "x, 3, 1991, birth",
        "24, 11, 2026, birth",
    })
    void aBirthThatCannotBeIsSaid(String day, String month, String year, String field) {
        SuspectForm.Reading read = read(birth(day, month, year));
        assertThat(read.asked()).isEmpty();
        assertThat(read.errors().error(field)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"10, true", "110, true", "۳۵, true", "9, false", "111, false", "about 35, false"})
    void anAgeIsWholeYears(String typed, boolean taken) {
        SuspectForm.Reading read = read(form(RAFIQ, "", "", DateTyped.EMPTY, typed, ""));
        assertThat(read.asked().isPresent()).isEqualTo(taken);
        assertThat(read.errors().any("age")).isEqualTo(!taken);
    }

    @Test
    void otherNamesArePartedByLinesSignsAndWords() {
        Asked asked =
                read(form(
                                RAFIQ,
                                "Sabir @ Kala\nصابر عرف کالا، Fiqa urf Billa",
                                "",
                                DateTyped.EMPTY,
                                "",
                                ""))
                        .asked()
                        .orElseThrow();
        assertThat(asked.aliases())
                .extracting(a -> a.either())
                .containsExactly("Sabir", "Kala", "صابر", "کالا", "Fiqa", "Billa");
        assertThat(asked.aliases()).filteredOn(a -> a.roman().isEmpty()).hasSize(2);
    }

    @Test
    void elevenOtherNamesAreTooMany() {
        String eleven = "A\n".repeat(11);
        assertThat(read(form(RAFIQ, eleven, "", DateTyped.EMPTY, "", "")).errors().error("aliases"))
                .isNotNull();
    }

    @Test
    void aNameInEitherScriptIsEnoughAndNoneIsNot() {
        assertThat(
                        read(form(new NameTyped("رفیق", ""), "", "", DateTyped.EMPTY, "", "f"))
                                .asked()
                                .orElseThrow()
                                .sex())
                .isEqualTo(Sex.FEMALE);
        assertThat(
                        read(form(NameTyped.EMPTY, "", "", DateTyped.EMPTY, "", ""))
                                .errors()
                                .error("name"))
                .isNotNull();
        assertThat(
                        read(form(new NameTyped("", "12 !"), "", "", DateTyped.EMPTY, "", ""))
                                .errors()
                                .error("name"))
                .isNotNull();
    }

    @Test
    void aNameAloneIsTakenWithAWarning() {
        SuspectForm.Reading read = read(form(RAFIQ, "", "", DateTyped.EMPTY, "", ""));
        assertThat(read.asked()).isPresent();
        assertThat(read.errors().warning("father")).isNotNull();
        assertThat(read(form(RAFIQ, "", "", DateTyped.EMPTY, "35", "")).errors().warning("father"))
                .isNull();
    }

    @Test
    void aFormPrintsNothingOfAPerson() {
        SuspectForm form = form(RAFIQ, "Sabir", "36502-0000412-3", DateTyped.EMPTY, "", "");
        assertThat(form).asString().isEqualTo("SuspectForm[masked]");
        assertThat(read(form).asked().orElseThrow()).asString().isEqualTo("Asked[masked]");
    }
}
