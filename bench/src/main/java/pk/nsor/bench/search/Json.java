package pk.nsor.bench.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All figures in one line of JSON. */
final class Json {
    private Json() {}

    static String of(Verdict v) throws IOException {
        List<String> engines = new ArrayList<>();
        for (Map.Entry<Engine, Outcome> e : v.outcomes().entrySet()) {
            engines.add(quoted(e.getKey().name()) + ":" + engine(v, e.getValue()));
        }
        long targets = v.world().asked().stream().filter(Asked::target).count();
        return "{\"bench\":\"search\",\"people\":"
                + v.people()
                + ",\"targets\":"
                + targets
                + ",\"absent\":"
                + (v.world().asked().size() - targets)
                + ",\"equal_false_positives\":"
                + number(v.allowed())
                + ",\"engines\":{"
                + String.join(",", engines)
                + "}}";
    }

    private static String engine(Verdict v, Outcome o) throws IOException {
        List<String> cells = new ArrayList<>();
        for (int first : List.of(1, 10, 50)) {
            cells.add("\"recall_at_" + first + "\":" + share(o.recall(first)));
        }
        cells.add("\"recall_at_10_with_father\":" + share(v.withFather(o, 10)));
        cells.add("\"recall_at_50_with_father\":" + share(v.withFather(o, 50)));
        double own = o.figure("threshold");
        if (own >= 0) {
            cells.add("\"shown_threshold\":" + number(own));
            cells.add("\"recall_at_10_shown\":" + share(o.recall(10, own, a -> true)));
        }
        cells.add("\"equal_threshold\":" + number(o.threshold(v.allowed())));
        cells.add("\"recall_at_10_equal\":" + share(v.equalised(o)));
        cells.add("\"false_positives_equal\":" + share(o.falsePositives(o.threshold(v.allowed()))));
        for (String measurement : List.of("one", "two", "pace")) {
            long[] times = o.times(measurement);
            if (times.length > 0) {
                cells.add(quoted(measurement) + ":" + times(times));
            }
        }
        double records = o.figure("records");
        cells.add("\"build_seconds\":" + number(o.figure("build_seconds")));
        cells.add(
                "\"heap_mb\":"
                        + number(
                                o.figure("heap_bytes") < 0
                                        ? Double.NaN
                                        : o.figure("heap_bytes") / 1e6));
        cells.add("\"disk_bytes_per_record\":" + number(o.figure("disk_bytes") / records));
        List<String> notes = new ArrayList<>();
        for (String note : v.notes()) {
            notes.add(quoted(note) + ":" + number(v.noted(o, note, 10).value()));
        }
        cells.add("\"recall_at_10_by_note\":{" + String.join(",", notes) + "}");
        return "{" + String.join(",", cells) + "}";
    }

    private static String times(long[] sorted) {
        return "{\"asked\":"
                + sorted.length
                + ",\"p50_ms\":"
                + number(Outcome.millis(sorted, 0.5))
                + ",\"p95_ms\":"
                + number(Outcome.millis(sorted, 0.95))
                + ",\"p99_ms\":"
                + number(Outcome.millis(sorted, 0.99))
                + ",\"max_ms\":"
                + number(Outcome.millis(sorted, 1))
                + "}";
    }

    private static String share(Share s) {
        return "{\"value\":"
                + number(s.value())
                + ",\"low\":"
                + number(s.low())
                + ",\"high\":"
                + number(s.high())
                + "}";
    }

    private static String number(double value) {
        return Math.abs(value) < 1e300 ? String.format(Locale.ROOT, "%.4f", value) : "null";
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(' ');
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
