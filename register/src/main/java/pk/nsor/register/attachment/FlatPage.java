package pk.nsor.register.attachment;

import java.nio.ByteBuffer;

/**
 * One page as a flat grey picture, encoded. By construction it is nothing but a picture: every
 * segment or chunk is one that pixels need, there is no comment, property, profile or thumbnail,
 * and no byte follows the end mark. What does not pass that check cannot become a FlatPage,
 * wherever it came from.
 */
public final class FlatPage {

    /** How the picture is encoded; the smaller of the two is kept. */
    public enum Encoding {
        JPEG("image/jpeg"),
        PNG("image/png");

        private final String mediaType;

        Encoding(String mediaType) {
            this.mediaType = mediaType;
        }

        /** For the {@code Content-Type} header. */
        public String mediaType() {
            return mediaType;
        }
    }

    private final Encoding encoding;
    private final int width;
    private final int height;
    private final byte[] bytes;

    private FlatPage(Encoding encoding, int width, int height, byte[] bytes) {
        if (width < 1
                || height < 1
                || width > Limits.LONG_SIDE_PIXELS
                || height > Limits.LONG_SIDE_PIXELS) {
            throw new IllegalArgumentException("a page has a size within the limit");
        }
        this.encoding = encoding;
        this.width = width;
        this.height = height;
        this.bytes = bytes;
    }

    /**
     * Takes an encoded picture after checking that it is bare.
     *
     * @throws IllegalArgumentException where it is anything but a bare grey picture
     */
    public static FlatPage of(byte[] encoded) {
        if (encoded.length < 60 || encoded.length > Limits.PAGE_BYTES) {
            throw new IllegalArgumentException("a page has a size within the limit");
        }
        byte[] own = encoded.clone();
        ByteBuffer in = ByteBuffer.wrap(own);
        if (in.getLong(0) == GreyPng.SIGNATURE) {
            requireBarePng(in);
            return new FlatPage(Encoding.PNG, in.getInt(16), in.getInt(20), own);
        }
        int size = requireBareJpeg(in);
        return new FlatPage(Encoding.JPEG, size & 0xFFFF, size >>> 16, own);
    }

    /** A picture that the register drew itself, flattened like any other. */
    public static FlatPage drawn(java.awt.image.BufferedImage drawing) {
        return of(GreyPicture.of(drawing));
    }

    /** Encodes pixels both ways and keeps the smaller. */
    static FlatPage of(GreyPicture picture) {
        byte[] png = GreyPng.write(picture);
        byte[] jpeg = GreyJpeg.write(picture);
        return of(png.length <= jpeg.length ? png : jpeg);
    }

    private static void requireBarePng(ByteBuffer in) {
        boolean head =
                in.getInt(8) == 13
                        && in.getInt(12) == GreyPng.IHDR
                        && (in.get(24) == 1 || in.get(24) == 4)
                        && in.get(25) == 0
                        && in.get(26) == 0
                        && in.get(27) == 0
                        && in.get(28) == 0
                        && in.getInt(37) == GreyPng.IDAT;
        long end = 33 + 12 + Integer.toUnsignedLong(in.getInt(33));
        boolean tail =
                end + 12 == in.limit()
                        && in.getInt((int) end) == 0
                        && in.getInt((int) end + 4) == GreyPng.IEND;
        if (!head || !tail) {
            throw new IllegalArgumentException("not a bare grey PNG");
        }
    }

    /** Height in the upper, width in the lower half. */
    private static int requireBareJpeg(ByteBuffer in) {
        int size = 0;
        int at = 2;
        int marker = 0;
        boolean bare = in.getShort(0) == (short) 0xFFD8;
        while (bare && marker != 0xDA && at + 4 < in.limit()) {
            marker = in.getShort(at) & 0xFFFF;
            int length = in.getShort(at + 2) & 0xFFFF;
            marker = marker >> 8 == 0xFF ? marker & 0xFF : 0;
            bare =
                    switch (marker) {
                        case 0xE0 -> length == 16 && in.getShort(at + 16) == 0;
                        case 0xC0 -> length == 11;
                        case 0xDB, 0xC4 -> length <= 424;
                        case 0xDA -> length == 8;
                        default -> false;
                    };
            if (bare && marker == 0xC0) {
                size = in.getInt(at + 5);
            }
            at += 2 + length;
        }
        if (!bare || marker != 0xDA || size == 0 || !endsRight(in, at)) {
            throw new IllegalArgumentException("not a bare grey JPEG");
        }
        return size;
    }

    /** The only marker in the data is the end mark, and it is the last two bytes. */
    private static boolean endsRight(ByteBuffer in, int from) {
        int last = in.limit() - 2;
        for (int i = from; i < last; i++) {
            if (in.get(i) == (byte) 0xFF && in.get(i + 1) != 0) {
                return false;
            }
        }
        return last >= from && in.getShort(last) == (short) 0xFFD9;
    }

    /** Decodes the pixels. */
    GreyPicture picture() {
        GreyPicture picture =
                switch (encoding) {
                    case JPEG -> GreyJpeg.read(bytes);
                    case PNG -> GreyPng.read(bytes);
                };
        if (picture.width() != width || picture.height() != height) {
            throw new IllegalArgumentException("a picture has the size that it claims");
        }
        return picture;
    }

    public Encoding encoding() {
        return encoding;
    }

    /** In pixels. */
    public int width() {
        return width;
    }

    /** In pixels. */
    public int height() {
        return height;
    }

    /** Length of the encoded picture, in bytes. */
    public int size() {
        return bytes.length;
    }

    /** A copy of the encoded picture. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Size alone; the picture itself is personal. */
    @Override
    public String toString() {
        return "FlatPage[" + encoding + " " + width + "x" + height + "]";
    }
}
