package pk.nsor.evidence.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * Results of a bench: a line for people as each comes, with its bar and whether it was met, and all
 * of them as one line of JSON at the end.
 */
public final class BenchTable {

    private final PrintStream out;
    private final StringJoiner json = new StringJoiner(",", "{", "}");
    private int missed;

    /** An empty table. */
    public BenchTable(PrintStream out) {
        this.out = out;
    }

    /**
     * A table whose JSON begins with that of another.
     *
     * @param before a JSON object
     */
    public BenchTable(PrintStream out, String before) {
        this(out);
        String inner = before.strip();
        if (inner.length() > 2) {
            json.add(inner.substring(1, inner.length() - 1));
        }
    }

    /**
     * What a figure is held to.
     *
     * @param value the bar itself
     * @param atLeast whether the figure must reach it, rather than stay at or below it
     */
    public record Bar(double value, boolean atLeast) {

        /** At least this. */
        public static Optional<Bar> atLeast(double value) {
            return Optional.of(new Bar(value, true));
        }

        /** At most this. */
        public static Optional<Bar> atMost(double value) {
            return Optional.of(new Bar(value, false));
        }

        boolean met(double figure) {
            return atLeast ? figure >= value : figure <= value;
        }

        String text(String unit) {
            String number =
                    value == Math.rint(value)
                            ? String.format(Locale.ROOT, "%,d", (long) value)
                            : String.format(Locale.ROOT, "%s", value);
            return (atLeast ? "≥ " : "≤ ") + (number + " " + unit).strip();
        }
    }

    /** A whole number. */
    public void count(String label, String key, long value) {
        count(label, key, value, Optional.empty());
    }

    /** A whole number with its bar. */
    public void count(String label, String key, long value, Optional<Bar> bar) {
        out.printf(Locale.ROOT, "%-56s %12d     %s%n", label, value, verdict(bar, value, ""));
        json.add(String.format(Locale.ROOT, "\"%s\":%d", key, value));
    }

    /** A measurement with its unit. */
    public void measure(String label, String key, double value, String unit) {
        measure(label, key, value, unit, Optional.empty());
    }

    /** A measurement with its unit and bar. */
    public void measure(String label, String key, double value, String unit, Optional<Bar> bar) {
        out.printf(
                Locale.ROOT,
                "%-56s %12.3f %-3s %s%n",
                label,
                value,
                unit,
                verdict(bar, value, unit));
        json.add(String.format(Locale.ROOT, "\"%s\":%.3f", key, value));
    }

    private String verdict(Optional<Bar> bar, double value, String unit) {
        if (bar.isEmpty()) {
            return "";
        }
        boolean met = bar.get().met(value);
        missed += met ? 0 : 1;
        return String.format(Locale.ROOT, "%-14s %s", bar.get().text(unit), met ? "pass" : "FAIL");
    }

    /** Bars that were not met so far. */
    public int missed() {
        return missed;
    }

    /**
     * Prints the JSON as the last line.
     *
     * @param missedKey under which it says how many bars were not met
     */
    public void finish(String missedKey) {
        json.add(String.format(Locale.ROOT, "\"%s\":%d", missedKey, missed));
        out.println(json);
    }
}
