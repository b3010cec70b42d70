package pk.nsor.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sigstore.rekor.client.Checkpoints;
import dev.sigstore.rekor.client.RekorEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.TestLog;
import pk.nsor.evidence.note.SignedCheckpoint;

/** Known answers from elsewhere for notes, keys and cosigned messages. */
class NoteVectorsTest {

    private static final String EXAMPLE =
            """
            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            \u2014 example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            """;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void the_example_note_of_the_go_package_verifies() throws Exception {
        PublicKeyLine key =
                PublicKeyLine.parse(
                        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
        Note note =
                Note.parse(
                        bytes(
                                """
                                If you think cryptography is the answer to your problem,
                                then you don't know what your problem is.

                                \u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
                                """));
        Note.Line line = note.signatures().getFirst();
        assertThat(key.matches(line)).isTrue();
        assertThat(key.check(line, new Checkpoint("", 0, new byte[32], note))).isZero();
        Note altered = new Note(note.text().replace("you", "yov"), note.signatures());
        assertThatThrownBy(() -> key.check(line, new Checkpoint("", 0, new byte[32], altered)))
                .isInstanceOf(MalformedException.class);
    }

    @Test
    void the_example_checkpoint_of_the_standard_is_read() throws Exception {
        Checkpoint checkpoint = Checkpoint.parse(bytes(EXAMPLE));
        assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
        assertThat(checkpoint.size()).isEqualTo(20852163);
        assertThat(checkpoint.note().signatures().getFirst().keyId()).isEqualTo("033de0ae");
    }

    @Test
    void the_cosigned_message_of_the_example_has_the_bytes_that_the_standard_describes()
            throws Exception {
        Checkpoint checkpoint = Checkpoint.parse(bytes(EXAMPLE));
        String origin = HexFormat.of().formatHex(bytes("example.com/behind-the-sofa"));
        String cosigner = HexFormat.of().formatHex(bytes("witness.example.com/w1"));
        String expected =
                "737562747265652f76310a00"
                        + "16"
                        + cosigner
                        + "000000006418504b"
                        + "1b"
                        + origin
                        + "0000000000000000"
                        + "00000000013e2dc3"
                        + "0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62";
        byte[] message =
                PublicKeyLine.cosignedMessage("witness.example.com/w1", 0x6418504bL, checkpoint);
        assertThat(HexFormat.of().formatHex(message)).isEqualTo(expected);
    }

    @Test
    void sigstore_reads_our_checkpoint_as_we_do(@TempDir Path temp) throws Exception {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            SignedCheckpoint ours = log.append(300).publish();
            RekorEntry.Checkpoint theirs = Checkpoints.from(ours.note());
            assertThat(theirs.getOrigin()).isEqualTo(ours.origin().text());
            assertThat(theirs.getSize()).isEqualTo(300);
            assertThat(theirs.getBase64Hash()).isEqualTo(ours.head().root().toBase64());
            assertThat(theirs.getSignatures()).hasSize(5);
            Checkpoint parsed = Checkpoint.parse(bytes(ours.note()));
            assertThat(parsed.note().signatures()).hasSize(5);
            assertThat(Base64.getEncoder().encodeToString(parsed.root()))
                    .isEqualTo(theirs.getBase64Hash());
        }
    }
}
