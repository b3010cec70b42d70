package pk.nsor.register.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Sex;
import tools.jackson.databind.json.JsonMapper;

class ParticularsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static Particulars invented() {
        return new Particulars(
                new PersonName("Kannari Zarrinpur", "کناری زرین پور"),
                List.of(new PersonName("Kannu", "")),
                Known.of(new PersonName("", "شاہ زرین")),
                Optional.empty(),
                Known.of(new Cnic("3650200004171")),
                List.of(new IdentityPaper(PaperType.PASSPORT, "ZZ0000001", "")),
                Known.of(new Birth.AgeStated(31, new PartialDate(2026, 2, 0), FactSource.JUDGMENT)),
                new Known.NotKnown<>(new ReasonCode("age-not-in-record")),
                Sex.MALE,
                Nationality.PAKISTANI,
                "",
                Known.of("Sahiwal"),
                "",
                new Body(
                        Optional.of(Known.of(new UUID(1, 2))),
                        "scar on left hand",
                        OptionalInt.of(171),
                        Optional.empty(),
                        Optional.of(new LabReference("PFSA", "D-0000")),
                        Optional.of(new UUID(3, 4)),
                        Optional.of(new PartialDate(2026, 1, 0))),
                Known.of(
                        List.of(
                                new Address(
                                        Address.Kind.PERMANENT,
                                        "Chak 00",
                                        "Chichawatni",
                                        "PK607",
                                        "Kot Sabz",
                                        Optional.of(new PartialDate(2019, 0, 0)),
                                        Optional.empty(),
                                        FactSource.POLICE_FILE,
                                        "",
                                        "",
                                        "SHO Kot Sabz"))),
                List.of("0300-0000000"),
                Optional.of(new PersonName("Kannari Zarin", "")));
    }

    @Test
    void read_back_from_sealed_json_they_are_equal() {
        Particulars p = invented();
        assertThat(JSON.readValue(JSON.writeValueAsBytes(p), Particulars.class)).isEqualTo(p);
    }

    @Test
    void what_was_sealed_before_a_fact_was_asked_for_is_read_without_it() {
        String old =
                JSON.writeValueAsString(invented())
                        .replaceAll(",\"cnicName\":\\{[^}]*}", "")
                        .replaceAll(",\"profile\":\"[^\"]*\",\"taken\":(\\{[^}]*}|\"[^\"]*\")", "")
                        .replaceAll(
                                ",\"tehsilCode\":\"\",\"stationCode\":\"\",\"verifiedBy\":\"[^\"]*\"",
                                "");
        assertThat(old).doesNotContain("cnicName", "profile", "taken", "verifiedBy");
        Particulars read = JSON.readValue(old, Particulars.class);
        assertThat(read.cnicName()).isEmpty();
        assertThat(read.body().profile()).isEmpty();
        assertThat(read.body().taken()).isEmpty();
        assertThat(read.addresses().found().orElseThrow().getFirst().verifiedBy()).isEmpty();
    }

    @Test
    void no_part_prints_what_it_holds() {
        Particulars p = invented();
        List<Object> parts =
                List.of(
                        p,
                        p.name(),
                        p.father(),
                        p.cnic(),
                        p.papers(),
                        p.birth(),
                        p.domicile(),
                        p.body(),
                        p.addresses());
        assertThat(parts.toString())
                .doesNotContain("Kannari", "کناری", "زرین", "3650", "ZZ00", "31", "Sahiwal")
                .doesNotContain("scar", "D-0000", "Chak", "Kot");
    }

    @Test
    void a_stated_age_allows_two_years_of_birth() {
        Birth b = new Birth.AgeStated(31, new PartialDate(2026, 2, 0), FactSource.JUDGMENT);
        assertThat(b.earliestYear()).isEqualTo(1994);
        assertThat(b.latestYear()).isEqualTo(1995);
    }
}
