package pk.nsor.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;

/** Loads, looks for the pages, warms up, measures pages and acts beside each other, and reports. */
final class PagesBench {
    /** Every persona that has pages of its own. */
    private static final List<String> PERSONAS =
            List.of(
                    "npb-operator-1",
                    "npb-operator-2",
                    "npb-supervisor-1",
                    "npb-administrator",
                    "prosecutor-sahiwal",
                    "investigator-sahiwal",
                    "dpo-sahiwal",
                    "auditor");

    private static final double PAGE_MILLIS = 150;
    private static final double LOOKUP_MILLIS = 20;
    private static final double FIRST_LOAD_KB = 150;
    private static final double LATER_PAGE_KB = 15;
    private static final double HEAP_MB = 512;
    private static final double PACKAGE_MB = 100;

    private final Settings settings;
    private final PrintStream out;

    PagesBench(Settings settings, PrintStream out) {
        this.settings = settings;
        this.out = out;
    }

    /**
     * What is measured, and how.
     *
     * @param command java with its arguments, up to the jar
     * @param packaged the one file that is shipped
     * @param folder scratch folder
     * @param rate requests a second
     * @param seconds how long is measured
     * @param warmSeconds how long is asked before, uncounted
     */
    record Settings(
            List<String> command,
            Path packaged,
            Path folder,
            int persons,
            int rate,
            int seconds,
            int warmSeconds) {}

    /** Requests whose comparison knows the exact name, father's name and number: ten a request. */
    private static final int EXACT_REQUESTS = 6;

    boolean run() throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (App app =
                App.start(
                        settings.command(),
                        settings.folder(),
                        settings.persons(),
                        EXACT_REQUESTS,
                        out)) {
            double loaded = secondsSince(began);
            HttpClient http =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .executor(Executors.newFixedThreadPool(2))
                            .build();
            return measure(app, http, loaded, began);
        }
    }

    private boolean measure(App app, HttpClient http, double loaded, long began)
            throws IOException, InterruptedException {
        out.println("  looking for the pages that each persona can reach");
        Map<Kind, List<ConstantRate.Ask>> asks = new TreeMap<>();
        Map<Kind, Integer> wire = new TreeMap<>();
        for (String persona : PERSONAS) {
            String language = PERSONAS.indexOf(persona) % 2 == 0 ? "ur" : "en";
            Visitor visitor = new Visitor(http, app.base(), persona).signIn(persona, language);
            Pages.Found found = Pages.of(visitor);
            found.addresses()
                    .forEach(
                            (kind, all) ->
                                    all.forEach(
                                            a ->
                                                    asks.computeIfAbsent(
                                                                    kind, k -> new ArrayList<>())
                                                            .add(
                                                                    new ConstantRate.Ask(
                                                                            kind, visitor, a))));
            found.wire().forEach((kind, bytes) -> wire.merge(kind, bytes, Math::max));
        }
        Visitor first = new Visitor(http, app.base(), "first");
        FirstLoad.Weight signIn = FirstLoad.of(first, "/sign-in");
        FirstLoad.Weight worklist = FirstLoad.of(first.signIn("npb-operator-1", "ur"), "/");
        Writing writing = Writing.prepared(http, app.base());
        List<ConstantRate.Ask> turns = turns(asks);
        List<ConstantRate.Ask> exact = asks.getOrDefault(Kind.COMPARE, List.of());
        if (exact.size() < EXACT_REQUESTS) {
            throw new IllegalStateException("no look-ups to measure were found");
        }
        ask("warming up: pages", turns, settings.warmSeconds());
        ask("warming up: exact look-ups", exact, settings.warmSeconds() / 2);
        long mark = app.mark();
        ask("measuring exact look-ups", exact, settings.seconds() / 4);
        Latencies lookups = app.inside(mark).getOrDefault(Kind.COMPARE, new Latencies());
        mark = app.mark();
        writing.begin();
        Map<Kind, Latencies> times =
                new TreeMap<>(
                        ask("measuring every kind of page", turns, settings.seconds()).times());
        times.putAll(writing.end());
        return report(
                app,
                times,
                app.inside(mark),
                lookups,
                wire,
                new FirstLoads(signIn, worklist),
                loaded,
                began);
    }

    /** What a first visit fetches: by the page of signing in, or by an address that was kept. */
    private record FirstLoads(FirstLoad.Weight signIn, FirstLoad.Weight worklist) {}

    private ConstantRate ask(String what, List<ConstantRate.Ask> turns, int seconds)
            throws InterruptedException {
        ConstantRate rate = new ConstantRate(settings.rate());
        int failed =
                rate.run(
                        turns,
                        seconds * settings.rate(),
                        (sent, all) -> {
                            int left = (all - sent) / settings.rate();
                            if (left % 10 == 0) {
                                out.printf(
                                        "  %s at %d requests a second, %d s left%n",
                                        what, settings.rate(), left);
                            }
                        });
        if (failed > 0) {
            throw new IllegalStateException(failed + " requests were not answered with a page");
        }
        return rate;
    }

    /** Each kind in its turn, each time another page of it. */
    static List<ConstantRate.Ask> turns(Map<Kind, List<ConstantRate.Ask>> asks) {
        int rounds = 60;
        List<ConstantRate.Ask> turns = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (List<ConstantRate.Ask> of : asks.values()) {
                turns.add(of.get(round % of.size()));
            }
        }
        return turns;
    }

    private boolean report(
            App app,
            Map<Kind, Latencies> times,
            Map<Kind, Latencies> inside,
            Latencies lookup,
            Map<Kind, Integer> wire,
            FirstLoads first,
            double loaded,
            long began)
            throws IOException {
        Report report = new Report(out);
        report.pages(times, inside, wire);
        Map<Kind, Double> worst = new LinkedHashMap<>();
        times.forEach((kind, of) -> worst.put(kind, of.millis(0.99)));
        Map.Entry<Kind, Double> slowest =
                worst.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        Map.Entry<Kind, Integer> largest =
                wire.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        report.fact("persons", "persons", settings.persons(), "");
        report.fact("load, from the first start", "load_s", loaded, "s");
        report.fact("kinds of page", "kinds", times.size(), "");
        report.fact("rate", "requests_per_s", settings.rate(), "");
        report.under(
                "slowest page, 99th percentile: " + slowest.getKey(),
                "page_p99_ms",
                slowest.getValue(),
                PAGE_MILLIS,
                "ms");
        report.fact("look-ups of an exact candidate", "lookups", lookup.count(), "");
        report.under(
                "such a look-up inside the server, 99th percentile",
                "lookup_p99_ms",
                lookup.count() == 0 ? Double.MAX_VALUE : lookup.millis(0.99),
                LOOKUP_MILLIS,
                "ms");
        report.under(
                "first load: signing in, compressed",
                "first_kB",
                first.signIn().counted() / 1e3,
                FIRST_LOAD_KB,
                "kB");
        report.under(
                "first load: the worklist in Urdu, compressed",
                "first_worklist_kB",
                first.worklist().counted() / 1e3,
                FIRST_LOAD_KB,
                "kB");
        report.fact(
                "  and one weight of Nastaliq",
                "nastaliq_kB",
                first.worklist().nastaliq() / 1e3,
                "kB");
        report.under(
                "largest later page, compressed: " + largest.getKey(),
                "later_kB",
                largest.getValue() / 1e3,
                LATER_PAGE_KB,
                "kB");
        report.under(
                "heap after a collection, at most",
                "heap_MB",
                app.heapAfterCollection(),
                HEAP_MB,
                "MB");
        report.fact("resident memory of the application, at most", "rss_MB", app.resident(), "MB");
        report.under(
                "packaged application",
                "package_MB",
                Files.size(settings.packaged()) / 1e6,
                PACKAGE_MB,
                "MB");
        report.fact("in all", "total_s", secondsSince(began), "s");
        return report.finish();
    }

    private static double secondsSince(long began) {
        return (System.nanoTime() - began) / 1e9;
    }
}
