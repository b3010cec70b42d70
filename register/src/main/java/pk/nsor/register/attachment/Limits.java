package pk.nsor.register.attachment;

import java.time.Duration;

/** Every limit on an upload and on what is kept of it, each with its unit in the name. */
public final class Limits {
    /** Largest upload, in bytes (10 MB, counted as 10 x 1,048,576). */
    public static final int UPLOAD_BYTES = 10 * 1024 * 1024;

    /** Most pages in one PDF. */
    public static final int PAGES = 60;

    /** Most pages that one piece of work may hold, all attachments together. */
    public static final int PAGES_TOGETHER = 120;

    /** Most boxes that one act may black out on a page. */
    public static final int BOXES = 200;

    /** Most pixels that an uploaded picture, or a picture inside a PDF, may claim to have. */
    public static final long PICTURE_PIXELS = 64_000_000L;

    /** Longest wait for one upload to be turned into pictures, from its turn on. */
    public static final Duration FLATTENING = Duration.ofSeconds(90);

    /** Most memory that one decoded picture may take before it is thinned out while reading. */
    static final long DECODED_BYTES = 80L * 1024 * 1024;

    /** Longest side of a kept picture, in pixels: A3 at 110 dpi. */
    static final int LONG_SIDE_PIXELS = 1819;

    /** Resolution at which pages of A4 and smaller are kept. */
    static final int FINEST_DPI = 150;

    /** A4 at 150 dpi: uploaded photographs are scaled down to fit this, either way round. */
    static final int A4_LONG_PIXELS = 1754;

    /** See {@link #A4_LONG_PIXELS}. */
    static final int A4_SHORT_PIXELS = 1240;

    /** Most bytes of one kept picture; a page of noise at full size stays well below. */
    static final int PAGE_BYTES = 4 * 1024 * 1024;

    /** Most bytes of all pictures of one upload: 60 pages of poor scans stay below. */
    static final int KEPT_BYTES = 48 * 1024 * 1024;

    /** Most bytes of uploads that may be on their way at once, by what they declare. */
    static final long UPLOADING_BYTES = 96L * 1024 * 1024;

    private Limits() {}
}
