package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.conviction.Answered.complete;
import static pk.nsor.register.conviction.Answered.says;
import static pk.nsor.register.conviction.Problem.Kind.ASKED;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import pk.nsor.register.law.Eligibility;
import pk.nsor.register.law.EligibilityLaw;
import pk.nsor.register.law.LawLists;
import pk.nsor.register.law.Outcome;
import pk.nsor.register.law.SectionReader;
import pk.nsor.register.reference.ServedUntil;
import pk.nsor.register.reference.ShippedLists;

/** What a return is asked about: contradictions, what is unusual, what cannot be read. */
class ReturnDoubtsTest {
    private static void asks(Typing t, Doubt doubt) {
        says(t, doubt.field(), ASKED);
        ConvictionReturn r = complete(t.with(doubt.field(), "as the judgment has it"));
        assertThat(r.conviction().explanations())
                .containsExactly(new Explanation(doubt, "as the judgment has it"));
        assertThat(t.read().open()).contains(doubt);
    }

    @Test
    void contradictions_are_asked_about_and_kept_as_written() {
        asks(Typing.complete().with("firDateYear", "2025"), Doubt.FIR_YEAR);
        asks(Typing.complete().with("fir", "not legible"), Doubt.FIR_FORM);
        asks(
                Typing.complete()
                        .with("judgmentYear", "2025")
                        .with("offenceAge", "32")
                        .with("judgmentMonth", "12"),
                Doubt.JUDGMENT_BEFORE_FIR);
        asks(Typing.complete().with("offenceAge", "40"), Doubt.AGE);
        asks(Typing.complete().with("ageClass", "juvenile"), Doubt.AGE_CLASS);
        asks(Typing.complete().with("juvenileCourt", "yes"), Doubt.AGE_CLASS);
        asks(
                Typing.complete()
                        .with("birthYear", "2020")
                        .with("ageClass", "minority-undecided")
                        .without("offenceAge")
                        .with("offenceAgeNone", "offence-age-disputed"),
                Doubt.BIRTH);
        asks(
                Typing.complete().with("address1FromYear", "2020").with("address1ToYear", "2019"),
                Doubt.ADDRESS);
        asks(
                Typing.complete().with("custody", "prison").with("custodyDateYear", "2025"),
                Doubt.CUSTODY);
        asks(Typing.complete().with("convicted", "10(3) Zina Ordinance 1979"), Doubt.NOT_IN_FORCE);
    }

    private static Typing ageNotKnown() {
        return Typing.complete()
                .without("offenceAge")
                .with("offenceAgeNone", "offence-age-not-in-record")
                .with("fir", "219/26")
                .with("firDateYear", "2026")
                .with("firDateMonth", "3")
                .with("firDateDay", "15");
    }

    private static Typing born(String year, String month, String day) {
        return ageNotKnown()
                .with("birthYear", year)
                .with("birthMonth", month)
                .with("birthDay", day);
    }

    private static boolean heldForAge(Typing t) {
        return complete(t.with("wordAgeClass", "as the judgment has it").with("wordAge", "so"))
                .conviction()
                .sealed();
    }

    @Test
    void whom_age_or_birth_makes_a_minor_is_held_sealed_on_the_day_and_not_the_day_after() {
        for (String ticked : List.of("adult", "not-stated")) {
            assertThat(heldForAge(Typing.complete().with("ageClass", ticked))).isFalse();
            for (String age : List.of("15", "17")) {
                Typing young =
                        Typing.complete()
                                .with("ageClass", ticked)
                                .with("birthYear", "2008")
                                .with("offenceAge", age);
                assertThat(heldForAge(young)).as(ticked + age).isTrue();
            }
            assertThat(heldForAge(born("2008", "3", "16").with("ageClass", ticked))).isTrue();
            assertThat(heldForAge(born("2008", "3", "15").with("ageClass", ticked))).isFalse();
            assertThat(heldForAge(born("2008", "3", "14").with("ageClass", ticked))).isFalse();
        }
        Typing stated =
                ageNotKnown()
                        .without("birthYear", "birthMonth", "firDateDay", "firDateMonth")
                        .with("ageAtYear", "2026");
        assertThat(heldForAge(stated.with("ageYears", "16"))).isTrue();
        assertThat(heldForAge(stated.with("ageYears", "19"))).isFalse();
    }

    @Test
    void a_minor_by_age_or_by_the_name_of_the_court_is_asked_about_where_no_minor_is_ticked() {
        for (String ticked : List.of("adult", "not-stated")) {
            asks(born("2008", "3", "16").with("ageClass", ticked), Doubt.AGE_CLASS);
            for (String court :
                    List.of(
                            "Additional Sessions Judge / Juvenile Court, Sahiwal",
                            "عدالتِ نابالغان، ساہیوال")) {
                Typing t = Typing.complete().with("ageClass", ticked).with("court", court);
                asks(t, Doubt.AGE_CLASS);
            }
            Typing kind = Typing.complete().with("ageClass", ticked);
            asks(kind.with("courtType", "juvenile"), Doubt.AGE_CLASS);
        }
        assertThat(complete(Typing.complete()).conviction().sealed()).isFalse();
    }

    private static Typing triedIn(String district) {
        return Typing.complete().with("district", district);
    }

    @Test
    void a_trial_in_a_district_that_the_office_does_not_serve_is_asked_about_and_not_refused() {
        asks(triedIn("PK226"), Doubt.DISTRICT);
        says(triedIn("PK226"), "wordDistrict", ASKED);
        assertThat(triedIn("PK631").read().open()).doesNotContain(Doubt.DISTRICT);
        Typing corrected = triedIn("PK226").with("district", "PK631");
        assertThat(complete(corrected).conviction().explanations()).isEmpty();
        Typing unknown =
                Typing.complete().without("district").with("districtNone", "district-federal");
        assertThat(unknown.read().open()).doesNotContain(Doubt.DISTRICT);
    }

    @Test
    void the_reason_for_another_district_is_shown_to_whoever_verifies() {
        Typing t = triedIn("PK226").with("wordDistrict", "transferred by the High Court");
        assertThat(
                        new AnswerRows(ShippedLists.lists())
                                .conviction(complete(t).conviction()).stream()
                                        .filter(r -> r.field().equals("wordDistrict"))
                                        .flatMap(r -> r.lines().stream()))
                .contains(
                        List.of(
                                new AnswerRow.Shown.Written("transferred by the High Court"),
                                new AnswerRow.Shown.Beside(Doubt.DISTRICT.question())));
    }

    @ParameterizedTest
    @CsvSource({"14, false", "15, false", "16, true", "17, true"})
    void a_district_counts_as_served_on_the_day_of_the_judgment_by_the_dated_list(
            String day, boolean asked) {
        ReturnReader reader = new ReturnReader(ServedUntil.lists(), SectionReader.shipped()::read);
        Answers typed = Typing.complete().with("judgmentDay", day).answers();
        assertThat(
                        reader.read(typed, Typing.HELD, ServedUntil.OFFICE, Typing.TODAY)
                                .open()
                                .contains(Doubt.DISTRICT))
                .isEqualTo(asked);
        assertThat(reader.read(typed, Typing.HELD, Typing.OFFICE, Typing.TODAY).open()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dubai Court | true",
                "Criminal Court, Dubai, U.A.E. | true",
                "محکمہ دبئی | true",
                "General Court, Jeddah, Saudi Arabia | true",
                "Special Court, Dubai Chowk, Sahiwal | false",
                "خصوصی عدالت، دبئی چوک، ساہیوال | false"
            })
    void a_court_that_names_a_place_abroad_is_asked_about_and_only_one_abroad_goes_to_opinion(
            String court, boolean abroad) {
        asks(Typing.complete().with("court", court), Doubt.ABROAD);
        Typing t = Typing.complete().with("court", court).with("wordAbroad", "as written");
        EligibilityLaw law =
                new EligibilityLaw(
                        LawLists.shippedOffences(), Typing.TODAY, true, Optional.empty());
        assertThat(Eligibility.decide(complete(t).conviction().facts(), law).outcome())
                .isEqualTo(abroad ? Outcome.NEEDS_LEGAL_OPINION : Outcome.ELIGIBLE_2H);
    }

    @Test
    void a_court_of_pakistan_raises_no_doubt_about_where_it_sat() {
        for (String court :
                List.of(
                        "Special Court (Anti-Rape), Sahiwal",
                        "Additional Sessions Judge, Madina Town, Faisalabad",
                        "Judicial Magistrate, Bahrain, Swat",
                        "ایڈیشنل سیشن جج محمد ریاض، ساہیوال")) {
            assertThat(Typing.complete().with("court", court).read().open()).as(court).isEmpty();
        }
    }

    @Test
    void a_fir_of_the_same_year_as_its_date_raises_no_doubt() {
        assertThat(Typing.complete().with("firDateYear", "2026").read().open()).isEmpty();
    }

    @Test
    void sections_that_cannot_be_read_are_asked_about_and_never_dropped() {
        asks(Typing.complete().with("convicted", "377-B PPC, 999 PPC"), Doubt.CONVICTED_UNREAD);
        asks(
                Typing.complete().with("charged", "s. 5 Interplanetary Mail Act"),
                Doubt.CHARGED_UNREAD);
        Typing t = Typing.complete().with("convicted", "377-B PPC, 999 PPC");
        ConvictionReturn r = complete(t.with("wordConvicted", "999 stands in the judgment"));
        assertThat(r.conviction().convicted().asWritten()).isEqualTo("377-B PPC, 999 PPC");
        assertThat(r.conviction().convicted().counts()).isNotEmpty();
    }
}
