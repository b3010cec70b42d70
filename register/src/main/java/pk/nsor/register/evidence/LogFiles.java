package pk.nsor.register.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import pk.nsor.register.access.Exempt;

/**
 * The published log for witnesses and checkers: checkpoint, hashes, leaves. A leaf holds a time and
 * a salted commitment; contents are never served here.
 */
@Controller
class LogFiles {
    private static final String PREFIX = "/log/";
    private static final Pattern PUBLISHED =
            Pattern.compile(
                    "checkpoint|kept/index|kept/[0-9]{1,19}"
                            + "|tile/(?:[0-7]|entries)/(?:x[0-9]{3}/){0,6}[0-9]{3}(?:\\.p/[0-9]{1,3})?");

    private final LogKeeper keeper;

    LogFiles(LogKeeper keeper) {
        this.keeper = keeper;
    }

    @GetMapping("/log/**")
    @Exempt("published hashes, times and signatures; holds nothing of anybody")
    ResponseEntity<byte[]> file(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring(PREFIX.length());
        if (!PUBLISHED.matcher(path).matches()) {
            return ResponseEntity.notFound().build();
        }
        try {
            Path file = keeper.folder().resolve(path);
            return ResponseEntity.ok()
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .contentType(MediaType.APPLICATION_OCTET_STREAM)
                    .body(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return ResponseEntity.notFound().build();
        }
    }
}
