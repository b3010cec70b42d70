package pk.nsor.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.Finding;
import pk.nsor.evidence.verify.LogVerifier;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.VerifyReport;

class WriteThenVerifyTest {

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 1000, 65_537})
    void an_export_of_any_size_verifies(int size) throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            log.append(size).publish();
            log.export(temp.resolve("export"));
        }
        VerifyReport report = TestLog.verify(temp.resolve("export"));
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries()).isEqualTo(size);
    }

    @Test
    void a_log_grown_in_odd_batches_verifies_against_every_kept_checkpoint() throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            for (int batch : new int[] {1, 3, 250, 2, 1, 700, 0, 13, 511, 600}) {
                log.append(batch);
                log.writer().keep(log.publish());
            }
            log.export(temp.resolve("export"));
        }
        assertThat(TestLog.verify(temp.resolve("export")).finding()).isEmpty();
    }

    @Test
    void a_reopened_log_goes_on_where_it_was() throws IOException {
        for (int i = 0; i < 4; i++) {
            try (LogWriter writer = LogWriter.open(temp.resolve("log"), TestLog.signer())) {
                long size = writer.head().size();
                assertThat(size).isEqualTo(100L * i);
                List<Leaf> leaves =
                        java.util.stream.LongStream.range(size, size + 100)
                                .mapToObj(TestLog::leaf)
                                .toList();
                writer.append(size, leaves);
                writer.publish(writer.sign(TestLog.NOW));
            }
        }
    }

    @Test
    void a_second_writer_is_refused() throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            log.append(1);
            assertThatThrownBy(() -> LogWriter.open(temp.resolve("log"), TestLog.signer()))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void a_batch_for_another_size_is_refused() throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            log.append(7);
            assertThatThrownBy(() -> log.writer().append(6, List.of(TestLog.leaf(6))))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_writer_does_not_open_a_tree_that_no_longer_extends_what_it_signed() throws IOException {
        Path folder = temp.resolve("log");
        try (TestLog log = new TestLog(folder)) {
            log.append(10);
            TestLog.copy(folder.resolve("tile"), temp.resolve("early-tiles"));
            Files.copy(folder.resolve("state/integrated"), temp.resolve("early-integrated"));
            log.append(10);
            log.writer().sign(TestLog.NOW);
        }
        Files.delete(folder.resolve("state/integrated"));
        Files.copy(temp.resolve("early-integrated"), folder.resolve("state/integrated"));
        assertThatThrownBy(() -> LogWriter.open(folder, TestLog.signer()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("does not extend");
    }

    @Test
    void a_checkpoint_of_a_forked_tree_cannot_be_published() throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"));
                TestLog other = new TestLog(temp.resolve("other"))) {
            log.append(10).publish();
            log.append(10).writer().sign(TestLog.NOW);
            other.contents().clear();
            other.writer().append(0, List.of(TestLog.leaf(77)));
            other.append(11);
            SignedCheckpoint fork = other.writer().sign(TestLog.NOW);
            assertThatThrownBy(() -> log.writer().publish(fork)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void content_erased_after_its_time_still_verifies_and_erased_early_is_named()
            throws IOException {
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            Leaf old =
                    Leaf.of(TestLog.NOW.minus(java.time.Duration.ofDays(2600)), TestLog.content(0));
            log.writer().append(0, List.of(old));
            log.contents().add(Optional.empty());
            log.append(300).publish();
            log.export(temp.resolve("erased-in-time"));
            log.contents().set(270, Optional.empty());
            log.export(temp.resolve("erased-early"));
        }
        VerifyReport inTime = TestLog.verify(temp.resolve("erased-in-time"));
        assertThat(inTime.finding()).isEmpty();
        assertThat(inTime.erased()).isEqualTo(1);
        assertThat(TestLog.verify(temp.resolve("erased-early")).finding())
                .contains(
                        new Finding(
                                Defect.CONTENT_ERASED_EARLY,
                                OptionalLong.of(270),
                                "contents/001.p/45"));
    }

    @Test
    void a_checkpoint_read_just_before_the_log_grew_still_verifies() throws IOException {
        MapSource live;
        byte[] earlier;
        try (TestLog log = new TestLog(temp.resolve("log"))) {
            earlier = log.append(300).publish().note().getBytes(StandardCharsets.UTF_8);
            log.append(700).publish();
            live = MapSource.of(temp.resolve("log"));
        }
        assertThat(live.files()).doesNotContainKey("tile/entries/001.p/44");
        live.files().put("checkpoint", earlier);
        VerifyOptions plain = VerifyOptions.ofExport();
        VerifyOptions leavesOnly =
                new VerifyOptions(
                        VerifyOptions.Contents.NOT_LOOKED_AT,
                        plain.retention(),
                        plain.maxAge(),
                        plain.known(),
                        plain.threads());
        VerifyReport report =
                new LogVerifier(
                                live,
                                TestLog.policy("all"),
                                leavesOnly,
                                InstantSource.fixed(TestLog.NOW))
                        .verify();
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries()).isEqualTo(300);
    }
}
