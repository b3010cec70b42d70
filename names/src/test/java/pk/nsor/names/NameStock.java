package pk.nsor.names;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToIntFunction;

/** The words that {@link MadePairs} makes persons of, read from the development tables. */
final class NameStock {
    private static final int PLACES = 3;

    /** Joined names and the right parts that they are joined with. */
    private static final Map<String, List<String>> COMPOUNDS =
            Map.of(
                    "الرحمن", List.of("عبد", "سیف", "حبیب", "عزیز", "خلیل", "حفیظ", "فضل"),
                    "الدین", List.of("صلاح", "سراج", "جمال", "قمر", "نظام", "شہاب", "نصیر"),
                    "الحق", List.of("انوار", "احسان", "انعام", "اکرام", "ضیاء", "عبد"),
                    "الغفور", List.of("عبد"),
                    "الستار", List.of("عبد"),
                    "المجید", List.of("عبد"),
                    "الحمید", List.of("عبد"),
                    "القادر", List.of("عبد"),
                    "الرشید", List.of("عبد"),
                    "اللہ", List.of("نعیم", "حبیب", "رحمت", "عنایت", "سیف", "ہدایت", "ثناء"));

    private static final Map<String, String> RIGHTS =
            Map.of(
                    "الرحمن", "rehman",
                    "الدین", "din",
                    "الحق", "haq",
                    "الغفور", "ghafoor",
                    "الستار", "sattar",
                    "المجید", "majeed",
                    "الحمید", "hameed",
                    "القادر", "qadir",
                    "الرشید", "rasheed",
                    "اللہ", "ullah");

    /** A word, its kind, its spellings and how often it stands first, between and last. */
    record Word(WordKind kind, String urdu, Map<String, Integer> spellings, int[] places) {}

    private final Map<String, Word> known = new HashMap<>();
    private final Map<WordKind, List<Word>> byKind = new HashMap<>();
    private final List<Word> unknown = new ArrayList<>();
    private final List<String> rights = COMPOUNDS.keySet().stream().sorted().toList();

    static NameStock read(Path folder) throws IOException {
        NameStock stock = new NameStock();
        Map<String, Map<String, Integer>> annotated = new HashMap<>();
        for (String[] row : rows(folder.resolve("tokens_ur.tsv"))) {
            annotated.put(row[0], spellings(row[1]));
        }
        for (String[] row : rows(folder.resolve("token_frequencies.tsv"))) {
            stock.take(row, annotated.getOrDefault(row[0], Map.of()));
        }
        for (String table : List.of("tokens_ur.tsv", "tokens_sd.tsv")) {
            for (String[] row : rows(folder.resolve(table))) {
                boolean own =
                        stock.known.containsKey(row[0])
                                || !Frequencies.meanings(Fold.normal(row[0])).isEmpty()
                                || Lexicon.kind(Fold.normal(row[0])).isPresent();
                if (!own && row[0].length() > 2 && !row[0].startsWith("ال")) {
                    stock.unknown.add(
                            new Word(WordKind.GIVEN, row[0], spellings(row[1]), new int[PLACES]));
                }
            }
        }
        return stock;
    }

    static List<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table, StandardCharsets.UTF_8).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1))
                .toList();
    }

    private static Map<String, Integer> spellings(String cell) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (String one : cell.split("\\|")) {
            int colon = one.lastIndexOf(':');
            if (colon > 0) {
                seen.put(one.substring(0, colon), Integer.parseInt(one.substring(colon + 1)));
            }
        }
        return seen;
    }

    /** Spellings that the lists pair with a word by a slip of the row are left out. */
    private void take(String[] row, Map<String, Integer> annotators) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        spellings(row[9])
                .forEach(
                        (roman, count) -> {
                            boolean keyed =
                                    roman.length() > 1
                                            && Words.keys(roman).stream()
                                                    .anyMatch(Words.keys(row[0])::contains);
                            if (keyed || annotators.containsKey(roman)) {
                                seen.put(roman, count * 4);
                            }
                        });
        annotators.forEach((roman, count) -> seen.merge(roman, count, Integer::sum));
        if (seen.isEmpty()
                || row[0].contains("ال") && row[0].startsWith("عبد")
                || row[0].startsWith("ال")
                || row[0].equals("عبد")
                || row[0].length() < 3) {
            return;
        }
        WordKind kind = Lexicon.kind(Fold.normal(row[0])).orElse(WordKind.GIVEN);
        int[] places = new int[PLACES];
        for (int i = 0; i < PLACES; i++) {
            places[i] = Integer.parseInt(row[6 + i]);
        }
        Word word = new Word(kind, row[0], seen, places);
        known.put(row[0], word);
        byKind.computeIfAbsent(kind, k -> new ArrayList<>()).add(word);
    }

    Word known(WordKind kind, int place, Random chance) {
        return drawn(byKind.getOrDefault(kind, List.of()), word -> word.places()[place], chance);
    }

    Word unknown(Random chance) {
        return unknown.get(chance.nextInt(unknown.size()));
    }

    List<Word> compound(Random chance) {
        String right = rights.get(chance.nextInt(rights.size()));
        List<String> lefts = COMPOUNDS.getOrDefault(right, List.of());
        String left = lefts.get(chance.nextInt(lefts.size()));
        Word first =
                left.equals("عبد") || !known.containsKey(left)
                        ? new Word(WordKind.GIVEN, "عبد", Map.of("abdul", 1), new int[PLACES])
                        : known.get(left);
        return List.of(
                first,
                new Word(
                        WordKind.GIVEN,
                        right,
                        Map.of(RIGHTS.getOrDefault(right, right), 1),
                        new int[PLACES]));
    }

    static <T> T drawn(List<T> from, ToIntFunction<T> weight, Random chance) {
        int all = from.stream().mapToInt(weight).sum();
        int at = all == 0 ? 0 : chance.nextInt(all);
        for (T one : from) {
            at -= weight.applyAsInt(one);
            if (at < 0) {
                return one;
            }
        }
        return from.getFirst();
    }
}
