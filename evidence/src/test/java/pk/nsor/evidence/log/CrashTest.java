package pk.nsor.evidence.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.MemoryTiles;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.TestLog;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.verify.VerifyReport;

/** A writer that dies at any step leaves a log that opens, goes on, and verifies. */
class CrashTest {

    private static final int FIRST_BATCH = 250;
    private static final int SECOND_BATCH = 300;
    private static final int KILLS = 3;
    private static final int VERIFIED_ONE_IN = 6;
    private static final TreeHead WHOLE =
            MemoryTiles.of(leaves(0, FIRST_BATCH + SECOND_BATCH + 17)).head();

    @TempDir Path temp;

    /** The process has died; nothing after this happens. */
    private static final class Died extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** How far a step gets before the process dies in it. */
    private enum Moment {
        BEFORE,
        TEMPORARY_FILE_HALF_WRITTEN,
        AFTER
    }

    /** Files whose n-th step is the process's last. */
    private static final class DyingFiles extends DurableFiles {

        private final Path root;
        private final Moment moment;
        private int stepsLeft;

        DyingFiles(Path root, int steps, Moment moment) {
            super(root);
            this.root = root;
            this.stepsLeft = steps;
            this.moment = moment;
        }

        @Override
        public void put(String relative, byte[] bytes) throws IOException {
            if (stepsLeft-- > 0) {
                super.put(relative, bytes);
                return;
            }
            if (moment == Moment.AFTER) {
                super.put(relative, bytes);
            } else if (moment == Moment.TEMPORARY_FILE_HALF_WRITTEN) {
                Path temporary = root.resolve(relative + ".tmp");
                Files.createDirectories(temporary.resolveSibling(".").normalize());
                Files.write(temporary, java.util.Arrays.copyOf(bytes, bytes.length / 2));
            }
            throw new Died();
        }
    }

    private static List<Leaf> leaves(long from, long to) {
        return LongStream.range(from, to).mapToObj(TestLog::leaf).toList();
    }

    /** Runs a life of the log that dies at the given step; false if it ended before. */
    private static boolean dies(Path folder, int steps, Moment moment) throws IOException {
        DyingFiles files = new DyingFiles(folder, steps, moment);
        try (LogWriter writer = LogWriter.open(folder, TestLog.signer(), files)) {
            writer.append(0, leaves(0, FIRST_BATCH));
            writer.publish(TestLog.cosigned(writer.sign(TestLog.NOW)));
            writer.append(FIRST_BATCH, leaves(FIRST_BATCH, FIRST_BATCH + SECOND_BATCH));
            writer.publish(TestLog.cosigned(writer.sign(TestLog.NOW)));
            return false;
        } catch (Died died) {
            return true;
        }
    }

    @Test
    void whatever_step_it_dies_in_the_log_opens_and_goes_on() throws IOException {
        int lives = 0;
        for (Moment moment : Moment.values()) {
            for (int step = 0; ; step++) {
                Path folder = temp.resolve(moment + "-" + step);
                if (!dies(folder, step, moment)) {
                    break;
                }
                goOn(folder, lives++ % VERIFIED_ONE_IN == 0);
            }
        }
        assertThat(lives).isGreaterThan(40);
    }

    /**
     * After the crash: nothing half there, the rest leads to the same root, and an export verifies.
     */
    private void goOn(Path folder, boolean export) throws IOException {
        int total = (int) WHOLE.size();
        try (LogWriter writer = LogWriter.open(folder, TestLog.signer())) {
            long size = writer.head().size();
            assertThat(size).isIn(0L, (long) FIRST_BATCH, (long) FIRST_BATCH + SECOND_BATCH);
            long published =
                    writer.published().map(checkpoint -> checkpoint.head().size()).orElse(0L);
            assertThat(published).isLessThanOrEqualTo(size);
            assertThat(writer.append(size, leaves(size, total))).isEqualTo(WHOLE);
            writer.publish(TestLog.cosigned(writer.sign(TestLog.NOW)));
        }
        if (export) {
            verify(folder, total);
        }
    }

    private void verify(Path folder, long total) throws IOException {
        Path export = temp.resolve("export-" + System.nanoTime());
        LogExport.write(folder, CrashTest::contents, export);
        VerifyReport report = TestLog.verify(export);
        assertThat(report.finding()).isEmpty();
        assertThat(report.entries()).isEqualTo(total);
    }

    private static List<Optional<SealedContent>> contents(long first, int count) {
        return LongStream.range(first, first + count)
                .mapToObj(number -> Optional.of(TestLog.content(number)))
                .toList();
    }

    @Test
    void a_failed_append_leaves_the_writer_as_it_was() throws IOException {
        Path folder = temp.resolve("full-disk");
        Files.createDirectories(folder.resolve("tile/entries"));
        try (LogWriter writer = LogWriter.open(folder, TestLog.signer())) {
            writer.append(0, leaves(0, 10));
            TreeHead before = writer.head();
            Files.writeString(folder.resolve("tile/1"), "in the way");
            assertThatThrownBy(() -> writer.append(10, leaves(10, 400)))
                    .isInstanceOf(IOException.class);
            assertThat(writer.head()).isEqualTo(before);
            Files.delete(folder.resolve("tile/1"));
            writer.append(10, leaves(10, 400));
            writer.publish(TestLog.cosigned(writer.sign(TestLog.NOW)));
        }
        verify(folder, 400);
    }

    @Test
    void a_process_killed_at_random_has_kept_every_batch_that_it_acknowledged() throws Exception {
        Path folder = temp.resolve("killed");
        long acknowledged = 0;
        for (int cycle = 0; cycle < KILLS; cycle++) {
            acknowledged = Math.max(acknowledged, killed(folder, 150 + 170 * cycle));
            Optional<TreeHead> integrated = new LogState(folder).integrated();
            long size = integrated.map(TreeHead::size).orElse(0L);
            assertThat(size).isGreaterThanOrEqualTo(acknowledged);
        }
        assertThat(acknowledged).isPositive();
        try (LogWriter writer = LogWriter.open(folder, KilledWriter.signer())) {
            assertThat(writer.head().size()).isGreaterThanOrEqualTo(acknowledged);
            List<Leaf> expected = leaves(0, writer.head().size());
            assertThat(MemoryTiles.of(expected).head()).isEqualTo(writer.head());
        }
    }

    /** Starts a writer, kills it after a while, and returns the last size that it acknowledged. */
    private long killed(Path folder, long millisAfterFirst) throws Exception {
        Path printed = Files.createTempFile(temp, "printed", ".txt");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWriter.class.getName(),
                                folder.toString())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .redirectOutput(printed.toFile())
                        .start();
        while (Files.size(printed) == 0 && process.isAlive()) {
            Thread.sleep(10);
        }
        Thread.sleep(millisAfterFirst);
        process.destroyForcibly().waitFor();
        String text = Files.readString(printed);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        return Long.parseLong(whole.lines().toList().getLast());
    }
}
