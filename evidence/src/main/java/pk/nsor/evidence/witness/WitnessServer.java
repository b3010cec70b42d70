package pk.nsor.evidence.witness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * The witness on the JDK's HTTP server: {@code POST /add-checkpoint} and nothing else. Answers are
 * signed, so that plain HTTP inside a closed network is enough; put a proxy in front for TLS.
 */
public final class WitnessServer implements AutoCloseable {

    private static final int MAX_REQUESTS_AT_ONCE = 32;
    private static final int BACKLOG = 64;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int TOO_LARGE = 413;
    private static final int FAULT = 500;
    private static final int BUSY = 503;

    private final Witness witness;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Semaphore places = new Semaphore(MAX_REQUESTS_AT_ONCE);

    private WitnessServer(Witness witness, HttpServer server) {
        this.witness = witness;
        this.server = server;
    }

    /** Starts serving at this address; port 0 takes any free one. */
    public static WitnessServer start(InetSocketAddress address, Witness witness)
            throws IOException {
        HttpServer http = HttpServer.create(address, BACKLOG);
        WitnessServer server = new WitnessServer(witness, http);
        http.createContext("/", server::handle);
        http.setExecutor(server.threads);
        http.start();
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!places.tryAcquire()) {
                send(exchange, new Witness.Answer(BUSY, Witness.TEXT, "busy\n"));
                return;
            }
            try {
                send(exchange, answer(exchange));
            } finally {
                places.release();
            }
        }
    }

    private Witness.Answer answer(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestURI().getPath().equals("/add-checkpoint")) {
            return new Witness.Answer(Witness.NOT_FOUND, Witness.TEXT, "not found\n");
        }
        if (!exchange.getRequestMethod().equals("POST")) {
            return new Witness.Answer(METHOD_NOT_ALLOWED, Witness.TEXT, "use POST\n");
        }
        byte[] body = exchange.getRequestBody().readNBytes(AddCheckpoint.MAX_BYTES + 1);
        if (body.length > AddCheckpoint.MAX_BYTES) {
            return new Witness.Answer(TOO_LARGE, Witness.TEXT, "too long\n");
        }
        try {
            return witness.addCheckpoint(body);
        } catch (IOException memoryFailed) {
            return new Witness.Answer(FAULT, Witness.TEXT, "the witness's memory failed\n");
        }
    }

    private static void send(HttpExchange exchange, Witness.Answer answer) throws IOException {
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
