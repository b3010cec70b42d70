package pk.nsor.names;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/**
 * Makes labelled pairs of invented persons for {@code names eval}: in one script and across two,
 * with fathers where that is asked for. The same folder, seed and share give the same pairs.
 *
 * <p>{@code MadePairs FOLDER SEED UNKNOWN_IN_A_HUNDRED [fathers]}: the folder holds the development
 * tables {@code pairs_dev.tsv}, {@code token_frequencies.tsv}, {@code tokens_ur.tsv} and {@code
 * tokens_sd.tsv}; so many words in a hundred are ones that the library's own table lacks, drawn
 * from the last two. How persons are made is in the README.
 */
final class MadePairs {

    static final int IN_ROMAN = 1_789;
    static final int ACROSS_SCRIPTS = 550;

    private static final double RESPELT = 0.53;
    private static final double WORD_COMES_OR_GOES = 0.31;
    private static final double TITLE_COMES_OR_GOES = 0.27;
    private static final double SHORTENED = 0.29;
    private static final double SLIP = 0.05;
    private static final double COMPOUND = 0.10;
    private static final double TOGETHER = 0.03;

    /** How words are written short. */
    private static final Map<String, List<String>> SHORT =
            Map.of(
                    "محمد", List.of("M.", "M.", "Mohd", "Muhd", "Md."),
                    "چوہدری", List.of("Ch.", "Ch"),
                    "شیخ", List.of("Sh."),
                    "خواجہ", List.of("Kh."),
                    "سید", List.of("S."),
                    "غلام", List.of("Gh.", "G."));

    private final Random chance;
    private final double unknownShare;
    private final boolean fathers;
    private final NameStock stock;
    private final List<String[]> rows;
    private final List<List<WordKind>> shapes = new ArrayList<>();

    MadePairs(Path folder, long seed, double unknownShare, boolean fathers) throws IOException {
        this.chance = new Random(seed);
        this.unknownShare = unknownShare;
        this.fathers = fathers;
        this.stock = NameStock.read(folder);
        this.rows = NameStock.rows(folder.resolve("pairs_dev.tsv"));
        for (String[] row : rows) {
            shapes.add(shape(row[2]));
            shapes.add(shape(row[4]));
        }
        shapes.removeIf(shape -> !shape.contains(WordKind.GIVEN));
    }

    /** Writes pairs to standard output. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        new MadePairs(
                        Path.of(arguments[0]),
                        Long.parseLong(arguments[1]),
                        Integer.parseInt(arguments[2]) / 100.0,
                        arguments.length > 3 && arguments[3].equals("fathers"))
                .lines()
                .forEach(out::println);
        out.flush();
    }

    private static List<WordKind> shape(String name) {
        return PersonNames.parse(name).bearing().stream()
                .map(NameWord::kind)
                .filter(kind -> kind != WordKind.INITIAL)
                .toList();
    }

    /** The heading and all pairs: the same in Roman, the same across scripts, the rivals. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("id\tlabel\ta_name\ta_father\tb_name\tb_father\tnote");
        for (int i = 0; i < IN_ROMAN + ACROSS_SCRIPTS; i++) {
            lines.add(same(i, i >= IN_ROMAN));
        }
        for (String[] row : rows) {
            if (row[1].equals("different")) {
                String left = fathers ? roman(person()) : "";
                String right = fathers ? roman(person()) : "";
                lines.add(String.join("\t", row[0], row[1], row[2], left, row[4], right, row[6]));
            }
        }
        return lines;
    }

    private String same(int number, boolean across) {
        TreeSet<String> note = new TreeSet<>();
        List<Made> one = person();
        List<Made> other = written(one, note);
        List<Made> father = fathers ? person() : List.of();
        List<Made> fatherAgain = written(father, new TreeSet<>());
        String name = roman(one);
        if (across) {
            note.add("cross_script");
        }
        return String.join(
                "\t",
                "M" + number,
                "same",
                name,
                roman(father),
                across ? urdu(other) : slipped(together(roman(other), note), note),
                across ? urdu(fatherAgain) : roman(fatherAgain),
                String.join("+", note));
    }

    /**
     * A word of a person.
     *
     * @param kind what it is
     * @param urdu as written in its own script
     * @param roman the spelling that this paper uses
     * @param spellings all Roman spellings, with how often each was seen
     */
    record Made(WordKind kind, String urdu, String roman, Map<String, Integer> spellings) {
        boolean isPart() {
            return urdu.startsWith("ال") || urdu.equals("عبد");
        }

        boolean isMuhammad() {
            return urdu.equals("محمد");
        }

        Made in(String spelling) {
            return new Made(kind, urdu, spelling, spellings);
        }
    }

    private List<Made> person() {
        List<WordKind> shape = shapes.get(chance.nextInt(shapes.size()));
        List<Made> words = new ArrayList<>();
        int calledAt = shape.indexOf(WordKind.GIVEN);
        for (int i = 0; i < shape.size(); i++) {
            boolean parts = words.stream().anyMatch(Made::isPart);
            if (shape.get(i) == WordKind.GIVEN && !parts && chance.nextDouble() < COMPOUND) {
                words.addAll(spelt(stock.compound(chance)));
                continue;
            }
            boolean unknown = i > 0 && chance.nextDouble() < unknownShare;
            int place = i == calledAt ? 0 : i == shape.size() - 1 ? 2 : 1;
            NameStock.Word word =
                    unknown ? stock.unknown(chance) : stock.known(shape.get(i), place, chance);
            if (words.stream().noneMatch(made -> made.urdu().equals(word.urdu()))) {
                words.addAll(spelt(List.of(word)));
            }
        }
        return words;
    }

    private List<Made> spelt(List<NameStock.Word> words) {
        return words.stream()
                .map(w -> new Made(w.kind(), w.urdu(), spelling(w.spellings()), w.spellings()))
                .toList();
    }

    private String spelling(Map<String, Integer> seen) {
        return NameStock.drawn(new ArrayList<>(seen.keySet()), seen::get, chance);
    }

    /** The same person on a second paper, and in {@code note} what became different. */
    private List<Made> written(List<Made> person, TreeSet<String> note) {
        List<Made> words = new ArrayList<>(person);
        if (words.isEmpty()) {
            return words;
        }
        if (chance.nextDouble() < WORD_COMES_OR_GOES) {
            wordComesOrGoes(words);
            note.add("token_drop");
        }
        if (chance.nextDouble() < TITLE_COMES_OR_GOES) {
            titleComesOrGoes(words);
            note.add("honorific_drop");
        }
        if (chance.nextDouble() < RESPELT) {
            int at = chance.nextInt(words.size());
            words.set(at, words.get(at).in(spelling(words.get(at).spellings())));
            note.add("spelling");
        }
        if (chance.nextDouble() < SHORTENED && shorten(words)) {
            note.add("abbrev");
        }
        return words;
    }

    /** A family word or one at the end for the most part, else Muhammad, seldom an inner one. */
    private void wordComesOrGoes(List<Made> words) {
        long called = words.stream().filter(word -> word.kind() != WordKind.TITLE).count();
        double which = chance.nextDouble();
        int muhammad = 0;
        while (muhammad < words.size() && !words.get(muhammad).isMuhammad()) {
            muhammad++;
        }
        if (which < 0.25 && muhammad < words.size() && called > 2) {
            words.remove(muhammad);
        } else if (which < 0.9) {
            boolean droppable =
                    called > 2 && !words.getLast().isMuhammad() && !words.getLast().isPart();
            if (droppable && chance.nextDouble() < 0.6) {
                words.removeLast();
            } else {
                words.addAll(spelt(List.of(stock.known(WordKind.TRIBE, 2, chance))));
            }
        } else if (called > 2 && words.size() > 2) {
            int at = 1 + chance.nextInt(words.size() - 2);
            if (!words.get(at).isPart() && !words.get(at + 1).isPart()) {
                words.remove(at);
            }
        }
    }

    private void titleComesOrGoes(List<Made> words) {
        if (words.getFirst().kind() == WordKind.TITLE) {
            words.removeFirst();
        } else {
            words.addAll(0, spelt(List.of(stock.known(WordKind.TITLE, 0, chance))));
        }
    }

    private boolean shorten(List<Made> words) {
        for (int i = 0; i < words.size(); i++) {
            Made word = words.get(i);
            List<String> forms = SHORT.getOrDefault(word.urdu(), List.of());
            if (!forms.isEmpty()) {
                words.set(i, word.in(forms.get(chance.nextInt(forms.size()))));
                return true;
            }
        }
        return false;
    }

    private String roman(List<Made> words) {
        List<String> out = new ArrayList<>();
        for (Made word : words) {
            String roman = word.roman();
            boolean right = word.urdu().startsWith("ال") && !out.isEmpty();
            if (right && !out.getLast().equals("Abdul") && !roman.endsWith("ullah")) {
                out.add(
                        switch (word.urdu()) {
                            case "الدین" -> "ud";
                            case "الرحمن" -> "ur";
                            default -> "ul";
                        });
            }
            String capital = roman.substring(0, 1).toUpperCase(Locale.ROOT);
            out.add(capital + roman.substring(1));
        }
        String name = String.join(" ", out);
        return switch (chance.nextInt(6)) {
            case 0 -> name.replace(" Ullah", "ullah").replace("Abdul R", "Abdur R");
            case 1 -> name.replace(" ud Din", "uddin").replace(" ur ", "-ur-");
            case 2 -> name.replace(" ud ", "ud ").replace(" ur ", "ur ").replace(" ul ", "ul ");
            case 3 -> name.replace(" ud D", " Udd").replace(" ur R", " Urr");
            default -> name;
        };
    }

    private String urdu(List<Made> words) {
        StringBuilder out = new StringBuilder();
        boolean together = chance.nextInt(3) > 0;
        for (Made word : words) {
            boolean right = word.urdu().startsWith("ال") && !word.urdu().equals("اللہ");
            if (!out.isEmpty() && !(right && (together || out.toString().endsWith("عبد")))) {
                out.append(' ');
            }
            out.append(word.urdu());
        }
        return chance.nextInt(10) == 0
                ? out.toString().replace('ی', 'ي').replace('ک', 'ك')
                : out.toString();
    }

    /** Two neighbours written as one word, seldom. */
    private String together(String name, TreeSet<String> note) {
        String[] words = name.split(" ");
        int at = chance.nextInt(words.length);
        boolean areLong = at > 0 && words[at].length() > 2 && words[at - 1].length() > 2;
        if (chance.nextDouble() >= TOGETHER || !areLong) {
            return name;
        }
        words[at - 1] += words[at].toLowerCase(Locale.ROOT);
        words[at] = "";
        note.add("together");
        return String.join(" ", words).replace("  ", " ").strip();
    }

    /** A letter dropped, doubled, swapped or another in one long word. */
    private String slipped(String name, TreeSet<String> note) {
        String[] words = name.split(" ");
        int at = chance.nextInt(words.length);
        if (chance.nextDouble() >= SLIP || words[at].length() < 6) {
            return name;
        }
        StringBuilder word = new StringBuilder(words[at]);
        int i = 1 + chance.nextInt(word.length() - 2);
        switch (chance.nextInt(4)) {
            case 0 -> word.deleteCharAt(i);
            case 1 -> word.insert(i, word.charAt(i));
            case 2 -> word.insert(i + 2, word.charAt(i)).deleteCharAt(i);
            default -> word.setCharAt(i, (char) ('a' + chance.nextInt(26)));
        }
        words[at] = word.toString();
        note.add("slip");
        return String.join(" ", Arrays.asList(words));
    }
}
