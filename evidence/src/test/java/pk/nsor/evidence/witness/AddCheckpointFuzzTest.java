package pk.nsor.evidence.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import pk.nsor.evidence.verify.MalformedException;

class AddCheckpointFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void request(byte[] bytes) {
        try {
            AddCheckpoint request = AddCheckpoint.parse(bytes);
            assertThat(request.oldSize()).isNotNegative();
            assertThat(request.proof()).allMatch(hash -> hash.length == 32);
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }
}
