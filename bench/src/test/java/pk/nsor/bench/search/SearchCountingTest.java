package pk.nsor.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could be counted wrongly. Every person is invented. */
class SearchCountingTest {
    private static Asked target(String id) {
        return new Asked(id, true, "Zargul", "Moshi", "", "");
    }

    private static Asked absent(String id) {
        return new Asked(id, false, "Zargul", "Moshi", "", "");
    }

    private static Outcome outcome(List<Asked> asked, Map<String, List<Hit>> answers) {
        return new Outcome(asked, answers, Map.of(), Path.of("."));
    }

    @Test
    void theIntervalIsWilsons() {
        // Newcombe, Statistics in Medicine 17 (1998), table I: 81 of 263.
        Share share = new Share(81, 263);
        assertThat(share.low()).isCloseTo(0.2553, within(0.0001));
        assertThat(share.high()).isCloseTo(0.3662, within(0.0001));
        assertThat(new Share(0, 20).low()).isZero();
        assertThat(new Share(0, 20).high()).isCloseTo(0.1611, within(0.0001));
        assertThat(new Share(20, 20).high()).isEqualTo(1);
        assertThat(new Share(0, 0).value()).isZero();
    }

    @Test
    void anyRecordOfThePersonIsAFind() {
        assertThat(World.samePerson("7-1", "7-2")).isTrue();
        assertThat(World.samePerson("a-b-1", "a-b-9")).isTrue();
        assertThat(World.samePerson("a-b-1", "a-c-1")).isFalse();
        assertThat(World.samePerson("7", "7")).isTrue();
        assertThat(World.samePerson("71", "72")).isFalse();
        Outcome o =
                outcome(
                        List.of(target("7-1"), target("8-1")),
                        Map.of(
                                "7-1", List.of(new Hit("P5", 2), new Hit("7-2", 1)),
                                "8-1", List.of(new Hit("7-1", 9))));
        assertThat(o.recall(1)).isEqualTo(new Share(0, 2));
        assertThat(o.recall(10)).isEqualTo(new Share(1, 2));
        assertThat(o.recall(10, 1.5, a -> true)).isEqualTo(new Share(0, 2));
    }

    @Test
    void falsePositivesAreMadeEqualAndNeverMoreThanThat() {
        List<Asked> asked = new ArrayList<>();
        Map<String, List<Hit>> answers = new HashMap<>();
        for (int i = 0; i < 10; i++) {
            asked.add(absent("n" + i));
            if (i < 8) {
                answers.put("n" + i, List.of(new Hit("P1", i / 2), new Hit("P2", -5)));
            }
        }
        Outcome o = outcome(asked, answers);
        assertThat(o.falsePositives(Double.NEGATIVE_INFINITY)).isEqualTo(new Share(10, 10));
        assertThat(o.falsePositives(2)).isEqualTo(new Share(4, 10));
        assertThat(o.falsePositives(o.threshold(0.4))).isEqualTo(new Share(4, 10));
        assertThat(o.falsePositives(o.threshold(0.3))).isEqualTo(new Share(2, 10));
        assertThat(o.falsePositives(o.threshold(0))).isEqualTo(new Share(0, 10));
        assertThat(o.threshold(1)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(o.falseCandidates(2)).isCloseTo(0.4, within(1e-9));
    }

    @Test
    void theSameSeedInventsTheSameWorldAndEveryKindOfSlipIsInIt() throws IOException {
        World one = World.of(Optional.empty(), Optional.empty());
        World two = World.of(Optional.empty(), Optional.empty());
        assertThat(one.lines().toList()).isEqualTo(two.lines().toList());
        assertThat(one.respeltAsKnown().all()).isGreaterThan(300);
        assertThat(one.respeltAsKnown().value()).isBetween(0.2, 0.8);
        assertThat(one.worst()).hasSize(World.WORST).noneMatch(Asked::target);
        assertThat(one.worst()).noneMatch(a -> a.father().isEmpty() && a.born().isEmpty());
        List<String> notes =
                one.asked().stream()
                        .filter(Asked::target)
                        .map(a -> one.note(a.id()))
                        .distinct()
                        .toList();
        assertThat(notes)
                .containsExactlyInAnyOrder(
                        java.util.Arrays.stream(Slips.Kind.values())
                                .map(Slips.Kind::note)
                                .toArray(String[]::new));
    }

    @Test
    void aSlipIsWhatItsNoteSays() {
        NameWords words = NameWords.shipped();
        for (int n = 0; n < 400; n++) {
            for (Slips.Kind kind : Slips.Kind.values()) {
                Dice dice = new Dice(7, n * 10L + kind.ordinal());
                Person p = Person.of(words, dice);
                check(kind, Slips.plant(kind, "T-1", p, words, dice));
            }
        }
    }

    private static void check(Slips.Kind kind, Slips.Planted made) {
        Indexed r = made.record();
        Asked a = made.asked();
        assertThat(a.name()).isNotBlank();
        assertThat(a.father().isBlank()).isEqualTo(kind.isOfNumber());
        boolean urdu = Indexed.isUrdu(a.name());
        switch (kind) {
            case SCRIPT -> assertThat(urdu ? r.nameUrdu() : r.nameRoman()).isEmpty();
            case RESPELLING, SPELT_BY_EAR -> assertThat(a.name()).isNotEqualTo(r.nameRoman());
            case CNIC_DIGIT -> {
                assertThat(differing(a.cnic(), r.cnic())).isEqualTo(1);
                theNameIsNotWhatFinds(a, r);
            }
            case CNIC_MISSING -> {
                assertThat(a.cnic()).hasSize(12);
                assertThat(
                                IntStream.rangeClosed(0, 12)
                                        .filter(i -> without(r.cnic(), i).equals(a.cnic())))
                        .isNotEmpty();
                theNameIsNotWhatFinds(a, r);
            }
            case CNIC_SWAPPED -> {
                assertThat(differing(a.cnic(), r.cnic())).isEqualTo(2);
                assertThat(a.cnic().chars().sorted().toArray())
                        .isEqualTo(r.cnic().chars().sorted().toArray());
                theNameIsNotWhatFinds(a, r);
            }
            case PARTIAL_BIRTH -> {
                assertThat(r.born()).startsWith(a.born()).isNotEqualTo(a.born());
                assertThat(a.name() + " " + a.father())
                        .isNotEqualTo(r.nameRoman() + " " + r.fatherRoman());
            }
            case SWAPPED -> assertThat(urdu && a.name().equals(r.fatherUrdu()) || !urdu).isTrue();
            default -> assertThat(urdu ? r.nameUrdu() : r.nameRoman()).isNotEmpty();
        }
    }

    /** One word of the name alone, spelt as it stands nowhere on record. */
    private static void theNameIsNotWhatFinds(Asked a, Indexed r) {
        assertThat(List.of((r.nameRoman() + " " + r.fatherRoman()).split(" ")))
                .doesNotContain(a.name());
        assertThat(a.name()).doesNotContain(" ");
    }

    private static String without(String digits, int at) {
        return at >= digits.length() ? digits : digits.substring(0, at) + digits.substring(at + 1);
    }

    private static int differing(String a, String b) {
        assertThat(a).hasSameSizeAs(b);
        return (int) IntStream.range(0, a.length()).filter(i -> a.charAt(i) != b.charAt(i)).count();
    }

    @Test
    void aFileIsPlantedAsItStands(@TempDir Path folder) throws IOException {
        Path targets = folder.resolve("targets.tsv");
        Files.writeString(
                targets,
                "id\tindexed_name\tindexed_father\tquery_name\tquery_father\tnote\n"
                        + "5-1\tZargul Moshi\tBarko\tZar Gul\tBarku\tx\n5-1\tزرگل\t\tZargul\t\ty\n");
        Path absent = folder.resolve("absent.tsv");
        Files.writeString(absent, "id\tindexed_name\tquery_name\n5-1\tLashi Dil\tLashi Dilyar\n");
        World world = World.of(Optional.of(targets), Optional.of(absent));
        assertThat(world.asked()).hasSize(3);
        assertThat(world.asked().stream().map(Asked::id).distinct()).hasSize(3);
        assertThat(World.samePerson("5-1", world.asked().get(1).id())).isTrue();
        assertThat(World.samePerson("5-1", world.asked().get(2).id())).isFalse();
        assertThat(world.note("5-1")).isEqualTo("x");
        String digest = world.write(folder, 10, silent());
        assertThat(world.write(folder, 10, silent())).isEqualTo(digest);
        assertThat(world.write(folder, 11, silent())).isNotEqualTo(digest);
        world.write(folder, 10, silent());
        assertThat(Files.readAllLines(folder.resolve("records.tsv"))).hasSize(13);
        assertThat(Files.readString(folder.resolve("records.tsv")))
                .contains("5-1\t\tZargul Moshi\t\tBarko\t\t\n");
    }

    @Test
    void columnsAreReadByTheirNamesWhereTheyHaveNames(@TempDir Path folder) throws IOException {
        Path absent = folder.resolve("absent.tsv");
        Files.writeString(
                absent, "note\tquery_name\tid\tindexed_name\nx\tLashi Dilyar\t9-1\tLashi Dil\n");
        Path plain = folder.resolve("plain.tsv");
        Files.writeString(plain, "9-1\tLashi Dil\tLashi Dilyar\n");
        Path targets = folder.resolve("targets.tsv");
        Files.writeString(targets, "1\tZargul\tMoshi\tZar Gul\tMoshi\n");
        for (Path file : List.of(absent, plain)) {
            World world = World.of(Optional.of(targets), Optional.of(file));
            Asked asked = world.asked().getLast();
            assertThat(asked.target()).isFalse();
            assertThat(asked.name()).isEqualTo("Lashi Dilyar");
            assertThat(asked.father()).isEmpty();
            assertThat(world.lines()).anyMatch(l -> l.equals("absent/9-1\t\tLashi Dil\t\t\t\t\n"));
        }
    }

    @Test
    void nobodyOfThePopulationIsAFindWhateverTheIdsOfAFile(@TempDir Path folder)
            throws IOException {
        Path targets = folder.resolve("targets.tsv");
        Files.writeString(targets, "P5-1\tZargul\tMoshi\tZar Gul\tMoshi\tx\n5-1\ta\tb\tc\td\te\n");
        World world = World.of(Optional.of(targets), Optional.empty());
        world.write(folder, 20, silent());
        List<String> records =
                Files.readAllLines(folder.resolve("records.tsv")).stream()
                        .map(l -> l.split("\t", -1)[0])
                        .toList();
        for (Asked a : world.asked()) {
            assertThat(records.stream().filter(r -> World.samePerson(a.id(), r)).toList())
                    .isEqualTo(a.target() ? List.of(a.id()) : List.of());
        }
    }

    @Test
    void onlyTheVerySameThingIsTakenUpAgain(@TempDir Path folder) throws Exception {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path code = Files.writeString(classes.resolve("A.class"), "one");
        List<String> command = List.of("java", "-cp", classes.toString(), "A");
        String first = CodeDigest.of(command);
        assertThat(CodeDigest.of(command)).isEqualTo(first);
        assertThat(CodeDigest.of(List.of("java", "-Xmx1g", "-cp", classes.toString(), "A")))
                .isNotEqualTo(first);
        Files.writeString(code, "two");
        assertThat(CodeDigest.of(command)).isNotEqualTo(first);
    }

    @Test
    void aJarCountsByWhatIsInItAndInThoseThatItNames(@TempDir Path folder) throws Exception {
        Path lib = Files.createDirectories(folder.resolve("lib")).resolve("b.jar");
        Path jar = folder.resolve("a.jar");
        jar(lib, "", "B.class", "one", 1);
        jar(jar, "lib/b.jar", "A.class", "one", 1);
        List<String> command = List.of("java", "-jar", jar.toString(), "--x");
        String first = CodeDigest.of(command);
        jar(lib, "", "B.class", "one", 2_000_000_000_000L);
        assertThat(CodeDigest.of(command)).isEqualTo(first);
        jar(lib, "", "B.class", "two", 1);
        assertThat(CodeDigest.of(command)).isNotEqualTo(first);
        assertThat(CodeDigest.of(List.of("java", "-cp", lib.getParent() + "/*", "B")))
                .isNotEqualTo(CodeDigest.of(List.of("java", "-cp", folder + "/*", "B")));
    }

    private static void jar(Path file, String classPath, String entry, String content, long time)
            throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            ZipEntry e = new ZipEntry(entry);
            e.setTime(time);
            out.putNextEntry(e);
            out.write(content.getBytes(StandardCharsets.UTF_8));
            out.closeEntry();
        }
    }

    @Test
    void everyEngineIsReportedAtFixedLevelsAndAtTheRegistersOwn() throws IOException {
        World world = World.of(Optional.empty(), Optional.empty());
        Verdict verdict =
                new Verdict(
                        100,
                        world,
                        Map.of(
                                new Engine("lucene", "Lucene", List.of()),
                                outcome(world.asked(), Map.of())));
        assertThat(Json.of(verdict))
                .contains("\"at_false_positives\":{\"1%\":{", "\"5%\":{", "\"10%\":{")
                .contains("\"recall_at_10_equal\"");
        assertThat(new Markdown(verdict).text())
                .contains("recall@10 at 5 % false positives", "**Respellings**", "HTTP")
                .doesNotContain("%,d", "%s", "%%");
    }

    @Test
    void anEngineIsAskedAgainWhenItsFilesOrItsCommandAreOthers(@TempDir Path folder)
            throws Exception {
        Engine engine = writing("1");
        Engines runs = new Engines(folder, "these files", silent());
        assertThat(runs.finished(engine)).isFalse();
        runs.run(engine);
        assertThat(runs.finished(engine)).isTrue();
        assertThat(runs.finished(writing("2"))).isFalse();
        assertThat(new Engines(folder, "other files", silent()).finished(engine)).isFalse();
        assertThat(Files.readString(folder.resolve("fake/figures.tsv")))
                .contains("records\t1", "resident_bytes\t", "server_bytes\t");
    }

    private static Engine writing(String records) {
        String script = "printf 'records\\t" + records + "\\n' >{folder}/fake/figures.tsv";
        return new Engine("fake", "Fake", List.of("sh", "-c", script));
    }

    private static Bar silent() {
        return new Bar(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), false);
    }
}
