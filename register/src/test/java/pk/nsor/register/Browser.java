package pk.nsor.register;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import pk.nsor.register.kernel.Caller;

/**
 * A browser without script: keeps cookies ({@code __Host-} ones over loopback too, as Chromium
 * does), follows nothing by itself, and takes the forgery token from the last page with one.
 */
public final class Browser {
    private static final Pattern CSRF =
            Pattern.compile(
                    "name=\"_csrf\"[^>]*value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]*name=\"_csrf\"");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final int port;
    private final BiConsumer<URI, Answer> listener;
    private final List<String> read = new ArrayList<>();
    private String csrf = "";
    private boolean hasty;
    private String origin = "";

    public Browser(int port) {
        this(port, (address, answer) -> {});
    }

    /** A browser that tells each address and its answer to a listener. */
    public Browser(int port, BiConsumer<URI, Answer> listener) {
        this.port = port;
        this.listener = listener;
    }

    /** An answer, and by which method was asked. */
    public record Answer(
            String method, int status, String body, HttpHeaders headers, byte[] bytes) {
        /** Where it redirects to, path and query only; empty when it does not. */
        public String location() {
            return headers.firstValue("Location")
                    .map(l -> l.replaceFirst("https?://[^/]+", ""))
                    .orElse("");
        }
    }

    /** From now on every form is sent twice, as by a double click; the first answer counts. */
    public Browser hasty() {
        hasty = true;
        return this;
    }

    /** Sends its next form with a token that the session never had. */
    public Browser stale() {
        csrf = "stale";
        return this;
    }

    /** Takes over a session that was begun elsewhere. */
    public Browser with(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    /** Says from now on which site's page sends; empty says nothing. */
    public Browser from(String site) {
        origin = site;
        return this;
    }

    /** Paths of all pages that were opened, in order. */
    public List<String> read() {
        return List.copyOf(read);
    }

    public Browser signIn(Caller caller) {
        Answer a = tryToSignIn(caller);
        if (a.status() != 302 || !a.location().equals("/")) {
            throw new AssertionError("sign-in was refused: " + a.status());
        }
        return this;
    }

    public Answer tryToSignIn(Caller caller) {
        get("/sign-in");
        return post("/demo/sign-in", Map.of("officer", List.of(caller.officer().value())));
    }

    public Answer get(String path) {
        read.add(path);
        return send(HttpRequest.newBuilder(uri(path)).GET());
    }

    /** Posts a form with the forgery token of the last page; one value a field. */
    public Answer form(String path, Map<String, String> fields) {
        Map<String, List<String>> many = new LinkedHashMap<>();
        fields.forEach((k, v) -> many.put(k, List.of(v)));
        return post(path, many);
    }

    public Answer post(String path, Map<String, List<String>> fields) {
        List<String> pairs = new ArrayList<>();
        pairs.add("_csrf=" + encode(csrf));
        fields.forEach((k, vs) -> vs.forEach(v -> pairs.add(encode(k) + "=" + encode(v))));
        return pressed(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(String.join("&", pairs))));
    }

    /** Posts a form with one file. */
    public Answer upload(String path, Map<String, String> fields, String field, byte[] file) {
        return upload(path, fields, field, "file", file);
    }

    /** Posts a form with one file of a name. */
    public Answer upload(
            String path, Map<String, String> fields, String field, String name, byte[] file) {
        String edge = "nsor-edge-5b1e";
        StringBuilder head = new StringBuilder();
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", csrf);
        all.forEach(
                (k, v) ->
                        head.append("--")
                                .append(edge)
                                .append("\r\nContent-Disposition: form-data; name=\"")
                                .append(k)
                                .append("\"\r\n\r\n")
                                .append(v)
                                .append("\r\n"));
        head.append("--")
                .append(edge)
                .append("\r\nContent-Disposition: form-data; name=\"")
                .append(field)
                .append("\"; filename=\"")
                .append(name)
                .append("\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
        byte[] end = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return pressed(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + edge)
                        .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(start, file, end))));
    }

    /** Follows one redirect. */
    public Answer follow(Answer a) {
        return a.location().isEmpty() ? a : get(a.location());
    }

    private Answer pressed(HttpRequest.Builder request) {
        Answer first = send(request);
        if (hasty) {
            send(request);
        }
        return first;
    }

    private Answer send(HttpRequest.Builder request) {
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((k, v) -> pairs.add(k + "=" + v));
            request.setHeader("Cookie", String.join("; ", pairs));
        }
        if (!origin.isEmpty()) {
            request.setHeader("Origin", origin);
        }
        try {
            HttpResponse<byte[]> r =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            r.headers().allValues("Set-Cookie").forEach(this::keep);
            String body = new String(r.body(), StandardCharsets.UTF_8);
            Matcher m = CSRF.matcher(body);
            if (m.find()) {
                csrf = m.group(1) != null ? m.group(1) : m.group(2);
            }
            Answer answer =
                    new Answer(r.request().method(), r.statusCode(), body, r.headers(), r.body());
            listener.accept(r.uri(), answer);
            return answer;
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void keep(String setCookie) {
        String pair = setCookie.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || setCookie.contains("Max-Age=0")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String encode(String s) {
        return URLEncoder.encode(s, StandardCharsets.UTF_8);
    }
}
