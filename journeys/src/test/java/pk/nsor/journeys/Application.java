package pk.nsor.journeys;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application in a process of its own, as it is delivered, on a free port and a data
 * folder that is new each time. The folder stays after a run, for reading its log.
 */
final class Application implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private Application(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it and waits until it is well.
     *
     * @throws IllegalStateException when it ends or takes longer than {@link #START_LIMIT}; the
     *     message names its log
     */
    static Application start(Path jar, Path scratch) throws IOException, InterruptedException {
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("not packaged yet (run ./nsor test): " + jar);
        }
        empty(scratch);
        Path log = scratch.resolve("application.log");
        int port = freePort();
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow",
                                "-Xmx448m",
                                "-XX:+UseSerialGC",
                                // Ten minutes of few requests do not pay for what is compiled well.
                                "-XX:TieredStopAtLevel=1",
                                "-jar",
                                jar.toString(),
                                "--nsor.data.folder=" + scratch.resolve("data"),
                                "--nsor.data.binaries="
                                        + Path.of("target/postgres-programs").toAbsolutePath(),
                                "--nsor.data.durable=false",
                                "--nsor.demo=personas",
                                "--server.port=" + port)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        Application application = new Application(process, port);
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy, "end-of-journeys"));
        application.awaitHealth(log);
        return application;
    }

    /** The address as an officer types it, without a last slash. */
    String address() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private void awaitHealth(Path log) throws InterruptedException {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        HttpRequest health = HttpRequest.newBuilder(URI.create(address() + "/health")).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end && process.isAlive()) {
                try {
                    if (http.send(health, HttpResponse.BodyHandlers.discarding()).statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    Thread.sleep(100);
                }
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the application did not start; its log is " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void empty(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> old = Files.walk(folder)) {
                for (Path p : old.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(p);
                }
            }
        }
        Files.createDirectories(folder);
    }
}
