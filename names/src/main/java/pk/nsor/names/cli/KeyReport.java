package pk.nsor.names.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import pk.nsor.names.Words;

/**
 * Measures how often a Roman spelling and its native word share a key, and how often two different
 * words do.
 *
 * <p>Reads {@code lang, native, roman, attestations}, one spelling a line; also the form without
 * {@code lang} whose second column is {@code roman:count|roman:count}.
 */
final class KeyReport {

    private record Spelling(String lang, String nativeWord, String roman, long attestations) {}

    private final List<Spelling> spellings;
    private final PrintStream out;

    private KeyReport(List<Spelling> spellings, PrintStream out) {
        this.spellings = spellings;
        this.out = out;
    }

    static void print(Path file, PrintStream out) throws IOException {
        new KeyReport(read(file), out).print();
    }

    private static List<Spelling> read(Path file) throws IOException {
        List<Spelling> spellings = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            List<String> cells = Cells.of(lines.get(i));
            boolean heading =
                    i == 0
                            && (cells.getFirst().equalsIgnoreCase("lang")
                                    || cells.getFirst().equalsIgnoreCase("native"));
            if (lines.get(i).isBlank() || heading) {
                continue;
            }
            try {
                addLine(cells, spellings);
            } catch (NumberFormatException | IndexOutOfBoundsException e) {
                throw new BadTableException(i + 1);
            }
        }
        return spellings;
    }

    private static void addLine(List<String> cells, List<Spelling> into) {
        if (cells.get(1).indexOf(':') < 0) {
            long attestations = Long.parseLong(cells.get(3));
            into.add(new Spelling(cells.get(0), cells.get(1), cells.get(2), attestations));
            return;
        }
        for (String cell : cells.get(1).split("\\|")) {
            int colon = cell.lastIndexOf(':');
            long count = Long.parseLong(cell.substring(colon + 1));
            into.add(new Spelling("", cells.get(0), cell.substring(0, colon), count));
        }
    }

    private void print() {
        Map<String, Object> figures = new LinkedHashMap<>();
        out.printf(
                "%-8s %-6s %12s %10s %16s%n",
                "lang", "keys", "attestations", "shared", "collisions/10k");
        Map<String, List<Spelling>> byLang = new TreeMap<>();
        spellings.forEach(s -> byLang.computeIfAbsent(s.lang(), l -> new ArrayList<>()).add(s));
        byLang.forEach((lang, some) -> line(lang, some, figures));
        line("all", spellings, figures);
        out.println();
        out.println(Json.object(figures));
    }

    private void line(String lang, List<Spelling> some, Map<String, Object> figures) {
        figures.put("attestations", some.stream().mapToLong(Spelling::attestations).sum());
        figures.put("shared", shared(some, Words::keys));
        figures.put("collisions_per_10000", collisions(some, Words::keys));
        print(lang, "main", some, Words::keys);
        print(lang, "close", some, Words::closeKeys);
    }

    private void print(
            String lang, String name, List<Spelling> some, Function<String, List<String>> keys) {
        out.printf(
                Locale.ROOT,
                "%-8s %-6s %12d %10.4f %16.1f%n",
                lang,
                name,
                some.stream().mapToLong(Spelling::attestations).sum(),
                shared(some, keys),
                collisions(some, keys));
    }

    /** The share of attestations whose spelling has a key in common with the native word. */
    private static double shared(List<Spelling> some, Function<String, List<String>> keys) {
        long all = 0;
        long found = 0;
        for (Spelling s : some) {
            all += s.attestations();
            boolean share =
                    !Collections.disjoint(keys.apply(s.nativeWord()), keys.apply(s.roman()));
            found += share ? s.attestations() : 0;
        }
        return all == 0 ? Double.NaN : (double) found / all;
    }

    /**
     * Of 10,000 pairs of different native words, how many have a key in common, taking each by its
     * commonest Roman spelling.
     */
    private static double collisions(List<Spelling> some, Function<String, List<String>> keys) {
        Map<String, Spelling> commonest = new LinkedHashMap<>();
        for (Spelling s : some) {
            commonest.merge(
                    s.lang() + "\t" + s.nativeWord(),
                    s,
                    (x, y) -> y.attestations() > x.attestations() ? y : x);
        }
        List<List<String>> all =
                commonest.values().stream().map(s -> keys.apply(s.roman())).toList();
        long pairs = 0;
        long collide = 0;
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs++;
                collide += Collections.disjoint(all.get(i), all.get(j)) ? 0 : 1;
            }
        }
        return pairs == 0 ? Double.NaN : 10_000.0 * collide / pairs;
    }
}
