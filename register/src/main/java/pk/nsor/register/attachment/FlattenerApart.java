package pk.nsor.register.attachment;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.jbig2.JBIG2ImageReaderSpi;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Flattens each upload in a process of its own, one at a time: no byte of an upload is parsed where
 * keys and records are. A file that makes a library loop, run out of memory or crash ends that
 * process and is refused; the register does not notice. The process may write no file, has a memory
 * and a time limit and no environment, and dies with its pipe.
 */
public final class FlattenerApart implements Flattening {
    /** Heap of the process, in megabytes, on top of the register's own. */
    static final int HEAP_MEGABYTES = 256;

    /** Longest wait for one's turn. */
    private static final Duration TURN = Duration.ofSeconds(30);

    /** Start, reading and writing come on top of the time for flattening. */
    private static final Duration AROUND = Duration.ofSeconds(10);

    /** No file of any size, no core; processor seconds above the limit on elapsed time. */
    private static final String CONFINED = "ulimit -f 0; ulimit -c 0; ulimit -t 180; exec \"$@\"";

    private final Semaphore turn = new Semaphore(1, true);
    private final Duration wait;
    private final Duration limit;
    private final List<String> command;

    public FlattenerApart() {
        this(TURN, Limits.FLATTENING.plus(AROUND), program());
    }

    /**
     * @param program class path and main class of the process
     */
    FlattenerApart(Duration wait, Duration limit, List<String> program) {
        this.wait = wait;
        this.limit = limit;
        this.command = command(program);
    }

    @Override
    public Flattened flatten(byte[] upload) {
        if (Sniffer.sniff(upload) instanceof Sniffed.Refused(Refusal refusal)) {
            return new Flattened.Refused(refusal);
        }
        try {
            if (!turn.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                return new Flattened.Refused(Refusal.BUSY);
            }
            try {
                return inProcess(upload);
            } finally {
                turn.release();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Flattened.Refused(Refusal.BUSY);
        }
    }

    private Flattened inProcess(byte[] upload) {
        Process process = start();
        Thread watch = Thread.ofVirtual().start(() -> endInTime(process));
        Thread feed = Thread.ofVirtual().start(() -> feed(process, upload));
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
            requireUp(in);
            return answer(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the process apart could not be started", e);
        } finally {
            process.destroyForcibly();
            watch.interrupt();
            feed.interrupt();
        }
    }

    private Process start() {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("the process apart could not be started", e);
        }
    }

    private static void requireUp(DataInputStream in) throws IOException {
        if (in.readInt() != Wire.UP) {
            throw new IOException("the process apart is not ours");
        }
    }

    /** After it came up, an answer that ends early means that the file was too much for it. */
    private static Flattened answer(DataInputStream in) {
        try {
            return Wire.read(in);
        } catch (IOException | IllegalArgumentException e) {
            return new Flattened.Refused(Refusal.TOO_HEAVY);
        }
    }

    private void endInTime(Process process) {
        try {
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process that ends while it is fed breaks the pipe; its answer says what happened. */
    private static void feed(Process process, byte[] upload) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(upload);
        } catch (IOException e) {
            process.destroyForcibly();
        }
    }

    private static List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", CONFINED, "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx" + HEAP_MEGABYTES + "m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=/dev/null",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-Dorg.apache.commons.logging.LogFactory=org.apache.commons.logging.impl.LogFactoryImpl",
                        "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog"));
        command.addAll(program);
        return List.copyOf(command);
    }

    /** Only the libraries that reading needs; inside one packed jar, its launcher. */
    static List<String> program() {
        URL own = source(ApartMain.class);
        if (own.getProtocol().equals("jar")) {
            String nested = own.getPath();
            String jar = nested.substring("nested:".length(), nested.indexOf("/!"));
            return List.of(
                    "-Dloader.main=" + ApartMain.class.getName(),
                    "-cp",
                    jar,
                    "org.springframework.boot.loader.launch.PropertiesLauncher");
        }
        String path =
                Stream.of(
                                ApartMain.class,
                                PDDocument.class,
                                RandomAccessRead.class,
                                FontBoxFont.class,
                                JBIG2ImageReaderSpi.class,
                                LogFactory.class)
                        .map(FlattenerApart::source)
                        .map(FlattenerApart::file)
                        .collect(Collectors.joining(":"));
        return List.of("-cp", path, ApartMain.class.getName());
    }

    private static URL source(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static String file(URL source) {
        try {
            return Path.of(source.toURI()).toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a library has no place", e);
        }
    }
}
