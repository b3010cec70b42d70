package pk.nsor.register.attachment;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The smallest PNG there is for a page of text: grey, 1 or 4 bits a pixel, unfiltered, and only the
 * three chunks that a picture needs. Written here rather than by ImageIO so that no other chunk can
 * come in.
 */
final class GreyPng {
    static final long SIGNATURE = 0x89504E470D0A1A0AL;
    static final int IHDR = 0x49484452;
    static final int IDAT = 0x49444154;
    static final int IEND = 0x49454E44;

    private GreyPng() {}

    /** Sixteen greys, or two where the picture has no others. */
    static byte[] write(GreyPicture picture) {
        int depth = isBilevel(picture) ? 1 : 4;
        byte[] data = deflated(packed(picture, depth));
        ByteBuffer out = ByteBuffer.allocate(8 + 25 + 12 + data.length + 12);
        out.putLong(SIGNATURE);
        ByteBuffer head = ByteBuffer.allocate(13);
        head.putInt(picture.width()).putInt(picture.height()).put((byte) depth);
        chunk(out, IHDR, head.array());
        chunk(out, IDAT, data);
        chunk(out, IEND, new byte[0]);
        return out.array();
    }

    private static boolean isBilevel(GreyPicture picture) {
        for (byte p : picture.pixels()) {
            if (p != 0 && p != -1) {
                return false;
            }
        }
        return true;
    }

    private static byte[] packed(GreyPicture picture, int depth) {
        int w = picture.width();
        int stride = 1 + (w * depth + 7) / 8;
        int top = (1 << depth) - 1;
        byte[] rows = new byte[stride * picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < w; x++) {
                int level = (picture.at(x, y) * top + 127) / 255;
                int bit = x * depth;
                rows[y * stride + 1 + bit / 8] |= (byte) (level << (8 - depth - bit % 8));
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        Deflater deflater = new Deflater(7);
        try {
            deflater.setInput(rows);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream(rows.length / 8 + 64);
            byte[] piece = new byte[16 * 1024];
            while (!deflater.finished()) {
                out.write(piece, 0, deflater.deflate(piece));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    private static void chunk(ByteBuffer out, int type, byte[] data) {
        ByteBuffer body = ByteBuffer.allocate(4 + data.length).putInt(type).put(data);
        CRC32 crc = new CRC32();
        crc.update(body.array());
        out.putInt(data.length).put(body.array()).putInt((int) crc.getValue());
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws IllegalArgumentException for any other PNG
     */
    static GreyPicture read(byte[] png) {
        ByteBuffer in = ByteBuffer.wrap(png);
        int w = in.getInt(16);
        int h = in.getInt(20);
        int depth = in.get(24);
        int length = in.getInt(33);
        int stride = 1 + (w * depth + 7) / 8;
        byte[] rows = inflated(png, 41, length, stride * h);
        int top = (1 << depth) - 1;
        byte[] pixels = new byte[w * h];
        for (int y = 0; y < h; y++) {
            if (rows[y * stride] != 0) {
                throw new IllegalArgumentException("rows are unfiltered");
            }
            for (int x = 0; x < w; x++) {
                int bit = x * depth;
                int level = rows[y * stride + 1 + bit / 8] >> (8 - depth - bit % 8) & top;
                pixels[y * w + x] = (byte) (level * 255 / top);
            }
        }
        return new GreyPicture(w, h, pixels);
    }

    private static byte[] inflated(byte[] png, int from, int length, int size) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(png, from, length);
            byte[] rows = new byte[size];
            int done = 0;
            while (done < size) {
                int n = inflater.inflate(rows, done, size - done);
                if (n == 0) {
                    throw new IllegalArgumentException("rows are missing");
                }
                done += n;
            }
            return rows;
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("rows cannot be read", e);
        } finally {
            inflater.end();
        }
    }
}
