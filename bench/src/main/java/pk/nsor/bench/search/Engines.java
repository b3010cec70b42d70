package pk.nsor.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs engines one after the other, each in a process of its own. What one has finished on the same
 * files by the same command of the same code stays and is not run again.
 */
final class Engines {
    private final Path folder;
    private final String input;
    private final Bar bar;

    /**
     * @param input digest of the files that every engine is given
     */
    Engines(Path folder, String input, Bar bar) {
        this.folder = folder;
        this.input = input;
        this.bar = bar;
    }

    /** Whether its answers are there already. */
    boolean finished(Engine engine) throws IOException {
        Path mark = folder.resolve(engine.name()).resolve("finished");
        return Files.exists(mark) && Files.readString(mark).equals(mark(engine));
    }

    /** Stands for the files, the command and every class that it runs. */
    private String mark(Engine engine) throws IOException {
        return input + " " + CodeDigest.of(engine.command());
    }

    void run(Engine engine) throws IOException, InterruptedException {
        Path own = folder.resolve(engine.name());
        String mark = mark(engine); // of what starts now, whatever is built meanwhile
        clear(own);
        Files.createDirectories(own);
        Path log = own.resolve("log.txt");
        List<String> command =
                engine.command().stream()
                        .map(c -> c.replace("{folder}", folder.toString()))
                        .toList();
        Process process =
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        Thread stop = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(stop);
        long resident = -1;
        long server = -1;
        try (BufferedReader says =
                new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            String what = "";
            for (String line = says.readLine(); line != null; line = says.readLine()) {
                String[] c = line.split("\t", -1);
                resident = Math.max(resident, Memory.mostOf(process.pid()));
                if (c.length == 2 && c[0].equals("server")) {
                    server = Memory.ofServer(Long.parseLong(c[1]));
                } else if (c.length == 4 && c[0].equals("progress")) {
                    if (!c[3].equals(what)) {
                        what = c[3];
                        bar.begin(engine.title() + ": " + what);
                    }
                    bar.at(Long.parseLong(c[1]), Long.parseLong(c[2]));
                } else {
                    Files.writeString(
                            log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new IOException(engine.title() + " came no further: see " + log);
        }
        Runtime.getRuntime().removeShutdownHook(stop);
        Files.writeString(
                own.resolve("figures.tsv"),
                "resident_bytes\t" + resident + "\nserver_bytes\t" + server + "\n",
                StandardOpenOption.APPEND);
        clear(own.resolve("data"));
        Files.writeString(own.resolve("finished"), mark);
    }

    private static void clear(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path p : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        }
    }
}
