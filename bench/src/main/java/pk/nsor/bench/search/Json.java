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
                + ",\"respelt_words\":"
                + v.world().respeltAsKnown().all()
                + ",\"respelt_as_listed\":"
                + number(v.world().respeltAsKnown().value())
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
        List<String> fixed = new ArrayList<>();
        for (double level : Verdict.FIXED) {
            fixed.add(quoted(percent(level)) + ":" + atLevel(v, o, level));
        }
        cells.add("\"at_false_positives\":{" + String.join(",", fixed) + "}");
        for (String measurement : List.of("one", "two", "pace", "worst", "rekey")) {
            long[] times = o.times(measurement);
            if (times.length > 0) {
                cells.add(quoted(measurement) + ":" + times(times));
            }
        }
        cells.add("\"measured_at\":" + quoted(o.measuredAt().toString()));
        cells.add("\"build_seconds\":" + number(o.figure("build_seconds")));
        cells.add("\"heap_mb\":" + scaled(o.figure("heap_bytes"), 1e6));
        cells.add("\"heap_bytes_per_record\":" + scaled(o.aRecord("heap_bytes"), 1));
        cells.add("\"resident_mb\":" + scaled(o.figure("resident_bytes"), 1e6));
        cells.add("\"server_mb\":" + scaled(o.figure("server_bytes"), 1e6));
        cells.add("\"disk_bytes_per_record\":" + scaled(o.aRecord("disk_bytes"), 1));
        for (String figure :
                List.of(
                        "tidied_seconds",
                        "opened_a_question",
                        "cpu_millis_a_question",
                        "sealed_bytes")) {
            if (o.figure(figure) >= 0) {
                cells.add(quoted(figure) + ":" + number(o.figure(figure)));
            }
        }
        if (o.figure("rekey_persons") >= 0) {
            cells.add("\"rekeyed\":" + rekeyed(o));
        }
        List<String> notes = new ArrayList<>();
        for (String note : v.notes()) {
            notes.add(quoted(note) + ":" + number(v.noted(o, note, 10).value()));
        }
        cells.add("\"recall_at_10_by_note\":{" + String.join(",", notes) + "}");
        return "{" + String.join(",", cells) + "}";
    }

    private static String atLevel(Verdict v, Outcome o, double level) {
        double threshold = o.threshold(level);
        return "{\"threshold\":"
                + number(threshold)
                + ",\"recall_at_10\":"
                + share(v.at(o, level))
                + ",\"false_positives\":"
                + share(o.falsePositives(threshold))
                + "}";
    }

    private static String rekeyed(Outcome o) {
        List<String> cells = new ArrayList<>();
        for (String name :
                List.of("persons", "persons_a_second", "asked", "failed", "answered_otherwise")) {
            cells.add(quoted(name) + ":" + number(o.figure("rekey_" + name)));
        }
        return "{" + String.join(",", cells) + "}";
    }

    private static String percent(double level) {
        return String.format(Locale.ROOT, "%.0f%%", 100 * level);
    }

    /** Null where the figure is not there. */
    private static String scaled(double figure, double unit) {
        return figure < 0 ? "null" : number(figure / unit);
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
