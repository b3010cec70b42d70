package pk.nsor.register.attachment;

import java.util.Arrays;
import java.util.List;

/**
 * Black boxes burnt into the pixels. The result is encoded anew from the blackened pixels, so the
 * covered part is not in it in any form.
 */
public final class Redaction {
    /**
     * A JPEG spreads what it shows over blocks of 8 by 8 pixels, so the rim around a covered word
     * carries faint traces of it. Boxes therefore grow outwards to whole blocks.
     */
    static final int BLOCK_PIXELS = 8;

    private Redaction() {}

    /** The page with every box black; the page itself where there is no box. */
    public static FlatPage redact(FlatPage page, List<Box> boxes) {
        if (boxes.isEmpty()) {
            return page;
        }
        GreyPicture picture = page.picture();
        for (Box box : boxes) {
            blacken(picture, box);
        }
        return FlatPage.of(picture);
    }

    private static void blacken(GreyPicture picture, Box box) {
        int left = down(box.left() * picture.width());
        int right = Math.min(picture.width(), up((box.left() + box.width()) * picture.width()));
        int top = down(box.top() * picture.height());
        int bottom = Math.min(picture.height(), up((box.top() + box.height()) * picture.height()));
        for (int y = top; y < bottom; y++) {
            int row = y * picture.width();
            Arrays.fill(picture.pixels(), row + left, row + Math.max(left, right), (byte) 0);
        }
    }

    private static int down(double pixels) {
        return (int) Math.floor(pixels / BLOCK_PIXELS) * BLOCK_PIXELS;
    }

    private static int up(double pixels) {
        return (int) Math.ceil(pixels / BLOCK_PIXELS) * BLOCK_PIXELS;
    }
}
