package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.Note;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.PublicKeyLine;
import pk.nsor.evidence.verify.TrustPolicy;

/**
 * Every parser on its corpus, and on whatever a fuzzer makes of it when run with {@code
 * JAZZER_FUZZ=1}: a parser refuses with its own refusal and nothing else, and what it accepts it
 * reads in one way only.
 */
class ParsersFuzzTest {

    @FuzzTest(maxDuration = "1m")
    void checkpoint(byte[] bytes) {
        try {
            Checkpoint checkpoint = Checkpoint.parse(bytes);
            assertThat(checkpoint.size()).isNotNegative();
            assertThat(checkpoint.root()).hasSize(32);
            assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .startsWith(checkpoint.note().text());
            assertThat(checkpoint.note().signatures()).isNotEmpty();
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void checkpointOfTheWriter(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        try {
            assertThat(SignedCheckpoint.parse(text).note()).isEqualTo(text);
        } catch (IOException refused) {
            assertThat(refused).hasMessageContaining("checkpoint");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void signatureLines(byte[] bytes) {
        try {
            List<Note.Line> lines = Note.parseLines(new String(bytes, StandardCharsets.UTF_8));
            assertThat(lines).allMatch(line -> line.keyId().length() == 8);
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void proof(byte[] bytes) {
        try {
            ProofFile proof = ProofFile.parse(bytes);
            assertThat(proof.leaf()).hasSize(41);
            assertThat(proof.path().size()).isLessThanOrEqualTo(63);
            assertThat(proof.recordedAt()).isAfterOrEqualTo(java.time.Instant.EPOCH);
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void policy(byte[] bytes) {
        try {
            TrustPolicy policy = TrustPolicy.parse(bytes);
            assertThat(policy.witnesses()).hasSizeLessThanOrEqualTo(256);
            policy.quorumMet(java.util.Set.of());
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void publicKey(byte[] bytes) {
        try {
            PublicKeyLine key = PublicKeyLine.parse(new String(bytes, StandardCharsets.UTF_8));
            assertThat(key.keyId()).hasSize(8);
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void content(byte[] bytes) {
        try {
            NavigableMap<String, String> fields = CanonicalContent.decode(bytes);
            assertThat(CanonicalContent.encode(fields)).isEqualTo(bytes);
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageNotContaining("=");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void entryBundle(byte[] bytes) {
        int count = bytes.length / 43;
        try {
            List<Leaf> leaves = EntryBundle.parse(bytes, count);
            assertStartsWith(bytes, EntryBundle.format(leaves));
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith("a bundle");
        }
    }

    @FuzzTest(maxDuration = "1m")
    void contentBundle(byte[] bytes) {
        try {
            List<Optional<SealedContent>> contents = EntryBundle.parseContents(bytes, 2);
            assertStartsWith(bytes, EntryBundle.formatContents(contents));
        } catch (IOException refused) {
            assertThat(refused).hasMessageStartingWith("a bundle");
        }
    }

    private static void assertStartsWith(byte[] whole, byte[] start) {
        assertThat(Arrays.copyOf(whole, start.length)).isEqualTo(start);
    }
}
