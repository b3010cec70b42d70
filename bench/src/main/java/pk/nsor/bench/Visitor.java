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
import java.util.LinkedHashMap;
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
    private static final String BOUNDARY = "----nsor-bench-part";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http;
    private final String base;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();
    private final String name;
    private String token = "";

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

    /**
     * What answers a form.
     *
     * @param location path that it leads on to, empty where it is a page itself
     */
    record Answer(int status, String location) {}

    /** Signs in by the page of personas, in this language. */
    Visitor signIn(String officer, String language) {
        get("/sign-in");
        if (post("/demo/sign-in", Map.of("officer", officer)).status() != 302) {
            throw new IllegalStateException("a persona cannot sign in");
        }
        get("/language/" + language + "?back=/");
        return this;
    }

    /** Sends a form of the page that was seen last. */
    Answer post(String address, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        String form =
                all.entrySet().stream()
                        .map(f -> f.getKey() + "=" + encoded(f.getValue()))
                        .collect(Collectors.joining("&"));
        return answer(
                request(address)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    /** Sends a picture by the form of the page that was seen last. */
    Answer upload(String address, String kind, byte[] png) {
        String line = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=";
        String before =
                line
                        + "\"_csrf\"\r\n\r\n"
                        + token
                        + "\r\n"
                        + line
                        + "\"then\"\r\n\r\nattach-"
                        + kind
                        + "\r\n"
                        + line
                        + "\"file-"
                        + kind
                        + "\"; filename=\"page.png\"\r\nContent-Type: image/png\r\n\r\n";
        return answer(
                request(address)
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(
                                HttpRequest.BodyPublishers.concat(
                                        HttpRequest.BodyPublishers.ofString(before),
                                        HttpRequest.BodyPublishers.ofByteArray(png),
                                        HttpRequest.BodyPublishers.ofString(
                                                "\r\n--" + BOUNDARY + "--\r\n")))
                        .build());
    }

    private Answer answer(HttpRequest request) {
        HttpResponse<byte[]> answer = send(request);
        String location =
                answer.headers()
                        .firstValue("Location")
                        .map(l -> URI.create(l).getRawPath())
                        .orElse("");
        return new Answer(answer.statusCode(), location);
    }

    Page get(String address) {
        Page page = page(send(request(address).GET().build()));
        Matcher m = TOKEN.matcher(page.body());
        if (m.find()) {
            token = m.group(1);
        }
        return page;
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
