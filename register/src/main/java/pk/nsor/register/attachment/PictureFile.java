package pk.nsor.register.attachment;

import java.awt.image.BufferedImage;
import java.awt.image.SampleModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/** A photograph or scan (JPEG, PNG) to grey pixels: upright, at most A4 at 150 dpi. */
final class PictureFile {
    private PictureFile() {}

    /**
     * @throws Stop where the file cannot be read in full
     */
    static FlatPage flatten(Kind kind, byte[] upload, PictureHeader header) throws Stop {
        if (!header.complete()) {
            throw new Stop(Refusal.DAMAGED);
        }
        if (header.components() != 1 && header.components() != 3) {
            throw new Stop(Refusal.UNREADABLE_PICTURE);
        }
        GreyPicture grey = GreyPicture.of(decoded(kind, upload));
        return FlatPage.of(
                grey.fitted(Limits.A4_LONG_PIXELS, Limits.A4_SHORT_PIXELS)
                        .upright(header.orientation()));
    }

    private static BufferedImage decoded(Kind kind, byte[] upload) throws Stop {
        String format = kind.name().toLowerCase(Locale.ROOT);
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (MemoryCacheImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(in, true, true);
            ImageReadParam how = reader.getDefaultReadParam();
            int step = thinning(reader, reader.getImageTypes(0).next().getSampleModel());
            how.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, how);
        } catch (IOException | RuntimeException e) {
            // Decoders answer damage with whatever their code ran into; the officer's answer is
            // the same for all of it, and the text of the exception may quote the file.
            throw new Stop(Refusal.DAMAGED);
        } finally {
            reader.dispose();
        }
    }

    /** Takes every n-th pixel of pictures that would not fit in memory otherwise. */
    private static int thinning(ImageReader reader, SampleModel model) throws IOException {
        int bits = 0;
        for (int band = 0; band < model.getNumBands(); band++) {
            bits += model.getSampleSize(band);
        }
        long bytes = (long) reader.getWidth(0) * reader.getHeight(0) * Math.max(8, bits) / 8;
        int step = 1;
        while (bytes / ((long) step * step) > Limits.DECODED_BYTES) {
            step++;
        }
        return step;
    }
}
