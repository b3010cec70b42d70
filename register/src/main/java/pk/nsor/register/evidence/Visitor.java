package pk.nsor.register.evidence;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An officer at a browser without scripts, for the crash test: signs in as a persona and reads. */
final class Visitor implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;
    private String csrf = "";

    Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    /**
     * An answer that came whole.
     *
     * @param location path that it sends to, empty if none
     */
    record Answer(int status, String body, String location) {}

    /** Signs in as a persona of the demonstration. */
    void signIn(String officer) throws IOException, InterruptedException {
        get("/sign-in");
        int status = form("/demo/sign-in", Map.of("officer", officer)).status();
        if (status != 302) {
            throw new IOException("sign-in was refused");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(base + path)).GET());
    }

    Answer form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        String body =
                all.entrySet().stream()
                        .map(f -> encode(f.getKey()) + "=" + encode(f.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(c -> c.getKey() + "=" + c.getValue())
                            .collect(Collectors.joining("; ")));
        }
        HttpResponse<String> response =
                http.send(
                        request.timeout(PATIENCE).build(),
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        response.headers()
                .allValues("Set-Cookie")
                .forEach(
                        c -> {
                            String[] pair = c.split(";", 2)[0].split("=", 2);
                            cookies.put(pair[0], pair[1]);
                        });
        Matcher token = CSRF.matcher(response.body());
        if (token.find()) {
            csrf = token.group(1);
        }
        String location = response.headers().firstValue("Location").orElse("");
        return new Answer(
                response.statusCode(), response.body(), location.replaceFirst("^" + base, ""));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
