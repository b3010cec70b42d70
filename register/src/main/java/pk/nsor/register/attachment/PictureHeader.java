package pk.nsor.register.attachment;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * What a picture file says of itself, read without decoding.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param components of the JPEG frame: 1 grey, 3 colour, 4 printing colours, which the decoder
 *     would take for something else and show wrongly; always 3 for PNG
 * @param orientation Exif orientation 1 to 8; 1 where none is given (PNG, or no Exif)
 * @param complete whether the file reaches its end mark; a cut-off file is not taken, because a
 *     decoder would fill the missing part with grey and say nothing
 */
record PictureHeader(int width, int height, int components, int orientation, boolean complete) {
    private static final byte[] EXIF = {'E', 'x', 'i', 'f', 0, 0};
    private static final int ORIENTATION_TAG = 0x0112;

    PictureHeader {
        if (width < 1 || height < 1 || orientation < 1 || orientation > 8) {
            throw new IllegalArgumentException(
                    "a picture has a size and one of eight orientations");
        }
    }

    long pixels() {
        return (long) width * height;
    }

    /** Empty where the chunks cannot be followed or the size is missing or zero. */
    static Optional<PictureHeader> ofPng(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        if (png.length < 33 || in.getInt(12) != 0x49484452) {
            return Optional.empty();
        }
        int width = in.getInt(16);
        int height = in.getInt(20);
        if (width < 1 || height < 1) {
            return Optional.empty();
        }
        return Optional.of(new PictureHeader(width, height, 3, 1, pngReachesEnd(in)));
    }

    private static boolean pngReachesEnd(ByteBuffer in) {
        long at = 8;
        while (at + 12 <= in.limit()) {
            if (in.getInt((int) at + 4) == 0x49454E44) {
                return true;
            }
            at += 12 + Integer.toUnsignedLong(in.getInt((int) at));
        }
        return false;
    }

    /** Empty where the segments cannot be followed to a frame with a size. */
    static Optional<PictureHeader> ofJpeg(byte[] jpeg) {
        int width = 0;
        int height = 0;
        int components = 0;
        int orientation = 1;
        int at = 2;
        while (at + 4 <= jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF) {
                return Optional.empty();
            }
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            int length = u16(jpeg, at + 2);
            if (length < 2 || at + 2 + length > jpeg.length) {
                return Optional.empty();
            }
            if (isFrame(marker) && length >= 8) {
                height = u16(jpeg, at + 5);
                width = u16(jpeg, at + 7);
                components = jpeg[at + 9] & 0xFF;
            } else if (marker == 0xE1 && hasExif(jpeg, at + 4, length - 2)) {
                orientation = orientation(jpeg, at + 10, length - 8);
            } else if (marker == 0xDA) {
                break;
            }
            at += 2 + length;
        }
        if (width == 0 || height == 0) {
            return Optional.empty();
        }
        boolean complete = jpegReachesEnd(jpeg, at);
        return Optional.of(new PictureHeader(width, height, components, orientation, complete));
    }

    /** Start of frame: 0xC0 to 0xCF without the tables 0xC4, 0xC8 and 0xCC that share the range. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0
                && marker <= 0xCF
                && marker != 0xC4
                && marker != 0xC8
                && marker != 0xCC;
    }

    /**
     * From the first scan on: stuffed zeros and restart marks are data, other segments are skipped.
     */
    private static boolean jpegReachesEnd(byte[] jpeg, int firstScan) {
        int at = firstScan;
        while (at + 1 < jpeg.length) {
            if ((jpeg[at] & 0xFF) != 0xFF) {
                at++;
                continue;
            }
            int marker = jpeg[at + 1] & 0xFF;
            if (marker == 0xD9) {
                return true;
            }
            boolean data = marker == 0 || (marker >= 0xD0 && marker <= 0xD7);
            if (marker == 0xFF) {
                at++;
            } else if (data || at + 3 >= jpeg.length) {
                at += 2;
            } else {
                at += 2 + u16(jpeg, at + 2);
            }
        }
        return false;
    }

    private static boolean hasExif(byte[] jpeg, int at, int length) {
        if (length < EXIF.length + 8) {
            return false;
        }
        for (int i = 0; i < EXIF.length; i++) {
            if (jpeg[at + i] != EXIF[i]) {
                return false;
            }
        }
        return true;
    }

    /** Reads tag 0x0112 of the first directory; anything odd means upright. */
    private static int orientation(byte[] jpeg, int from, int length) {
        ByteBuffer tiff = ByteBuffer.wrap(jpeg, from, length).slice();
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        long directory = Integer.toUnsignedLong(tiff.getInt(4));
        if (directory + 2 > length) {
            return 1;
        }
        int entries = Short.toUnsignedInt(tiff.getShort((int) directory));
        for (int i = 0; i < entries; i++) {
            long entry = directory + 2 + 12L * i;
            if (entry + 12 > length) {
                return 1;
            }
            if (Short.toUnsignedInt(tiff.getShort((int) entry)) == ORIENTATION_TAG) {
                int value = Short.toUnsignedInt(tiff.getShort((int) entry + 8));
                return value >= 1 && value <= 8 ? value : 1;
            }
        }
        return 1;
    }

    private static int u16(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | (bytes[at + 1] & 0xFF);
    }
}
