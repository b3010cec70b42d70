package pk.nsor.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bench pages --packaged FILE --folder FOLDER [--persons N] [--rate N] [--seconds N] [--warm
 * N] -- JAVA ARGUMENTS -jar JAR}. The exit code is 0 when every number kept its limit.
 */
public final class Bench {
    private Bench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Map<String, String> options = new HashMap<>();
        List<String> command = new ArrayList<>();
        int i = 1;
        while (i < args.length && !args[i].equals("--")) {
            options.put(args[i], args[i + 1]);
            i += 2;
        }
        for (int j = i + 1; j < args.length; j++) {
            command.add(args[j]);
        }
        if (args.length == 0 || !args[0].equals("pages") || command.isEmpty()) {
            System.err.println("usage: ./nsor bench pages");
            System.exit(2);
        }
        PagesBench.Settings settings =
                new PagesBench.Settings(
                        command,
                        Path.of(required(options, "--packaged")),
                        Path.of(required(options, "--folder")),
                        number(options, "--persons", 100_000),
                        number(options, "--rate", 20),
                        number(options, "--seconds", 180),
                        number(options, "--warm", 20));
        System.exit(new PagesBench(settings, System.out).run() ? 0 : 1);
    }

    private static String required(Map<String, String> options, String name) {
        String value = options.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an option is missing");
        }
        return value;
    }

    private static int number(Map<String, String> options, String name, int otherwise) {
        String value = options.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
