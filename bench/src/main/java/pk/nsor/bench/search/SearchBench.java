package pk.nsor.bench.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code bench search --folder FOLDER --people N [--targets FILE] [--absent FILE] [--fresh yes]
 * --engine NAME TITLE -- COMMAND … ;}, an engine as often as there are engines. Writes {@code
 * report.md}, {@code report.json} and {@code report.svg} into the folder; the last line printed is
 * the JSON.
 */
public final class SearchBench {
    private final Map<String, String> options = new HashMap<>();
    private final List<Engine> engines = new ArrayList<>();
    private final PrintStream out;

    private SearchBench(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        SearchBench bench =
                new SearchBench(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        bench.read(args);
        bench.run();
    }

    private void read(String[] args) {
        int i = 0;
        while (i < args.length) {
            if (args[i].equals("--engine")) {
                int end = i + 3;
                List<String> command = new ArrayList<>();
                while (end < args.length && !args[end].equals(";")) {
                    command.add(args[end++]);
                }
                engines.add(new Engine(args[i + 1], args[i + 2], command));
                i = end + 1;
            } else {
                options.put(args[i], i + 1 < args.length ? args[i + 1] : "");
                i += 2;
            }
        }
    }

    private void run() throws IOException, InterruptedException {
        Path folder = Path.of(options.getOrDefault("--folder", "")).toAbsolutePath();
        int people = Integer.parseInt(options.getOrDefault("--people", "20000"));
        Files.createDirectories(folder);
        Bar bar = new Bar(out, options.getOrDefault("--terminal", "no").equals("yes"));
        Optional<Path> targets = file("--targets");
        Optional<Path> absent = file("--absent");
        World world = World.of(targets, absent);
        if (options.getOrDefault("--fresh", "no").equals("yes")) {
            forget(folder);
        }
        bar.begin("population");
        Engines runs = new Engines(folder, world.write(folder, people, bar), bar);
        Map<Engine, Outcome> outcomes = new LinkedHashMap<>();
        for (Engine e : engines) {
            if (runs.finished(e)) {
                out.println(
                        e.title()
                                + ": the same code on the same files has finished before; what it answered then is reported (--fresh asks anew)");
            } else {
                runs.run(e);
            }
            outcomes.put(e, Outcome.read(folder.resolve(e.name()), world.asked()));
        }
        Verdict verdict = new Verdict(people, world, outcomes);
        Files.writeString(folder.resolve("report.md"), new Markdown(verdict).text());
        Files.writeString(folder.resolve("report.svg"), Plot.of(verdict));
        String json = Json.of(verdict);
        Files.writeString(folder.resolve("report.json"), json + "\n");
        out.println(new Markdown(verdict).table());
        out.println("report: " + folder.resolve("report.md"));
        out.println(json);
    }

    private Optional<Path> file(String option) {
        return Optional.ofNullable(options.get(option)).map(Path::of);
    }

    /** Every engine begins anew. */
    private void forget(Path folder) throws IOException {
        for (Engine e : engines) {
            Files.deleteIfExists(folder.resolve(e.name()).resolve("finished"));
        }
    }
}
