package pk.nsor.register.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;

class ShippedListsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Lists LISTS = ShippedLists.lists();

    @Test
    void thereAre172DistrictsTodayIn7ProvincesAndTerritories() {
        assertThat(LISTS.districts(TODAY)).hasSize(172);
        assertThat(LISTS.provinces(TODAY)).hasSize(7);
        assertThat(LISTS.districts(TODAY).stream().filter(d -> d.province().equals("PK6")))
                .hasSize(41);
    }

    @Test
    void districtsThatNoLongerExistAreFoundByCodeAndNotOfferedToday() {
        District lehri = LISTS.district("PK218").orElseThrow();
        assertThat(lehri.on(TODAY)).isFalse();
        assertThat(lehri.on(LocalDate.of(2015, 6, 1))).isTrue();
        assertThat(LISTS.districts(TODAY)).doesNotContain(lehri);
        assertThat(LISTS.districtsEver()).hasSize(174).contains(lehri);
    }

    @Test
    void inTheMonthOfASplitBothTheOldAndTheNewDistrictCanBeChosen() {
        LocalDate month = LocalDate.of(2022, 10, 15);
        assertThat(LISTS.districts(month).stream().map(District::code))
                .contains("PK530", "PK536", "PK537");
        assertThat(LISTS.districts(month.plusMonths(1)).stream().map(District::code))
                .doesNotContain("PK530");
        assertThat(LISTS.districts(month.minusMonths(1)).stream().map(District::code))
                .doesNotContain("PK536");
    }

    @Test
    void everyDistrictHasOneProsecutionOnePoliceOfficeOneUnitAndOneCourt() {
        for (District d : LISTS.districts(TODAY)) {
            assertThat(LISTS.prosecutionOffice(d.code(), TODAY).map(Office::id))
                    .contains(new OfficeId("prosecution-" + d.code()));
            assertThat(LISTS.policeOffice(d.code(), TODAY).map(Office::id))
                    .contains(new OfficeId("police-" + d.code()));
            assertThat(LISTS.office(new OfficeId("ssoiu-" + d.code())).map(Office::kind))
                    .contains(OfficeKind.SSOIU);
            assertThat(LISTS.courts(d.code(), TODAY)).hasSize(1);
            assertThat(LISTS.courts(d.code(), TODAY).getFirst().source().basis().code())
                    .isEqualTo("assumption");
        }
    }

    @Test
    void everyOfficeStandsInADistrictThatExistsAndUnderAnOfficeThatExists() {
        for (OfficeKind kind : OfficeKind.values()) {
            List<Office> offices = LISTS.offices(kind, TODAY);
            assertThat(offices).as(kind.code()).isNotEmpty();
            for (Office office : offices) {
                assertThat(office.district().stream())
                        .allMatch(d -> LISTS.district(d).orElseThrow().on(TODAY));
                assertThat(office.parent().stream()).allMatch(p -> LISTS.office(p).isPresent());
            }
        }
    }

    @Test
    void federalBodiesHaveNoDistrict() {
        for (String id : List.of("npb", "ministry", "committee", "nccia", "audit")) {
            assertThat(LISTS.office(new OfficeId(id)).orElseThrow().district()).isEmpty();
        }
    }

    @Test
    void everyPrisonIsAnOfficeUnderTheSameCode() {
        assertThat(LISTS.prisons(TODAY)).hasSize(124);
        assertThat(LISTS.prisons(TODAY))
                .allMatch(p -> LISTS.office(p.office()).orElseThrow().kind() == OfficeKind.PRISON);
    }

    @Test
    void anUrduNameThatIsNotKnownIsShownAsMissing() {
        Prison turbat = LISTS.prison("prison-district-jail-turbat").orElseThrow();
        assertThat(turbat.name().missing(Lang.UR)).isTrue();
        assertThat(turbat.name().in(Lang.UR))
                .contains("District Jail Turbat")
                .contains(ListName.URDU_MISSING);
        assertThat(turbat.name().in(Lang.EN)).isEqualTo("District Jail Turbat");
    }

    @Test
    void stationsAndTehsilsStartEmpty() {
        assertThat(LISTS.stations("PK617", TODAY)).isEmpty();
        assertThat(LISTS.tehsils("PK617", TODAY)).isEmpty();
    }

    @Test
    void everyFieldThatMayBeEmptyHasReasons() {
        for (Reason.Field field : Reason.Field.values()) {
            assertThat(LISTS.reasons(field, TODAY)).as(field.code()).isNotEmpty();
        }
        assertThat(LISTS.reason("fir-private-complaint").orElseThrow().kind())
                .isEqualTo(Reason.Kind.DOES_NOT_APPLY);
    }

    @Test
    void noTwoThingsShareACodeAndNoListIsLeftOut() {
        Set<String> names = new HashSet<>();
        assertThat(OwnLists.all()).allMatch(s -> names.add(s.name()));
        assertThat(ShippedLists.tables(OwnLists.all())).hasSize(10);
        assertThat(
                        ShippedLists.tables(OwnLists.all()).values().stream()
                                .filter(
                                        t ->
                                                Set.of("offices", "prisons")
                                                        .contains(t.schema().name()))
                                .flatMap(t -> t.keys().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyShippedListIsInOrderWhoeverOwnsItsMeaning() {
        assertThat(ShippedLists.tables(AllLists.all())).hasSameSizeAs(AllLists.all());
    }

    @Test
    void theCreditThatTheLicenceOfTheDistrictsAsksForStandsInTheNotice() throws Exception {
        String notice =
                java.nio.file.Files.readString(
                        java.nio.file.Path.of("..", "NOTICE"), StandardCharsets.UTF_8);
        assertThat(notice)
                .contains("open-admin-data/pakistan-administrative-divisions")
                .contains("CC BY 4.0")
                .contains("Changes:");
    }

    /** What is a code and not said in words already; a day that is a setting says itself. */
    private static boolean coded(ListColumn column, String cell) {
        return switch (column.content()) {
            case ListColumn.Content.One _, ListColumn.Content.Many _, ListColumn.Content.Choice _ ->
                    true;
            case ListColumn.Content.Named _ -> !cell.matches("[0-9-]+");
            case ListColumn.Content.Code _,
                    ListColumn.Content.Words _,
                    ListColumn.Content.Urdu _,
                    ListColumn.Content.Date _,
                    ListColumn.Content.Day _,
                    ListColumn.Content.Whole _,
                    ListColumn.Content.Number _ ->
                    false;
        };
    }

    @Test
    void everyCodeInEveryListHasWordsInBothLanguages() {
        CellWords words = new CellWords(LISTS);
        int codes = 0;
        for (ListTable table : ShippedLists.tables(AllLists.all()).values()) {
            for (ListRow row : table.rows()) {
                for (ListColumn column : table.schema().columns()) {
                    String cell = row.value(column.header());
                    if (cell.isEmpty() || !coded(column, cell)) {
                        continue;
                    }
                    codes++;
                    Text said = words.of(column, cell);
                    assertThat(said).as(column.header() + " " + cell).isNotNull();
                    assertThat(said.in(Lang.EN)).isNotBlank();
                    assertThat(said.in(Lang.UR)).isNotBlank().isNotEqualTo(cell);
                }
            }
        }
        assertThat(codes).isGreaterThan(2_000);
    }

    @Test
    void aCodeThatNoListKnowsStaysACode() {
        ListColumn district = AllLists.find("tehsils").orElseThrow().columns().get(3);
        CellWords words = new CellWords(LISTS);
        assertThat(words.of(district, "PK999")).isNull();
        assertThat(words.of(district, "PK631")).isEqualTo(Text.of("Sahiwal", "ساہیوال"));
    }
}
