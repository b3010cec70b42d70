package pk.nsor.register.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ListFileTest {
    private static final String STATIONS_HEADER =
            "code,kind,name_en,name_ur,district,valid_from,valid_to,citation,basis\n";
    private static final String GOOD = "PS-1,police,Kot Sabz,کوٹ سبز,PK617,2020,,Order 1,policy\n";

    private static ListSchema schema(String name) {
        return OwnLists.all().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
    }

    private static ListFile.Reading read(String list, byte[] bytes) {
        Map<String, ListTable> tables = ShippedLists.tables(OwnLists.all());
        return ListFile.read(
                schema(list), bytes, n -> Optional.ofNullable(tables.get(n)).map(ListTable::keys));
    }

    private static ListFile.Reading read(String list, String text) {
        return read(list, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ListProblem> problems(ListFile.Reading reading) {
        assertThat(reading).isInstanceOf(ListFile.Reading.Refused.class);
        return ((ListFile.Reading.Refused) reading).problems();
    }

    private static ListTable table(ListFile.Reading reading) {
        assertThat(reading).isInstanceOf(ListFile.Reading.Read.class);
        return ((ListFile.Reading.Read) reading).table();
    }

    @Test
    void aGoodFileIsReadWithOrWithoutAByteOrderMarkAndWithEitherLineEnd() {
        assertThat(table(read("stations", STATIONS_HEADER + GOOD)).rows()).hasSize(1);
        assertThat(table(read("stations", "\uFEFF" + STATIONS_HEADER + GOOD)).rows()).hasSize(1);
        assertThat(table(read("stations", (STATIONS_HEADER + GOOD).replace("\n", "\r\n"))).rows())
                .hasSize(1);
        assertThat(table(read("stations", STATIONS_HEADER)).rows()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "PS-1,police,Kot Sabz,,PK999,,,Order 1,policy; district; PK999; not in the list",
                "PS-1,police,Kot Sabz,,PK617,2021,2020,Order 1,policy; valid_to; ends before; begins",
                "PS-1,police,Kot Sabz,,PK617,2021-13,,Order 1,policy; valid_from; 2021-13; date",
                "PS-1,police,Kot Sabz,,PK617,2021-02-30,,Order 1,policy; valid_from; 2021-02-30; date",
                "PS-1,police,Kot Sabz,Kot Sabz,PK617,,,Order 1,policy; name_ur; not in Urdu; Leave it",
                "PS-1,thana,Kot Sabz,,PK617,,,Order 1,policy; kind; thana; police, women, nccia",
                "PS-1,police,,,PK617,,,Order 1,policy; name_en; empty; may not",
                "PS-1,police,Kot Sabz,,PK617,,,,policy; citation; empty; may not",
                "PS-1,police,Kot Sabz,,PK617,,,Order 1,rumour; basis; rumour; law, policy",
                "P S 1,police,Kot Sabz,,PK617,,,Order 1,policy; code; P S 1; not a code",
                "PS-1,police,Kot Sabz,,,,,Order 1,policy; district; NCCIA; without a district",
                "PS-1,police,Kot Sabz,,PK617,,,Order 1; ''; 8 cells; 9 columns",
            })
    void aBadRowIsRefusedWithItsLineItsColumnAndTheReason(
            String row, String column, String first, String second) {
        List<ListProblem> problems =
                problems(
                        read(
                                "stations",
                                STATIONS_HEADER + GOOD.replace("PS-1", "PS-0") + row + "\n"));
        assertThat(problems).hasSize(1);
        ListProblem problem = problems.getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.text().en()).contains(first).contains(second);
        assertThat(problem.text().ur()).matches("(?s).*[\u0600-\u06FF].*");
    }

    @Test
    void theSameCodeTwiceIsRefusedAndBothLinesAreNamed() {
        ListProblem problem = problems(read("stations", STATIONS_HEADER + GOOD + GOOD)).getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.text().en()).contains("PS-1").contains("line 2");
    }

    @Test
    void aCellOf10000CharactersIsRefusedAndNotRepeated() {
        String huge = "x".repeat(10_000);
        ListProblem problem =
                problems(read("stations", STATIONS_HEADER + GOOD.replace("Kot Sabz", huge)))
                        .getFirst();
        assertThat(problem.column()).isEqualTo("name_en");
        assertThat(problem.text().en()).contains("10000").hasSizeLessThan(200);
        assertThat(
                        problems(read("stations", STATIONS_HEADER + GOOD.replace("PS-1", huge)))
                                .getFirst()
                                .text()
                                .en())
                .hasSizeLessThan(200);
    }

    @ParameterizedTest
    @CsvSource({"windows-1256", "UTF-16"})
    void anotherEncodingIsRefusedWithWhatToDo(String charset) {
        byte[] bytes = (STATIONS_HEADER + GOOD).getBytes(Charset.forName(charset));
        ListProblem problem = problems(read("stations", bytes)).getFirst();
        assertThat(problem.text().en()).contains("CSV UTF-8");
        assertThat(problem.line()).isZero();
    }

    @Test
    void aWrongHeaderIsRefusedWithTheRightOne() {
        for (String text :
                List.of("", "\n\n", "code;kind\n", GOOD, STATIONS_HEADER.replace("kind", "type"))) {
            ListProblem problem = problems(read("stations", text)).getFirst();
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.text().en()).contains("code, kind, name_en");
        }
    }

    @Test
    void anOpenQuotationMarkAndALineBreakInACellAreRefused() {
        assertThat(
                        problems(read("stations", STATIONS_HEADER + "\"PS-1,police\n"))
                                .getFirst()
                                .text()
                                .en())
                .contains("quotation mark");
        assertThat(
                        problems(
                                        read(
                                                "stations",
                                                STATIONS_HEADER
                                                        + GOOD.replace(
                                                                "Kot Sabz", "\"Kot\nSabz\"")))
                                .getFirst()
                                .text()
                                .en())
                .contains("line break");
    }

    @Test
    void aFileThatIsTooLargeAndAPictureAreRefused() {
        assertThat(
                        problems(read("stations", new byte[ListFile.MAX_BYTES + 1]))
                                .getFirst()
                                .text()
                                .en())
                .contains("4 MB");
        assertThat(problems(read("stations", new byte[] {(byte) 0x89, 'P', 'N', 'G', (byte) 0xFF})))
                .hasSize(1);
    }

    @Test
    void moreRowsThanTheLimitAreRefused() {
        StringBuilder text = new StringBuilder(STATIONS_HEADER);
        for (int i = 0; i <= ListFile.MAX_ROWS; i++) {
            text.append(GOOD.replace("PS-1", "PS-" + i));
        }
        assertThat(problems(read("stations", text.toString())).getFirst().text().en())
                .contains("20,000");
    }

    @Test
    void noMoreThanFiftyProblemsAreNamedAtOnce() {
        StringBuilder text = new StringBuilder(STATIONS_HEADER);
        for (int i = 0; i < 200; i++) {
            text.append(GOOD.replace("PS-1", "PS-" + i).replace("police", "thana"));
        }
        assertThat(problems(read("stations", text.toString()))).hasSize(ListFile.MAX_PROBLEMS);
    }

    @Test
    void anOfficeAboveItselfIsRefused() {
        String text =
                "code,kind,parent,name_en,name_ur,province,district,valid_from,valid_to,citation,basis\n"
                        + "a,bureau,b,A,,,,,,c,law\nb,bureau,a,B,,,,,,c,law\n";
        assertThat(problems(read("offices", text)))
                .hasSize(2)
                .allMatch(p -> p.text().en().contains("above itself"));
    }

    @Test
    void oneDistrictServedByTwoOfficesAtOnceIsRefusedAndOneAfterTheOtherIsTaken() {
        String header =
                "code,name_en,name_ur,office,districts,valid_from,valid_to,citation,basis\n";
        String first = "PD-1,A,,police-PK605,PK605 PK638,,2023-05,c,policy\n";
        assertThat(
                        problems(
                                read(
                                        "police-districts",
                                        header
                                                + first
                                                + "PD-2,B,,police-PK638,PK638,2023,,c,policy\n")))
                .hasSize(1)
                .allMatch(p -> p.text().en().contains("PK638") && p.line() == 3);
        assertThat(
                        table(
                                        read(
                                                "police-districts",
                                                header
                                                        + first
                                                        + "PD-2,B,,police-PK638,PK638,2023-06,,c,policy\n"))
                                .rows())
                .hasSize(2);
        assertThat(
                        problems(
                                read(
                                        "police-districts",
                                        header + "PD-2,B,,prosecution-PK638,PK638,,,c,policy\n")))
                .hasSize(1);
    }

    @Test
    void rowsOfOneThingThatOverlapInTimeAreRefusedWhereAListIsDatedByRow() {
        ListSchema dated =
                new ListSchema(
                        "rules",
                        pk.nsor.register.kernel.Text.of("rules", "قواعد"),
                        List.of(
                                ListColumn.CODE,
                                ListColumn.VALID_FROM,
                                ListColumn.VALID_TO,
                                ListColumn.CITATION,
                                ListColumn.BASIS),
                        List.of("code", "valid_from"),
                        "lists/none.csv",
                        false,
                        _ -> List.of());
        String header = "code,valid_from,valid_to,citation,basis\n";
        Set<String> none = Set.of();
        byte[] overlap =
                (header + "a,2020,2021,c,law\na,2021-06,,c,law\n").getBytes(StandardCharsets.UTF_8);
        byte[] follows =
                (header + "a,2020,2021,c,law\na,2022,,c,law\n").getBytes(StandardCharsets.UTF_8);
        assertThat(problems(ListFile.read(dated, overlap, _ -> Optional.of(none)))).hasSize(1);
        assertThat(table(ListFile.read(dated, follows, _ -> Optional.of(none))).rows()).hasSize(2);
    }
}
