package pk.nsor.journeys;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every page must keep: language and direction as chosen, no id twice, nothing wider than the
 * window at 1280 and at 360 px, nothing that axe finds. Axe and the other width have their turn
 * once for each kind of page and language, as they take a third of a second; a kind is an address
 * without its numbers, and the forms that the page offers. With {@code -Djourneys.shots=FOLDER}
 * each kind is also photographed, wide and narrow.
 */
final class PageChecks {
    /** Of the window, in CSS pixels. */
    static final int HEIGHT = 900;

    private static final String AXE_RUN =
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                    + ".map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '))";
    private static final String WIDER =
            "document.documentElement.scrollWidth <= window.innerWidth ? ''"
                    + " : document.documentElement.scrollWidth + ' px: ' + [...document.querySelectorAll('body *')]"
                    + ".filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5"
                    + " || e.getBoundingClientRect().left < -0.5).slice(-3)"
                    + ".map(e => e.tagName + '.' + e.className).join(' ')";
    private static final String GLANCE =
            "() => { const root = document.documentElement;"
                    + " const ids = [...document.querySelectorAll('[id]')].map(e => e.id);"
                    + " return [root.lang + ' ' + root.dir,"
                    + " location.pathname + (document.querySelector('.ns-summary') ? ' errors' : '') + ' '"
                    + " + [...document.querySelectorAll('main form')].map(f =>"
                    + " new URL(f.action).pathname.split('/').pop()).join(' '),"
                    + " ids.filter((id, n) => ids.indexOf(id) !== n).join(' '), "
                    + WIDER
                    + "]; }";

    private final String axe = axe();
    private final PlainPages plain = new PlainPages();
    private final Set<String> seen = new HashSet<>();
    private final @Nullable String shots = System.getProperty("journeys.shots");

    /**
     * Everything that is wrong with the page before the officer; nothing when all is well. The
     * language, the ids and the width at which the officer sits are looked at on every page.
     */
    List<String> wrongWith(Page page, Screen screen) {
        List<String> wrong = new ArrayList<>();
        List<?> glance = (List<?>) page.evaluate(GLANCE);
        Tongue tongue = screen.tongue();
        if (!glance.get(0).equals(tongue.code() + " " + tongue.dir())) {
            wrong.add("is " + glance.get(0) + " instead of " + tongue);
        }
        String kind = kind(String.valueOf(glance.get(1)));
        if (!glance.get(2).equals("")) {
            wrong.add("ids given twice: " + glance.get(2));
        }
        wider(wrong, screen.width(), glance.get(3));
        if (seen.add(kind + " " + tongue)) {
            wrong.addAll(axe(screen.scripts() ? page : plain.showing(page, screen.width())));
            shoot(page, kind, screen);
            int other = screen.width() == Screen.NARROW ? Screen.WIDE : Screen.NARROW;
            page.setViewportSize(other, HEIGHT);
            wider(wrong, other, page.evaluate("() => " + WIDER));
            shoot(page, kind, new Screen(tongue, other, screen.scripts()));
            page.setViewportSize(screen.width(), HEIGHT);
        }
        return wrong;
    }

    private static void wider(List<String> wrong, int width, Object found) {
        if (!found.equals("")) {
            wrong.add("scrolls sideways at " + width + " px, " + found);
        }
    }

    private List<String> axe(Page page) {
        page.evaluate(axe);
        List<String> found = new ArrayList<>();
        for (Object o : (List<?>) page.evaluate(AXE_RUN)) {
            found.add("axe: " + o);
        }
        return found;
    }

    private static String kind(String glanced) {
        return glanced.replaceAll("\\b[A-Z]{1,2}-[0-9A-Z]{4}(-[0-9A-Z]+)+", "REF")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("/\\d+", "/N");
    }

    private void shoot(Page page, String kind, Screen screen) {
        if (shots == null) {
            return;
        }
        String name =
                kind.strip().replace('/', '_').replaceAll("[^A-Za-z0-9_]+", "-")
                        + "."
                        + screen.tongue().code()
                        + "."
                        + screen.width()
                        + (screen.scripts() ? "" : ".plain");
        page.evaluate("() => document.querySelectorAll('img').forEach(i => i.loading = 'eager')");
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of(shots, name.toLowerCase(Locale.ROOT) + ".png"))
                        .setFullPage(true));
    }

    /** Keeps a printed page among the photographs. */
    void keep(byte[] pdf, String path, Screen screen) {
        if (shots != null) {
            String name = path.replaceAll("[A-Z]{2}-[0-9A-Z-]+", "ref").replaceAll("\\W+", "_");
            try {
                Files.write(Path.of(shots, name + "." + screen.tongue().code() + ".pdf"), pdf);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static String axe() {
        try (InputStream in = PageChecks.class.getResourceAsStream("/axe.min.js")) {
            if (in == null) {
                throw new IllegalStateException("axe is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
