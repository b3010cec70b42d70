package pk.nsor.evidence.verify;

import java.io.IOException;
import java.util.Optional;

/**
 * Where the checker reads the published files of a log. Must be safe for use by several threads.
 */
public interface LogSource {

    /**
     * A file of the log.
     *
     * @param relative path below the log's prefix
     * @param maxBytes what the file may hold; of a longer one {@code maxBytes + 1} bytes are
     *     returned, so that it fails the check of its length
     * @return empty if there is no such file
     * @throws IOException if looking failed, which never means that the file is absent
     */
    Optional<byte[]> read(String relative, int maxBytes) throws IOException;
}
