package pk.nsor.register.search;

import static java.util.Collections.disjoint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import pk.nsor.names.NameKeys;
import pk.nsor.names.NameWord;
import pk.nsor.names.ParsedName;
import pk.nsor.names.PersonNames;
import pk.nsor.names.WordKey;
import pk.nsor.names.WordKind;
import pk.nsor.names.Words;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.BlindIndex.TokenKey;
import pk.nsor.register.search.Probes.Group;
import pk.nsor.register.search.Probes.Kind;

/**
 * The one place where the keyed tokens of a person are made: of every word of a name or alias, of
 * every word of a father's or husband's name, of identity numbers, of years of birth and of
 * districts. Stored and looked-for tokens differ only in how much is expanded: a number asked for
 * is looked for with each digit wrong, missing, and each two swapped; neighbours are never stored.
 */
@Component
public class PersonTokens {
    /** Most tokens stored of one person; further ones are left out, aliases first. */
    static final int MOST_TOKENS = 64;

    private static final int CNIC_DIGITS = 13;

    /** Widest span of years that an age stands for. */
    private static final int MOST_YEARS = 3;

    private static final double ONE_PERSON = 1e-9;
    private static final double ONE_YEAR = 1 / 60.0;
    private static final double ONE_DISTRICT = 1 / 160.0;

    private final BlindIndex index;

    PersonTokens(BlindIndex index) {
        this.index = index;
    }

    /** What is stored of a person, under the newest key. */
    public StoredTokens of(Particulars person) {
        Described d = Described.of(person);
        Set<String> names = new LinkedHashSet<>();
        Set<String> parents = new LinkedHashSet<>();
        readName(d.name()).forEach(n -> stored(n, names, parents));
        parents(d).forEach(p -> readParent(p).forEach(n -> keys(n, parents)));
        d.aliases().forEach(a -> readName(a).forEach(n -> stored(n, names, parents)));
        List<String> plain = new ArrayList<>();
        names.forEach(k -> plain.add(Kind.NAME.plain(k)));
        parents.forEach(k -> plain.add(Kind.PARENT.plain(k)));
        readName(d.name()).forEach(n -> called(n.words(), Kind.NAME_CALLED, plain));
        parents(d)
                .forEach(
                        p ->
                                readParent(p)
                                        .forEach(
                                                n -> called(n.words(), Kind.PARENT_CALLED, plain)));
        if (!d.cnic().isEmpty()) {
            plain.addFirst(Kind.CNIC.plain(d.cnic()));
        }
        d.papers().forEach(p -> plain.addFirst(Kind.PAPER.plain(p)));
        d.born().ifPresent(b -> years(b, 0).forEach(y -> plain.addFirst(Kind.YEAR.plain(y))));
        d.districts().forEach(c -> plain.addFirst(Kind.DISTRICT.plain(c)));
        TokenKey newest = index.newest();
        long[] tokens =
                plain.stream().distinct().limit(MOST_TOKENS).mapToLong(newest::token).toArray();
        return new StoredTokens(
                newest.id(),
                Math.min(longest(readName(d.name())), StoredTokens.MOST_WORDS),
                Math.min(
                        longest(parents(d).stream().flatMap(p -> readParent(p).stream()).toList()),
                        StoredTokens.MOST_WORDS),
                tokens);
    }

    private static void called(List<NameWord> words, Kind kind, List<String> into) {
        words.forEach(w -> calledBy(w).forEach(c -> into.add(kind.plain(c))));
    }

    /** Which word it is, where that is looked for: titles come and go. */
    private static List<String> calledBy(NameWord word) {
        return counts(word) && word.kind() != WordKind.TITLE ? word.called() : List.of();
    }

    /**
     * Words of the longest of these, in the script in which it has the more. Words that sound alike
     * are one: a question agrees with them once.
     */
    private static int longest(List<ParsedName> names) {
        return names.stream()
                .mapToInt(
                        n ->
                                (int)
                                        n.words().stream()
                                                .filter(PersonTokens::counts)
                                                .map(NameWord::key)
                                                .distinct()
                                                .count())
                .max()
                .orElse(0);
    }

    private static boolean counts(NameWord word) {
        return word.kind() != WordKind.CONNECTOR && word.kind() != WordKind.INITIAL;
    }

    /** Id of the key that makes tokens now. */
    long newest() {
        return index.newest().id();
    }

    /** Whether there is something to look for. */
    Probes probes(Described d) {
        return probes(d, List.of());
    }

    /**
     * What to look for.
     *
     * @param keys ids of the keys that made what is searched
     */
    Probes probes(Described d, Collection<Long> keys) {
        return new Asking(index.keys(keys)).probes(d);
    }

    /** Makes the tokens of one question. */
    private static final class Asking {
        private final List<TokenKey> keys;

        /** What was made before: the same words are looked for in several places. */
        private final Map<String, long[]> made = new HashMap<>();

        Asking(List<TokenKey> keys) {
            this.keys = List.copyOf(keys);
        }

        Probes probes(Described d) {
            List<Group> groups = new ArrayList<>();
            boolean telling = !d.aliases().isEmpty();
            List<Word> names = new ArrayList<>();
            List<Word> parents = new ArrayList<>();
            for (String written : scripts(d.name())) {
                ParsedName parsed = PersonNames.parse(written);
                words(parsed.words(), names);
                parsed.aliases().forEach(a -> words(a, names));
                words(parsed.parent(), parents);
                telling |= tells(parsed);
            }
            for (PersonName alias : d.aliases()) {
                scripts(alias).forEach(w -> words(PersonNames.parse(w).words(), names));
            }
            for (PersonName parent : parents(d)) {
                readParent(parent).forEach(p -> words(p.words(), parents));
            }
            names.forEach(w -> name(w, groups));
            parents.forEach(w -> parent(w, groups));
            List<Group> exchanged = new ArrayList<>();
            if (!names.isEmpty() && !parents.isEmpty()) {
                names.forEach(w -> parent(w, exchanged));
                parents.forEach(w -> name(w, exchanged));
                facts(d, exchanged);
            }
            facts(d, groups);
            boolean second = groups.stream().anyMatch(g -> !g.kind().isOfName());
            return new Probes(groups, exchanged, anywhere(names, parents), telling || second);
        }

        /** The same words wherever they stand: in the name or in the father's or husband's. */
        private List<Group> anywhere(List<Word> names, List<Word> parents) {
            List<Word> all = new ArrayList<>();
            names.forEach(w -> add(all, w));
            parents.forEach(w -> add(all, w));
            return all.stream()
                    .map(
                            w ->
                                    new Group(
                                            w.title() ? Kind.TITLE : Kind.NAME,
                                            tokens(
                                                    w.keys().stream()
                                                            .flatMap(
                                                                    k ->
                                                                            Stream.of(
                                                                                    Kind.NAME.plain(
                                                                                            k),
                                                                                    Kind.PARENT
                                                                                            .plain(
                                                                                                    k)))),
                                            share(w.keys())))
                    .toList();
        }

        private void facts(Described d, List<Group> groups) {
            if (!d.cnic().isEmpty()) {
                groups.add(new Group(Kind.CNIC, numbers(List.of(d.cnic())), ONE_PERSON));
                groups.add(
                        new Group(Kind.CNIC_NEAR, tokens(Kind.CNIC, near(d.cnic())), ONE_PERSON));
            }
            if (!d.papers().isEmpty()) {
                groups.add(new Group(Kind.PAPER, numbers(d.papers()), ONE_PERSON));
            }
            d.born()
                    .ifPresent(
                            b -> {
                                groups.add(
                                        new Group(
                                                Kind.YEAR,
                                                tokens(Kind.YEAR, years(b, 0)),
                                                ONE_YEAR));
                                groups.add(
                                        new Group(
                                                Kind.YEAR_NEAR,
                                                tokens(Kind.YEAR, years(b, 1)),
                                                3 * ONE_YEAR));
                            });
            if (!d.districts().isEmpty()) {
                groups.add(
                        new Group(
                                Kind.DISTRICT, tokens(Kind.DISTRICT, d.districts()), ONE_DISTRICT));
            }
        }

        /** A number as a CNIC and as that of another paper: a NICOP bears the same. */
        private long[] numbers(List<String> numbers) {
            return tokens(
                    numbers.stream()
                            .flatMap(n -> Stream.of(Kind.CNIC.plain(n), Kind.PAPER.plain(n))));
        }

        private void name(Word w, List<Group> into) {
            into.add(word(w.title() ? Kind.TITLE : Kind.NAME, w.keys()));
            called(w, Kind.NAME_CALLED, into);
        }

        private void parent(Word w, List<Group> into) {
            into.add(word(w.title() ? Kind.PARENT_TITLE : Kind.PARENT, w.keys()));
            called(w, Kind.PARENT_CALLED, into);
        }

        private void called(Word w, Kind kind, List<Group> into) {
            for (Called c : w.called()) {
                into.add(new Group(kind, tokens(kind, c.words()), c.share()));
            }
        }

        private Group word(Kind kind, List<String> keys) {
            return new Group(kind, tokens(kind, keys), share(keys));
        }

        private static double share(List<String> keys) {
            return keys.stream().mapToDouble(NameKeys::share).max().orElse(1);
        }

        private long[] tokens(Kind kind, List<String> values) {
            return tokens(values.stream().map(kind::plain));
        }

        private long[] tokens(Stream<String> plain) {
            return plain.flatMapToLong(p -> Arrays.stream(made.computeIfAbsent(p, this::each)))
                    .distinct()
                    .toArray();
        }

        private long[] each(String plain) {
            return keys.stream().mapToLong(k -> k.token(plain)).toArray();
        }
    }

    /**
     * What to look for of one word.
     *
     * @param keys its sounds
     * @param called which word it is, where that is looked for; of words that sound alike, each
     */
    private record Word(List<String> keys, boolean title, List<Called> called) {
        /** With another of the same sound: a word that is written twice is looked for once. */
        Word also(Word other) {
            List<Called> all = new ArrayList<>(called);
            other.called.stream()
                    .filter(c -> all.stream().allMatch(a -> disjoint(a.words(), c.words())))
                    .forEach(all::add);
            return new Word(keys, title, List.copyOf(all));
        }

        @Override
        public String toString() {
            return "Word[masked]";
        }
    }

    /** Known words that a spelling may stand for, and their part of those who carry the sound. */
    private record Called(List<String> words, double share) {
        static List<Called> of(NameWord word) {
            List<String> words = calledBy(word);
            return words.isEmpty() ? List.of() : List.of(new Called(words, word.calledShare()));
        }

        @Override
        public String toString() {
            return "Called[masked]";
        }
    }

    /**
     * Words of another script that have a key in common are one word. Two neighbours that somebody
     * wrote as one word agree with that word, each for itself and none twice.
     */
    private static void words(List<NameWord> words, List<Word> into) {
        List<NameWord> counted = words.stream().filter(PersonTokens::counts).toList();
        for (int i = 0; i < counted.size(); i++) {
            Set<String> keys = new LinkedHashSet<>(counted.get(i).keys());
            if (i > 0) {
                keys.add(joined(counted.get(i - 1), counted.get(i)));
            }
            if (i + 1 < counted.size()) {
                keys.add(joined(counted.get(i), counted.get(i + 1)));
            }
            keys.remove("");
            NameWord word = counted.get(i);
            add(into, new Word(List.copyOf(keys), word.kind() == WordKind.TITLE, Called.of(word)));
        }
    }

    private static String joined(NameWord first, NameWord second) {
        return Words.key(first.text() + second.text());
    }

    private static void add(List<Word> words, Word next) {
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).keys().contains(next.keys().getFirst())) {
                words.set(i, words.get(i).also(next));
                return;
            }
        }
        if (words.size() < PersonNames.LIMIT_WORDS) {
            words.add(next);
        }
    }

    /** Whether a word of the name is more than a title or a word that a hundredth of all carry. */
    private static boolean tells(ParsedName name) {
        Set<String> titles = new LinkedHashSet<>();
        name.words().stream()
                .filter(w -> w.kind() == WordKind.TITLE)
                .forEach(w -> titles.addAll(w.keys()));
        return NameKeys.of(name).stream()
                .anyMatch(k -> !k.veryCommon() && !titles.contains(k.key()));
    }

    private static void stored(ParsedName n, Set<String> names, Set<String> parents) {
        NameKeys.of(n).forEach(k -> names.add(k.key()));
        List<WordKey> rare = NameKeys.of(n).stream().filter(k -> !k.veryCommon()).toList();
        if (rare.size() > 1) {
            NameKeys.ofNeighbours(n).forEach(k -> names.add(k.key()));
        }
        NameKeys.ofParent(n).forEach(k -> parents.add(k.key()));
    }

    private static void keys(ParsedName n, Set<String> into) {
        NameKeys.of(n).forEach(k -> into.add(k.key()));
        NameKeys.ofParent(n).forEach(k -> into.add(k.key()));
    }

    private static List<PersonName> parents(Described d) {
        return Stream.of(d.father(), d.husband()).flatMap(Optional::stream).toList();
    }

    private static List<ParsedName> readName(PersonName name) {
        return scripts(name).stream().map(PersonNames::parse).toList();
    }

    /** A father's or husband's name: what relates him to the person is no word of it. */
    private static List<ParsedName> readParent(PersonName name) {
        return scripts(name).stream().map(PersonNames::parseParent).toList();
    }

    private static List<String> scripts(PersonName name) {
        return Stream.of(name.roman(), name.urdu()).filter(w -> !w.isEmpty()).toList();
    }

    private static List<String> years(Described.Born b, int beside) {
        int last = Math.min(b.latest(), b.earliest() + MOST_YEARS - 1);
        List<String> years = new ArrayList<>();
        for (int y = b.earliest() - beside; y <= last + beside; y++) {
            years.add(Integer.toString(y));
        }
        return years;
    }

    /**
     * Numbers of 13 digits that a slip of the pen makes of what was read: of 13 digits each digit
     * wrong and each two neighbours swapped, of 12 each digit that may be missing, of 14 each that
     * may be too many.
     */
    static List<String> near(String digits) {
        Set<String> near = new LinkedHashSet<>();
        switch (digits.length()) {
            case CNIC_DIGITS -> {
                each(digits, (s, i) -> near.addAll(replaced(s, i)));
                each(digits, (s, i) -> near.add(swapped(s, i)));
            }
            case CNIC_DIGITS - 1 -> {
                for (int i = 0; i <= digits.length(); i++) {
                    for (char c = '0'; c <= '9'; c++) {
                        near.add(digits.substring(0, i) + c + digits.substring(i));
                    }
                }
            }
            case CNIC_DIGITS + 1 ->
                    each(digits, (s, i) -> near.add(s.substring(0, i) + s.substring(i + 1)));
            default -> {}
        }
        near.remove(digits);
        return List.copyOf(near);
    }

    private interface At {
        void take(String digits, int at);
    }

    private static void each(String digits, At at) {
        for (int i = 0; i < digits.length(); i++) {
            at.take(digits, i);
        }
    }

    private static List<String> replaced(String s, int at) {
        List<String> all = new ArrayList<>();
        for (char c = '0'; c <= '9'; c++) {
            all.add(s.substring(0, at) + c + s.substring(at + 1));
        }
        return all;
    }

    private static String swapped(String s, int at) {
        return at + 1 == s.length()
                ? s
                : s.substring(0, at) + s.charAt(at + 1) + s.charAt(at) + s.substring(at + 2);
    }
}
