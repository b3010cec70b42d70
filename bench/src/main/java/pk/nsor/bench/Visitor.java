package pk.nsor.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A browser without script, signed in as one persona in one language. */
final class Visitor {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String name;

    Visitor(HttpClient http, String base, String name) {
        this.http = http;
        this.base = base;
        this.name = name;
    }

    /**
     * An answer.
     *
     * @param wire bytes of the body as they came, compressed
     * @param html whether it is a page, and not a file or a picture
     */
    record Page(int status, String body, int wire, boolean html) {}

    String name() {
        return name;
    }

    /** Signs in by the page of personas, in this language. */
    Visitor signIn(String officer, String language) {
        Matcher m = TOKEN.matcher(get("/sign-in").body());
        if (!m.find()) {
            throw new IllegalStateException("the page of personas has no form");
        }
        String form = "officer=" + encoded(officer) + "&_csrf=" + encoded(m.group(1));
        HttpRequest request =
                request("/demo/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        if (page(send(request)).status() != 302) {
            throw new IllegalStateException("a persona cannot sign in");
        }
        get("/language/" + language + "?back=/");
        return this;
    }

    Page get(String address) {
        return page(send(request(address).GET().build()));
    }

    /** Asks and does not wait. */
    CompletableFuture<HttpResponse<byte[]>> ask(String address) {
        return http.sendAsync(
                request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + address))
                        .timeout(PATIENCE)
                        .header("Accept", "text/html,*/*")
                        .header("Accept-Encoding", "gzip");
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            HttpResponse<byte[]> answer =
                    http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("the application does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int is = pair.indexOf('=');
        cookies.put(pair.substring(0, is), pair.substring(is + 1));
    }

    private static Page page(HttpResponse<byte[]> answer) {
        boolean zipped =
                answer.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
        return new Page(
                answer.statusCode(),
                text(answer.body(), zipped),
                answer.body().length,
                answer.headers()
                        .firstValue("Content-Type")
                        .filter(t -> t.startsWith("text/html"))
                        .isPresent());
    }

    private static String text(byte[] body, boolean zipped) {
        if (!zipped) {
            return new String(body, StandardCharsets.UTF_8);
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a page does not unpack", e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
