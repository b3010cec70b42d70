package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.cli.BenchTable;

/** The bench of the evidence runs, for a second each, and says of every bar whether it was met. */
class EvidenceLoadTest {
    @Test
    void everyFigureWithABarSaysWhetherItWasMet(@TempDir Path folder) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream print = new PrintStream(out, true, StandardCharsets.UTF_8);
        BenchTable table = new BenchTable(print, "{\"before\":1}");
        EvidenceLoad.measure(folder, Duration.ofSeconds(1), table);
        table.finish("barsMissed");
        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.stream().filter(l -> l.matches(".*(pass|FAIL)"))).hasSize(11);
        assertThat(lines.getLast())
                .startsWith("{\"before\":1,\"singleEight\":")
                .contains("\"integratedNever\":0")
                .contains("\"cosignedNever\":0")
                .contains("\"addedMedianMillis\":")
                .matches(".*\"barsMissed\":[0-9]+}");
    }

    @Test
    void entriesThatAreNeverCosignedAreCountedAndWaitToTheEnd() {
        List<EvidenceLoad.Seen> seen =
                List.of(
                        new EvidenceLoad.Seen(100, 1, 0),
                        new EvidenceLoad.Seen(200, 2, 1),
                        new EvidenceLoad.Seen(300, 3, 1));
        long[] committed = {10, 20, 30};
        EvidenceLoad.Waits tree = EvidenceLoad.waits(seen, committed, 0, true);
        assertThat(tree.never()).isZero();
        assertThat(tree.sortedNanos()).containsExactly(90, 180, 270);
        EvidenceLoad.Waits cosigned = EvidenceLoad.waits(seen, committed, 0, false);
        assertThat(cosigned.never()).isEqualTo(2);
        assertThat(cosigned.sortedNanos()).containsExactly(190, 270, 280);
    }
}
