package pk.nsor.bench.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import pk.nsor.names.PersonNames;

/**
 * Words of names, as common as they are among real people by the table of the names library, in the
 * spellings that are met. One use in twenty is of a word that no table has: such words are made of
 * syllables, for without them every name would be a common one. Words that the table cuts off
 * others and that nobody bears by themselves, as Allah and ud-Din, are left out.
 */
final class NameWords {
    private static final int UNKNOWN_IN_A_HUNDRED = 5;
    private static final double COMMON_SHARE = 0.005;
    private static final List<String[]> SYLLABLES =
            List.of(
                    new String[] {"زر", "zar"},
                    new String[] {"گل", "gul"},
                    new String[] {"بر", "bar"},
                    new String[] {"مو", "mo"},
                    new String[] {"لا", "la"},
                    new String[] {"شی", "shi"},
                    new String[] {"دل", "dil"},
                    new String[] {"تا", "ta"},
                    new String[] {"کو", "ko"},
                    new String[] {"رو", "ro"},
                    new String[] {"نی", "ni"},
                    new String[] {"سم", "sam"},
                    new String[] {"پا", "pa"},
                    new String[] {"جن", "jan"},
                    new String[] {"بخ", "bakh"},
                    new String[] {"وا", "wa"},
                    new String[] {"میر", "mir"},
                    new String[] {"دین", "deen"},
                    new String[] {"یار", "yar"},
                    new String[] {"زئی", "zai"});

    /**
     * A word in both scripts.
     *
     * @param romans spellings, the commonest first
     * @param romansUpTo their running sums
     * @param listed whether the names library lists the word with these spellings
     */
    record Word(
            String urdu,
            List<String> romans,
            double[] romansUpTo,
            double first,
            double last,
            boolean listed) {
        String roman(Dice dice) {
            return romans.get(dice.weighed(romansUpTo));
        }

        /** Whether the names library lists this spelling of the word. */
        boolean lists(String spelling) {
            return listed && romans.contains(spelling);
        }
    }

    private final List<Word> words;
    private final double[] first;
    private final double[] last;
    private final List<Word> commonest;

    private NameWords(List<Word> words) {
        this.words = words;
        this.first = sums(words, Word::first);
        this.last = sums(words, Word::last);
        this.commonest =
                words.stream()
                        .sorted(Comparator.comparingDouble((Word w) -> -w.first() - w.last()))
                        .toList();
    }

    static NameWords shipped() {
        List<Word> words = new ArrayList<>();
        try (InputStream in = PersonNames.class.getResourceAsStream("word-frequencies.tsv")) {
            if (in == null) {
                throw new IllegalStateException("the table of words is missing");
            }
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    word(line.split("\t", -1), words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NameWords(words);
    }

    /** A word that stands before the last one. */
    Word before(Dice dice) {
        return dice.percent(UNKNOWN_IN_A_HUNDRED) ? unknown(dice) : words.get(dice.weighed(first));
    }

    /** A word that is somebody's whole name: not one that very many bear beside another. */
    Word alone(Dice dice) {
        Word word = before(dice);
        while (word.first() > first[first.length - 1] * COMMON_SHARE) {
            word = before(dice);
        }
        return word;
    }

    /** A word that ends a name. */
    Word ending(Dice dice) {
        return dice.percent(UNKNOWN_IN_A_HUNDRED) ? unknown(dice) : words.get(dice.weighed(last));
    }

    /** Some different words of so many that most people bear. */
    List<Word> commonest(int many, int of, Dice dice) {
        List<Word> chosen = new ArrayList<>();
        while (chosen.size() < many) {
            Word next = commonest.get(dice.between(0, of - 1));
            if (!chosen.contains(next)) {
                chosen.add(next);
            }
        }
        return chosen;
    }

    private static Word unknown(Dice dice) {
        StringBuilder urdu = new StringBuilder();
        StringBuilder roman = new StringBuilder();
        for (int i = dice.between(2, 3); i > 0; i--) {
            String[] s = dice.of(SYLLABLES);
            urdu.append(s[0]);
            roman.append(s[1]);
        }
        String plain = capital(roman.toString());
        String other = plain.replace("ee", "i").replace("o", "u").replace("kh", "k");
        return new Word(
                urdu.toString(), List.of(plain, other), new double[] {75, 100}, 1, 1, false);
    }

    private static void word(String[] c, List<Word> into) {
        List<String> romans = new ArrayList<>();
        List<Double> counts = new ArrayList<>();
        for (String cell : c[1].split("\\|")) {
            int colon = cell.lastIndexOf(':');
            if (colon > 1) {
                romans.add(capital(cell.substring(0, colon)));
                counts.add(Double.parseDouble(cell.substring(colon + 1)));
            }
        }
        boolean part = c[0].startsWith("ال") || c[0].equals("عبد") || c[0].equals("اللہ");
        if (!romans.isEmpty() && !part) {
            double uses = Double.parseDouble(c[2]);
            double last = Double.parseDouble(c[3]);
            into.add(
                    new Word(
                            c[0],
                            romans,
                            sums(counts, Double::doubleValue),
                            uses - last,
                            last,
                            true));
        }
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    private static <T> double[] sums(List<T> all, ToDoubleFunction<T> weight) {
        double[] upTo = new double[all.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weight.applyAsDouble(all.get(i));
            upTo[i] = sum;
        }
        return upTo;
    }
}
