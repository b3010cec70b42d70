package pk.nsor.register.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import pk.nsor.names.PersonNames;

/**
 * The words that names and villages are made of: kinds from {@code demo/words.tsv}, and how common
 * a word and each of its spellings is from the table of the names library.
 */
final class Words {
    /** Weight of a word that the names library has not counted. */
    private static final int UNCOUNTED = 20;

    /** Of a spelling's uses, one in so many is left out as a slip of the pen. */
    private static final int SLIP = 50;

    private static final int CELLS = 5;

    private record Counted(int uses, List<Word.Spelling> romans) {}

    private final Map<String, Weighed<Word>> kinds = new HashMap<>();

    static Words shipped() {
        Map<String, Counted> counts = new HashMap<>();
        for (String[] c : lines(PersonNames.class, "word-frequencies.tsv", 3)) {
            counts.put(c[0], counted(c));
        }
        Map<String, List<Word>> kinds = new HashMap<>();
        for (String[] c : lines(Words.class, "/demo/words.tsv", CELLS)) {
            kinds.computeIfAbsent(c[0] + "/" + c[1], k -> new ArrayList<>()).add(word(c, counts));
        }
        Words words = new Words();
        kinds.forEach((kind, own) -> words.kinds.put(kind, Weighed.of(own, Word::weight)));
        return words;
    }

    /** Words of a kind in a province, or else everywhere; there is at least one. */
    Weighed<Word> of(String kind, String province) {
        Weighed<Word> own = kinds.get(kind + "/" + province);
        Weighed<Word> all = own == null ? kinds.get(kind + "/") : own;
        if (all == null) {
            throw new IllegalArgumentException("no words of this kind");
        }
        return all;
    }

    private static Word word(String[] c, Map<String, Counted> counts) {
        Counted known = counts.get(c[2]);
        int stated = Integer.parseInt(c[4]);
        List<Word.Spelling> romans = new ArrayList<>();
        romans.add(new Word.Spelling(c[3], 100));
        if (known != null) {
            known.romans().stream()
                    .filter(s -> !s.roman().equals(c[3]))
                    .filter(s -> s.roman().charAt(0) == c[3].charAt(0))
                    .forEach(romans::add);
        }
        int weight = stated != 0 ? stated : known == null ? UNCOUNTED : known.uses();
        return new Word(c[2], romans, weight);
    }

    /** Shares of the spellings in a hundred; one letter is no spelling but an abbreviation. */
    private static Counted counted(String[] c) {
        int uses = Integer.parseInt(c[2]);
        List<Word.Spelling> romans = new ArrayList<>();
        for (String cell : c[1].split("\\|")) {
            int colon = cell.lastIndexOf(':');
            if (colon > 2) {
                int n = Integer.parseInt(cell.substring(colon + 1));
                if (n * SLIP > uses) {
                    romans.add(
                            new Word.Spelling(
                                    capital(cell.substring(0, colon)),
                                    n * 100 / Math.max(1, uses)));
                }
            }
        }
        return new Counted(uses, romans);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** Lines of a table, without its notes; a line that lacks cells is a fault. */
    static List<String[]> lines(Class<?> beside, String name, int cells) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("a table of the demonstration is missing");
            }
            List<String[]> lines = new ArrayList<>();
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    String[] c = line.split("\t", -1);
                    if (c.length < cells) {
                        throw new IllegalStateException("a line of a table lacks cells");
                    }
                    lines.add(c);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
