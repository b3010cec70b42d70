package pk.nsor.register.attachment;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * Turns an upload into flat grey pictures: PDF pages at 110 to 150 dpi, photographs at most A4 at
 * 150 dpi, upright. Nothing but the pixels is carried over, and nothing is written to disk. Pure
 * but for the clock that ends a file that takes too long.
 *
 * <p>Parsing hostile files can still run out of memory or loop inside a library, so officers'
 * uploads go through {@link FlattenerApart}; this class is what runs there.
 */
public final class Flattener implements Flattening {
    private final InstantSource clock;
    private final Duration limit;

    /**
     * @param limit longest time for one upload, checked between drawing steps
     */
    public Flattener(InstantSource clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        // Image streams would otherwise spill into the temporary folder in the clear.
        ImageIO.setUseCache(false);
    }

    @Override
    public Flattened flatten(byte[] upload) {
        return switch (Sniffer.sniff(upload)) {
            case Sniffed.Refused(Refusal refusal) -> new Flattened.Refused(refusal);
            case Sniffed.Accepted(Kind kind) -> pages(kind, upload);
        };
    }

    private Flattened pages(Kind kind, byte[] upload) {
        try {
            return new Flattened.Pages(
                    switch (kind) {
                        case PDF -> PdfFile.flatten(upload, Deadline.in(limit, clock));
                        case JPEG -> picture(kind, upload, PictureHeader.ofJpeg(upload));
                        case PNG -> picture(kind, upload, PictureHeader.ofPng(upload));
                    });
        } catch (Stop stop) {
            return new Flattened.Refused(stop.refusal());
        }
    }

    private static List<FlatPage> picture(Kind kind, byte[] upload, Optional<PictureHeader> header)
            throws Stop {
        if (header.isEmpty()) {
            throw new Stop(Refusal.DAMAGED);
        }
        return List.of(PictureFile.flatten(kind, upload, header.get()));
    }
}
