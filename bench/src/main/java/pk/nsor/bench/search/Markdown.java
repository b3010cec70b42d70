package pk.nsor.bench.search;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The report for readers. */
final class Markdown {
    private final Verdict v;

    Markdown(Verdict v) {
        this.v = v;
    }

    String text() throws IOException {
        StringBuilder out = new StringBuilder("# Search: the register and its peers\n\n");
        long targets = v.world().asked().stream().filter(Asked::target).count();
        out.append(
                String.format(
                        Locale.ROOT,
                        "%,d invented persons, %,d targets, %,d questions for persons who are not there, on %d cores.%n%n",
                        v.people(),
                        targets,
                        v.world().asked().size() - targets,
                        Runtime.getRuntime().availableProcessors()));
        out.append(HOW);
        out.append(table());
        out.append("\n## Found among the first ten, by what was done to the name\n\n");
        byNote(out);
        out.append("\n## Found among the first ten, by false positives allowed\n\n");
        byLevel(out);
        return out.append("\n![plot](report.svg)\n").toString();
    }

    private static final String HOW =
            """
            - **Records** have a name and a father's name in Urdu, in Roman or in both, most a number and a birth. Every engine is
              given the same files and what an officer wrote, as written: nothing is transliterated for a peer.
            - **Recall** counts a target whose record is among the first 1, 10 or 50 that an engine proposes, with no threshold;
              in brackets the Wilson interval of 95 %.
            - **False positives**: the share of questions for persons who are not there for which anybody is proposed at the
              engine's threshold. *Equal*: each engine's threshold is the lowest at which this share is not above the register's
              own at the score from which it shows a candidate; then the targets among the first ten at that threshold.
            - **Time** is from the question to scored candidates. The register reads sealed rows of its database and opens them
              in that time; with *evidence* each of 100 questions a second also writes its entry durably, and the time counts
              from when it was due.
            - **Disk** is what is searched: for the register the sealed tokens.

            """;

    /** The figures of every engine side by side. */
    String table() throws IOException {
        StringBuilder out = new StringBuilder();
        for (Map.Entry<Engine, Outcome> e : v.outcomes().entrySet()) {
            Outcome o = e.getValue();
            double own = o.figure("threshold");
            out.append("\n**").append(e.getKey().title()).append("**\n\n| | |\n|---|---|\n");
            row(out, "recall@1", o.recall(1).toString());
            row(out, "recall@10", o.recall(10).toString());
            row(out, "recall@50", o.recall(50).toString());
            row(out, "recall@10 with father's name", v.withFather(o, 10).toString());
            row(out, "recall@50 with father's name", v.withFather(o, 50).toString());
            if (own >= 0) {
                row(out, "recall@10 of what is shown", o.recall(10, own, a -> true).toString());
                row(out, "false positives of what is shown", o.falsePositives(own).toString());
                row(
                        out,
                        "false candidates a question",
                        String.format(Locale.ROOT, "%.2f", o.falseCandidates(own)));
            }
            row(out, "recall@10 at equal false positives", v.equalised(o).toString());
            double equal = o.threshold(v.allowed());
            row(
                    out,
                    "threshold there",
                    equal < -1e300 ? "none" : String.format(Locale.ROOT, "%.3f", equal));
            times(out, o, "one", "one client");
            times(out, o, "two", "two clients");
            times(out, o, "pace", "100 a second with evidence");
            row(out, "build", String.format(Locale.ROOT, "%.1f s", o.figure("build_seconds")));
            row(out, "heap", mega(o.figure("heap_bytes")));
            row(
                    out,
                    "disk a record",
                    String.format(
                            Locale.ROOT, "%.0f B", o.figure("disk_bytes") / o.figure("records")));
        }
        return out.toString();
    }

    private static void times(StringBuilder out, Outcome o, String measurement, String label)
            throws IOException {
        long[] t = o.times(measurement);
        if (t.length > 0) {
            row(
                    out,
                    label + ": p50 / p95 / p99 / max",
                    String.format(
                            Locale.ROOT,
                            "%.2f / %.2f / %.2f / %.2f ms",
                            Outcome.millis(t, 0.5),
                            Outcome.millis(t, 0.95),
                            Outcome.millis(t, 0.99),
                            Outcome.millis(t, 1)));
        }
    }

    private static String mega(double bytes) {
        return bytes < 0
                ? "outside (shared buffers 512 MB)"
                : String.format(Locale.ROOT, "%.0f MB", bytes / 1e6);
    }

    private static void row(StringBuilder out, String label, String value) {
        out.append("| ").append(label).append(" | ").append(value).append(" |\n");
    }

    private void byNote(StringBuilder out) {
        head(out, "note");
        for (String note : v.notes()) {
            out.append("| ").append(note.isEmpty() ? "(none)" : note);
            v.outcomes().values().forEach(o -> out.append(" | ").append(v.noted(o, note, 10)));
            out.append(" |\n");
        }
    }

    private void byLevel(StringBuilder out) {
        head(out, "false positives at most");
        for (double level : Verdict.LEVELS) {
            out.append(String.format(Locale.ROOT, "| %.0f %%", 100 * level));
            v.outcomes()
                    .values()
                    .forEach(
                            o ->
                                    out.append(" | ")
                                            .append(o.recall(10, o.threshold(level), a -> true)));
            out.append(" |\n");
        }
    }

    private void head(StringBuilder out, String first) {
        List<String> titles = v.outcomes().keySet().stream().map(Engine::title).toList();
        out.append("| ").append(first).append(" | ").append(String.join(" | ", titles));
        out.append(" |\n|---").append("|---".repeat(titles.size())).append("|\n");
    }
}
