package pk.nsor.names.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamesCommandTest {

    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void measuresPairsAndEndsWithOneJsonObject() throws IOException {
        Path file =
                write(
                        """
                        id\tlabel\ta_name\ta_father\tb_name\tb_father\tnote
                        1\tsame\tMr Jamshaid Akhtar\t\tJamshed Akhter\t\tspelling
                        2\tsame\tNaveed Qamar\tBashir\tنوید قمر\tبشیر\tcross_script
                        3\tdifferent\tMuhammad Saleem\t\tMuhammad Aleem\t\tdistinct
                        4\tdifferent\tJaved Iqbal\t\tJaved Iqbal\t\tidentical_name
                        """);

        assertThat(run("eval", file.toString())).isZero();
        String[] lines = text(out).strip().split("\n");
        assertThat(lines[lines.length - 1])
                .startsWith(
                        "{\"same\": 2, \"different\": 2, \"precision\": 1.0000, \"recall\": 1.0000")
                .contains("\"best_f1\": 1.0000")
                .contains("\"recall_at_1pct_rivals\": ")
                .contains("\"recall_at_0_1pct_random\": ")
                .contains("\"cross_script_recall\": ")
                .endsWith("\"namesakes_very_likely\": 0.0000}");
        assertThat(text(out))
                .contains("jaro_winkler", "trigram", "double_metaphone", "identical_name");
    }

    @Test
    void readsTablesAsSpreadsheetsWriteThem() throws IOException {
        String plain =
                """
                id\tlabel\ta_name\ta_father\tb_name\tb_father\tnote
                1\tsame\tMr Jamshaid Akhtar\t\tJamshed Akhter\t\tspelling
                2\tsame\tNaveed Qamar\tBashir\tنوید قمر\tبشیر\tcross_script+spelling
                3\tdifferent\tJaved Iqbal\t\tJaved Iqbal\t\tidentical_name+spelling
                4\tdifferent\tMuhammad Saleem\t\tMuhammad Aleem\t\tdistinct
                """;
        String quoted =
                "\ufeff"
                        + plain.lines()
                                .map(line -> "\"" + line.replace("\t", "\"\t \"") + "\" ")
                                .map(line -> line.replace("\"same", "\"Same"))
                                .map(line -> line.replace("cross_script", "Cross_Script"))
                                .collect(Collectors.joining("\r\n", "", "\r\n"));

        assertThat(run("eval", write(plain).toString())).isZero();
        String expected = text(out);
        out.reset();
        assertThat(run("eval", write(quoted).toString())).isZero();

        assertThat(text(out)).isEqualTo(expected);
        assertThat(expected)
                .contains("\"cross_script_recall\": 1.0000")
                .contains("identical_name: 1 pairs, 0 called very likely");
    }

    @Test
    void measuresKeys() throws IOException {
        Path file =
                write(
                        """
                        lang\tnative\troman\tattestations
                        ur\tحسین\thussain\t3
                        ur\tحسین\taslam\t1
                        sd\tڪريم\tkareem\t4
                        """);

        assertThat(run("keys", file.toString())).isZero();
        assertThat(text(out)).contains("\"attestations\": 8, \"shared\": 0.8750");
    }

    @Test
    void explainsOneComparison() {
        assertThat(run("explain", "Imran Hussain s/o Ghulam Husain", "عمران حسین ولد غلام حسین"))
                .isZero();
        assertThat(text(out)).contains("imran ~ عمران", "PARENT", "SHOW");
    }

    @Test
    void refusesABrokenTableByItsLine() throws IOException {
        Path file = write("id\tlabel\n1\tperhaps\tA\t\tB\t\t\n");

        assertThat(run("eval", file.toString())).isEqualTo(1);
        assertThat(text(err)).contains("line 2").doesNotContain("perhaps");
    }

    @Test
    void tellsItsUseWhenItDoesNotUnderstand() {
        assertThat(run()).isEqualTo(2);
        assertThat(run("eval")).isEqualTo(2);
        assertThat(run("eval", folder.resolve("absent.tsv").toString())).isEqualTo(1);
        assertThat(text(err)).contains("names explain");
    }

    private int run(String... arguments) {
        return NamesCommand.run(
                arguments,
                2_000,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("table.tsv"), text, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
