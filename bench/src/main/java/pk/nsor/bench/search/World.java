package pk.nsor.bench.search;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What every engine is given: {@code records.tsv} and {@code queries.tsv} in one folder. The
 * planted records stand evenly among the others.
 */
final class World {
    static final long SEED = 20_260_416;

    /** Questions of its own that are planted where no file is given: of either sort. */
    static final int OWN_TARGETS = 1_600;

    static final int OWN_ABSENT = 800;

    private static final long TARGET_NUMBERS = 1L << 40;
    private static final long ABSENT_NUMBERS = 1L << 41;

    private final NameWords words = NameWords.shipped();
    private final List<Indexed> planted = new ArrayList<>();
    private final List<Asked> asked = new ArrayList<>();
    private final Map<String, String> notes = new HashMap<>();

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
        return world;
    }

    /** Questions, those about targets first. */
    List<Asked> asked() {
        return asked;
    }

    /** Planted records and questions, as they are written. */
    Stream<String> lines() {
        return Stream.concat(planted.stream().map(Indexed::line), asked.stream().map(Asked::line));
    }

    /** The note of a question, empty where it has none. */
    String note(String question) {
        return notes.getOrDefault(question, "");
    }

    /** Columns {@code id, indexed_name, indexed_father, query_name, query_father, note}. */
    private void targets(Path file) throws IOException {
        for (String[] c : Tsv.table(file, 6)) {
            String id = unused(c[0].strip());
            planted.add(Indexed.written(id, c[1].strip(), c[2].strip()));
            ask(new Asked(id, true, c[3].strip(), c[4].strip(), "", ""), c[5].strip());
        }
    }

    /**
     * Columns {@code id, indexed_name, query_name} and, where it has them, {@code indexed_father,
     * query_father}.
     */
    private void absent(Path file) throws IOException {
        for (String[] c : Tsv.table(file, 5)) {
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

    /** An id that a file gives twice stays of one person and becomes another record. */
    private String unused(String id) {
        return notes.containsKey(id) ? person(id) + "-again" + notes.size() : id;
    }

    private void ask(Asked question, String note) {
        asked.add(question);
        notes.put(question.id(), note);
    }

    /** Writes both files, the records only where they are not there yet. */
    void write(Path folder, int people, Bar bar) throws IOException {
        Path half = folder.resolve("half.tsv");
        try (BufferedWriter out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            for (Asked a : asked) {
                out.write(a.line());
            }
        }
        Files.move(half, folder.resolve("queries.tsv"), StandardCopyOption.REPLACE_EXISTING);
        Path records = folder.resolve("records.tsv");
        if (Files.exists(records)) {
            return;
        }
        int step = Math.max(1, people / Math.max(1, planted.size()));
        int next = 0;
        try (BufferedWriter out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            for (int n = 0; n < people; n++) {
                Dice dice = new Dice(SEED, n);
                out.write(Person.of(words, dice).indexed("P" + n, dice).line());
                if (n % step == 0 && next < planted.size()) {
                    out.write(planted.get(next++).line());
                }
                bar.at(n + 1, people);
            }
            while (next < planted.size()) {
                out.write(planted.get(next++).line());
            }
        }
        Files.move(half, records);
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
