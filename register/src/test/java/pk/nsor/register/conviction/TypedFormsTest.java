package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.conviction.Answered.complete;
import static pk.nsor.register.conviction.Answered.says;
import static pk.nsor.register.conviction.Problem.Kind.MISSING;
import static pk.nsor.register.conviction.Problem.Kind.WARNING;
import static pk.nsor.register.conviction.Problem.Kind.WRONG;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.person.Known;

/** The forms in which officers type numbers, names, dates and FIRs. */
class TypedFormsTest {
    @ParameterizedTest
    @CsvSource({
        "36502-0000417, WRONG", // 12 digits
        "365020000417111, WRONG", // 15 digits
        "3650x-0000417-1, WRONG", // a letter
        "1111111111111, WRONG", // a dummy
        "0365020000417, WRONG", // no such first digit
        "36502-0000417-2, WARNING" // even for a man: warned, never refused
    })
    void a_cnic_is_judged_by_its_form_alone(String typed, Problem.Kind kind) {
        says(Typing.complete().with("cnic", typed), "cnic", kind);
    }

    @Test
    void parity_is_not_asked_of_a_person_with_x() {
        ReturnReading r = Typing.complete().with("cnic", "36502-0000417-2").with("sex", "x").read();
        assertThat(r.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"۳۶۵۰۲-۰۰۰۰۴۱۷-۱", "٣٦٥٠٢٠٠٠٠٤١٧١", "36502 0000417 1", "3650200004171"})
    void urdu_and_arabic_digits_spaces_and_no_dashes_are_the_same_cnic(String typed) {
        assertThat(complete(Typing.complete().with("cnic", typed)).person().cnic())
                .isEqualTo(Known.of(new Cnic("3650200004171")));
    }

    @Test
    void urdu_digits_are_accepted_in_dates_amounts_and_fir() {
        ConvictionReturn r =
                complete(
                        Typing.complete()
                                .with("judgmentDay", "۱۶")
                                .with("judgmentMonth", "۱۱")
                                .with("judgmentYear", "۲۰۲۶")
                                .with("part2Rupees", "۱۰۰۰۰۰۰")
                                .with("fir", "۲۱۹/۲۶"));
        assertThat(r.conviction().judgment()).isEqualTo(Known.of(new PartialDate(2026, 11, 16)));
        assertThat(r.conviction().fir().found().orElseThrow().reference().number()).isEqualTo(219);
    }

    @Test
    void arabic_letters_in_a_name_are_kept_as_typed() {
        String arabic = "\u0643\u0646\u0627\u0631\u064a"; // kaf and ye of the Arabic keyboard
        assertThat(complete(Typing.complete().with("nameUrdu", arabic)).person().name().urdu())
                .isEqualTo(arabic);
    }

    @Test
    void letters_of_the_other_script_are_warned_about_and_kept() {
        says(Typing.complete().with("nameUrdu", "Kannari"), "nameUrdu", WARNING);
        says(Typing.complete().with("nameRoman", "کناری"), "nameRoman", WARNING);
    }

    @Test
    void one_script_is_enough_and_neither_is_missing() {
        complete(Typing.complete().without("nameUrdu"));
        complete(Typing.complete().without("nameRoman"));
        says(Typing.complete().without("nameUrdu", "nameRoman"), "name", MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nameRoman",
                "fatherRoman",
                "cnic",
                "domicile",
                "address1Written",
                "court",
                "caseNumber",
                "fir",
                "firStationWritten",
                "charged",
                "convicted",
                "sentenceWritten",
                "marks",
                "phone1",
                "caste",
                "country",
                "birthYear",
                "part1Years"
            })
    void ten_thousand_characters_are_refused_with_a_message_and_kept(String field) {
        Typing t = Typing.complete().with(field, "7".repeat(10_000));
        says(t, field, WRONG);
        assertThat(t.answers().first(field)).hasSize(10_000);
        assertThat(t.answers().withinLimits()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"birth", "judgment", "firDate", "custodyDate", "address1From", "address1To"})
    void a_date_in_the_future_is_refused_wherever_it_stands(String stem) {
        Typing t = Typing.complete().without(stem + "Day", stem + "Month");
        says(t.with(stem + "Year", "2062"), stem + "Year", WRONG);
        t.with(stem + "Year", "2026").with(stem + "Month", "12");
        says(t, stem + "Month", WRONG);
        t.with(stem + "Month", "11").with(stem + "Day", "24");
        says(t, stem + "Day", WRONG);
        t.with(stem + "Day", "23");
        assertThat(t.read().problems()).noneMatch(p -> p.field().startsWith(stem));
    }

    @ParameterizedTest
    @CsvSource({
        "31, 2, 2026, judgmentDay",
        "29, 2, 2025, judgmentDay",
        "0, 2, 2026, judgmentDay",
        "5, 13, 2026, judgmentMonth",
        "5, '', 2026, judgmentMonth",
        "5, 5, '', judgmentYear",
        "5, 5, 26, judgmentYear",
        "5, x, 2026, judgmentMonth"
    })
    void a_day_that_no_calendar_has_is_not_a_date(
            String day, String month, String year, String field) {
        Typing t =
                Typing.complete()
                        .with("judgmentDay", day)
                        .with("judgmentMonth", month)
                        .with("judgmentYear", year);
        says(t, field, WRONG);
    }

    @Test
    void the_leap_day_is_a_day() {
        complete(
                Typing.complete()
                        .with("judgmentDay", "29")
                        .with("judgmentMonth", "2")
                        .with("judgmentYear", "2024")
                        .with("fir", "1/24")
                        .with("offenceAge", "31"));
    }

    @Test
    void an_fir_of_a_coming_year_is_refused() {
        says(Typing.complete().with("fir", "219/2027"), "fir", WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "145/2007, 145, 2007",
        "84 of 2013, 84, 2013",
        "650/11, 650, 2011",
        "Crime No. 235/2014, 235, 2014"
    })
    void an_fir_is_read_from_the_forms_really_written(String written, int number, int year) {
        Typing t = Typing.complete().with("fir", written).without("offenceAge");
        t.with("convicted", "377 PPC");
        // Old enough for the oldest of these years.
        t.with("birthYear", "1970").with("offenceAgeNone", "offence-age-not-in-record");
        Fir fir = complete(t).conviction().fir().found().orElseThrow();
        assertThat(fir.reference().number()).isEqualTo(number);
        assertThat(fir.year()).isEqualTo(year);
        assertThat(fir.reference().written()).isEqualTo(written);
    }
}
