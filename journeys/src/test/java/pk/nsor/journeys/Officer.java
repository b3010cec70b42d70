package pk.nsor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * One officer at one browser, with a session of their own. Whatever they open or press is checked;
 * see {@link PageChecks}.
 */
final class Officer implements AutoCloseable {
    private static final Pattern PAGE_OF_PDF = Pattern.compile("/Type\\s*/Page\\b");

    private final Register register;
    private final Screen screen;
    private final BrowserContext context;
    private final Page page;
    private final List<String> console = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();

    private Officer(Register register, Screen screen) {
        this.register = register;
        this.screen = screen;
        this.context =
                register.chromium()
                        .browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setBaseURL(register.address())
                                        .setJavaScriptEnabled(screen.scripts())
                                        .setViewportSize(screen.width(), PageChecks.HEIGHT)
                                        .setReducedMotion(
                                                com.microsoft.playwright.options.ReducedMotion
                                                        .REDUCE));
        context.setDefaultTimeout(10_000);
        this.page = context.newPage();
        page.onConsoleMessage(
                m -> {
                    if (m.type().equals("error") || m.type().equals("warning")) {
                        console.add(m.text());
                    }
                });
        page.onPageError(console::add);
        page.onResponse(this::answered);
    }

    /** Chooses the persona on the first page, in the language of the screen. */
    static Officer signIn(Register register, String persona, Screen screen) {
        Officer officer = atTheDoor(register, screen);
        officer.page.navigate("/language/" + screen.tongue().code() + "?back=/sign-in");
        officer.check();
        officer.enter(persona);
        return officer;
    }

    /** Somebody who has not signed in, with nothing open and nothing kept from before. */
    static Officer atTheDoor(Register register, Screen screen) {
        return new Officer(register, screen);
    }

    /** Pages and the answers to forms, sent on or not; no picture, and nothing that was refused. */
    private void answered(Response answer) {
        if (answer.request().isNavigationRequest() && answer.status() < 400) {
            String path = answer.url().substring(register.address().length());
            register.ways()
                    .went(answer.request().method(), path.replaceFirst("[?#].*", ""), screen);
        }
    }

    /** Chooses the persona on the sign-in page that is open. */
    void enter(String persona) {
        press("button[name=officer][value=" + persona + "]");
    }

    Page page() {
        return page;
    }

    String address() {
        return register.address();
    }

    Screen screen() {
        return screen;
    }

    /** The path that is open, without the host. */
    String path() {
        return page.url().substring(register.address().length());
    }

    Officer open(String path) {
        return open(path, 200);
    }

    /** Opens what is answered with a refusal. */
    Officer openRefused(String path, int status) {
        return open(path, status);
    }

    private Officer open(String path, int status) {
        Response answer = page.navigate(path);
        assertThat(answer == null ? 0 : answer.status()).as(path).isEqualTo(status);
        check(status);
        return this;
    }

    /** Presses a button or link and waits for the page that follows. */
    Officer press(String selector) {
        return press(selector, 200);
    }

    /**
     * The same where the answer has another status, as a conflict has. Deprecated is the waiting
     * for a page: a form that is answered under its own address offers no address to wait for
     * instead.
     */
    @SuppressWarnings("deprecation")
    Officer press(String selector, int status) {
        Locator button = only(selector);
        Response answer = page.waitForNavigation(button::click);
        assertThat(answer == null ? 0 : answer.status()).as(selector).isEqualTo(status);
        check(status);
        return this;
    }

    /** Presses twice in haste, and waits for what comes in the end. */
    @SuppressWarnings("deprecation")
    Officer pressTwice(String selector) {
        Locator button = only(selector);
        AtomicInteger underWay = new AtomicInteger();
        Consumer<Request> began = r -> underWay.addAndGet(r.isNavigationRequest() ? 1 : 0);
        Consumer<Request> ended = r -> underWay.addAndGet(r.isNavigationRequest() ? -1 : 0);
        page.onRequest(began);
        page.onRequestFinished(ended);
        page.onRequestFailed(ended);
        String here = page.url();
        try {
            page.waitForNavigation(button::dblclick);
        } catch (PlaywrightException givenUp) {
            // The page of the first press, for that of the second.
            assertThat(givenUp).hasMessageContaining("ERR_ABORTED");
            page.waitForURL(there -> !there.equals(here));
        }
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.waitForCondition(() -> underWay.get() <= 0);
        page.offRequest(began);
        page.offRequestFinished(ended);
        page.offRequestFailed(ended);
        check();
        return this;
    }

    private Locator only(String selector) {
        Locator one = page.locator(selector);
        assertThat(one.count()).as("%s on %s", selector, path()).isEqualTo(1);
        return one;
    }

    /** Reads the open page in the other language, and goes back to their own. */
    @SuppressWarnings("deprecation")
    void inTheOtherLanguage() {
        String before = page.locator("html").getAttribute("lang");
        page.waitForNavigation(only(".ns-lang, .ns-again button")::click);
        assertThat(page.locator("html").getAttribute("lang")).isNotEqualTo(before);
        page.waitForNavigation(only(".ns-lang, .ns-again button")::click);
        check();
    }

    /** Their session ends, as after a quarter of an hour without a page. */
    void endSession() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("__Host-nsor"));
    }

    /** Types, chooses and ticks by the names of the fields; the value "on" ticks. */
    Officer type(Map<String, String> fields) {
        fields.forEach(this::type);
        return this;
    }

    private void type(String name, String value) {
        Locator all = page.locator("main [name='" + name + "']");
        assertThat(all.count()).as("field %s on %s", name, path()).isPositive();
        String tag = all.first().evaluate("e => e.tagName + ' ' + e.type").toString();
        switch (tag) {
            case "SELECT select-one" -> all.selectOption(value);
            case "INPUT radio" ->
                    page.locator("main [name='" + name + "'][value='" + value + "']").check();
            case "INPUT checkbox" -> {
                for (int n = 0; n < all.count(); n++) {
                    all.nth(n).check();
                }
            }
            default -> all.fill(value);
        }
    }

    Officer attach(String name, FilePayload file) {
        page.locator("main input[type=file][name='" + name + "']").setInputFiles(file);
        return this;
    }

    /** How many sheets of A4 the page takes in print. */
    int sheets() {
        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true).setFormat("A4"));
        register.checks().keep(pdf, path(), screen);
        String raw = new String(pdf, StandardCharsets.ISO_8859_1);
        return (int) PAGE_OF_PDF.matcher(raw).results().count();
    }

    /** The text before the officer. */
    String text() {
        return page.locator("main").innerText();
    }

    /** The browser tells its console of an answer that is not 200, even of one that is wanted. */
    private void check(int status) {
        console.removeIf(m -> status != 200 && m.contains("status of " + status));
        check();
    }

    /** Checks the page before the officer; what is wrong is kept until {@link #close}. */
    void check() {
        List<String> now = register.checks().wrongWith(page, screen);
        now.addAll(console);
        console.clear();
        now.forEach(w -> wrong.add(path() + ": " + w));
    }

    /**
     * Goes home.
     *
     * @throws AssertionError when a page on the way was not as every page must be
     */
    @Override
    public void close() {
        assertThat(leave()).as("pages before an officer, %s", screen).isEmpty();
    }

    /** Goes home, and tells what was wrong with the pages on the way. */
    List<String> leave() {
        context.close();
        return wrong;
    }
}
