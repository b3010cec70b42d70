package pk.nsor.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The application, started as {@code ./nsor run} starts it, on a scratch folder with a durable
 * server. Its own log of requests tells the time that each took inside.
 */
final class App implements AutoCloseable {
    private static final Pattern RUNNING = Pattern.compile("running at (http://localhost:\\d+)");
    private static final Pattern AFTER_GC = Pattern.compile("->(\\d+)M\\(");
    private static final Pattern RSS = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final String base;
    private final Path folder;

    private App(Process process, String base, Path folder) {
        this.process = process;
        this.base = base;
        this.folder = folder;
    }

    /**
     * Starts it and waits until it says that it runs, passing on what it says before.
     *
     * @param command java with its arguments, up to the jar
     */
    static App start(List<String> command, Path folder, int persons, int exact, PrintStream out)
            throws IOException {
        List<String> all = new ArrayList<>(command);
        all.add(1, "-Xlog:gc:file=" + folder.resolve("gc.log"));
        all.addAll(
                List.of(
                        "--nsor.data.folder=" + folder.resolve("data"),
                        "--nsor.demo=full",
                        "--nsor.demo.persons=" + persons,
                        "--nsor.demo.exact=" + exact,
                        "--nsor.announce=true",
                        "--server.port=0",
                        "--server.tomcat.accesslog.enabled=true",
                        "--server.tomcat.accesslog.buffered=false",
                        "--server.tomcat.accesslog.directory=" + folder,
                        "--server.tomcat.accesslog.prefix=requests",
                        "--server.tomcat.accesslog.suffix=.log",
                        "--server.tomcat.accesslog.rotate=false",
                        "--server.tomcat.accesslog.pattern=%s %D %m %U %q"));
        Process process =
                new ProcessBuilder(all)
                        .redirectError(folder.resolve("errors.log").toFile())
                        .start();
        BufferedReader says = new BufferedReader(process.inputReader(StandardCharsets.UTF_8));
        for (String line = says.readLine(); line != null; line = says.readLine()) {
            Matcher m = RUNNING.matcher(line);
            if (m.find()) {
                drain(says);
                return new App(process, m.group(1), folder);
            }
            out.println(line);
        }
        throw new IOException("the application did not start: see " + folder.resolve("errors.log"));
    }

    /** What it says afterwards is nobody's concern, but must not block it. */
    private static void drain(BufferedReader says) {
        Thread.ofVirtual()
                .start(
                        () -> {
                            try {
                                while (says.readLine() != null) {
                                    Thread.onSpinWait();
                                }
                            } catch (IOException e) {
                                Thread.currentThread().interrupt();
                            }
                        });
    }

    String base() {
        return base;
    }

    /** Where in its log of requests it is now: what comes after is what is measured. */
    long mark() throws IOException {
        return Files.size(requests());
    }

    /** Time inside the application by kind, of what was answered after the mark. */
    Map<Kind, Latencies> inside(long mark) throws IOException {
        Map<Kind, Latencies> times = new TreeMap<>();
        byte[] log = Files.readAllBytes(requests());
        String after = new String(log, (int) mark, log.length - (int) mark, StandardCharsets.UTF_8);
        for (String line : after.split("\n")) {
            String[] cells = line.strip().split(" ", -1);
            if (cells.length < 4) {
                continue;
            }
            boolean posted = cells[2].equals("POST");
            if (cells[0].equals("200") || posted && cells[0].equals("302")) {
                String query = cells.length > 4 && cells[4].startsWith("?") ? cells[4] : "";
                times.computeIfAbsent(
                                posted ? Kind.posted(cells[3]) : Kind.of(cells[3] + query),
                                k -> new Latencies())
                        .add(Long.parseLong(cells[1]) * 1_000);
            }
        }
        return times;
    }

    private Path requests() {
        return folder.resolve("requests.log");
    }

    /** Most heap that was in use right after a collection, in MB, since a line of the log. */
    long heapAfterCollection() throws IOException {
        long most = 0;
        try (Stream<String> lines = Files.lines(folder.resolve("gc.log"))) {
            for (String line : (Iterable<String>) lines::iterator) {
                Matcher m = AFTER_GC.matcher(line);
                if (m.find()) {
                    most = Math.max(most, Long.parseLong(m.group(1)));
                }
            }
        }
        return most;
    }

    /** Most memory that the process ever held, in MB; the database server is apart. */
    long resident() throws IOException {
        Matcher m = RSS.matcher(Files.readString(Path.of("/proc", process.pid() + "", "status")));
        return m.find() ? Long.parseLong(m.group(1)) / 1024 : 0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
