package pk.nsor.evidence.verify;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/**
 * Reads a part-filled file or, where a log that grew while it was being read has removed it, the
 * start of the full one (C2SP tlog-tiles allows both).
 */
final class Outgrown {

    private Outgrown() {}

    /**
     * The file at {@code path}, or the first {@code length} bytes of the one at {@code full}.
     *
     * @param length bytes of the part-filled file
     */
    static Optional<byte[]> read(LogSource source, String path, String full, int length)
            throws IOException {
        Optional<byte[]> exact = source.read(path, length);
        if (exact.isPresent() || path.equals(full)) {
            return exact;
        }
        return source.read(full, length)
                .map(bytes -> Arrays.copyOf(bytes, Math.min(bytes.length, length)));
    }
}
