package pk.nsor.register.cases;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawn page that stands for the judgment copy: one line on white. */
final class DrawnPage {
    private static final int WIDTH = 120;
    private static final int HEIGHT = 160;
    private static final int WHITE = 0xffffff;

    private DrawnPage() {}

    static byte[] png() {
        BufferedImage page = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < WIDTH; x++) {
            for (int y = 0; y < HEIGHT; y++) {
                page.setRGB(x, y, y == HEIGHT / 4 ? 0 : WHITE);
            }
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a page cannot be drawn", e);
        }
    }
}
