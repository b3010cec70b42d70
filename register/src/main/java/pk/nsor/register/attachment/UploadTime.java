package pk.nsor.register.attachment;

import java.time.Duration;

/** How long an upload will take, so that an officer on a slow line knows before it starts. */
public final class UploadTime {
    /** Headers of TLS, TCP and IP, in parts of a hundred on top of the file (assumption). */
    private static final long OVERHEAD_PERCENT = 6;

    private UploadTime() {}

    /**
     * Rounded up to whole seconds, never less than one.
     *
     * @param bytes size of the upload, not negative
     * @param bitsPerSecond what the line carries upwards, more than zero
     */
    public static Duration estimate(long bytes, long bitsPerSecond) {
        if (bytes < 0 || bitsPerSecond < 1) {
            throw new IllegalArgumentException("a size and a line that carries something");
        }
        long bits = Math.multiplyExact(bytes, 8L) / 100 * (100 + OVERHEAD_PERCENT);
        return Duration.ofSeconds(Math.max(1, Math.ceilDiv(bits, bitsPerSecond)));
    }
}
