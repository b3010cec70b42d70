package pk.nsor.evidence.note;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Files of private keys: what is taken is written again as it was. */
class KeyFileFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void keys(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        try {
            List<String> again = new ArrayList<>();
            for (SigningKey key : KeyFile.parse(lines)) {
                again.add(key.secretLine());
                again.add(key.verifierLine());
            }
            assertThat(again).isEqualTo(lines);
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("key");
        }
    }
}
