package pk.nsor.register.conviction;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawn pages to attach. */
final class Pictures {
    private Pictures() {}

    /** A white page with a line on it, as PNG. */
    static byte[] onePage() {
        BufferedImage page = new BufferedImage(120, 160, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                page.setRGB(x, y, y == 40 ? 0 : 0xffffff);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
