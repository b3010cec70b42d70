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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.names.NameKeys;
import pk.nsor.names.PersonNames;
import pk.nsor.register.RegisterTest;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;

/**
 * An attacker has a dump of the database and a public list of how common names are, counts what is
 * equal in the dump, and takes the commonest for the commonest. The persons are drawn from that
 * very list, which is the best case for the attacker.
 */
@RegisterTest
class FrequencyAttackTest {
    private static final int PERSONS = 2_000;
    private static final double MOST_RECOVERED = 0.05;

    @Autowired PersonTokens tokens;
    @Autowired AskedTokens asked;
    @Autowired Seals seals;
    @Autowired TransactionTemplate tx;

    /** A word of a name, how many of the public list carry it, and how many it or one before. */
    private record Word(String text, int count, int upTo) {}

    private static final List<Word> WORDS = words();

    /** What the attacker sees of one person, and what the person's name really holds. */
    private record Seen(List<String> equalities, Set<String> truth) {}

    @Test
    void aDumpGivesUpNoNames() {
        List<Seen> seen = seen(this::dumped);
        double recovered = recovered(seen, publicKeys(), 1);
        assertThat(recovered).isLessThan(MOST_RECOVERED).isZero();
    }

    @Test
    void theSameAttackOnTokensThatAreNotSealedWouldGiveUpNames() {
        double recovered = recovered(seen(this::opened), publicKeys(), 1);
        assertThat(recovered).isGreaterThan(MOST_RECOVERED);
    }

    /**
     * What a look-up leaves in the evidence stands for a whole name, so that words are not seen.
     */
    @Test
    void theTokensOfLookUpsInTheEvidenceGiveUpNoNames() {
        List<Seen> seen = seen(this::asked);
        double recovered = recovered(seen, publicNames(), Integer.MAX_VALUE);
        assertThat(recovered).isLessThan(MOST_RECOVERED);
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
                                    StoredTokens made = tokens.of(person.recorded());
                                    t.setRollbackOnly();
                                    return new SealedTokens(
                                            id,
                                            key.id(),
                                            made.key(),
                                            seals.seal(
                                                    key,
                                                    PersonIndex.binding(id, made.key()),
                                                    made.bytes()));
                                }));
        ByteBuffer bytes = ByteBuffer.wrap(row.sealed());
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

    private List<String> asked(Invented person) {
        PersonName name = person.asked().name();
        return asked.probesOfName(name).stream().map(k -> k.token().hex()).toList();
    }

    /** The commonest equality for the commonest word; names of which every word is found. */
    private static double recovered(List<Seen> seen, List<String> byFrequency, int words) {
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
                                    return words == 1
                                            ? guess.containsAll(s.truth())
                                            : guess.contains(String.join(" ", s.truth()));
                                })
                        .count();
        return whole / (double) seen.size();
    }

    private static List<String> publicKeys() {
        Map<String, Integer> shares = new HashMap<>();
        WORDS.forEach(w -> keys(w.text()).forEach(k -> shares.merge(k, w.count(), Integer::sum)));
        return ranked(shares);
    }

    /** Whole names by how often the attacker expects them, each word on its own. */
    private static List<String> publicNames() {
        Map<String, Integer> drawn = new HashMap<>();
        Random random = new Random(1);
        for (int i = 0; i < 20 * PERSONS; i++) {
            drawn.merge(String.join(" ", keys(name(random))), 1, Integer::sum);
        }
        return ranked(drawn);
    }

    private static List<String> ranked(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
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
