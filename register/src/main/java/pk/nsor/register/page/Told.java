package pk.nsor.register.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.RequestContextUtils;
import pk.nsor.register.kernel.Text;

/**
 * What an officer is told on the page that follows an act: what was done and what happens next, or
 * that it was not done and why.
 */
public record Told(boolean done, Text text) {
    private static final String NAME = "told";

    public static Told done(Text text) {
        return new Told(true, text);
    }

    public static Told notDone(Text text) {
        return new Told(false, text);
    }

    /** Keeps it for the page that the browser is sent to. */
    public void on(RedirectAttributes flash) {
        flash.addFlashAttribute(NAME, this);
    }

    /** What was kept for this page; null for nothing. */
    public static @Nullable Told of(HttpServletRequest request) {
        @Nullable Map<String, ?> flash = RequestContextUtils.getInputFlashMap(request);
        return flash != null && flash.get(NAME) instanceof Told told ? told : null;
    }
}
