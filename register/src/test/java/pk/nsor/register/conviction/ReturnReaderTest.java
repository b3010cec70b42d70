package pk.nsor.register.conviction;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.conviction.Answered.complete;
import static pk.nsor.register.conviction.Answered.says;
import static pk.nsor.register.conviction.Problem.Kind.MISSING;
import static pk.nsor.register.conviction.Problem.Kind.WRONG;

import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        ReturnReading r =
                Typing.READER.read(Answers.NONE, Held.NOTHING, Typing.OFFICE, Typing.TODAY);
        assertThat(r.complete()).isEmpty();
        assertThat(r.problems()).extracting(Problem::kind).containsOnly(MISSING);
        for (FormPart part : FormPart.values()) {
            boolean optional = part == FormPart.BODY || part == FormPart.CHECK;
            assertThat(r.done(part)).as(part.slug()).isEqualTo(optional);
        }
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
                                        Typing.HELD,
                                        Typing.OFFICE,
                                        Typing.TODAY)
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
                Typing.READER
                        .read(typed, whole, Typing.OFFICE, Typing.TODAY)
                        .complete()
                        .orElseThrow();
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
                                        Held.NOTHING,
                                        Typing.OFFICE,
                                        Typing.TODAY)
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
