package pk.nsor.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import pk.nsor.register.search.Probes.Group;
import pk.nsor.register.search.Probes.Kind;

/** The walk over posting lists finds what looking at everybody finds. */
class WalkTest {
    private static final int WORDS = 40;

    @Property(tries = 200)
    void aWalkFindsWhatLookingAtEverybodyFinds(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 400) int persons) {
        compared(seed, persons);
    }

    /** Among so many the common words are looked up by their bits. */
    @Property(tries = 6)
    void soDoesAWalkThatLooksCommonWordsUpByABit(@ForAll long seed) {
        Postings postings = compared(seed, 9_000);
        assertThat(postings.lists().bits(1)).isNotEmpty();
        assertThat(postings.lists().bits(WORDS)).isEmpty();
    }

    private static Postings compared(long seed, int persons) {
        Random random = new Random(seed);
        Postings postings = new Postings();
        List<Set<Long>> held = new ArrayList<>();
        for (int p = 1; p <= persons; p++) {
            put(postings, held, p, words(random));
        }
        for (int again = 0; again < persons / 3; again++) {
            put(postings, held, 1 + random.nextInt(persons), words(random));
        }
        if (random.nextBoolean()) {
            PostingLists.Extent before = postings.extent();
            postings = postings.renumbered();
            assertThat(postings.extent().postings()).isLessThanOrEqualTo(before.postings());
            for (int more = 0; more < persons / 4; more++) {
                put(postings, held, 1 + random.nextInt(persons + 5), words(random));
            }
        }
        List<Group> groups = question(random);
        Walk.Found found = Walk.of(postings, groups, 10, false);
        List<Float> expected = everybody(postings, held, groups);
        assertThat(found.cut()).isFalse();
        assertThat(found.persons()).hasSize(Math.min(10, expected.size()));
        for (int i = 0; i < found.scores().length; i++) {
            assertThat(found.scores()[i])
                    .isCloseTo(expected.get(i), org.assertj.core.data.Offset.offset(0.01f));
        }
        return postings;
    }

    @Property(tries = 50)
    void whoIsTakenOutIsNotFound(@ForAll long seed) {
        Random random = new Random(seed);
        Postings postings = new Postings();
        for (int p = 1; p <= 20; p++) {
            postings.put(p, id(p), new StoredTokens(1, 1, 0, new long[] {7, 100 + p}));
        }
        int gone = 1 + random.nextInt(20);
        postings.put(gone, id(gone), StoredTokens.none());
        Walk.Found found =
                Walk.of(postings, List.of(new Group(Kind.CNIC, new long[] {7}, 0.001)), 30, false);
        assertThat(found.persons()).hasSize(19);
        for (int person : found.persons()) {
            assertThat(postings.person(person)).isNotEqualTo(id(gone));
        }
    }

    /** The most that a country's commonest words can ask of a walk. */
    @Test
    void commonWordsCostABoundedWalkAndNeverHideWhatIsRare() {
        Postings postings = new Postings();
        int persons = 1_000_000;
        for (int p = 1; p <= persons; p++) {
            long one = 1 + p % 5;
            long two = 1 + (p % 5 + 1 + p / 5 % 4) % 5;
            long[] tokens = p == persons - 1 ? new long[] {one, two, 77} : new long[] {one, two};
            postings.put(p, id(p), new StoredTokens(1, 2, 0, tokens));
        }
        List<Group> words = new ArrayList<>();
        for (long w = 1; w <= 5; w++) {
            words.add(new Group(Kind.NAME, new long[] {w}, 0.4));
        }
        Walk.Found common = Walk.of(postings, words, 64, true);
        assertThat(common.cut()).isTrue();
        assertThat(common.steps()).isEqualTo(Walk.STEPS);

        words.add(new Group(Kind.CNIC, new long[] {77}, 1e-9));
        Walk.Found told = Walk.of(postings, words, 64, true);
        assertThat(told.steps()).isLessThanOrEqualTo(Walk.STEPS);
        assertThat(postings.person(told.persons()[0])).isEqualTo(id(persons - 1));
    }

    private static void put(
            Postings postings, List<Set<Long>> held, int position, Set<Long> words) {
        while (held.size() <= position) {
            held.add(Set.of());
        }
        held.set(position, words);
        postings.put(
                position,
                id(position),
                new StoredTokens(1, 1, 1, words.stream().mapToLong(Long::longValue).toArray()));
    }

    private static UUID id(int position) {
        return new UUID(9, position);
    }

    /** Low words are common, as in names. */
    private static Set<Long> words(Random random) {
        Set<Long> words = new HashSet<>();
        int many = 1 + random.nextInt(5);
        for (int i = 0; i < many; i++) {
            double r = random.nextDouble();
            words.add(1L + (long) (r * r * r * WORDS));
        }
        return words;
    }

    private static List<Group> question(Random random) {
        List<Group> groups = new ArrayList<>();
        int many = 1 + random.nextInt(5);
        for (int i = 0; i < many; i++) {
            long[] tokens = words(random).stream().mapToLong(Long::longValue).toArray();
            groups.add(
                    new Group(
                            Kind.values()[random.nextInt(Kind.values().length)],
                            tokens,
                            0.001 * (1 + random.nextInt(200))));
        }
        return groups;
    }

    private static List<Float> everybody(
            Postings postings, List<Set<Long>> held, List<Group> groups) {
        List<Float> scores = new ArrayList<>();
        for (Set<Long> words : held) {
            if (words.isEmpty()) {
                continue;
            }
            float score = 0;
            for (Group g : groups) {
                boolean has = false;
                for (long t : g.tokens()) {
                    has |= words.contains(t);
                }
                if (has) {
                    score += Walk.weight(postings, g);
                }
            }
            if (score > 3.0f) {
                scores.add(score);
            }
        }
        scores.sort((a, b) -> Float.compare(b, a));
        return scores;
    }
}
