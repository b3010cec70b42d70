package pk.nsor.register.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import pk.nsor.register.kernel.Lang;

class SnifferTest {

    @Test
    void each_kind_is_known_by_its_content() {
        assertThat(Sniffer.sniff(Uploads.pages(1))).isEqualTo(new Sniffed.Accepted(Kind.PDF));
        assertThat(Sniffer.sniff(Uploads.jpeg(9, 9))).isEqualTo(new Sniffed.Accepted(Kind.JPEG));
        assertThat(Sniffer.sniff(Uploads.png(9, 9))).isEqualTo(new Sniffed.Accepted(Kind.PNG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><script>alert(1)</script>",
                "PK\u0003\u0004word/document.xml",
                "GIF89a",
                "MZ\u0090\u0000",
                "II*\u0000",
                "\u0000\u0000\u0000\u0018ftypheic",
                "PDF-1.7",
                "%PDF",
                "                  %PDF-1.7",
                "{\"kind\":\"%PDF-\"}",
                "\u0000"
            })
    void anything_else_is_refused_whatever_it_is_called(String content) {
        assertThat(Sniffer.sniff(content.getBytes(ISO_8859_1)))
                .isEqualTo(new Sniffed.Refused(Refusal.NOT_A_KNOWN_KIND));
    }

    @Test
    void blank_lines_or_a_byte_order_mark_before_a_pdf_are_forgiven() {
        assertThat(Sniffer.sniff("\r\n%PDF-1.4".getBytes(ISO_8859_1)))
                .isEqualTo(new Sniffed.Accepted(Kind.PDF));
        assertThat(Sniffer.sniff("\u00EF\u00BB\u00BF%PDF-1.4".getBytes(ISO_8859_1)))
                .isEqualTo(new Sniffed.Accepted(Kind.PDF));
    }

    @Test
    void an_empty_file_and_one_byte_over_ten_megabytes_are_refused() {
        assertThat(Sniffer.sniff(new byte[0])).isEqualTo(new Sniffed.Refused(Refusal.EMPTY));
        byte[] largest = Arrays.copyOf("%PDF-1.7".getBytes(ISO_8859_1), Limits.UPLOAD_BYTES);
        assertThat(Sniffer.sniff(largest)).isEqualTo(new Sniffed.Accepted(Kind.PDF));
        assertThat(Sniffer.sniff(Arrays.copyOf(largest, largest.length + 1)))
                .isEqualTo(new Sniffed.Refused(Refusal.TOO_LARGE));
    }

    @Test
    void a_picture_is_refused_by_the_size_that_it_claims() {
        assertThat(Sniffer.sniff(Uploads.pngClaiming(8_000, 8_000)))
                .isEqualTo(new Sniffed.Accepted(Kind.PNG));
        assertThat(Sniffer.sniff(Uploads.pngClaiming(8_000, 8_001)))
                .isEqualTo(new Sniffed.Refused(Refusal.TOO_MANY_PIXELS));
        assertThat(Sniffer.sniff(Uploads.pngClaiming(Integer.MAX_VALUE, Integer.MAX_VALUE)))
                .isEqualTo(new Sniffed.Refused(Refusal.TOO_MANY_PIXELS));
        assertThat(Sniffer.sniff(Uploads.pngClaiming(0, 9)))
                .isEqualTo(new Sniffed.Refused(Refusal.DAMAGED));
        assertThat(Sniffer.sniff(Uploads.pngClaiming(-1, 9)))
                .isEqualTo(new Sniffed.Refused(Refusal.DAMAGED));
    }

    @Property(tries = 2000)
    void no_bytes_make_it_fail(@ForAll byte[] noise, @ForAll boolean asJpeg) {
        byte[] head = asJpeg ? Uploads.withSegment(SMALL, 0xE1, Uploads.exif(6)) : SMALL_PNG;
        byte[] upload = head.clone();
        for (int i = 0; i < noise.length && i + 3 < upload.length; i++) {
            upload[3 + Math.floorMod(noise[i] * 31 + i, upload.length - 3)] = noise[i];
        }
        assertThat(Sniffer.sniff(upload)).isNotNull();
    }

    private static final byte[] SMALL = Uploads.jpeg(9, 9);
    private static final byte[] SMALL_PNG = Uploads.png(9, 9);

    @ParameterizedTest
    @EnumSource(Refusal.class)
    void every_refusal_says_in_both_languages_what_to_do(Refusal refusal) {
        assertThat(refusal.text().in(Lang.EN)).endsWith(".");
        assertThat(refusal.text().in(Lang.UR)).endsWith("۔");
    }

    @Test
    void the_limits_in_the_words_are_the_limits_in_the_code() {
        assertThat(Refusal.TOO_LARGE.text().en())
                .contains(Limits.UPLOAD_BYTES / (1024 * 1024) + " MB");
        assertThat(Refusal.TOO_MANY_PAGES.text().en()).contains(" " + Limits.PAGES + " pages");
        assertThat(Refusal.TOO_MANY_PIXELS.text().en())
                .contains(Limits.PICTURE_PIXELS / 1_000_000 + " million");
    }
}
