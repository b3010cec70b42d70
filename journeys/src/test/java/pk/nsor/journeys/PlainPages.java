package pk.nsor.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import org.jspecify.annotations.Nullable;

/**
 * Pages of officers who run no scripts, laid before axe, which is one: the same page as it stands
 * there, in a window that runs scripts, with the register's styles and without its own script. That
 * window has no session; pictures of attachments stay empty in it.
 */
final class PlainPages {
    private static final String NOWHERE = "http://localhost/";

    private @Nullable Page window;
    private String shown = "";

    /** The window, with what stands before the officer. */
    Page showing(Page page, int width) {
        Page open = window;
        if (open == null) {
            open = opened(page.context().browser());
            window = open;
        }
        shown = page.content();
        open.setViewportSize(width, PageChecks.HEIGHT);
        String address = page.url().startsWith("http") ? page.url() : NOWHERE;
        open.navigate(address.replaceFirst("#.*", ""));
        return open;
    }

    private Page opened(Browser browser) {
        Page open =
                browser.newContext(
                                new Browser.NewContextOptions()
                                        .setReducedMotion(ReducedMotion.REDUCE))
                        .newPage();
        open.route("**/*", this::answer);
        return open;
    }

    private void answer(Route route) {
        if (route.request().isNavigationRequest()) {
            route.fulfill(
                    new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(shown));
        } else if (route.request().resourceType().equals("script")
                || route.request().url().contains("/attachments/")) {
            route.abort();
        } else {
            route.resume();
        }
    }
}
