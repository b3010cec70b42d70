package pk.nsor.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import pk.nsor.bench.search.NameWords.Word;

/**
 * What every engine is given: {@code records.tsv}, {@code queries.tsv} and {@code worst.tsv} in one
 * folder. The planted records stand evenly among the others.
 */
final class World {
    static final long SEED = 20_260_416;

    /** Questions of its own that are planted where no file is given: of either sort. */
    static final int OWN_TARGETS = 160 * Slips.Kind.values().length;

    static final int OWN_ABSENT = 800;

    /** Questions of the commonest words with one more fact; their answers are only timed. */
    static final int WORST = 200;

    /** So many of the commonest words they are made of. */
    private static final int COMMONEST = 8;

    private static final List<String> TARGET_COLUMNS =
            List.of("id", "indexed_name", "indexed_father", "query_name", "query_father", "note");
    private static final List<String> ABSENT_COLUMNS =
            List.of("id", "indexed_name", "query_name", "indexed_father", "query_father");

    /** Begins the id of whoever is neither a target nor near one; no file has such ids. */
    private static final String OTHERS = "other/";

    private static final long TARGET_NUMBERS = 1L << 40;
    private static final long ABSENT_NUMBERS = 1L << 41;
    private static final long WORST_NUMBERS = 1L << 42;

    private final NameWords words = NameWords.shipped();
    private final List<Indexed> planted = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final List<Asked> worst = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();
    private int respelt;
    private int respeltAsKnown;

    private World() {}

    /**
     * @param targets file of targets, or its own
     * @param absent file of questions for persons who are not there, or its own
     */
    static World of(Optional<Path> targets, Optional<Path> absent) throws IOException {
        World world = new World();
        if (targets.isPresent()) {
            world.targets(targets.get());
        } else {
            world.ownTargets();
        }
        if (absent.isPresent()) {
            world.absent(absent.get());
        } else {
            world.ownAbsent();
        }
        world.ownWorst();
        return world;
    }

    /** Questions, those about targets first. */
    List<Asked> asked() {
        return asked;
    }

    /** Questions that cost most, in no file of targets. */
    List<Asked> worst() {
        return worst;
    }

    /** Planted records and questions, as they are written. */
    Stream<String> lines() {
        return Stream.concat(
                planted.stream().map(Indexed::line),
                Stream.concat(asked.stream(), worst.stream()).map(Asked::line));
    }

    /**
     * Words of its own targets that were respelt, and how many of them into a spelling that the
     * names library lists for the word.
     */
    Share respeltAsKnown() {
        return new Share(respeltAsKnown, respelt);
    }

    /** The note of a question, empty where it has none. */
    String note(String question) {
        return notes.getOrDefault(question, "");
    }

    /** Columns {@code id, indexed_name, indexed_father, query_name, query_father, note}. */
    private void targets(Path file) throws IOException {
        for (String[] c : Tsv.table(file, TARGET_COLUMNS)) {
            String id = unused(c[0].strip());
            planted.add(Indexed.written(id, c[1].strip(), c[2].strip()));
            ask(new Asked(id, true, c[3].strip(), c[4].strip(), "", ""), c[5].strip());
        }
    }

    /**
     * Columns {@code id, indexed_name, query_name} and, where it has them, {@code indexed_father,
     * query_father}. What is indexed is somebody else of a like name, whom a question must not
     * find; no id here is a target's.
     */
    private void absent(Path file) throws IOException {
        for (String[] c : Tsv.table(file, ABSENT_COLUMNS)) {
            String id = unused("absent/" + c[0].strip());
            planted.add(Indexed.written(id, c[1].strip(), c[3].strip()));
            ask(new Asked(id, false, c[2].strip(), c[4].strip(), "", ""), "absent");
        }
    }

    private void ownTargets() {
        Slips.Kind[] kinds = Slips.Kind.values();
        for (int n = 0; n < OWN_TARGETS; n++) {
            Dice dice = new Dice(SEED, TARGET_NUMBERS + n);
            Person p = Person.of(words, dice);
            Slips.Planted made =
                    Slips.plant(kinds[n % kinds.length], "T" + n + "-1", p, words, dice);
            planted.add(made.record());
            ask(made.asked(), made.kind().note());
            respelt += made.respelt().all();
            respeltAsKnown += made.respelt().found();
        }
    }

    /** The namesake is on record; the question is about the child of another father. */
    private void ownAbsent() {
        for (int n = 0; n < OWN_ABSENT; n++) {
            Dice dice = new Dice(SEED, ABSENT_NUMBERS + n);
            Person there = Person.of(words, dice);
            Person other = Person.of(words, dice);
            Person asks = new Person(there.name(), other.father(), other.cnic(), other.born());
            planted.add(there.indexed("N" + n, dice));
            Indexed as = asks.indexed("", dice);
            boolean roman =
                    as.nameUrdu().isEmpty() || !as.nameRoman().isEmpty() && dice.percent(65);
            ask(
                    new Asked(
                            "qN" + n,
                            false,
                            roman ? as.nameRoman() : as.nameUrdu(),
                            roman ? as.fatherRoman() : as.fatherUrdu(),
                            "",
                            ""),
                    "absent");
        }
    }

    /** In turn with a father's name of one such word, a year of birth, or both. */
    private void ownWorst() {
        for (int n = 0; n < WORST; n++) {
            Dice dice = new Dice(SEED, WORST_NUMBERS + n);
            List<Word> name = words.commonest(dice.between(2, 3), COMMONEST, dice);
            List<Word> father = words.commonest(dice.between(1, 2), COMMONEST, dice);
            boolean roman = dice.percent(65);
            worst.add(
                    new Asked(
                            "W" + n,
                            false,
                            roman ? Person.roman(name, dice) : Person.urdu(name),
                            n % 3 == 1
                                    ? ""
                                    : roman ? Person.roman(father, dice) : Person.urdu(father),
                            "",
                            n % 3 == 0 ? "" : Integer.toString(dice.between(1960, 2000))));
        }
    }

    /** An id that a file gives twice stays of one person and becomes another record. */
    private String unused(String id) {
        return notes.containsKey(id) ? person(id) + "-again" + notes.size() : id;
    }

    private void ask(Asked question, String note) {
        asked.add(question);
        notes.put(question.id(), note);
    }

    /**
     * Writes the files that every engine is given.
     *
     * @return digest of all of them
     */
    String write(Path folder, int people, Bar bar) throws IOException {
        MessageDigest digest = Digests.sha256();
        write(folder.resolve("queries.tsv"), digest, out -> all(asked, out));
        write(folder.resolve("worst.tsv"), digest, out -> all(worst, out));
        write(folder.resolve("records.tsv"), digest, out -> records(people, bar, out));
        return HexFormat.of().formatHex(digest.digest());
    }

    private interface Lines {
        void to(Writer out) throws IOException;
    }

    private static void write(Path file, MessageDigest digest, Lines lines) throws IOException {
        Path half = file.resolveSibling("half.tsv");
        try (OutputStream bytes = Files.newOutputStream(half);
                Writer out =
                        new BufferedWriter(
                                new OutputStreamWriter(
                                        new DigestOutputStream(bytes, digest),
                                        StandardCharsets.UTF_8))) {
            lines.to(out);
        }
        Files.move(half, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void all(List<Asked> questions, Writer out) throws IOException {
        for (Asked a : questions) {
            out.write(a.line());
        }
    }

    private void records(int people, Bar bar, Writer out) throws IOException {
        int step = Math.max(1, people / Math.max(1, planted.size()));
        int next = 0;
        for (int n = 0; n < people; n++) {
            Dice dice = new Dice(SEED, n);
            out.write(Person.of(words, dice).indexed(OTHERS + n, dice).line());
            if (n % step == 0 && next < planted.size()) {
                out.write(planted.get(next++).line());
            }
            bar.at(n + 1, people);
        }
        while (next < planted.size()) {
            out.write(planted.get(next++).line());
        }
    }

    /**
     * Whether a record is of the person of a target: ids equal up to the last hyphen are one
     * person.
     */
    static boolean samePerson(String question, String record) {
        return person(question).equals(person(record));
    }

    private static String person(String id) {
        int hyphen = id.lastIndexOf('-');
        return hyphen < 0 ? id : id.substring(0, hyphen);
    }
}
