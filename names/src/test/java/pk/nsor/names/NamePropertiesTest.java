package pk.nsor.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamePropertiesTest {

    /** Sounds with a Roman spelling and an Urdu letter that stand for nothing else. */
    private static final Map<String, String> CONSONANTS =
            Map.ofEntries(
                    Map.entry("b", "ب"),
                    Map.entry("p", "پ"),
                    Map.entry("t", "ت"),
                    Map.entry("j", "ج"),
                    Map.entry("ch", "چ"),
                    Map.entry("kh", "خ"),
                    Map.entry("d", "د"),
                    Map.entry("r", "ر"),
                    Map.entry("z", "ز"),
                    Map.entry("s", "س"),
                    Map.entry("sh", "ش"),
                    Map.entry("gh", "غ"),
                    Map.entry("f", "ف"),
                    Map.entry("q", "ق"),
                    Map.entry("k", "ک"),
                    Map.entry("g", "گ"),
                    Map.entry("l", "ل"),
                    Map.entry("m", "م"),
                    Map.entry("n", "ن"));

    /** The own letters of Sindhi, and the Roman letters that they are written with. */
    private static final Map<String, String> SINDHI =
            Map.ofEntries(
                    Map.entry("b", "ٻ"),
                    Map.entry("bh", "ڀ"),
                    Map.entry("t", "ٽ"),
                    Map.entry("th", "ٺ"),
                    Map.entry("d", "ڏ"),
                    Map.entry("dh", "ڌ"),
                    Map.entry("j", "ڄ"),
                    Map.entry("chh", "ڇ"),
                    Map.entry("ph", "ڦ"),
                    Map.entry("r", "ڙ"),
                    Map.entry("k", "ڪ"),
                    Map.entry("kh", "ک"),
                    Map.entry("g", "ڳ"),
                    Map.entry("n", "ڻ"),
                    Map.entry("m", "م"));

    /** The own letters of Pashto. */
    private static final Map<String, String> PASHTO =
            Map.ofEntries(
                    Map.entry("t", "ټ"),
                    Map.entry("d", "ډ"),
                    Map.entry("r", "ړ"),
                    Map.entry("n", "ڼ"),
                    Map.entry("z", "ځ"),
                    Map.entry("s", "څ"),
                    Map.entry("sh", "ښ"),
                    Map.entry("kh", "ښ"),
                    Map.entry("zh", "ږ"),
                    Map.entry("g", "ګ"),
                    Map.entry("k", "ک"),
                    Map.entry("l", "ل"));

    /** Of Pashto letters that are read in two ways. */
    private static final Set<String> TWOFOLD = Set.of("r", "sh", "kh", "zh");

    private static final Map<String, String> VOWELS =
            Map.of("a", "", "i", "", "u", "", "aa", "ا", "ee", "ی", "oo", "و");

    private static final List<String> NAME_WORDS =
            List.of(
                    "Muhammad",
                    "Mohd",
                    "M.",
                    "Imran",
                    "Khan",
                    "Ch.",
                    "Syed",
                    "Ali",
                    "Hussain",
                    "Abdul",
                    "Rehman",
                    "ul",
                    "Haq",
                    "Naeemullah",
                    "s/o",
                    "alias",
                    "Malik",
                    "Bibi",
                    "w/o",
                    "محمد",
                    "عمران",
                    "ولد",
                    "خان",
                    "عبدالرحمن",
                    "نعیم",
                    "اللہ",
                    "سید",
                    "ڪريم",
                    "خټک",
                    "Qwxz");

    @Property(tries = 300)
    void parsingNeverThrowsAndStaysWithinItsLimits(@ForAll String text) {
        ParsedName name = PersonNames.parse(text);

        assertThat(name.words()).hasSizeLessThanOrEqualTo(PersonNames.LIMIT_WORDS);
        assertThat(name.aliases()).hasSizeLessThanOrEqualTo(PersonNames.LIMIT_ALIASES);
        assertThat(NameKeys.of(name)).allSatisfy(key -> assertThat(key.key()).isNotEmpty());
    }

    @Property(tries = 300)
    void foldingTwiceIsFoldingOnce(@ForAll String text) {
        String once = Fold.normal(text);

        assertThat(Fold.normal(once)).isEqualTo(once);
    }

    @Property(tries = 300)
    void anyWordFindsItself(@ForAll String text) {
        assertThat(Words.keys(text)).isNotEmpty().isEqualTo(Words.keys(text));
        assertThat(Words.keys(text)).isEqualTo(Words.keys(Fold.letters(text)));
    }

    @Property(tries = 500)
    void scoringIsSymmetric(@ForAll("names") String one, @ForAll("names") String other) {
        Comparison there = score(one, other);
        Comparison back = score(other, one);

        assertThat(there.nats()).isCloseTo(back.nats(), within(1e-9));
        assertThat(there.verdict()).isEqualTo(back.verdict());
        assertThat(there.explain()).hasSameSizeAs(back.explain());
    }

    @Property(tries = 500)
    void scoringAnyTextIsSymmetricAndFinite(@ForAll String one, @ForAll String other) {
        assertThat(score(one, other).nats())
                .isFinite()
                .isCloseTo(score(other, one).nats(), within(1e-9));
    }

    @Property(tries = 500)
    void nobodyFitsANameBetterThanItsOwner(
            @ForAll("names") String one, @ForAll("names") String other) {
        double self = score(one, one).nats(Aspect.NAME);

        assertThat(self).isGreaterThanOrEqualTo(score(one, other).nats(Aspect.NAME));
    }

    @Property(tries = 500)
    void nameAloneIsNeverVeryLikely(@ForAll("plainNames") String one) {
        assertThat(score(one, one).verdict()).isNotEqualTo(Verdict.VERY_LIKELY);
    }

    @Property(tries = 1_000)
    void aWordKeepsItsKeyFromUrduToRoman(@ForAll("syllables") List<List<String>> syllables) {
        assertKeyIsKept(syllables, CONSONANTS);
    }

    @Property(tries = 500)
    void aWordKeepsItsKeyFromSindhiToRoman(@ForAll("sindhi") List<List<String>> syllables) {
        assertKeyIsKept(syllables, SINDHI);
    }

    @Property(tries = 500)
    void aWordKeepsItsKeyFromPashtoToRoman(@ForAll("pashto") List<List<String>> syllables) {
        assertKeyIsKept(syllables, PASHTO);
    }

    private static void assertKeyIsKept(
            List<List<String>> syllables, Map<String, String> consonants) {
        StringBuilder roman = new StringBuilder();
        StringBuilder own = new StringBuilder();
        for (List<String> syllable : syllables) {
            roman.append(syllable.get(0)).append(syllable.get(1));
            own.append(consonants.get(syllable.get(0))).append(VOWELS.get(syllable.get(1)));
        }

        assertThat(Words.keys(roman.toString())).containsAnyElementsOf(Words.keys(own.toString()));
    }

    @Property(tries = 500)
    void doubledLettersAndAspiratesDoNotChangeTheKey(
            @ForAll("syllables") List<List<String>> syllables) {
        StringBuilder plain = new StringBuilder();
        StringBuilder other = new StringBuilder();
        for (List<String> syllable : syllables) {
            String consonant = syllable.get(0);
            plain.append(consonant).append(syllable.get(1));
            other.append(consonant.length() == 1 ? consonant + consonant : consonant)
                    .append(syllable.get(1).charAt(0));
        }

        assertThat(Words.key(other.toString())).isEqualTo(Words.key(plain.toString()));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of(NAME_WORDS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(w -> String.join(" ", w));
    }

    @Provide
    Arbitrary<String> plainNames() {
        return Arbitraries.of(NAME_WORDS)
                .filter(word -> !List.of("s/o", "w/o", "ولد").contains(word))
                .list()
                .ofMinSize(1)
                .ofMaxSize(7)
                .map(words -> String.join(" ", words));
    }

    @Provide
    Arbitrary<List<List<String>>> syllables() {
        return syllables(CONSONANTS);
    }

    @Provide
    Arbitrary<List<List<String>>> sindhi() {
        return syllables(SINDHI);
    }

    @Provide
    Arbitrary<List<List<String>>> pashto() {
        return syllables(PASHTO).filter(NamePropertiesTest::isWithinFourKeys);
    }

    /** A word has at most four keys: two letters that are each read in two ways. */
    private static boolean isWithinFourKeys(List<List<String>> syllables) {
        return syllables.stream().filter(s -> TWOFOLD.contains(s.getFirst())).count() <= 2;
    }

    private static Arbitrary<List<List<String>>> syllables(Map<String, String> consonants) {
        Arbitrary<String> consonant = Arbitraries.of(consonants.keySet());
        Arbitrary<String> vowel = Arbitraries.of(VOWELS.keySet());
        return net.jqwik.api.Combinators.combine(consonant, vowel)
                .as(List::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    private static Comparison score(String one, String other) {
        return Matcher.score(PersonFacts.named(one), PersonFacts.named(other));
    }
}
