package pk.nsor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import pk.nsor.evidence.TreeHead;

/** The writer's own small files, which somebody else may have written: one form of each value. */
class LogStateFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void integrated(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            TreeHead head = LogState.parseIntegrated(text);
            assertThat(new String(LogState.format(head), StandardCharsets.US_ASCII))
                    .isEqualTo(text);
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("malformed");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void kept(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            List<Long> sizes = LogState.parseKept(text);
            assertThat(sizes).isSorted().doesNotHaveDuplicates();
            StringBuilder again = new StringBuilder();
            sizes.forEach(size -> again.append(size).append('\n'));
            assertThat(again.toString()).isEqualTo(text);
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("malformed");
        }
    }
}
