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
 * What every page must keep: language and direction as chosen, nothing wider than 360 px, nothing
 * that axe finds. Axe runs once for each kind of page, language and width, as it takes a third of a
 * second; a kind is an address without its numbers, and the forms that the page offers. With {@code
 * -Djourneys.shots=FOLDER} each kind is also photographed, wide and narrow.
 */
final class PageChecks {
    private static final String AXE_RUN =
            "async () => (await axe.run(document, {resultTypes: ['violations']})).violations"
                    + ".map(v => v.id + ' at ' + v.nodes.map(n => n.target.join(' ')).join(', '))";
    private static final String KIND =
            "() => location.pathname + (document.querySelector('.ns-summary') ? ' errors' : '') + ' '"
                    + " + [...document.querySelectorAll('main form')].map(f =>"
                    + " new URL(f.action).pathname.split('/').pop()).join(' ')";
    private static final String WIDER =
            "() => document.documentElement.scrollWidth <= window.innerWidth ? null"
                    + " : document.documentElement.scrollWidth + ' px: ' + [...document.querySelectorAll('body *')]"
                    + ".filter(e => e.getBoundingClientRect().right > window.innerWidth + 0.5"
                    + " || e.getBoundingClientRect().left < -0.5).slice(-3)"
                    + ".map(e => e.tagName + '.' + e.className).join(' ')";

    private static final String TWICE =
            "() => { const all = [...document.querySelectorAll('[id]')].map(e => e.id);"
                    + " return all.filter((id, n) => all.indexOf(id) !== n).join(' ') || null; }";

    private final String axe = axe();
    private final Set<String> seen = new HashSet<>();
    private final @Nullable String shots = System.getProperty("journeys.shots");

    /** Everything that is wrong with the page before the officer; nothing when all is well. */
    List<String> wrongWith(Page page, Screen screen) {
        List<String> wrong = new ArrayList<>();
        language(page, screen.tongue(), wrong);
        String kind = kind(page);
        boolean first = seen.add(kind + " " + screen);
        if (first && screen.scripts()) {
            wrong.addAll(axe(page));
        }
        if (first && screen.width() != Screen.NARROW) {
            shoot(page, kind, screen);
        }
        if (page.evaluate(TWICE) instanceof String ids) {
            wrong.add("ids given twice: " + ids);
        }
        page.setViewportSize(Screen.NARROW, 740);
        Object wider = page.evaluate(WIDER);
        if (wider != null) {
            wrong.add("scrolls sideways at 360 px, " + wider);
        }
        if (first) {
            shoot(page, kind, new Screen(screen.tongue(), Screen.NARROW, screen.scripts()));
        }
        if (first && screen.width() != Screen.WIDE) {
            page.setViewportSize(Screen.WIDE, 900);
            shoot(page, kind, new Screen(screen.tongue(), Screen.WIDE, screen.scripts()));
        }
        page.setViewportSize(screen.width(), 900);
        return wrong;
    }

    /** What axe finds. */
    List<String> axe(Page page) {
        page.evaluate(axe);
        List<String> found = new ArrayList<>();
        for (Object o : (List<?>) page.evaluate(AXE_RUN)) {
            found.add("axe: " + o);
        }
        return found;
    }

    private static void language(Page page, Tongue tongue, List<String> wrong) {
        Object lang = page.evaluate("() => document.documentElement.lang");
        Object dir = page.evaluate("() => document.documentElement.dir");
        if (!tongue.code().equals(lang) || !tongue.dir().equals(dir)) {
            wrong.add("is " + lang + " " + dir + " instead of " + tongue);
        }
    }

    private static String kind(Page page) {
        return page.evaluate(KIND)
                .toString()
                .replaceAll("\\b[A-Z]{1,2}-[0-9A-Z]{4}(-[0-9A-Z]+)+", "REF")
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
