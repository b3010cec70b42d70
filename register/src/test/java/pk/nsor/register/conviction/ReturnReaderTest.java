package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.conviction.Problem.Kind.ASKED;
import static pk.nsor.register.conviction.Problem.Kind.MISSING;
import static pk.nsor.register.conviction.Problem.Kind.WARNING;
import static pk.nsor.register.conviction.Problem.Kind.WRONG;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.law.Count;
import pk.nsor.register.law.SectionReader;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.FactSource;
import pk.nsor.register.person.Known;
import pk.nsor.register.person.ReasonCode;
import pk.nsor.register.reference.OneStation;
import tools.jackson.databind.json.JsonMapper;

class ReturnReaderTest {
    private static ConvictionReturn complete(Typing t) {
        ReturnReading r = t.read();
        assertThat(r.problems()).filteredOn(Problem::blocks).isEmpty();
        return r.complete().orElseThrow();
    }

    private static void says(Typing t, String field, Problem.Kind kind) {
        ReturnReading r = t.read();
        assertThat(r.problems())
                .as("%s %s", field, kind)
                .anyMatch(p -> p.field().equals(field) && p.kind() == kind);
        assertThat(r.complete().isPresent()).isEqualTo(kind == WARNING);
    }

    @Test
    void a_whole_return_is_read_into_typed_facts() {
        ConvictionReturn r = complete(Typing.complete());
        assertThat(r.person().cnic()).isEqualTo(Known.of(new Cnic("3650200004171")));
        assertThat(r.person().birth())
                .isEqualTo(
                        Known.of(new Birth.On(new PartialDate(1992, 3, 0), FactSource.JUDGMENT)));
        assertThat(r.conviction().judgment()).isEqualTo(Known.of(new PartialDate(2026, 11, 16)));
        assertThat(r.conviction().fir().found().orElseThrow().reference().year()).isEqualTo(2026);
        assertThat(r.conviction().convicted().counts())
                .extracting(Count::normalised)
                .containsExactly("377B PPC");
        assertThat(r.conviction().sentence().parts())
                .extracting(Sentence.Part::what)
                .containsExactly(
                        new SentencePart.Term(Period.ofYears(14), SentencePart.Manner.RIGOROUS),
                        new SentencePart.Fine(
                                1_000_000,
                                Optional.of(
                                        new SentencePart.InDefault(
                                                Period.ofMonths(6), SentencePart.Manner.SIMPLE))));
        assertThat(r.conviction().sealed()).isFalse();
    }

    @Test
    void read_back_from_sealed_json_it_is_equal() {
        JsonMapper json = JsonMapper.builder().build();
        ConvictionReturn r =
                complete(
                        Typing.complete()
                                .with("alias1Roman", "Kannu")
                                .with("fir", "219/25")
                                .with("firDateYear", "2026")
                                .with("wordFirYear", "numbered by the old register"));
        assertThat(json.readValue(json.writeValueAsBytes(r), ConvictionReturn.class)).isEqualTo(r);
        assertThat(r.conviction().explanations()).hasSize(1);
    }

    @Test
    void nothing_typed_at_all_says_what_is_missing_and_throws_nothing() {
        ReturnReading r = Typing.READER.read(Answers.NONE, Held.NOTHING, Typing.OFFICE, Typing.TODAY);
        assertThat(r.complete()).isEmpty();
        assertThat(r.problems()).extracting(Problem::kind).containsOnly(MISSING);
        for (FormPart part : FormPart.values()) {
            boolean optional = part == FormPart.BODY || part == FormPart.CHECK;
            assertThat(r.done(part)).as(part.slug()).isEqualTo(optional);
        }
    }

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

    @Test
    void a_conviction_sealed_before_age_counted_is_read_as_it_was() {
        JsonMapper json = JsonMapper.builder().build();
        String old =
                json.writeValueAsString(complete(Typing.complete()))
                        .replaceAll(",\"ageByFacts\":[^,]*", "")
                        .replaceAll(",\"type\":null", "");
        assertThat(old).doesNotContain("ageByFacts");
        assertThat(json.readValue(old, ConvictionReturn.class).conviction().ageByFacts()).isEmpty();
    }

    @Test
    void a_listed_station_of_an_fir_is_taken_in_its_own_district_alone() {
        ReturnReader reader = new ReturnReader(OneStation.lists(), SectionReader.shipped()::read);
        Typing t =
                Typing.complete().without("firStationWritten").with("firStation", OneStation.CODE);
        assertThat(reader.read(t.answers(), Typing.HELD, Typing.OFFICE, Typing.TODAY).problems())
                .filteredOn(Problem::blocks)
                .isEmpty();
        assertThat(
                        reader.read(
                                        t.with("firDistrict", "PK226").answers(),
                                        Typing.HELD, Typing.OFFICE, Typing.TODAY)
                                .problems())
                .filteredOn(Problem::blocks)
                .extracting(Problem::field)
                .containsExactly("firStation");
    }

    @Test
    void places_of_an_address_are_of_its_districts_list_or_typed_and_who_verified_it_is_kept() {
        Typing t = Typing.complete().with("address1VerifiedBy", "SHO Kot Sabz");
        var address =
                complete(t.with("address1Tehsil", "Chichawatni"))
                        .person()
                        .addresses()
                        .found()
                        .orElseThrow()
                        .getFirst();
        assertThat(address.verifiedBy()).isEqualTo("SHO Kot Sabz");
        assertThat(address.tehsil()).isEqualTo("Chichawatni");
        says(
                Typing.complete().with("address1StationCode", "PS-nowhere"),
                "address1StationCode",
                WRONG);
        says(
                Typing.complete().with("address1TehsilCode", "T-nowhere"),
                "address1TehsilCode",
                WRONG);
    }

    @Test
    void the_name_on_the_cnic_is_kept_beside_the_judgments() {
        var person = complete(Typing.complete().with("cnicNameRoman", "Kannari Zarin")).person();
        assertThat(person.name().roman()).isEqualTo("Kannari Zarrinpur");
        assertThat(person.otherNames()).extracting(n -> n.roman()).containsExactly("Kannari Zarin");
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

    @Test
    void a_return_without_a_conviction_is_refused() {
        says(Typing.complete().with("convicted", "none (acquitted)"), "convicted", WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "cnic, cnicNone, cnic-not-in-record, cnic",
        "fatherRoman, fatherNone, father-unknown, father",
        "fir, firNone, fir-private-complaint, fir",
        "court, courtNone, court-unreadable, court",
        "district, districtNone, district-federal, district",
        "caseNumber, caseNone, case-number-asked, caseNumber",
        "offenceAge, offenceAgeNone, offence-age-disputed, offenceAge",
        "domicile, domicileNone, domicile-not-citizen, domicile"
    })
    void a_fact_is_there_or_absent_for_a_reason_never_both_never_neither(
            String field, String none, String reason, String at) {
        says(Typing.complete().with(none, reason), at, WRONG);
        Typing without = Typing.complete().without(field);
        if (field.equals("fir")) {
            without.without("firStationWritten");
        }
        says(without, at, MISSING);
        complete(without.with(none, reason));
        says(without.with(none, "made-up"), none, WRONG);
    }

    @Test
    void a_reason_of_another_field_is_no_reason() {
        says(Typing.complete().without("cnic").with("cnicNone", "fir-asked"), "cnicNone", WRONG);
    }

    @Test
    void not_known_and_does_not_apply_are_kept_apart() {
        assertThat(
                        complete(
                                        Typing.complete()
                                                .without("cnic")
                                                .with("cnicNone", "cnic-not-citizen"))
                                .person()
                                .cnic())
                .isEqualTo(new Known.DoesNotApply<>(new ReasonCode("cnic-not-citizen")));
        assertThat(
                        complete(Typing.complete().without("cnic").with("cnicNone", "cnic-asked"))
                                .person()
                                .cnic())
                .isEqualTo(new Known.NotKnown<>(new ReasonCode("cnic-asked")));
    }

    @Test
    void an_age_as_stated_takes_the_place_of_a_birth() {
        Typing t =
                Typing.complete()
                        .without("birthMonth", "birthYear")
                        .with("ageYears", "34")
                        .with("ageAtYear", "2026");
        assertThat(complete(t).person().birth())
                .isEqualTo(
                        Known.of(
                                new Birth.AgeStated(
                                        34, new PartialDate(2026, 0, 0), FactSource.JUDGMENT)));
        says(t.with("birthYear", "1992"), "birth", WRONG);
    }

    @ParameterizedTest
    @CsvSource({
        "ageClass, juvenile",
        "ageClass, minority-undecided",
        "juvenileCourt, yes",
        "probation, yes"
    })
    void juvenile_and_probation_returns_are_marked_to_be_sealed(String field, String value) {
        Typing t = Typing.complete().with(field, value);
        t.with("wordAgeClass", "the court says so");
        assertThat(complete(t).conviction().sealed()).isTrue();
    }

    @Test
    void probation_needs_no_part_of_a_sentence_and_anything_else_does() {
        Typing t =
                Typing.complete()
                        .without("part1Kind", "part1Years", "part1Manner", "part2Kind")
                        .without("part2Rupees", "part2DefaultMonths", "part2DefaultManner");
        says(t, "part1Kind", MISSING);
        complete(t.with("probation", "yes"));
    }

    @ParameterizedTest
    @CsvSource({
        "part1Years, '', MISSING, part1Years",
        "part1Years, many, WRONG, part1Years",
        "part1Years, 0, WRONG, part1Years",
        "part2Rupees, '', MISSING, part2Rupees",
        "part2Rupees, a lakh, WRONG, part2Rupees",
        "part1Kind, '', MISSING, part1Kind",
        "part1Kind, other, MISSING, sentenceWritten",
        "part1Section, Penal Code, WRONG, part1Section",
        "sex, q, WRONG, sex",
        "district, PK000, WRONG, district",
        "victim, '', MISSING, victim",
        "redacted, '', MISSING, redacted"
    })
    void each_field_says_what_is_wrong_with_it(
            String field, String value, Problem.Kind kind, String at) {
        says(Typing.complete().with(field, value), at, kind);
    }

    @Test
    void a_judgment_copy_is_needed_and_on_paper_the_paper_too() {
        Answers typed = Typing.complete().answers();
        assertThat(Typing.READER.read(typed, Held.NOTHING, Typing.OFFICE, Typing.TODAY).problems())
                .extracting(Problem::field)
                .containsExactly("judgmentCopy");
        List<UUID> one = List.of(new UUID(0, 1));
        Held unpapered = new Held(one, List.of(), List.of(), true);
        assertThat(Typing.READER.read(typed, unpapered, Typing.OFFICE, Typing.TODAY).problems())
                .extracting(Problem::field)
                .containsExactly("paperReturn");
        Held whole = new Held(one, one, one, true);
        ConvictionReturn r =
                Typing.READER.read(typed, whole, Typing.OFFICE, Typing.TODAY).complete().orElseThrow();
        assertThat(r.person().body().photograph()).contains(Known.of(new UUID(0, 1)));
        assertThat(r.conviction().judgmentCopy()).isEqualTo(one);
    }

    @Test
    void what_a_form_sends_for_an_attachment_is_not_one() {
        assertThat(
                        Typing.READER
                                .read(
                                        Typing.complete()
                                                .with("judgmentCopy", new UUID(0, 7).toString())
                                                .answers(),
                                        Held.NOTHING, Typing.OFFICE, Typing.TODAY)
                                .complete())
                .isEmpty();
    }

    @Test
    void no_message_repeats_what_was_typed() {
        Typing t = Typing.complete();
        List<String> fields = List.copyOf(t.answers().typed().keySet());
        for (String f : fields) {
            t.with(f, "Zxqv9");
        }
        ReturnReading r = t.read();
        assertThat(r.problems()).isNotEmpty();
        for (Problem p : r.problems()) {
            assertThat(p.text().en() + p.text().ur()).doesNotContain("Zxqv");
        }
        assertThat(r.toString()).doesNotContain("Zxqv");
    }
}
