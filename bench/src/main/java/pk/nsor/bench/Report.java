package pk.nsor.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The table, and the last line in JSON. */
final class Report {
    private final PrintStream out;
    private final List<String> json = new ArrayList<>();
    private boolean kept = true;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Every kind of page: how often asked, its times as waited for, and inside the application. */
    void pages(Map<Kind, Latencies> waited, Map<Kind, Latencies> inside, Map<Kind, Integer> wire) {
        out.printf(
                Locale.ROOT,
                "%n%-52s %6s %8s %8s %8s %9s %7s%n",
                "page",
                "asked",
                "p50 ms",
                "p99 ms",
                "max ms",
                "in p99",
                "bytes");
        List<String> cells = new ArrayList<>();
        waited.forEach(
                (kind, times) -> {
                    Latencies in = inside.getOrDefault(kind, new Latencies());
                    out.printf(
                            Locale.ROOT,
                            "%-52s %6d %8.1f %8.1f %8.1f %9.1f %7d%n",
                            kind,
                            times.count(),
                            times.millis(0.5),
                            times.millis(0.99),
                            times.millis(1),
                            in.millis(0.99),
                            wire.getOrDefault(kind, 0));
                    cells.add(
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\":{\"asked\":%d,\"p50_ms\":%.1f,\"p99_ms\":%.1f,\"inside_p99_ms\":%.1f}",
                                    kind,
                                    times.count(),
                                    times.millis(0.5),
                                    times.millis(0.99),
                                    in.millis(0.99)));
                });
        out.println();
        json.add("\"pages\":{" + String.join(",", cells) + "}");
    }

    /** A fact without a limit. */
    void fact(String label, String key, double value, String unit) {
        out.printf(Locale.ROOT, "%-58s %10.1f %-4s%n", label, value, unit);
        json.add(String.format(Locale.ROOT, "\"%s\":%.1f", key, value));
    }

    /** A number that must stay under its limit. */
    void under(String label, String key, double value, double limit, String unit) {
        boolean held = value < limit;
        kept &= held;
        out.printf(
                Locale.ROOT,
                "%-58s %10.1f %-4s under %.0f: %s%n",
                label,
                value,
                unit,
                limit,
                held ? "yes" : "NO");
        json.add(String.format(Locale.ROOT, "\"%s\":%.1f", key, value));
    }

    /**
     * Ends with the one line.
     *
     * @return whether every number kept its limit
     */
    boolean finish() {
        out.println("{\"bench\":\"pages\"," + String.join(",", json) + ",\"kept\":" + kept + "}");
        return kept;
    }
}
