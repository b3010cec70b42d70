package pk.nsor.register.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class StaticFilesTest {
    private static final Path STATIC = Path.of("src/main/resources/static");

    private static MockHttpServletResponse get(String path, String encodings) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Encoding", encodings);
        MockHttpServletResponse response = new MockHttpServletResponse();
        new StaticFiles().handleRequest(request, response);
        return response;
    }

    @Test
    void whatWasFetchedIsWhatTheChecksumsSay() throws Exception {
        List<String> lines = Files.readAllLines(STATIC.resolve("CHECKSUMS"));
        assertThat(lines).hasSize(5);
        for (String line : lines) {
            String[] parts = line.split(" {2}");
            byte[] content = Files.readAllBytes(STATIC.resolve(parts[1]));
            assertThat(
                            HexFormat.of()
                                    .formatHex(
                                            MessageDigest.getInstance("SHA-256").digest(content)))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
    }

    @Test
    void aFileIsServedWholeCompressedAndForAYear() throws Exception {
        String path = StaticFiles.path("theme.css");
        byte[] plain = Files.readAllBytes(STATIC.resolve("theme.css"));
        MockHttpServletResponse response = get(path, "gzip, br");
        assertThat(response.getHeader("Cache-Control"))
                .isEqualTo("public, max-age=31536000, immutable");
        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getContentLength()).isEqualTo(response.getContentAsByteArray().length);
        assertThat(unzip(response.getContentAsByteArray())).isEqualTo(plain);
        assertThat(get(path, "identity").getContentAsByteArray()).isEqualTo(plain);
        assertThat(get(path, "gzip;q=0").getContentAsByteArray()).isEqualTo(plain);
    }

    @Test
    void anotherVersionAnUnknownNameAndAWayOutAreNotFound() throws Exception {
        assertThat(get("/assets/0000000000000000/theme.css", "gzip").getStatus()).isEqualTo(404);
        assertThat(get(StaticFiles.path("nothing.css"), "gzip").getStatus()).isEqualTo(404);
        assertThat(get(StaticFiles.path("../application.properties"), "gzip").getStatus())
                .isEqualTo(404);
        assertThat(get("/assets/", "gzip").getStatus()).isEqualTo(404);
    }

    @Test
    void theFirstLoadOfEitherLanguageLeavesRoomForAPage() throws Exception {
        // 150 kB is the limit; the longest page takes 15 kB. One weight of Nastaliq stands apart.
        for (String bootstrap : List.of("bootstrap.min.css", "bootstrap.rtl.min.css")) {
            int bytes = 0;
            for (String name :
                    List.of(
                            bootstrap,
                            "theme.css",
                            "icons.svg",
                            "favicon.svg",
                            "fonts/source-sans-3-latin-wght-normal.woff2",
                            "fonts/noto-naskh-arabic-arabic-wght-normal.woff2")) {
                MockHttpServletResponse sent = get(StaticFiles.path(name), "gzip");
                assertThat(sent.getStatus()).isEqualTo(200);
                bytes += sent.getContentLength();
            }
            assertThat(bytes).isLessThan(140_000);
        }
    }

    private static byte[] unzip(byte[] zipped) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(zipped))) {
            return in.readAllBytes();
        }
    }
}
