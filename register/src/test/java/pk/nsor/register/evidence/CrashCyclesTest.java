package pk.nsor.register.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import pk.nsor.register.evidence.CrashCycles.Victim;

/**
 * Kills the processes of the database, and the application with its database, while officers read.
 * {@code ./nsor bench crash} does it two hundred times.
 */
class CrashCyclesTest {
    @TempDir Path folder;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private CrashCycles cycles(String name, boolean durable) throws java.io.IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx320m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "pk.nsor.register.Nsor",
                        "--nsor.data.binaries="
                                + Path.of("target/postgres-programs").toAbsolutePath()));
        return new CrashCycles(
                Files.createDirectories(folder.resolve(name)).resolve("data"),
                command,
                durable,
                new Random(7),
                new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @Test
    void noAnswerReachesAnybodyWithoutItsEntryWhoeverIsKilled() throws Exception {
        CrashCycles.Report report =
                cycles("durable", true).run(Victim.values().length, Victim.values());
        assertThat(report.unmatched()).as(printed::toString).isZero();
        assertThat(report.unjoined()).as("changes and their entries").isZero();
        assertThat(report.gaps()).isZero();
        assertThat(report.checked()).as(printed::toString).isPositive();
        assertThat(report.holds()).as("enough was tried: " + report).isTrue();
    }

    @Test
    void withoutDurabilityTheSameComparisonFindsALoss() throws Exception {
        CrashCycles.Report report = cycles("control", false).run(20, Victim.SESSIONS);
        assertThat(report.unmatched()).as(printed::toString).isPositive();
    }
}
