package pk.nsor.register.attachment;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;

/** Files as officers and others might send them, made here; everyone in them is invented. */
final class Uploads {
    static final String SECRET = "ZARMINA CANARYWALA";

    private Uploads() {}

    /** Builds bytes with IO that cannot fail in memory. */
    interface Making {
        void into(PDDocument document) throws IOException;
    }

    static byte[] pdf(Making making) {
        try (PDDocument document = new PDDocument()) {
            making.into(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PDPage textPage(PDDocument document, PDRectangle size, String... lines)
            throws IOException {
        PDPage page = new PDPage(size);
        document.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 14);
            content.newLineAtOffset(72, size.getHeight() - 100);
            for (String line : lines) {
                content.showText(line);
                content.newLineAtOffset(0, -24);
            }
            content.endText();
        }
        return page;
    }

    static byte[] pages(int count) {
        return pdf(
                document -> {
                    for (int i = 0; i < count; i++) {
                        document.addPage(new PDPage(PDRectangle.A4));
                    }
                });
    }

    /**
     * The name in the text layer, a black rectangle drawn over it, and the name in every corner.
     */
    static byte[] pdfWithNameUnderABox() {
        return pdf(
                document -> {
                    PDPage page = textPage(document, PDRectangle.A4, SECRET, "State versus X");
                    try (PDPageContentStream over =
                            new PDPageContentStream(
                                    document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                        over.setNonStrokingColor(Color.BLACK);
                        over.addRect(60, PDRectangle.A4.getHeight() - 110, 260, 30);
                        over.fill();
                    }
                    hideEverywhere(document, page);
                });
    }

    private static void hideEverywhere(PDDocument document, PDPage page) throws IOException {
        document.getDocumentInformation().setTitle(SECRET);
        document.getDocumentInformation().setAuthor(SECRET);
        document.getDocumentCatalog()
                .setOpenAction(new PDActionJavaScript("app.alert('" + SECRET + "')"));
        PDAnnotationText note = new PDAnnotationText();
        note.setContents(SECRET);
        note.setHidden(true);
        note.setRectangle(new PDRectangle(10, 10, 20, 20));
        page.getAnnotations().add(note);
        PDEmbeddedFile file =
                new PDEmbeddedFile(
                        document,
                        new ByteArrayInputStream(SECRET.getBytes(StandardCharsets.UTF_8)));
        PDComplexFileSpecification spec = new PDComplexFileSpecification();
        spec.setFile("complainant.txt");
        spec.setEmbeddedFile(file);
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("complainant", spec));
        PDDocumentNameDictionary names =
                new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        page.getCOSObject().setString(COSName.getPDFName("Complainant"), SECRET);
    }

    static byte[] lockedPdf(String userPassword) {
        return pdf(
                document -> {
                    textPage(document, PDRectangle.A4, "State versus X");
                    AccessPermission nothing = new AccessPermission();
                    nothing.setCanPrint(false);
                    StandardProtectionPolicy policy =
                            new StandardProtectionPolicy("owner", userPassword, nothing);
                    policy.setEncryptionKeyLength(128);
                    document.protect(policy);
                });
    }

    /** White, with one black quarter at the top left, so that turning it shows. */
    static BufferedImage paper(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(Color.BLACK);
        g.fillRect(0, 0, width / 2, height / 2);
        g.setStroke(new BasicStroke(3));
        g.setColor(Color.GRAY);
        g.drawLine(0, height - 1, width, height / 2);
        g.dispose();
        return image;
    }

    static byte[] encoded(BufferedImage image, String format) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalStateException("no writer for this picture");
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] jpeg(int width, int height) {
        return encoded(paper(width, height, BufferedImage.TYPE_INT_RGB), "jpg");
    }

    static byte[] png(int width, int height) {
        return encoded(paper(width, height, BufferedImage.TYPE_INT_RGB), "png");
    }

    /** Four components, as print shops and some scanners write them. */
    static byte[] jpegInPrintingColours() {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(
                    null,
                    new IIOImage(
                            Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 16, 16, 4, null),
                            null,
                            null),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** The segments of a JBIG2 page whose every pixel is black by default, as embedded in a PDF. */
    static byte[] blackJbig2(int width, int height) {
        return ByteBuffer.allocate(30)
                .putInt(0)
                .put((byte) 48)
                .put((byte) 0)
                .put((byte) 1)
                .putInt(19)
                .putInt(width)
                .putInt(height)
                .putInt(0)
                .putInt(0)
                .put((byte) 4)
                .putShort((short) 0)
                .array();
    }

    /** Inserts a segment right after the start of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        return ByteBuffer.allocate(jpeg.length + 4 + content.length)
                .put(jpeg, 0, 2)
                .put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    /** Exif with an orientation, a position reading {@link #SECRET} and a thumbnail. */
    static byte[] exif(int orientation) {
        byte[] thumbnail = jpeg(16, 16);
        byte[] secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer tiff = ByteBuffer.allocate(200 + secret.length + thumbnail.length);
        tiff.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 2);
        entry(tiff, 0x0112, 3, 1, orientation << 16);
        entry(tiff, 0x8825, 4, 1, 38);
        tiff.putInt(68);
        tiff.putShort((short) 1);
        entry(tiff, 0x001B, 2, secret.length, 120);
        tiff.putInt(0);
        tiff.position(6 + 68);
        tiff.putShort((short) 2);
        entry(tiff, 0x0201, 4, 1, 120 + secret.length);
        entry(tiff, 0x0202, 4, 1, thumbnail.length);
        tiff.putInt(0);
        tiff.position(6 + 120);
        tiff.put(secret).put(thumbnail);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    /** A PNG of 66 bytes that claims a size and holds no pixels. */
    static byte[] pngClaiming(int width, int height) {
        ByteBuffer out = ByteBuffer.allocate(8 + 25 + 12);
        out.putLong(0x89504E470D0A1A0AL);
        ByteBuffer head = ByteBuffer.allocate(17);
        head.putInt(0x49484452).putInt(width).putInt(height).put(new byte[] {8, 2, 0, 0, 0});
        chunk(out, head.array());
        chunk(out, "IEND".getBytes(StandardCharsets.US_ASCII));
        return out.array();
    }

    private static void chunk(ByteBuffer out, byte[] body) {
        CRC32 crc = new CRC32();
        crc.update(body);
        out.putInt(body.length - 4).put(body).putInt((int) crc.getValue());
    }

    static boolean contains(byte[] bytes, byte[] sought) {
        for (int i = 0; i + sought.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + sought.length, sought, 0, sought.length)) {
                return true;
            }
        }
        return false;
    }

    /** Looks for the secret as a file could hold it: two encodings, whole and word by word. */
    static boolean tellsTheSecret(List<FlatPage> pages) {
        return pages.stream()
                .map(FlatPage::bytes)
                .anyMatch(
                        bytes ->
                                List.of(SECRET, "ZARMINA", "CANARYWALA").stream()
                                        .anyMatch(
                                                word ->
                                                        contains(
                                                                        bytes,
                                                                        word.getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_8))
                                                                || contains(
                                                                        bytes,
                                                                        word.getBytes(
                                                                                StandardCharsets
                                                                                        .UTF_16BE))));
    }
}
