package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class FlatPageTest {
    private static FlatPage noise() {
        byte[] pixels = new byte[90 * 70];
        new Random(5).nextBytes(pixels);
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (128 + pixels[i] / 3);
        }
        return FlatPage.of(new GreyPicture(90, 70, pixels));
    }

    private static FlatPage clean() {
        byte[] pixels = new byte[90 * 70];
        Arrays.fill(pixels, (byte) 255);
        Arrays.fill(pixels, 500, 900, (byte) 0x33);
        return FlatPage.of(new GreyPicture(90, 70, pixels));
    }

    private static void isNoPage(byte[] encoded) {
        assertThatThrownBy(() -> FlatPage.of(encoded)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_smaller_encoding_is_kept_and_both_come_back_as_they_went() {
        assertThat(noise().encoding()).isEqualTo(FlatPage.Encoding.JPEG);
        assertThat(clean().encoding()).isEqualTo(FlatPage.Encoding.PNG);
        for (FlatPage page : List.of(noise(), clean())) {
            FlatPage again = FlatPage.of(page.bytes());
            assertThat(again.width()).isEqualTo(90);
            assertThat(again.height()).isEqualTo(70);
            assertThat(again.picture().pixels()).isEqualTo(page.picture().pixels());
        }
        assertThat(clean().picture().at(80, 5)).isEqualTo(0x33);
    }

    @Test
    void a_picture_with_a_comment_a_property_or_a_tail_is_no_flat_page() {
        byte[] jpeg = noise().bytes();
        byte[] words = "hidden words".getBytes(StandardCharsets.US_ASCII);
        isNoPage(Uploads.withSegment(jpeg, 0xFE, words));
        isNoPage(Uploads.withSegment(jpeg, 0xE1, Uploads.exif(1)));
        for (byte[] bare : List.of(jpeg, clean().bytes())) {
            isNoPage(ByteBuffer.allocate(bare.length + words.length).put(bare).put(words).array());
            isNoPage(Arrays.copyOf(bare, bare.length - 3));
        }
    }

    @Test
    void a_colour_picture_is_no_flat_page() {
        isNoPage(Uploads.jpeg(90, 70));
        isNoPage(Uploads.png(90, 70));
        isNoPage(Uploads.encoded(Uploads.paper(90, 70, BufferedImage.TYPE_BYTE_GRAY), "png"));
    }

    @Test
    void no_single_changed_byte_lets_a_segment_in_or_breaks_the_check() {
        for (FlatPage page : List.of(noise(), clean())) {
            byte[] bytes = page.bytes();
            for (int i = 0; i < Math.min(bytes.length, 700); i++) {
                byte[] changed = bytes.clone();
                changed[i] ^= (byte) 0xFF;
                try {
                    assertThat(FlatPage.of(changed).width()).isPositive();
                } catch (IllegalArgumentException expected) {
                    assertThat(expected.getMessage()).isNotBlank();
                }
            }
        }
    }

    @Test
    void its_text_form_tells_its_size_alone() {
        assertThat(noise()).hasToString("FlatPage[JPEG 90x70]");
    }

    @Test
    void scaling_down_averages_and_never_scales_up() {
        GreyPicture checks = new GreyPicture(4, 2, new byte[] {0, -1, 0, -1, -1, 0, -1, 0});
        assertThat(checks.scaledTo(2, 1).pixels()).containsExactly(128, 128);
        assertThat(checks.fitted(1000, 1000)).isSameAs(checks);
        assertThatThrownBy(() -> checks.scaledTo(8, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
