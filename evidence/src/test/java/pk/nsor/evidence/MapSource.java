package pk.nsor.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import pk.nsor.evidence.verify.LogSource;

/** An export in memory, so that a thousand damaged copies cost little. */
record MapSource(Map<String, byte[]> files) implements LogSource {

    static MapSource of(Path export) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(export)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                files.put(export.relativize(file).toString(), Files.readAllBytes(file));
            }
        }
        return new MapSource(files);
    }

    MapSource copy() {
        return new MapSource(new TreeMap<>(files));
    }

    /** A file that is there. */
    byte[] get(String relative) {
        return Optional.ofNullable(files.get(relative)).orElseThrow();
    }

    @Override
    public Optional<byte[]> read(String relative, int maxBytes) {
        byte[] bytes = files.get(relative);
        return Optional.ofNullable(bytes)
                .map(all -> all.length > maxBytes ? Arrays.copyOf(all, maxBytes + 1) : all);
    }
}
