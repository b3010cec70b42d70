package pk.nsor.register.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RedactionTest {
    private static final int WIDE = 203;
    private static final int HIGH = 151;

    /** Noise is kept as JPEG, a clean pattern of few greys as PNG. */
    private static FlatPage page(FlatPage.Encoding encoding, long seed) {
        byte[] pixels = new byte[WIDE * HIGH];
        if (encoding == FlatPage.Encoding.JPEG) {
            new Random(seed).nextBytes(pixels);
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (byte) (128 + pixels[i] / 3);
            }
        } else {
            Arrays.fill(pixels, (byte) 255);
            for (int i = 0; i < pixels.length; i += 7 + (int) (seed % 5)) {
                pixels[i] = 0x44;
            }
        }
        FlatPage page = FlatPage.of(new GreyPicture(WIDE, HIGH, pixels));
        assertThat(page.encoding()).isEqualTo(encoding);
        return page;
    }

    @ParameterizedTest
    @EnumSource(FlatPage.Encoding.class)
    void a_box_is_black_in_the_new_picture_and_the_rest_is_still_there(FlatPage.Encoding encoding) {
        FlatPage before = page(encoding, 7);
        FlatPage after = Redaction.redact(before, List.of(new Box(0.25, 0.25, 0.5, 0.5)));
        GreyPicture picture = after.picture();
        for (int y = (int) (HIGH * 0.25); y < HIGH * 0.75; y++) {
            for (int x = (int) (WIDE * 0.25); x < WIDE * 0.75; x++) {
                assertThat(picture.at(x, y)).isLessThan(8);
            }
        }
        assertThat(picture.at(10, 10)).isGreaterThan(30);
        assertThat(after.bytes()).isNotEqualTo(before.bytes());
    }

    @Property(tries = 60)
    void what_is_under_a_box_makes_no_difference_to_what_is_kept(
            @ForAll @DoubleRange(min = 0, max = 0.8) double left,
            @ForAll @DoubleRange(min = 0, max = 0.8) double top) {
        Box box = new Box(left, top, 0.2, 0.2);
        for (FlatPage.Encoding encoding : FlatPage.Encoding.values()) {
            GreyPicture one = page(encoding, 1).picture();
            GreyPicture other = new GreyPicture(WIDE, HIGH, one.pixels().clone());
            for (int y = (int) (top * HIGH) + 1; y < (top + 0.2) * HIGH - 1; y++) {
                for (int x = (int) (left * WIDE) + 1; x < (left + 0.2) * WIDE - 1; x++) {
                    other.pixels()[y * WIDE + x] ^= 0x3F;
                }
            }
            assertThat(Redaction.redact(FlatPage.of(one), List.of(box)).bytes())
                    .isEqualTo(Redaction.redact(FlatPage.of(other), List.of(box)).bytes());
        }
    }

    @Test
    void a_box_over_the_whole_page_leaves_nothing() {
        GreyPicture picture =
                Redaction.redact(page(FlatPage.Encoding.JPEG, 3), List.of(new Box(0, 0, 1, 1)))
                        .picture();
        assertThat(picture.pixels()).containsOnly(0);
    }

    @Test
    void no_box_changes_nothing() {
        FlatPage page = page(FlatPage.Encoding.PNG, 3);
        assertThat(Redaction.redact(page, List.of())).isSameAs(page);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.01,0,0.5,0.5",
        "0,-0.01,0.5,0.5",
        "0,0,0,0.5",
        "0,0,0.5,0",
        "0.6,0,0.5,0.5",
        "0,0.6,0.5,0.5",
        "NaN,0,0.5,0.5",
        "0,0,NaN,0.5",
        "0,0,Infinity,0.5"
    })
    void a_box_off_the_page_cannot_be_made(double left, double top, double width, double height) {
        assertThatThrownBy(() -> new Box(left, top, width, height))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void percent_from_a_form_means_the_same_box() {
        assertThat(Box.ofPercent(10, 20, 90, 80)).isEqualTo(new Box(0.1, 0.2, 0.9, 0.8));
    }
}
