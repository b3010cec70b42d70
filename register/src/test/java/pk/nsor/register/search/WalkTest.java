package pk.nsor.register.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import pk.nsor.register.search.Probes.Group;
import pk.nsor.register.search.Probes.Kind;

/** The walk over posting lists finds what looking at everybody finds. */
class WalkTest {
    private static final int WORDS = 40;

    /** What a new key makes of a word differs from what the old one made by this. */
    private static final long NEW_KEY = 1_000;

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
            assertThat(found.scores()[i]).isCloseTo(expected.get(i), offset(0.01f));
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

    /**
     * While the key changes, persons stand in the lists under the old key's tokens, dead, and again
     * under the new one's: what a question is answered hangs on neither.
     */
    @Test
    void aWordIsAsRareAndTheSameAreFoundAtEveryStepOfAChangeOfTheKey() {
        Random random = new Random(20261130);
        int persons = 40_000;
        List<Set<Long>> held = new ArrayList<>();
        Postings postings = new Postings();
        for (int p = 1; p <= persons; p++) {
            put(postings, held, p, words(random));
        }
        List<List<Group>> questions = new ArrayList<>();
        for (int q = 0; q < 200; q++) {
            questions.add(question(random));
        }
        List<Walk.Found> before =
                questions.stream().map(q -> Walk.of(postings, q, 64, false)).toList();
        Postings changing = postings;
        for (int p = 1; p <= persons; p++) {
            long[] made = held.get(p).stream().mapToLong(w -> w + NEW_KEY).toArray();
            changing.put(p, id(p), new StoredTokens(2, 1, 1, made));
            if (changing.wantsRenumbering()) {
                changing = changing.renumbered();
            }
            if (p % (persons / 8) == 0) {
                for (int q = 0; q < questions.size(); q++) {
                    List<Group> both = questions.get(q).stream().map(WalkTest::underBoth).toList();
                    Walk.Found now = Walk.of(changing, both, 64, false);
                    Walk.Found was = before.get(q);
                    assertThat(now.ideal()).isCloseTo(was.ideal(), offset(0.15f));
                    assertThat(now.scores()).hasSameSizeAs(was.scores());
                    for (int i = 0; i < now.scores().length; i++) {
                        assertThat(now.scores()[i]).isCloseTo(was.scores()[i], offset(0.15f));
                    }
                }
            }
        }
    }

    /** A hundred have the rarest word and are alike; no more than 64 are kept. */
    @Test
    void whoIsKeptOfManyAlikeHangsOnTheirPlaceAndNotOnWhenTheirTokensWereMade() {
        int persons = 500;
        List<Group> words =
                List.of(
                        new Group(Kind.NAME, new long[] {7, 7 + NEW_KEY}, 0.001),
                        new Group(Kind.PARENT, new long[] {8, 8 + NEW_KEY}, 0.001),
                        new Group(Kind.PARENT, new long[] {9, 9 + NEW_KEY}, 0.001));
        Postings postings = new Postings();
        for (int p = 1; p <= persons; p++) {
            postings.put(p, id(p), new StoredTokens(1, 1, 1, pair(p, 0)));
        }
        List<UUID> before = found(postings, words);
        assertThat(before).hasSize(64);
        for (int p = 1; p <= persons; p++) {
            postings.put(p, id(p), new StoredTokens(2, 1, 1, pair(p, NEW_KEY)));
            if (p % 50 == 0) {
                assertThat(found(postings, words)).as("after " + p).isEqualTo(before);
            }
        }
    }

    private static long[] pair(int person, long key) {
        return new long[] {7 + key, (person % 5 == 0 ? 9 : 8) + key};
    }

    private static List<UUID> found(Postings postings, List<Group> groups) {
        List<UUID> found = new ArrayList<>();
        for (int number : Walk.of(postings, groups, 64, true).persons()) {
            found.add(postings.person(number));
        }
        return found;
    }

    /** In whatever order they were read, and whosever tokens were made anew since. */
    @Property(tries = 100)
    void whoAreEquallyNearStandInTheOrderOfTheirPlacesAndNoneIsLost(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int persons) {
        Random random = new Random(seed);
        List<Integer> places = new ArrayList<>(IntStream.rangeClosed(1, persons).boxed().toList());
        Collections.shuffle(places, random);
        Postings postings = new Postings();
        places.forEach(p -> postings.put(p, id(p), nearer(p)));
        Collections.shuffle(places, random);
        places.stream().limit(persons / 2).forEach(p -> postings.put(p, id(p), nearer(p)));
        List<UUID> expected =
                IntStream.rangeClosed(1, persons)
                        .boxed()
                        .sorted(Comparator.comparing((Integer p) -> p % 3 != 0))
                        .map(WalkTest::id)
                        .toList();
        Set<UUID> both =
                IntStream.rangeClosed(1, persons)
                        .filter(p -> p % 3 == 0)
                        .mapToObj(WalkTest::id)
                        .collect(Collectors.toSet());
        List<Group> words =
                List.of(
                        new Group(Kind.CNIC, new long[] {7}, 0.001),
                        new Group(Kind.DISTRICT, new long[] {8}, 0.01));
        for (int most : new int[] {persons + 1, persons, 1 + persons / 2, 1}) {
            Walk.Found found = Walk.of(postings, words, most, false);
            int kept = Math.min(most, persons);
            int better = (int) expected.subList(0, kept).stream().filter(both::contains).count();
            List<UUID> in = IntStream.of(found.persons()).mapToObj(postings::person).toList();
            assertThat(in).hasSize(kept);
            assertThat(in.subList(0, better)).isSubsetOf(both).isSorted();
            assertThat(in.subList(better, kept)).noneMatch(both::contains).isSorted();
            assertThat(found.tied())
                    .as("one who is as near as the last was left out, and that is known")
                    .isEqualTo(
                            kept < persons
                                    && both.contains(expected.get(kept))
                                            == both.contains(expected.get(kept - 1)));
            if (kept == persons) {
                assertThat(in).isEqualTo(expected);
            }
        }
    }

    /** Every third has both, the others have one. */
    private static StoredTokens nearer(int person) {
        return new StoredTokens(1, 1, 0, person % 3 == 0 ? new long[] {7, 8} : new long[] {7});
    }

    @Test
    void whereAllThatWereKeptAreAlikeItIsKnown() {
        Postings postings = new Postings();
        for (int p = 1; p <= 65; p++) {
            long[] tokens = p == 65 ? new long[] {7, 8} : new long[] {7};
            postings.put(p, id(p), new StoredTokens(1, 1, 0, tokens));
        }
        List<Group> seven = List.of(new Group(Kind.CNIC, new long[] {7}, 0.001));
        List<Group> both = List.of(seven.getFirst(), new Group(Kind.NAME, new long[] {8}, 0.001));
        assertThat(Walk.of(postings, seven, 64, false).allAlike(64)).isTrue();
        assertThat(Walk.of(postings, seven, 66, false).allAlike(66)).isFalse();
        assertThat(Walk.of(postings, both, 64, false).allAlike(64)).isFalse();
    }

    private static Group underBoth(Group g) {
        return new Group(
                g.kind(),
                LongStream.of(g.tokens()).flatMap(t -> LongStream.of(t, t + NEW_KEY)).toArray(),
                g.share());
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
