package pk.nsor.register.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.server.PathContainer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import pk.nsor.register.Browser;
import pk.nsor.register.kernel.Caller;

/**
 * Which entries each route was seen to leave. After every answer the entries that it left are read
 * from the database, not from what the server says of itself, and held to the route's row in {@code
 * docs/spec/evidence-routes.md}; what no answer has left yet is told at the end. Requests come one
 * after the other: the officers' entries since the last answer are those of this one.
 */
final class RoutesMet {
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+) (/[^`]*)` \\|(.*)\\|(.*)\\|");
    private static final Pattern CODE = Pattern.compile("`([a-z-]+)`");

    /**
     * A row of the table.
     *
     * @param acts what the route is for
     * @param readings enough where a form is shown again
     */
    private record Row(Set<String> acts, Set<String> readings) {}

    private record Route(String method, PathPattern pattern) {
        String name() {
            return method + " " + pattern.getPatternString();
        }
    }

    /**
     * An entry.
     *
     * @param saysNo refused or failed, or a reading with the reason why nothing was done
     */
    record Entry(String event, boolean done, boolean saysNo) {}

    private final JdbcClient jdbc;
    private final Map<Route, Row> rows = new LinkedHashMap<>();
    private final Map<String, Set<String>> met = new TreeMap<>();
    private String last = "0";

    /**
     * @param table the rows as the document has them
     */
    RoutesMet(JdbcClient jdbc, String table) {
        this.jdbc = jdbc;
        Map<Route, Row> read = new LinkedHashMap<>();
        Matcher m = ROW.matcher(table);
        while (m.find()) {
            PathPattern pattern = PathPatternParser.defaultInstance.parse(m.group(2));
            read.put(new Route(m.group(1), pattern), new Row(codes(m.group(3)), codes(m.group(4))));
        }
        read.entrySet().stream()
                .sorted(Comparator.comparing(e -> e.getKey().pattern()))
                .forEach(e -> rows.put(e.getKey(), e.getValue()));
        entries();
    }

    private static Set<String> codes(String cell) {
        Set<String> codes = new TreeSet<>();
        CODE.matcher(cell).results().forEach(r -> codes.add(r.group(1)));
        return codes;
    }

    /** What officers have left since this was last asked. */
    private List<Entry> entries() {
        record Read(String transaction, Entry entry) {}
        List<Read> read =
                jdbc.sql(
                                """
                                select transaction::text, event, outcome,
                                       convert_from(canonical, 'UTF8') ~ '\\ndetail[.](result|outcome)=' as why
                                  from evidence_entry
                                 where transaction > ?::xid8 and officer <> ?
                                 order by transaction
                                """)
                        .params(last, Caller.SYSTEM.officer().value())
                        .query(
                                (r, n) -> {
                                    boolean done = r.getString("outcome").equals("done");
                                    boolean no = !done || r.getBoolean("why");
                                    return new Read(
                                            r.getString("transaction"),
                                            new Entry(r.getString("event"), done, no));
                                })
                        .list();
        if (!read.isEmpty()) {
            last = read.getLast().transaction();
        }
        return read.stream().map(Read::entry).toList();
    }

    /** Holds one answer to the row of its route; a refusal leaves an entry that says so instead. */
    void answered(URI address, Browser.Answer answer) {
        List<Entry> left = entries();
        PathContainer path = PathContainer.parsePath(address.getRawPath());
        rows.entrySet().stream()
                .filter(r -> r.getKey().method().equals(answer.method()))
                .filter(r -> r.getKey().pattern().matches(path))
                .findFirst()
                .ifPresent(r -> hold(r.getKey().name(), r.getValue(), left, answer.status()));
    }

    private void hold(String route, Row row, List<Entry> left, int status) {
        if (status >= 400 && left.stream().anyMatch(e -> !e.done())) {
            return;
        }
        boolean leadsOn = status >= 300 && status < 400;
        boolean own =
                left.stream()
                        .anyMatch(
                                e ->
                                        row.acts().contains(e.event())
                                                || row.readings().contains(e.event())
                                                        && (!leadsOn || e.saysNo()));
        assertThat(own).as(route + " answers " + status + " with its entry: " + left).isTrue();
        left.stream()
                .filter(
                        e ->
                                row.acts().contains(e.event()) && e.done()
                                        || row.readings().contains(e.event()))
                .forEach(e -> met.computeIfAbsent(route, r -> new TreeSet<>()).add(e.event()));
    }

    /** Entries in the table that no answer of their route has left, as route and code. */
    Set<String> unmet() {
        Set<String> unmet = new TreeSet<>();
        rows.forEach(
                (route, row) -> {
                    Set<String> wanting = new TreeSet<>(row.acts());
                    wanting.addAll(row.readings());
                    wanting.removeAll(met(route));
                    wanting.forEach(code -> unmet.add(route.name() + " " + code));
                });
        return unmet;
    }

    private Set<String> met(Route route) {
        return met.getOrDefault(route.name(), Set.of());
    }
}
