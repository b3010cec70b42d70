package pk.nsor.names;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What known words usually are: titles, tribes, joining words; read from {@code words.tsv}. */
final class Lexicon {
    /** Class of the word that comes and goes before given names. */
    static final String MUHAMMAD = "muhammad";

    static final String SYED = "syed";
    static final String SHAH = "shah";

    private record Entry(WordKind kind, String lexeme) {}

    private static final Map<String, Entry> ENTRIES = read();

    /** Vowels this near are one sound in Roman letters: see {@link Vowels}. */
    private static final double SAME_SOUND = 0.3;

    /** Shorter words sound like too many others. */
    private static final int LONG_CHARS = 5;

    /** Long words in Roman letters by their main key. */
    private static final Map<String, List<NameWord>> BY_SOUND = bySound();

    /** Longer words in Roman letters by their first letter. */
    private static final Map<Character, List<NameWord>> BY_LETTER =
            BY_SOUND.values().stream()
                    .flatMap(List::stream)
                    .filter(word -> word.text().length() > LONG_CHARS)
                    .sorted(Comparator.comparing(NameWord::text))
                    .collect(Collectors.groupingBy(word -> word.text().charAt(0)));

    /** Ranks that somebody retires from. */
    private static final Set<String> RANKS =
            Set.of(
                    "justice",
                    "captain",
                    "major",
                    "colonel",
                    "lieutenant",
                    "general",
                    "brigadier",
                    "commander",
                    "admiral",
                    "subedar",
                    "havaldar");

    /** Titles that are never a person's only name. */
    private static final Set<String> STYLES =
            Stream.concat(
                            RANKS.stream(),
                            Stream.of(
                                    "mr",
                                    "mrs",
                                    "miss",
                                    "musammat",
                                    "doctor",
                                    "engineer",
                                    "professor",
                                    "advocate",
                                    "barrister",
                                    "retired",
                                    "haji",
                                    "alhaj",
                                    "maulana",
                                    "maulvi",
                                    "qari",
                                    "mufti",
                                    "allama",
                                    "sahib",
                                    "master"))
                    .collect(Collectors.toUnmodifiableSet());

    private Lexicon() {}

    /** What a word in normal form is, where it is known. */
    static Optional<WordKind> kind(String normal) {
        return Optional.ofNullable(ENTRIES.get(normal)).map(Entry::kind);
    }

    /**
     * What an unknown word in Roman letters is: the kind of a known word that sounds the same, and
     * a given name where there is none. Chodhary and Choudhrey are titles, too.
     */
    static WordKind kindBySound(NameWord word) {
        if (word.isUrdu() || word.text().length() < LONG_CHARS) {
            return WordKind.GIVEN;
        }
        for (NameWord known : BY_SOUND.getOrDefault(word.key(), List.of())) {
            if (Vowels.distance(word.vowels(), known.vowels(), true) < SAME_SOUND) {
                return known.kind();
            }
        }
        return kindBySlip(word.text());
    }

    /** The kind of a long known word that is one slip of the pen away: Chaudhay, Sahibzda. */
    private static WordKind kindBySlip(String text) {
        if (text.length() <= LONG_CHARS) {
            return WordKind.GIVEN;
        }
        for (NameWord known : BY_LETTER.getOrDefault(text.charAt(0), List.of())) {
            if (Edits.within(text, known.text(), 1) <= 1) {
                return known.kind();
            }
        }
        return WordKind.GIVEN;
    }

    private static Map<String, List<NameWord>> bySound() {
        Map<String, List<NameWord>> sounds = new HashMap<>();
        ENTRIES.forEach(
                (form, entry) -> {
                    if (form.length() >= LONG_CHARS && !Words.isArabic(form)) {
                        NameWord word = NameWord.of(form, entry.kind(), form, List.of());
                        sounds.computeIfAbsent(word.key(), k -> new ArrayList<>()).add(word);
                    }
                });
        return Map.copyOf(sounds);
    }

    /** The main form of a known title, tribe or joining word. */
    static Optional<String> lexeme(String normal) {
        return Optional.ofNullable(ENTRIES.get(normal)).map(Entry::lexeme);
    }

    /** Whether a title's main form is only a form of address or a rank. */
    static boolean isStyle(String lexeme) {
        return STYLES.contains(lexeme);
    }

    /** Whether a title's main form is a rank that somebody retires from. */
    static boolean isRank(String lexeme) {
        return RANKS.contains(lexeme);
    }

    private static Map<String, Entry> read() {
        Map<String, Entry> entries = new HashMap<>();
        for (String line : lines("words.tsv")) {
            String[] cells = line.split("\t", -1);
            WordKind kind = WordKind.valueOf(cells[0].toUpperCase(Locale.ROOT));
            entries.put(Fold.normal(cells[1]), new Entry(kind, cells[1]));
            for (String form : cells[2].split(" ")) {
                if (!form.isEmpty()) {
                    entries.putIfAbsent(Fold.normal(form), new Entry(kind, cells[1]));
                }
            }
        }
        return Map.copyOf(entries);
    }

    /** The lines of one of the library's tables, without comments. */
    static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(table));
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("a table of the names library cannot be read", e);
        }
    }
}
