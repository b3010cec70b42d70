package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static pk.nsor.register.attachment.Uploads.SECRET;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlattenerTest {
    private final Flattener flattener = new Flattener(InstantSource.system(), Limits.FLATTENING);

    private List<FlatPage> pages(byte[] upload) {
        Flattened flattened = flattener.flatten(upload);
        assertThat(flattened).isInstanceOf(Flattened.Pages.class);
        return ((Flattened.Pages) flattened).pages();
    }

    private void refused(byte[] upload, Refusal why) {
        assertThat(flattener.flatten(upload)).isEqualTo(new Flattened.Refused(why));
    }

    @Test
    void a_name_under_a_black_box_is_in_the_upload_and_not_in_what_is_kept() throws Exception {
        byte[] upload = Uploads.pdfWithNameUnderABox();
        try (PDDocument document = Loader.loadPDF(upload)) {
            assertThat(new PDFTextStripper().getText(document)).contains(SECRET);
        }

        List<FlatPage> pages = pages(upload);

        assertThat(Uploads.tellsTheSecret(pages)).isFalse();
        GreyPicture page = pages.getFirst().picture();
        double pointsToPixels = 150 / 72.0;
        for (int x = 62; x < 318; x++) {
            for (int y = 82; y < 108; y++) {
                int grey = page.at((int) (x * pointsToPixels), (int) (y * pointsToPixels));
                assertThat(grey).as("pixel at %d, %d points", x, y).isLessThan(8);
            }
        }
    }

    @Test
    void what_is_kept_is_a_page_of_a4_at_150_dpi_with_its_text_still_readable() {
        FlatPage page = pages(Uploads.pdfWithNameUnderABox()).getFirst();
        assertThat(page.width()).isEqualTo(1240);
        assertThat(page.height()).isEqualTo(1753);
        assertThat(darkPixels(page.picture(), 150, 220, 450, 280)).isGreaterThan(300);
    }

    private static long darkPixels(GreyPicture page, int left, int top, int right, int bottom) {
        long dark = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                dark += page.at(x, y) < 100 ? 1 : 0;
            }
        }
        return dark;
    }

    @ParameterizedTest
    @CsvSource({"612,1008,1104,1819", "842,1191,1286,1819", "3370,2384,1819,1286", "72,72,150,150"})
    void pages_larger_than_a4_are_kept_at_what_fits(float wide, float high, int width, int height) {
        byte[] upload = Uploads.pdf(d -> d.addPage(new PDPage(new PDRectangle(wide, high))));
        FlatPage page = pages(upload).getFirst();
        assertThat(page.width()).isCloseTo(width, Offset.offset(1));
        assertThat(page.height()).isCloseTo(height, Offset.offset(1));
    }

    @Test
    void a_rotated_page_is_kept_as_a_reader_would_see_it() {
        byte[] upload =
                Uploads.pdf(
                        d -> Uploads.textPage(d, PDRectangle.A4, "State versus X").setRotation(90));
        FlatPage page = pages(upload).getFirst();
        assertThat(page.width()).isEqualTo(1753);
        assertThat(page.height()).isEqualTo(1240);
        assertThat(darkPixels(page.picture(), 1500, 100, 1620, 500)).isGreaterThan(300);
    }

    @Test
    void a_photograph_loses_its_position_and_thumbnail_and_stands_upright() {
        byte[] plain = Uploads.jpeg(400, 200);
        byte[] upload = Uploads.withSegment(plain, 0xE1, Uploads.exif(6));
        assertThat(Uploads.contains(upload, SECRET.getBytes(StandardCharsets.US_ASCII))).isTrue();

        FlatPage page = pages(upload).getFirst();

        assertThat(Uploads.tellsTheSecret(List.of(page))).isFalse();
        assertThat(Uploads.contains(page.bytes(), "Exif".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(page.width()).isEqualTo(200);
        assertThat(page.height()).isEqualTo(400);
        assertThat(page.picture().at(150, 50)).as("black quarter, turned right").isLessThan(20);
        assertThat(page.picture().at(50, 50)).isGreaterThan(235);
    }

    @ParameterizedTest
    @CsvSource({"1,50,50", "2,150,50", "3,150,50", "4,50,50"})
    void each_orientation_without_a_turn_puts_the_corner_where_the_camera_saw_it(
            int orientation, int blackX, int blackY) {
        int y = orientation == 3 || orientation == 4 ? 200 - blackY : blackY;
        byte[] upload =
                Uploads.withSegment(Uploads.jpeg(200, 200), 0xE1, Uploads.exif(orientation));
        assertThat(pages(upload).getFirst().picture().at(blackX, y)).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({"5,50,50", "6,150,50", "7,150,150", "8,50,150"})
    void each_orientation_with_a_turn_puts_the_corner_where_the_camera_saw_it(
            int orientation, int blackX, int blackY) {
        byte[] upload =
                Uploads.withSegment(Uploads.jpeg(400, 200), 0xE1, Uploads.exif(orientation));
        GreyPicture picture = pages(upload).getFirst().picture();
        assertThat(picture.height()).isEqualTo(400);
        assertThat(picture.at(blackX, blackY > 100 ? 300 : 50)).isLessThan(20);
    }

    @Test
    void a_large_photograph_is_scaled_down_to_a4_at_150_dpi() {
        FlatPage page = pages(Uploads.jpeg(4000, 3000)).getFirst();
        assertThat(page.width()).isEqualTo(1653);
        assertThat(page.height()).isEqualTo(1240);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_BYTE_GRAY,
                BufferedImage.TYPE_USHORT_GRAY,
                BufferedImage.TYPE_BYTE_BINARY,
                BufferedImage.TYPE_BYTE_INDEXED,
                BufferedImage.TYPE_INT_RGB,
                BufferedImage.TYPE_INT_ARGB
            })
    void every_sort_of_png_keeps_black_black_and_white_white(int type) {
        byte[] upload = Uploads.encoded(Uploads.paper(120, 80, type), "png");
        GreyPicture picture = pages(upload).getFirst().picture();
        assertThat(picture.at(10, 10)).isLessThan(8);
        assertThat(picture.at(110, 10)).isGreaterThan(247);
    }

    @Test
    void a_middle_grey_stays_the_same_grey_from_every_source() {
        for (int type : List.of(BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_RGB)) {
            BufferedImage image = new BufferedImage(64, 64, type);
            for (int i = 0; i < 64 * 64; i++) {
                if (type == BufferedImage.TYPE_BYTE_GRAY) {
                    image.getRaster().setSample(i % 64, i / 64, 0, 136);
                } else {
                    image.setRGB(i % 64, i / 64, 0x888888);
                }
            }
            GreyPicture picture = pages(Uploads.encoded(image, "png")).getFirst().picture();
            assertThat(picture.at(30, 30)).isBetween(132, 140);
        }
    }

    @Test
    void what_is_transparent_is_shown_on_white_paper() {
        BufferedImage clear = new BufferedImage(40, 40, BufferedImage.TYPE_INT_ARGB);
        assertThat(pages(Uploads.encoded(clear, "png")).getFirst().picture().at(20, 20))
                .isEqualTo(255);
    }

    @Test
    void a_jpeg_that_is_also_a_pdf_is_taken_as_the_picture_alone() {
        byte[] pdf = Uploads.pdfWithNameUnderABox();
        byte[] hidden = Arrays.copyOf(pdf, Math.min(pdf.length, 60_000));
        byte[] jpeg = Uploads.withSegment(Uploads.jpeg(200, 100), 0xFE, hidden);
        byte[] both = ByteBuffer.allocate(jpeg.length + pdf.length).put(jpeg).put(pdf).array();

        FlatPage page = pages(both).getFirst();

        assertThat(page.width()).isEqualTo(200);
        assertThat(Uploads.contains(page.bytes(), "%PDF".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void a_picture_cut_off_on_the_way_is_refused_and_not_filled_with_grey() {
        byte[] jpeg = Uploads.jpeg(800, 600);
        refused(Arrays.copyOf(jpeg, jpeg.length * 2 / 3), Refusal.DAMAGED);
        byte[] png = Uploads.png(800, 600);
        refused(Arrays.copyOf(png, png.length * 2 / 3), Refusal.DAMAGED);
    }

    @Test
    void a_pdf_cut_off_on_the_way_is_refused() {
        byte[] pdf = Uploads.pages(12);
        refused(Arrays.copyOf(pdf, pdf.length / 2), Refusal.DAMAGED);
    }

    @Test
    void pictures_with_broken_insides_are_refused() {
        byte[] png = Uploads.png(300, 300);
        Arrays.fill(png, 60, 90, (byte) 0x55);
        refused(png, Refusal.DAMAGED);
        refused(Uploads.pngClaiming(300, 300), Refusal.DAMAGED);
    }

    @Test
    void a_jpeg_in_printing_colours_is_refused_and_says_what_to_do() {
        refused(Uploads.jpegInPrintingColours(), Refusal.UNREADABLE_PICTURE);
    }

    @Test
    void a_pdf_that_is_only_a_header_and_an_end_is_refused() {
        refused(
                "%PDF-1.7\nnothing here\n%%EOF\n".getBytes(StandardCharsets.US_ASCII),
                Refusal.DAMAGED);
    }

    @Test
    void a_pdf_with_a_password_is_refused_and_one_that_opens_without_is_taken() {
        refused(Uploads.lockedPdf("secret"), Refusal.LOCKED);
        assertThat(pages(Uploads.lockedPdf(""))).hasSize(1);
    }

    @Test
    void sixty_pages_are_taken_and_sixty_one_are_not() {
        assertThat(pages(Uploads.pages(60))).hasSize(60);
        refused(Uploads.pages(61), Refusal.TOO_MANY_PAGES);
    }

    @Test
    void a_page_count_that_lies_is_refused() throws Exception {
        byte[] honest = Uploads.pages(2);
        byte[] lying = honest.clone();
        try (PDDocument document = Loader.loadPDF(honest)) {
            document.getDocumentCatalog().getPages().getCOSObject().setInt(COSName.COUNT, 1);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            lying = out.toByteArray();
        }
        refused(lying, Refusal.DAMAGED);
    }

    @Test
    void a_picture_inside_a_pdf_that_claims_too_many_pixels_is_refused() {
        byte[] upload =
                Uploads.pdf(
                        d -> {
                            PDImageXObject image = smallImage(d);
                            image.getCOSObject().setInt(COSName.WIDTH, 20_000);
                            image.getCOSObject().setInt(COSName.HEIGHT, 20_000);
                            draw(d, image);
                        });
        refused(upload, Refusal.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @CsvSource({"JPXDecode,UNREADABLE_PICTURE", "DCTDecode,DAMAGED"})
    void a_picture_inside_a_pdf_that_cannot_be_read_is_refused_and_not_left_blank(
            String filter, Refusal why) {
        byte[] upload =
                Uploads.pdf(
                        d -> {
                            PDImageXObject image = smallImage(d);
                            COSStream stream = image.getCOSObject();
                            try (OutputStream out = stream.createRawOutputStream()) {
                                out.write("not a picture".getBytes(StandardCharsets.US_ASCII));
                            }
                            stream.setName(COSName.FILTER, filter);
                            draw(d, image);
                        });
        refused(upload, why);
    }

    @Test
    void a_scan_in_jbig2_is_read_as_scanners_write_it() {
        byte[] upload =
                Uploads.pdf(
                        d -> {
                            PDImageXObject image = smallImage(d);
                            COSStream stream = image.getCOSObject();
                            try (OutputStream out = stream.createRawOutputStream()) {
                                out.write(Uploads.blackJbig2(20, 20));
                            }
                            stream.setItem(COSName.FILTER, COSName.JBIG2_DECODE);
                            stream.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
                            stream.setInt(COSName.BITS_PER_COMPONENT, 1);
                            draw(d, image);
                        });
        GreyPicture page = pages(upload).getFirst().picture();
        assertThat(page.at(300, 1753 - 300)).isLessThan(8);
        assertThat(page.at(1000, 300)).isEqualTo(255);
    }

    private static PDImageXObject smallImage(PDDocument document) throws IOException {
        return LosslessFactory.createFromImage(
                document, Uploads.paper(20, 20, BufferedImage.TYPE_INT_RGB));
    }

    private static void draw(PDDocument document, PDImageXObject image) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.drawImage(image, 50, 50, 200, 200);
        }
    }

    @Test
    void a_scan_inside_a_pdf_keeps_its_contrast() {
        byte[] upload =
                Uploads.pdf(
                        d ->
                                draw(
                                        d,
                                        LosslessFactory.createFromImage(
                                                d,
                                                Uploads.paper(
                                                        2000,
                                                        2000,
                                                        BufferedImage.TYPE_BYTE_BINARY))));
        GreyPicture page = pages(upload).getFirst().picture();
        assertThat(page.at((int) (60 * 150 / 72.0), 1753 - (int) (240 * 150 / 72.0))).isLessThan(8);
        assertThat(page.at((int) (200 * 150 / 72.0), 1753 - (int) (240 * 150 / 72.0)))
                .isGreaterThan(247);
    }

    @Test
    void a_file_that_takes_longer_than_its_time_is_given_up() {
        InstantSource hurried =
                new InstantSource() {
                    private Instant now = Instant.EPOCH;

                    @Override
                    public Instant instant() {
                        now = now.plusSeconds(1);
                        return now;
                    }
                };
        byte[] upload =
                Uploads.pdf(
                        d -> {
                            PDPage page = new PDPage(PDRectangle.A4);
                            d.addPage(page);
                            try (PDPageContentStream content = new PDPageContentStream(d, page)) {
                                content.setStrokingColor(Color.BLACK);
                                for (int i = 0; i < 1000; i++) {
                                    content.moveTo(i, 0);
                                    content.lineTo(0, i);
                                    content.stroke();
                                }
                            }
                        });
        assertThat(new Flattener(hurried, Duration.ofSeconds(60)).flatten(upload))
                .isEqualTo(new Flattened.Refused(Refusal.TOO_HEAVY));
        assertThat(pages(upload)).hasSize(1);
    }

    @Test
    void a_pixel_flood_is_refused_before_a_pixel_is_decoded() {
        long start = System.nanoTime();
        refused(Uploads.pngClaiming(20_000, 20_000), Refusal.TOO_MANY_PIXELS);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
    }
}
