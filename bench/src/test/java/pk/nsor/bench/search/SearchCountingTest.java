package pk.nsor.bench.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
                check(kind, Slips.plant(kind, "T-1", p, words, dice), p);
            }
        }
    }

    private static void check(Slips.Kind kind, Slips.Planted made, Person p) {
        Indexed r = made.record();
        Asked a = made.asked();
        assertThat(a.name()).isNotBlank();
        assertThat(a.father()).isNotBlank();
        boolean urdu = Indexed.isUrdu(a.name());
        switch (kind) {
            case SCRIPT -> assertThat(urdu ? r.nameUrdu() : r.nameRoman()).isEmpty();
            case RESPELLING -> assertThat(a.name()).isNotEqualTo(r.nameRoman());
            case CNIC_DIGIT ->
                    assertThat(differing(a.cnic(), p.cnic())).isEqualTo(p.cnic().isEmpty() ? 0 : 1);
            case PARTIAL_BIRTH -> assertThat(r.born()).startsWith(a.born()).isNotEqualTo(a.born());
            case SWAPPED -> assertThat(urdu && a.name().equals(r.fatherUrdu()) || !urdu).isTrue();
            default -> assertThat(urdu ? r.nameUrdu() : r.nameRoman()).isNotEmpty();
        }
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
        world.write(
                folder,
                10,
                new Bar(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()), false));
        assertThat(Files.readAllLines(folder.resolve("records.tsv"))).hasSize(13);
        assertThat(Files.readString(folder.resolve("records.tsv")))
                .contains("5-1\t\tZargul Moshi\t\tBarko\t\t\n");
    }
}
