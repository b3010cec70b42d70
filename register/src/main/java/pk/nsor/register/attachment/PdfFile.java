package pk.nsor.register.attachment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * A PDF to flat pages, drawn one at a time as a reader would see them on screen, in memory only.
 * Scripts are never run; only what is drawn is kept. A PDF that opens without a password is taken
 * even where it forbids printing or copying, as every viewer would show the same pixels.
 */
final class PdfFile {
    /** A cut-off file has no end mark here; junk that scanners append is shorter than this. */
    private static final int TAIL_BYTES = 8 * 1024;

    private static final float POINTS_PER_INCH = 72f;

    private PdfFile() {}

    /**
     * @throws Stop where any page cannot be read in full
     */
    static List<FlatPage> flatten(byte[] upload, Deadline deadline) throws Stop {
        if (!tail(upload).contains("%%EOF")) {
            throw new Stop(Refusal.DAMAGED);
        }
        try (PDDocument document =
                Loader.loadPDF(
                        new RandomAccessReadBuffer(upload),
                        "",
                        null,
                        null,
                        IOUtils.createMemoryOnlyStreamCache())) {
            return pages(document, deadline);
        } catch (InvalidPasswordException e) {
            throw new Stop(Refusal.LOCKED);
        } catch (Stop e) {
            throw e;
        } catch (StackOverflowError e) {
            throw new Stop(Refusal.TOO_HEAVY);
        } catch (IOException | RuntimeException e) {
            // A parser fed with hostile bytes answers with whatever its code ran into. The reason
            // is the same for the officer, and the text of the exception may quote the file.
            throw new Stop(tail(upload).contains("/Encrypt") ? Refusal.LOCKED : Refusal.DAMAGED);
        }
    }

    private static List<FlatPage> pages(PDDocument document, Deadline deadline) throws IOException {
        int found = 0;
        for (PDPage page : document.getPages()) {
            found++;
            if (found > Limits.PAGES) {
                throw new Stop(Refusal.TOO_MANY_PAGES);
            }
            requireDrawable(page.getCropBox());
        }
        if (found == 0 || found != document.getNumberOfPages()) {
            throw new Stop(Refusal.DAMAGED);
        }
        StrictRenderer renderer = new StrictRenderer(document, deadline);
        List<FlatPage> pages = new ArrayList<>(found);
        int room = Limits.KEPT_BYTES;
        for (int i = 0; i < found; i++) {
            deadline.check();
            float scale = dpi(document.getPage(i).getCropBox()) / POINTS_PER_INCH;
            FlatPage page =
                    FlatPage.of(
                            renderer.draw(i, scale)
                                    .fitted(Limits.LONG_SIDE_PIXELS, Limits.LONG_SIDE_PIXELS));
            room -= page.size();
            if (room < 0) {
                throw new Stop(Refusal.TOO_HEAVY);
            }
            pages.add(page);
        }
        return pages;
    }

    private static void requireDrawable(PDRectangle box) throws Stop {
        float area = box.getWidth() * box.getHeight();
        if (!(area > 0) || Float.isInfinite(area)) {
            throw new Stop(Refusal.DAMAGED);
        }
    }

    /**
     * 150 dpi up to A4, then as much as fits the longest side: 130 for legal, 110 for A3, less for
     * plans and posters.
     */
    static float dpi(PDRectangle box) {
        float longPoints = Math.max(box.getWidth(), box.getHeight());
        return Math.min(Limits.FINEST_DPI, Limits.LONG_SIDE_PIXELS * POINTS_PER_INCH / longPoints);
    }

    private static String tail(byte[] upload) {
        int end = upload.length;
        while (end > 0 && upload[end - 1] == 0) {
            end--;
        }
        int from = Math.max(0, end - TAIL_BYTES);
        return new String(upload, from, end - from, StandardCharsets.ISO_8859_1);
    }
}
