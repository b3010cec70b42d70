package pk.nsor.register.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.names.NameKeys;
import pk.nsor.names.NameWord;
import pk.nsor.names.PersonNames;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.AskedTokens.Kind;

/**
 * An attacker has a dump of the database and a public list of how common names are, counts what is
 * equal in the dump, and takes the commonest for the commonest. The persons are drawn from that
 * very list, which is the best case for the attacker.
 */
@RegisterTest
class FrequencyAttackTest {
    private static final int PERSONS = 2_000;
    private static final int LOOKUPS = 100_000;
    private static final double MOST_RECOVERED = 0.05;
    private static final Map<String, String> SOUNDS = new HashMap<>();

    @Autowired PersonTokens tokens;
    @Autowired AskedTokens asked;
    @Autowired PersonIndex index;
    @Autowired Seals seals;
    @Autowired TransactionTemplate tx;

    private final Map<String, List<AskedTokens.Kept>> left = new HashMap<>();

    /** A word of a name, how many of the public list carry it, and how many it or one before. */
    private record Word(String text, int count, int upTo) {}

    private static final List<Word> WORDS = words();

    /** Whole names as often as the public list lets one expect them. */
    private static final Map<String, Integer> DRAWN = drawn();

    /** What the attacker sees of one person, and what the person's name really holds. */
    private record Seen(List<String> equalities, Set<String> truth) {}

    @Test
    void aDumpGivesUpNoNames() {
        List<Seen> seen = seen(this::dumped);
        double recovered = recovered(seen, publicKeys());
        assertThat(recovered).isLessThan(MOST_RECOVERED).isZero();
    }

    @Test
    void theSameAttackOnTokensThatAreNotSealedWouldGiveUpNames() {
        double recovered = recovered(seen(this::opened), publicKeys());
        assertThat(recovered).isGreaterThan(MOST_RECOVERED);
    }

    /**
     * What a look-up leaves in the evidence stands for a whole name, so that words are not seen,
     * and common names share buckets. The tokens lie there with their kind, so each kind is counted
     * by itself; and of each bucket the attacker is granted to know the name that most in it have.
     */
    @Test
    void theTokensOfAHundredThousandLookUpsInTheEvidenceGiveUpNoNames() {
        List<String> names = askedAbout();
        double given =
                recovered(names, n -> token(Kind.NAME, n), n -> n)
                        + recovered(
                                names, n -> token(Kind.NAME_SOUND, n), FrequencyAttackTest::sound)
                        + atBest(names, n -> token(Kind.NAME_COMMON, n));
        assertThat(given).isLessThan(MOST_RECOVERED);
    }

    /** The control: without buckets the same attack, and nothing granted, gives up more. */
    @Test
    void theSameAttackOnTokensOfCommonNamesWithoutBucketsWouldGiveUpMore() {
        List<String> names = askedAbout();
        UnaryOperator<String> sound = FrequencyAttackTest::sound;
        double plain = recovered(names, n -> "token of " + sound(n), sound);
        double bucketed = recovered(names, n -> token(Kind.NAME_SOUND, n), sound);
        assertThat(plain).isGreaterThan(4 * bucketed).isGreaterThan(MOST_RECOVERED);
    }

    /** The control: a token for each word gives up many, so that the attack is one. */
    @Test
    void theSameAttackOnATokenForEachWordAskedWouldGiveUpNames() {
        List<Seen> seen =
                askedAbout().stream().map(n -> new Seen(List.copyOf(words(n)), keys(n))).toList();
        assertThat(recovered(seen, publicKeys())).isGreaterThan(2 * MOST_RECOVERED);
    }

    private static Set<String> words(String name) {
        return keys(name).stream()
                .map(k -> Integer.toHexString(("a token of " + k).hashCode()))
                .collect(Collectors.toSet());
    }

    /**
     * Names asked about, one a look-up: three in ten are of somebody who was asked about before.
     */
    private static List<String> askedAbout() {
        Random random = new Random(20261130);
        List<String> names = new ArrayList<>();
        while (names.size() < LOOKUPS) {
            boolean again = !names.isEmpty() && random.nextInt(10) < 3;
            names.add(again ? names.get(random.nextInt(names.size())) : name(random));
        }
        return names;
    }

    /**
     * The commonest token for the commonest name, as the public list lets one expect.
     *
     * @param token empty where the name leaves none
     */
    private static double recovered(
            List<String> names, UnaryOperator<String> token, UnaryOperator<String> read) {
        Map<String, String> tokens = tokens(names, token);
        Map<String, Integer> counted = new HashMap<>();
        names.stream()
                .map(tokens::get)
                .filter(t -> !t.isEmpty())
                .forEach(t -> counted.merge(t, 1, Integer::sum));
        List<String> tokensByCount = ranked(counted);
        List<String> expected =
                expected(n -> tokens.getOrDefault(n, "-").isEmpty() ? "" : read.apply(n));
        Map<String, String> guessed = new HashMap<>();
        for (int i = 0; i < Math.min(tokensByCount.size(), expected.size()); i++) {
            guessed.put(tokensByCount.get(i), expected.get(i));
        }
        return share(names, n -> read.apply(n).equals(guessed.get(tokens.get(n))));
    }

    /** Of each token the name that most who left it have: no guess does better. */
    private static double atBest(List<String> names, UnaryOperator<String> token) {
        Map<String, String> tokens = tokens(names, token);
        Map<String, Map<String, Integer>> inside = new HashMap<>();
        for (String n : names) {
            String t = Objects.requireNonNull(tokens.get(n));
            if (!t.isEmpty()) {
                inside.computeIfAbsent(t, x -> new HashMap<>()).merge(sound(n), 1, Integer::sum);
            }
        }
        assertThat(inside).hasSize(AskedTokens.BUCKETS);
        Map<String, String> best = new HashMap<>();
        inside.forEach((t, counts) -> best.put(t, ranked(counts).getFirst()));
        return share(names, n -> sound(n).equals(best.get(tokens.get(n))));
    }

    private static double share(List<String> names, Predicate<String> found) {
        return names.stream().filter(found).count() / (double) names.size();
    }

    private static Map<String, String> tokens(List<String> names, UnaryOperator<String> token) {
        Map<String, String> tokens = new HashMap<>();
        names.forEach(n -> tokens.computeIfAbsent(n, token));
        return tokens;
    }

    private String token(Kind kind, String name) {
        return left.computeIfAbsent(name, n -> asked.probesOfName(new PersonName("", n))).stream()
                .filter(k -> k.kind() == kind)
                .map(k -> k.token().hex())
                .findFirst()
                .orElse("");
    }

    /** Whole names by how often the attacker expects them. */
    private static List<String> expected(UnaryOperator<String> read) {
        Map<String, Integer> merged = new HashMap<>();
        DRAWN.forEach((n, many) -> merged.merge(read.apply(n), many, Integer::sum));
        merged.remove("");
        return ranked(merged);
    }

    private static Map<String, Integer> drawn() {
        Map<String, Integer> drawn = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 4 * LOOKUPS; i++) {
            drawn.merge(name(random), 1, Integer::sum);
        }
        return drawn;
    }

    /** The sound of a whole name, whatever the order of its words. */
    private static String sound(String name) {
        return SOUNDS.computeIfAbsent(
                name,
                n ->
                        PersonNames.parse(n).bearing().stream()
                                .map(NameWord::key)
                                .sorted()
                                .collect(Collectors.joining(" ")));
    }

    private interface View {
        List<String> of(Invented person);
    }

    private List<Seen> seen(View view) {
        Random random = new Random(20260416);
        List<Seen> seen = new ArrayList<>();
        for (int p = 0; p < PERSONS; p++) {
            String name = name(random);
            Invented person = Invented.named("", name).father("", name(random));
            seen.add(new Seen(view.of(person), keys(name)));
        }
        return seen;
    }

    /**
     * The row of {@code search_token}, cut into pieces as long as a token wherever it may begin.
     */
    private List<String> dumped(Invented person) {
        SealedTokens row =
                Objects.requireNonNull(
                        tx.execute(
                                t -> {
                                    UUID id = UUID.randomUUID();
                                    DataKey key = seals.create(KeyPurpose.PERSON);
                                    t.setRollbackOnly();
                                    return index.sealed(id, key, person.recorded());
                                }));
        ByteBuffer bytes =
                ByteBuffer.allocate(row.sealed().length + row.card().length)
                        .put(row.sealed())
                        .put(row.card());
        List<String> pieces = new ArrayList<>();
        for (int at = 0; at + Long.BYTES <= bytes.capacity(); at++) {
            pieces.add(Long.toHexString(bytes.getLong(at)));
        }
        return pieces;
    }

    /** Only the words of the name, as if the attacker could tell them from the father’s. */
    private List<String> opened(Invented person) {
        StoredTokens made = tokens.of(person.recorded());
        return Arrays.stream(made.tokens())
                .limit(made.nameWords())
                .mapToObj(Long::toHexString)
                .toList();
    }

    /** The commonest equality for the commonest word; names of which every word is found. */
    private static double recovered(List<Seen> seen, List<String> byFrequency) {
        Map<String, Integer> counted = new HashMap<>();
        seen.forEach(
                s -> Set.copyOf(s.equalities()).forEach(e -> counted.merge(e, 1, Integer::sum)));
        List<String> ranked =
                counted.entrySet().stream()
                        .filter(e -> e.getValue() > 1)
                        .sorted(
                                Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                        .map(Map.Entry::getKey)
                        .toList();
        Map<String, String> guessed = new HashMap<>();
        for (int i = 0; i < Math.min(ranked.size(), byFrequency.size()); i++) {
            guessed.put(ranked.get(i), byFrequency.get(i));
        }
        long whole =
                seen.stream()
                        .filter(
                                s -> {
                                    Set<String> guess = new LinkedHashSet<>();
                                    s.equalities().stream()
                                            .map(guessed::get)
                                            .filter(Objects::nonNull)
                                            .forEach(guess::add);
                                    return guess.containsAll(s.truth());
                                })
                        .count();
        return whole / (double) seen.size();
    }

    private static List<String> publicKeys() {
        Map<String, Integer> shares = new HashMap<>();
        WORDS.forEach(w -> keys(w.text()).forEach(k -> shares.merge(k, w.count(), Integer::sum)));
        return ranked(shares);
    }

    private static List<String> ranked(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(
                        Map.Entry.<String, Integer>comparingByValue()
                                .reversed()
                                .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> keys(String name) {
        Set<String> keys = new TreeSet<>();
        NameKeys.of(PersonNames.parse(name)).forEach(k -> keys.add(k.key()));
        return keys;
    }

    private static String name(Random random) {
        List<String> drawn = new ArrayList<>();
        int many = random.nextInt(10) < 7 ? 2 : 3;
        while (drawn.size() < many) {
            String word = draw(WORDS, random);
            if (!drawn.contains(word)) {
                drawn.add(word);
            }
        }
        return String.join(" ", drawn);
    }

    private static String draw(List<Word> words, Random random) {
        int at = random.nextInt(words.getLast().upTo());
        int low = 0;
        int high = words.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).upTo() > at) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return words.get(low).text();
    }

    private static List<Word> words() {
        List<Word> words = new ArrayList<>();
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Objects.requireNonNull(
                                        PersonNames.class.getResourceAsStream(
                                                "word-frequencies.tsv")),
                                StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(l -> !l.startsWith("#") && !l.isBlank())
                    .map(l -> l.split("\t"))
                    .forEach(
                            c -> {
                                int count = Integer.parseInt(c[2]);
                                int before = words.isEmpty() ? 0 : words.getLast().upTo();
                                words.add(new Word(c[0], count, before + count));
                            });
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return words;
    }
}
