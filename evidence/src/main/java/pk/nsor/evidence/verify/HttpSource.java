package pk.nsor.evidence.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** The live log over HTTP. Close it to let its connections go. */
public final class HttpSource implements LogSource, AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;

    private final URI prefix;
    private final HttpClient client;

    /** A log at this address, with or without a trailing slash. */
    public HttpSource(URI address) {
        String text = address.toString();
        this.prefix = URI.create(text.endsWith("/") ? text : text + "/");
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(CONNECT_TIMEOUT)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    @Override
    public Optional<byte[]> read(String relative, int maxBytes) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(prefix.resolve(relative))
                        .timeout(REQUEST_TIMEOUT)
                        .GET()
                        .build();
        try {
            HttpResponse<InputStream> response =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                return switch (response.statusCode()) {
                    case OK -> Optional.of(body.readNBytes(maxBytes + 1));
                    case NOT_FOUND -> Optional.empty();
                    default -> throw new IOException("the log answered with an unexpected status");
                };
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading the log", stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
