package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Mouse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;

/** Blacking out on the page of an attachment. */
final class BlackOut {
    private static final String DARK_AT =
            "async () => { const i = document.querySelector('#picture img'); await i.decode();"
                    + " const c = document.createElement('canvas'); c.width = i.naturalWidth; c.height ="
                    + " i.naturalHeight; const p = c.getContext('2d'); p.drawImage(i, 0, 0); return"
                    + " p.getImageData(c.width * 0.5, c.height * 0.135, 1, 1).data[0]; }";

    private BlackOut() {}

    /**
     * Blacks out the first line: over the picture where scripts are on, by its measures otherwise.
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
            officer.type(Fields.of("left", "10", "top", "11", "width", "80", "height", "5"));
        }
        officer.press("#boxes button[type=submit]");
        if (officer.screen().scripts()) {
            assertThat(((Number) page.evaluate(DARK_AT)).intValue()).isLessThan(40);
        }
    }

    private static void drag(
            Mouse mouse, BoundingBox box, double x1, double y1, double x2, double y2) {
        mouse.move(box.x + box.width * x1, box.y + box.height * y1);
        mouse.down();
        mouse.move(box.x + box.width * x2, box.y + box.height * y2);
        mouse.up();
    }
}
