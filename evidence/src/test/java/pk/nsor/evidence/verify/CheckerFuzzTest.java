package pk.nsor.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The checker on files that somebody else wrote: it refuses with its own refusal, and what it
 * accepts is what was there. The first byte of an input says which file the rest replaces.
 */
class CheckerFuzzTest {

    private static final Instant NOW = Instant.parse("2026-11-20T06:00:05Z");
    private static final Map<String, byte[]> LOG = vectors();
    private static final TrustPolicy POLICY = policy();
    private static final VerifyOptions OPTIONS =
            new VerifyOptions(
                    VerifyOptions.Contents.REQUIRED,
                    VerifyOptions.SEVEN_YEARS,
                    Optional.<Duration>empty(),
                    List.of(),
                    1);

    /** A log is small, and so is what stands for one of its files: some seconds find much. */
    private static final List<String> FILES = LOG.keySet().stream().sorted().toList();

    private static final List<String> BUNDLE =
            List.of("contents/001.p/44", "tile/entries/001.p/44", "tile/0/001.p/44");

    private static Map<String, byte[]> vectors() {
        Map<String, byte[]> files = new HashMap<>();
        Path root = vectorsFolder().resolve("export");
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString(), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** From the class path, for a fuzzer is started from elsewhere. */
    private static Path vectorsFolder() {
        try {
            return Path.of(
                    Objects.requireNonNull(CheckerFuzzTest.class.getResource("/vectors")).toURI());
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static TrustPolicy policy() {
        try {
            return TrustPolicy.parse(Files.readAllBytes(vectorsFolder().resolve("policy.txt")));
        } catch (IOException | MalformedException e) {
            throw new AssertionError(e);
        }
    }

    private static LogSource with(String file, byte[] bytes) {
        return (path, most) ->
                Optional.ofNullable(path.equals(file) ? bytes : LOG.get(path))
                        .map(all -> all.length > most ? Arrays.copyOf(all, most + 1) : all);
    }

    private static String chosen(List<String> files, byte[] input) {
        return files.get(Byte.toUnsignedInt(input[0]) % files.size());
    }

    private static byte[] rest(byte[] input) {
        return Arrays.copyOfRange(input, 1, input.length);
    }

    @FuzzTest(maxDuration = "1m")
    void bundle(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        String file = chosen(BUNDLE, input);
        byte[] bytes = rest(input);
        BundleCheck.Result result =
                new BundleCheck(with(file, bytes), OPTIONS, NOW)
                        .check(1, 44, new TreeSet<>(List.of(300L)));
        if (result.finding().isEmpty()) {
            assertThat(bytes).isEqualTo(LOG.get(file));
        } else {
            assertThat(result.finding().get().position().orElseThrow()).isBetween(256L, 299L);
        }
    }

    @FuzzTest(maxDuration = "1m")
    void log(byte[] input) throws IOException {
        if (input.length == 0) {
            return;
        }
        String file = chosen(FILES, input);
        byte[] bytes = rest(input);
        VerifyReport report =
                new LogVerifier(with(file, bytes), POLICY, OPTIONS, InstantSource.fixed(NOW))
                        .verify();
        boolean hashed = file.startsWith("tile/") || file.startsWith("contents/");
        if (report.holds() && hashed) {
            assertThat(bytes).as(file).isEqualTo(LOG.get(file));
        }
    }

    @FuzzTest(maxDuration = "1m")
    void keptIndex(byte[] bytes) throws IOException {
        try {
            List<ExpectedRoot> roots = KeptCheckpoints.read(with("kept/index", bytes), POLICY, NOW);
            assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("300\n");
            assertThat(roots).hasSize(1);
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isNotNull();
        }
    }

    @FuzzTest(maxDuration = "1m")
    void bookCode(byte[] bytes) {
        try {
            BookCode code = BookCode.parse(new String(bytes, StandardCharsets.UTF_8));
            assertThat(BookCode.parse(code.size() + ":" + code.code())).isEqualTo(code);
        } catch (MalformedException refused) {
            assertThat(refused.defect()).isEqualTo(Defect.BOOK_CODE_MALFORMED);
        }
    }
}
