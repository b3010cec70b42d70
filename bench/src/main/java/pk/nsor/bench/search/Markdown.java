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
        Share listed = v.world().respeltAsKnown();
        out.append(
                String.format(
                        Locale.ROOT,
                        HOW,
                        String.format(Locale.ROOT, "%.1f %%", 100 * v.allowed()),
                        World.WORST));
        if (listed.all() > 0) {
            out.append(String.format(Locale.ROOT, RESPELT, listed.all(), listed));
        }
        out.append('\n');
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
              in brackets the Wilson interval of 95 %%. Ids equal up to the last hyphen are one person, any of whose records is a
              find.
            - **False positives**: the share of questions for persons who are not there that an engine answers with anybody at a
              threshold of its own score. Beside the first ten without a threshold, all engines are compared at equal levels: at
              1, 5 and 10 %%, which nobody chose, and at %s, which is the register's own share at the score from which its
              officers are shown a candidate. For each engine and level the threshold is the lowest at which its share is not
              above the level, found on these very questions; an engine whose scores tie may stay below it.
            - **Time** of one and two clients is from a description to candidates, found, opened, scored and set beside it, by the
              register's own front door and in its transaction, as a look-up's comparison calls it. *100 a second with evidence*
              is the Bureau's search whole, from the typed form: permission, search, entry in the evidence, durable commit; it
              counts from when a question was due. What was loaded has been written down before. In none of these is the way
              over HTTP, the session, and the page's HTML: see `./nsor bench pages`. A peer's time is from the question to its
              scored records, in its own process; PostgreSQL is asked over its own protocol.
            - **Worst case**: %,d questions of two or three of the commonest words of all with one fact more, a father's name of
              such words, a year of birth, or both.
            - **Numbers and births** that are asked for: the register, Lucene (one edit) and Duke are asked for the number and the
              year; pg_trgm for the number by trigrams of its digits, and for no birth. Where a number is asked for, it has a digit wrong, missing or two
              swapped, and of the names one word is left, by ear, so that the number is what finds the record.
            - **Disk** is what is searched: for the register the sealed tokens. **Heap** is what is in use after a collection,
              once all is built; *resident* the most that the process ever held; *server* what PostgreSQL's processes hold at the
              end, shared pages counted once.
            """;

    private static final String RESPELT =
            """
            - **Respellings**: of %,d words that the bench's own targets spell otherwise than on record, %s are spellings that the
              names library lists for the word; the others are by rules of what sounds alike (*spelt_by_ear*), or of words that it
              does not know.
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
            for (double level : Verdict.FIXED) {
                row(
                        out,
                        String.format(
                                Locale.ROOT, "recall@10 at %.0f %% false positives", 100 * level),
                        v.at(o, level).toString());
            }
            row(
                    out,
                    String.format(
                            Locale.ROOT,
                            "recall@10 at the register's own false positives (%.1f %%)",
                            100 * v.allowed()),
                    v.equalised(o).toString());
            double equal = o.threshold(v.allowed());
            row(
                    out,
                    "threshold there",
                    equal < -1e300 ? "none" : String.format(Locale.ROOT, "%.3f", equal));
            times(out, o, "one", "one client");
            times(out, o, "two", "two clients");
            times(out, o, "pace", "100 a second with evidence");
            times(out, o, "worst", "commonest words and one fact");
            rekeyed(out, o);
            row(out, "build", seconds(o.figure("build_seconds")));
            row(out, "tidied after it", seconds(o.figure("tidied_seconds")));
            row(out, "heap", size(o.figure("heap_bytes"), 1e6, "MB"));
            row(out, "heap a record", size(o.aRecord("heap_bytes"), 1, "B"));
            row(out, "resident, at most", size(o.figure("resident_bytes"), 1e6, "MB"));
            row(out, "server", size(o.figure("server_bytes"), 1e6, "MB"));
            row(out, "disk a record", size(o.aRecord("disk_bytes"), 1, "B"));
            row(out, "measured", o.measuredAt().toString());
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

    /** A change of the key of all tokens while questions go on. */
    private static void rekeyed(StringBuilder out, Outcome o) throws IOException {
        if (o.figure("rekey_persons") < 0) {
            return;
        }
        row(
                out,
                "new key for all tokens",
                String.format(
                        Locale.ROOT,
                        "%,.0f persons, %,.0f a second",
                        o.figure("rekey_persons"),
                        o.figure("rekey_persons_a_second")));
        row(
                out,
                "questions meanwhile: asked / failed / first answer another",
                String.format(
                        Locale.ROOT,
                        "%,.0f / %,.0f / %,.0f",
                        o.figure("rekey_asked"),
                        o.figure("rekey_failed"),
                        o.figure("rekey_answered_otherwise")));
        times(out, o, "rekey", "questions meanwhile");
    }

    private static String seconds(double seconds) {
        return seconds < 0 ? "none here" : String.format(Locale.ROOT, "%.1f s", seconds);
    }

    private static String size(double bytes, double unit, String name) {
        return bytes < 0 ? "none here" : String.format(Locale.ROOT, "%,.0f %s", bytes / unit, name);
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
