package pk.nsor.register.attachment;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/** Decoded pixels, one byte each, 0 black to 255 white, row after row. Lives in memory only. */
final class GreyPicture {
    private final int width;
    private final int height;
    private final byte[] pixels;

    GreyPicture(int width, int height, byte[] pixels) {
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException("one byte a pixel");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** The pixels themselves, not a copy: the picture is a work piece of this package. */
    byte[] pixels() {
        return pixels;
    }

    int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /**
     * Luma (ITU-R BT.601) over white paper. Grey sources are read sample by sample, because Java's
     * own conversion treats them as linear light and would darken them.
     */
    static GreyPicture of(BufferedImage image) {
        int w = image.getWidth();
        int h = image.getHeight();
        byte[] out = new byte[w * h];
        if (isGrey(image.getColorModel())) {
            copyGrey(image, out);
            return new GreyPicture(w, h, out);
        }
        int[] row = new int[w];
        boolean plain = image.getType() == BufferedImage.TYPE_INT_RGB;
        for (int y = 0; y < h; y++) {
            if (plain) {
                // What PDF pages and pictures are: read as stored, many times faster.
                image.getRaster().getDataElements(0, y, w, 1, row);
            } else {
                image.getRGB(0, y, w, 1, row, 0, w);
            }
            for (int x = 0; x < w; x++) {
                int p = row[x];
                int luma =
                        (299 * (p >> 16 & 0xFF) + 587 * (p >> 8 & 0xFF) + 114 * (p & 0xFF) + 500)
                                / 1000;
                out[y * w + x] = (byte) (plain ? luma : overWhite(luma, p >>> 24));
            }
        }
        return new GreyPicture(w, h, out);
    }

    private static boolean isGrey(ColorModel model) {
        return !(model instanceof IndexColorModel)
                && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY;
    }

    private static void copyGrey(BufferedImage image, byte[] out) {
        int w = image.getWidth();
        Raster raster = image.getRaster();
        ColorModel model = image.getColorModel();
        int full = (1 << model.getComponentSize(0)) - 1;
        boolean alpha = model.hasAlpha() && raster.getNumBands() > 1;
        int[] grey = new int[w];
        int[] cover = new int[w];
        for (int y = 0; y < image.getHeight(); y++) {
            raster.getSamples(0, y, w, 1, 0, grey);
            if (alpha) {
                raster.getSamples(0, y, w, 1, 1, cover);
            }
            for (int x = 0; x < w; x++) {
                int value = grey[x] * 255 / full;
                out[y * w + x] = (byte) (alpha ? overWhite(value, cover[x] * 255 / full) : value);
            }
        }
    }

    private static int overWhite(int value, int alpha) {
        return alpha == 255 ? value : (value * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /** Area average: every source pixel counts by the part of it that falls on the target pixel. */
    GreyPicture scaledTo(int w, int h) {
        if (w == width && h == height) {
            return this;
        }
        if (w > width || h > height) {
            throw new IllegalArgumentException("pictures are only made smaller");
        }
        byte[] out = new byte[w * h];
        double stepY = (double) height / h;
        double area = stepY * width / w;
        float[] sums = new float[w];
        for (int y = 0; y < h; y++) {
            Arrays.fill(sums, 0f);
            double top = y * stepY;
            double bottom = Math.min(height, top + stepY);
            for (int sy = (int) top; sy < bottom; sy++) {
                double part = Math.min(bottom, sy + 1.0) - Math.max(top, sy);
                addRow(sy, (float) part, sums);
            }
            for (int x = 0; x < w; x++) {
                out[y * w + x] = (byte) Math.clamp(Math.round(sums[x] / area), 0, 255);
            }
        }
        return new GreyPicture(w, h, out);
    }

    private void addRow(int sy, float part, float[] sums) {
        double stepX = (double) width / sums.length;
        int base = sy * width;
        for (int x = 0; x < sums.length; x++) {
            double left = x * stepX;
            double right = Math.min(width, left + stepX);
            double sum = 0;
            for (int sx = (int) left; sx < right; sx++) {
                sum +=
                        (Math.min(right, sx + 1.0) - Math.max(left, sx))
                                * (pixels[base + sx] & 0xFF);
            }
            sums[x] += (float) (part * sum);
        }
    }

    /** Makes it fit the box either way round, never larger than it is. */
    GreyPicture fitted(int longSide, int shortSide) {
        double scale =
                Math.min(
                        1.0,
                        Math.min(
                                (double) longSide / Math.max(width, height),
                                (double) shortSide / Math.min(width, height)));
        return scaledTo(
                Math.max(1, (int) Math.round(width * scale)),
                Math.max(1, (int) Math.round(height * scale)));
    }

    /** Turns and mirrors as the Exif orientation (1 to 8) asks, so that the page stands upright. */
    GreyPicture upright(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean swapped = orientation >= 5;
        int w = swapped ? height : width;
        int h = swapped ? width : height;
        byte[] out = new byte[pixels.length];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                int sx = swapped ? y : x;
                int sy = swapped ? x : y;
                boolean fromRight =
                        orientation == 2
                                || orientation == 3
                                || orientation == 7
                                || orientation == 8;
                boolean fromBelow =
                        orientation == 3
                                || orientation == 4
                                || orientation == 6
                                || orientation == 7;
                sx = fromRight ? width - 1 - sx : sx;
                sy = fromBelow ? height - 1 - sy : sy;
                out[y * w + x] = pixels[sy * width + sx];
            }
        }
        return new GreyPicture(w, h, out);
    }
}
