package pk.nsor.register.page;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/**
 * Renders a page into memory, whole, and only then sends it: a page that fails half-way sends
 * nothing. Compressed where the reader accepts it; forgery tokens are masked anew for each response
 * by the security chain, so that compression does not give them away.
 */
final class JteView implements View {
    private static final String TYPE = "text/html;charset=UTF-8";

    private final TemplateEngine engine;
    private final String template;

    JteView(TemplateEngine engine, String template) {
        this.engine = engine;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return TYPE;
    }

    @Override
    @SuppressWarnings("unchecked")
    public void render(
            @Nullable Map<String, ?> model,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput page = new Utf8ByteOutput();
        engine.render(template, model == null ? Map.of() : (Map<String, Object>) model, page);
        byte[] body = page.toByteArray();
        response.setContentType(TYPE);
        response.addHeader("Vary", "Accept-Encoding");
        if (acceptsGzip(request)) {
            response.setHeader("Content-Encoding", "gzip");
            body = StaticFiles.gzip(body);
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static boolean acceptsGzip(HttpServletRequest request) {
        String accepted = request.getHeader("Accept-Encoding");
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT)
                        .matches(".*\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?(,|$)).*");
    }
}
