package pk.nsor.journeys;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Drawn papers to attach: lines where a text would stand, nothing to read. */
final class Paper {
    private Paper() {}

    /** A page as a telephone photographs it: larger than the register keeps. */
    static FilePayload photographed() {
        return new FilePayload("page.jpg", "image/jpeg", drawn(1860, 2631, "jpg"));
    }

    /** A page as a scanner gives it. */
    static FilePayload scanned() {
        return new FilePayload("page.png", "image/png", drawn(826, 1169, "png"));
    }

    /** A file that says that it is a picture, and is none. */
    static FilePayload feigned() {
        return new FilePayload("page.png", "image/png", new byte[] {'M', 'Z', 0, 1, 2, 3});
    }

    private static byte[] drawn(int width, int height, String kind) {
        BufferedImage page = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.DARK_GRAY);
        int step = height / 40;
        pen.fillRect(width / 4, step * 2, width / 2, step / 2);
        for (int line = 5; line < 36; line++) {
            int end = line % 7 == 0 ? width / 2 : width - width / 10;
            pen.fillRect(width / 10, line * step, end - width / 10, step / 4);
        }
        pen.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(page, kind, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
