package pk.nsor.register.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.HttpRequestHandler;

/**
 * Styles, fonts and shapes, served from memory under an address that carries the hash of their
 * content, so that a browser may keep them for a year. No reading of them leaves evidence: they are
 * the same for everyone.
 */
public final class StaticFiles implements HttpRequestHandler {
    /** Every address of these files starts with this. */
    public static final String ROOT = "/assets/";

    private static final List<String> NAMES =
            List.of(
                    "bootstrap.min.css",
                    "bootstrap.rtl.min.css",
                    "theme.css",
                    "icons.svg",
                    "favicon.svg",
                    "cover.svg",
                    "js/attach.js",
                    "fonts/source-sans-3-latin-wght-normal.woff2",
                    "fonts/noto-naskh-arabic-arabic-wght-normal.woff2",
                    "fonts/noto-nastaliq-urdu-arabic-500-normal.woff2");

    private static final Map<String, Served> FILES = read();
    private static final String VERSION = version();

    private record Served(String type, byte[] plain, byte @Nullable [] gzip) {}

    /** Address of a file, for instance {@code /assets/3f0c…/theme.css}. */
    public static String path(String name) {
        return ROOT + VERSION + "/" + name;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String address = request.getRequestURI().substring(request.getContextPath().length());
        int slash = address.indexOf('/', ROOT.length());
        Served file = slash < 0 ? null : FILES.get(address.substring(slash + 1));
        boolean current = slash > 0 && address.substring(ROOT.length(), slash).equals(VERSION);
        if (file == null || !current) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.type());
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        byte[] body = file.plain();
        if (file.gzip() != null) {
            response.setHeader("Vary", "Accept-Encoding");
            if (JteView.acceptsGzip(request)) {
                response.setHeader("Content-Encoding", "gzip");
                body = file.gzip();
            }
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static Map<String, Served> read() {
        Map<String, Served> files = new LinkedHashMap<>();
        for (String name : NAMES) {
            try (InputStream in = StaticFiles.class.getResourceAsStream("/static/" + name)) {
                if (in == null) {
                    throw new IllegalStateException("a static file is missing");
                }
                byte[] plain = in.readAllBytes();
                files.put(
                        name,
                        new Served(
                                type(name), plain, name.endsWith(".woff2") ? null : gzip(plain)));
            } catch (IOException e) {
                throw new UncheckedIOException("a static file cannot be read", e);
            }
        }
        return files;
    }

    private static String type(String name) {
        if (name.endsWith(".css")) {
            return "text/css;charset=UTF-8";
        }
        if (name.endsWith(".js")) {
            return "text/javascript;charset=UTF-8";
        }
        return name.endsWith(".svg") ? "image/svg+xml" : "font/woff2";
    }

    private static String version() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            FILES.values().forEach(f -> sha.update(f.plain()));
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("no SHA-256", e);
        }
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(plain.length / 3 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return out.toByteArray();
    }
}
