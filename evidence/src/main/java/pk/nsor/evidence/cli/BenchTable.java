package pk.nsor.evidence.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Results of a bench: a line for people as each comes, and all of them as one line of JSON at the
 * end.
 */
final class BenchTable {

    private final PrintStream out;
    private final StringJoiner json = new StringJoiner(",", "{", "}");

    BenchTable(PrintStream out) {
        this.out = out;
    }

    /** A whole number. */
    void count(String label, String key, long value) {
        out.printf(Locale.ROOT, "%-56s %12d%n", label, value);
        json.add(String.format(Locale.ROOT, "\"%s\":%d", key, value));
    }

    /** A measurement with its unit. */
    void measure(String label, String key, double value, String unit) {
        out.printf(Locale.ROOT, "%-56s %12.3f %s%n", label, value, unit);
        json.add(String.format(Locale.ROOT, "\"%s\":%.3f", key, value));
    }

    /** Prints the JSON as the last line. */
    void finish() {
        out.println(json);
    }
}
