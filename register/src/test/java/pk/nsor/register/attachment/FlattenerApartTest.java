package pk.nsor.register.attachment;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;

class FlattenerApartTest {
    private final Flattening apart = new FlattenerApart();

    @Test
    void the_process_apart_gives_the_same_pages() {
        byte[] upload = Uploads.pdfWithNameUnderABox();
        Flattened.Pages pages = (Flattened.Pages) apart.flatten(upload);
        Flattened.Pages here =
                (Flattened.Pages)
                        new Flattener(InstantSource.system(), Limits.FLATTENING).flatten(upload);
        assertThat(pages.pages()).hasSize(1);
        assertThat(pages.pages().getFirst().bytes()).isEqualTo(here.pages().getFirst().bytes());
    }

    @Test
    void refusals_come_back_as_they_were_given() {
        assertThat(apart.flatten(Uploads.pages(61)))
                .isEqualTo(new Flattened.Refused(Refusal.TOO_MANY_PAGES));
        assertThat(apart.flatten(Uploads.lockedPdf("secret")))
                .isEqualTo(new Flattened.Refused(Refusal.LOCKED));
    }

    @Test
    void a_file_that_unfolds_past_its_memory_ends_its_own_process_and_the_next_file_is_taken() {
        byte[] bomb = fontOf(400_000_000);
        assertThat(bomb.length).isLessThan(1_000_000);
        assertThat(apart.flatten(bomb)).isEqualTo(new Flattened.Refused(Refusal.TOO_HEAVY));
        assertThat(apart.flatten(Uploads.jpeg(50, 50))).isInstanceOf(Flattened.Pages.class);
    }

    @Test
    void a_file_that_keeps_the_parser_busy_is_ended_in_time() {
        Flattening hurried =
                new FlattenerApart(
                        Duration.ofSeconds(1), Duration.ofSeconds(3), FlattenerApart.program());
        byte[] bomb = Uploads.pdf(d -> contents(d, deflated(" ", 300_000_000)));
        assertThat(hurried.flatten(bomb)).isEqualTo(new Flattened.Refused(Refusal.TOO_HEAVY));
    }

    private static byte[] fontOf(long bytes) {
        return Uploads.pdf(
                d -> {
                    PDPage page = contents(d, deflated("BT /F1 12 Tf (a) Tj ET ", 1));
                    COSDictionary descriptor = new COSDictionary();
                    descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
                    descriptor.setItem(COSName.FONT_FILE2, stream(d, deflated("\0", bytes)));
                    COSDictionary font = new COSDictionary();
                    font.setItem(COSName.TYPE, COSName.FONT);
                    font.setItem(COSName.SUBTYPE, COSName.TRUE_TYPE);
                    font.setName(COSName.BASE_FONT, "Invented");
                    font.setItem(COSName.FONT_DESC, descriptor);
                    COSDictionary fonts = new COSDictionary();
                    fonts.setItem(COSName.getPDFName("F1"), font);
                    COSDictionary resources = new COSDictionary();
                    resources.setItem(COSName.FONT, fonts);
                    page.getCOSObject().setItem(COSName.RESOURCES, resources);
                });
    }

    private static PDPage contents(PDDocument document, byte[] deflated) throws IOException {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        page.getCOSObject().setItem(COSName.CONTENTS, stream(document, deflated));
        return page;
    }

    private static COSStream stream(PDDocument document, byte[] deflated) throws IOException {
        COSStream stream = document.getDocument().createCOSStream();
        try (OutputStream out = stream.createRawOutputStream()) {
            out.write(deflated);
        }
        stream.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        return stream;
    }

    private static byte[] deflated(String text, long times) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] piece = text.repeat((int) Math.min(times, 1 << 20)).getBytes(US_ASCII);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(out)) {
            for (long done = 0; done < times * text.length(); done += piece.length) {
                zip.write(piece);
            }
        }
        return out.toByteArray();
    }

    @Test
    void a_process_that_never_answers_is_ended_in_time() {
        Flattening stuck =
                new FlattenerApart(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        List.of("-cp", testClasses(), Stuck.class.getName()));
        assertThat(stuck.flatten(Uploads.jpeg(50, 50)))
                .isEqualTo(new Flattened.Refused(Refusal.TOO_HEAVY));
    }

    @Test
    void a_process_that_cannot_start_is_a_fault_and_no_refusal() {
        Flattening broken =
                new FlattenerApart(
                        Duration.ofSeconds(1), Duration.ofSeconds(5), List.of("no.such.Program"));
        assertThatThrownBy(() -> broken.flatten(Uploads.jpeg(50, 50)))
                .isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void files_that_come_together_take_turns_and_who_waits_too_long_is_told() throws Exception {
        Flattening slow =
                new FlattenerApart(
                        Duration.ofMillis(200),
                        Duration.ofSeconds(3),
                        List.of("-cp", testClasses(), Stuck.class.getName()));
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Flattened>> answers = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                answers.add(both.submit(() -> slow.flatten(Uploads.jpeg(50, 50))));
            }
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(
                            new Flattened.Refused(Refusal.TOO_HEAVY),
                            new Flattened.Refused(Refusal.BUSY));
        }
    }

    @Test
    void the_process_apart_can_write_no_file_and_sees_no_environment() {
        Flattening writer =
                new FlattenerApart(
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        List.of("-cp", testClasses(), Writer.class.getName()));
        assertThat(writer.flatten(Uploads.jpeg(50, 50)))
                .as("EMPTY: the write failed; LOCKED: it went through; BUSY: a variable was seen")
                .isEqualTo(new Flattened.Refused(Refusal.EMPTY));
    }

    private static String testClasses() {
        return Stream.of(Stuck.class, Wire.class, PDDocument.class)
                .map(c -> c.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(Collectors.joining(":"));
    }

    /** Comes up and then waits for ever. */
    static final class Stuck {
        private Stuck() {}

        public static void main(String[] args) throws Exception {
            var out = new DataOutputStream(System.out);
            out.writeInt(Wire.UP);
            out.flush();
            Thread.sleep(Duration.ofMinutes(2));
        }
    }

    /** Tries to keep a copy, and to look around. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) throws Exception {
            Refusal found = Refusal.LOCKED;
            Path copy = Files.createTempFile("copy", null);
            try {
                Files.writeString(copy, "a copy");
            } catch (IOException e) {
                found = Refusal.EMPTY;
            } finally {
                Files.delete(copy);
            }
            if (System.getenv("HOME") != null) {
                found = Refusal.BUSY;
            }
            var out = new DataOutputStream(System.out);
            out.writeInt(Wire.UP);
            Wire.write(new Flattened.Refused(found), out);
        }
    }
}
