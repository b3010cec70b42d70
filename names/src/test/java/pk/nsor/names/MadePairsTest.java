package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MadePairsTest {

    @TempDir Path folder;

    @BeforeEach
    void tables() throws IOException {
        write(
                "pairs_dev.tsv",
                """
                id\tlabel\ta_name\ta_father\tb_name\tb_father\tnote
                1\tsame\tMr Imran Khan\t\tImran Khan\t\thonorific_drop
                2\tdifferent\tMuhammad Akram Ali\t\tMuhammad Aslam Ali\t\tdistinct
                """);
        write(
                "token_frequencies.tsv",
                """
                urdu\ttotal\tP\tS\tK\tB\tfirst\tmid\tlast\tromans
                محمد\t9\t0\t0\t0\t0\t8\t1\t0\tmuhammad:7|mohammad:2
                عمران\t5\t0\t0\t0\t0\t3\t1\t1\timran:5
                نعیم\t5\t0\t0\t0\t0\t3\t1\t1\tnaeem:4|naim:1
                علی\t5\t0\t0\t0\t0\t1\t2\t2\tali:5
                خان\t9\t0\t0\t0\t0\t0\t1\t8\tkhan:9
                ملک\t3\t0\t0\t0\t0\t3\t0\t0\tmalik:3
                """);
        write("tokens_ur.tsv", "native\tromans\tn\nزرغونی\tzarghuni:3|zarghooni:1\t2\n");
        write("tokens_sd.tsv", "native\tromans\tn\nڪاڇيلو\tkachelo:3\t1\n");
    }

    @Test
    void areTheSameForOneSeedAndOthersForAnother() throws IOException {
        List<String> once = new MadePairs(folder, 1, 0.1, true).lines();

        assertThat(once).isEqualTo(new MadePairs(folder, 1, 0.1, true).lines());
        assertThat(once).isNotEqualTo(new MadePairs(folder, 2, 0.1, true).lines());
    }

    @Test
    void areInTwoScriptsWhereTheNoteSaysSo() throws IOException {
        List<String[]> rows =
                new MadePairs(folder, 1, 0.1, true)
                        .lines().stream().skip(1).map(line -> line.split("\t", -1)).toList();

        assertThat(rows).hasSize(MadePairs.IN_ROMAN + MadePairs.ACROSS_SCRIPTS + 1);
        assertThat(rows)
                .allSatisfy(
                        row -> {
                            assertThat(row).hasSize(7);
                            assertThat(Words.isArabic(row[4]))
                                    .isEqualTo(row[6].contains("cross_script"));
                            assertThat(row[3]).isNotEmpty();
                            assertThat(row[5]).isNotEmpty();
                        });
    }

    private void write(String table, String text) throws IOException {
        Files.writeString(folder.resolve(table), text, StandardCharsets.UTF_8);
    }
}
