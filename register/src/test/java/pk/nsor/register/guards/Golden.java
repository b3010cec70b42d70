package pk.nsor.register.guards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file under {@code docs/} that is generated from code. A test fails when the two differ; run it
 * with {@code -Dgolden.write=true} to write the file anew, and read the difference before
 * committing.
 */
public final class Golden {
    private Golden() {}

    /** Holds the file to what the code says. */
    public static void same(String file, String generated) {
        Path path = Path.of("..", "docs").resolve(file);
        try {
            if (Boolean.getBoolean("golden.write")) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, generated, StandardCharsets.UTF_8);
            }
            String kept = Files.exists(path) ? Files.readString(path, StandardCharsets.UTF_8) : "";
            assertThat(kept).as("docs/" + file + " (-Dgolden.write=true)").isEqualTo(generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
