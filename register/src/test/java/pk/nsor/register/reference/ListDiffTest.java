package pk.nsor.register.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ListDiffTest {
    private static final String HEADER =
            "code,name_en,name_ur,district,valid_from,valid_to,citation,basis\n";
    private static final Map<String, ListTable> TABLES = ShippedLists.tables(OwnLists.all());

    private static ListTable tehsils(String... rows) {
        ListSchema schema = java.util.Objects.requireNonNull(TABLES.get("tehsils")).schema();
        byte[] bytes = (HEADER + String.join("\n", rows)).getBytes(StandardCharsets.UTF_8);
        return switch (ListFile.read(
                schema, bytes, n -> Optional.ofNullable(TABLES.get(n)).map(ListTable::keys))) {
            case ListFile.Reading.Read(ListTable table) -> table;
            case ListFile.Reading.Refused(var problems) ->
                    throw new AssertionError(problems.toString());
        };
    }

    @Test
    void theSameFileTwiceDiffersInNothingWhateverItsOrder() {
        ListTable a = tehsils("T-1,One,,PK617,,,c,policy", "T-2,Two,,PK617,,,c,policy");
        ListTable b = tehsils("T-2,Two,,PK617,,,c,policy", "T-1,One,,PK617,,,c,policy");
        assertThat(ListDiff.between(a, b).nothing()).isTrue();
    }

    @Test
    void addedChangedEndedAndMissingRowsAreToldApart() {
        ListTable was =
                tehsils(
                        "T-1,One,,PK617,,,c,policy",
                        "T-2,Two,,PK617,,,c,policy",
                        "T-3,Three,,PK617,,,c,policy",
                        "T-4,Four,,PK617,,,c,policy");
        ListTable is =
                tehsils(
                        "T-1,One,,PK617,,,c,policy",
                        "T-2,Two,دوم,PK614,,,c,policy",
                        "T-3,Three,,PK617,,2026-06,d,policy",
                        "T-5,Five,,PK617,,,c,policy");
        ListDiff diff = ListDiff.between(was, is);
        assertThat(diff.nothing()).isFalse();
        assertThat(diff.added()).extracting(r -> r.value("code")).containsExactly("T-5");
        assertThat(diff.missing()).extracting(r -> r.value("code")).containsExactly("T-4");
        assertThat(diff.ended()).extracting(ListDiff.Change::key).containsExactly("T-3");
        assertThat(diff.changed()).extracting(ListDiff.Change::key).containsExactly("T-2");
        assertThat(diff.changed().getFirst().cells())
                .extracting(c -> c.column().header() + ":" + c.was() + ">" + c.is())
                .containsExactly("name_ur:>دوم", "district:PK617>PK614");
    }

    @Test
    void anEndThatIsMovedOrTakenBackIsAChange() {
        ListTable was = tehsils("T-1,One,,PK617,,2025,c,policy");
        assertThat(ListDiff.between(was, tehsils("T-1,One,,PK617,,2026,c,policy")).changed())
                .hasSize(1);
        assertThat(ListDiff.between(was, tehsils("T-1,One,,PK617,,,c,policy")).changed())
                .hasSize(1);
    }

    @Test
    void aCellThatDiffersIsAChangeInEveryList() {
        ShippedLists.tables(AllLists.all())
                .forEach(
                        (name, table) -> {
                            if (table.rows().isEmpty()) {
                                return;
                            }
                            ListRow first = table.rows().getFirst();
                            Map<String, String> cells = new LinkedHashMap<>(first.values());
                            cells.put("citation", "another source");
                            ListTable other =
                                    new ListTable(table.schema(), List.of(new ListRow(2, cells)));
                            assertThat(ListDiff.between(table, other).changed())
                                    .as(name)
                                    .hasSize(1);
                        });
    }
}
