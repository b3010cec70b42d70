package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** Blacking out on the page of an attachment. */
final class BlackOut {
    private static final Page.LocatorOptions TEN =
            new Page.LocatorOptions().setHasText(Pattern.compile("^10$"));

    private BlackOut() {}

    /**
     * Blacks out the first line: over the picture where scripts are on, by its measures otherwise.
     * The picture that the register then gives is dark there and stays light beside it.
     */
    static void aLine(Officer officer) {
        Page page = officer.page();
        if (officer.screen().scripts()) {
            page.locator("#picture").scrollIntoViewIfNeeded();
            if (page.locator("button[aria-pressed=false]").count() > 0) {
                page.locator("button[aria-pressed=false]").click();
            }
            BoundingBox box = page.locator("#picture").boundingBox();
            drag(page.mouse(), box, 0.1, 0.11, 0.9, 0.16);
            assertThat(page.locator("#boxes input[name=box]").count()).isEqualTo(1);
        } else {
            seeThatTheScaleIsTrue(page);
            officer.type(Fields.of("left", "10", "top", "11", "width", "80", "height", "5"));
        }
        officer.press("#boxes button[type=submit]");
        BufferedImage picture = picture(page);
        assertThat(grey(picture, 0.5, 0.135)).as("under the box").isLessThan(40);
        assertThat(grey(picture, 0.05, 0.135)).as("beside the box").isGreaterThan(200);
    }

    /** Where 10 stands along the picture, a tenth of it lies before. */
    private static void seeThatTheScaleIsTrue(Page page) {
        BoundingBox picture = page.locator("#picture").boundingBox();
        BoundingBox across = page.locator(".ns-scale.across li", TEN).boundingBox();
        BoundingBox down = page.locator(".ns-scale.down li", TEN).boundingBox();
        assertThat(across.x).isCloseTo(picture.x + picture.width / 10, within(2.0));
        assertThat(down.y).isCloseTo(picture.y + picture.height / 10, within(2.0));
    }

    private static BufferedImage picture(Page page) {
        String address = page.locator("#picture img").getAttribute("src");
        byte[] bytes = page.request().get(address).body();
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int grey(BufferedImage picture, double x, double y) {
        int column = (int) (picture.getWidth() * x);
        int row = (int) (picture.getHeight() * y);
        return picture.getRGB(column, row) & 0xff;
    }

    private static void drag(
            Mouse mouse, BoundingBox box, double x1, double y1, double x2, double y2) {
        mouse.move(box.x + box.width * x1, box.y + box.height * y1);
        mouse.down();
        mouse.move(box.x + box.width * x2, box.y + box.height * y2);
        mouse.up();
    }
}
