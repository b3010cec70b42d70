package pk.nsor.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import pk.nsor.names.Frequencies.Meaning;
import pk.nsor.names.RawWords.Raw;

/**
 * Reads names as officers write them, in Urdu or Roman script.
 *
 * <p>Never throws on any text and does bounded work: text beyond {@link Fold#LIMIT_CHARS}
 * characters or {@link #LIMIT_WORDS} words is left unread, which {@link ParsedName#cut} says.
 */
public final class PersonNames {

    /** Words of one name (and of its parent, and of each alias) that are read. */
    public static final int LIMIT_WORDS = 16;

    /** Aliases that are read. */
    public static final int LIMIT_ALIASES = 4;

    private static final Map<String, Relation> RELATIONS =
            Map.ofEntries(
                    Map.entry("so", Relation.SON),
                    Map.entry("do", Relation.DAUGHTER),
                    Map.entry("wo", Relation.WIFE),
                    Map.entry("co", Relation.OTHER),
                    Map.entry("ولد", Relation.SON),
                    Map.entry("پسر", Relation.SON),
                    Map.entry("ابن", Relation.SON),
                    Map.entry("بن", Relation.SON),
                    Map.entry("bin", Relation.SON),
                    Map.entry("ibn", Relation.SON),
                    Map.entry("ibne", Relation.SON),
                    Map.entry("walad", Relation.SON),
                    Map.entry("wald", Relation.SON),
                    Map.entry("پٽ", Relation.SON),
                    Map.entry("بنت", Relation.DAUGHTER),
                    Map.entry("دختر", Relation.DAUGHTER),
                    Map.entry("bint", Relation.DAUGHTER),
                    Map.entry("binte", Relation.DAUGHTER),
                    Map.entry("dukhtar", Relation.DAUGHTER),
                    Map.entry("زوجہ", Relation.WIFE),
                    Map.entry("زوجه", Relation.WIFE),
                    Map.entry("بیوہ", Relation.WIFE),
                    Map.entry("بيوه", Relation.WIFE),
                    Map.entry("zoja", Relation.WIFE),
                    Map.entry("zauja", Relation.WIFE),
                    Map.entry("zojah", Relation.WIFE));

    private static final Map<String, Relation> KIN =
            Map.of(
                    "son", Relation.SON,
                    "daughter", Relation.DAUGHTER,
                    "wife", Relation.WIFE,
                    "widow", Relation.WIFE);

    /** Relations that begin a given name too: Bin Yamin, Ibn-e-Hassan. */
    private static final Set<String> ALSO_NAMES = Set.of("بن", "ابن", "bin", "ibn", "ibne");

    private static final Set<String> ALIASES = Set.of("@", "alias", "urf", "urff", "عرف", "aka");

    private static final int LIMIT_READ = 20_000;
    private static final Map<String, List<NameWord>> READ = new ConcurrentHashMap<>();

    private PersonNames() {}

    /** Parses a written name. */
    public static ParsedName parse(String text) {
        return read(text, RawWords.of(text), 0);
    }

    /**
     * Parses what was written in a father's or husband's own field. The words are his, also where
     * the relation was written before them: {@code S/O Ghulam Husain}, {@code ولد غلام حسین}. The
     * relation is the one so written, {@link Relation#NONE} where none is; the parent is his own.
     */
    public static ParsedName parseParent(String text) {
        List<Raw> raws = RawWords.of(text);
        int from = 0;
        Relation relation = Relation.NONE;
        for (Lead lead = lead(raws, from); lead.length() > 0; lead = lead(raws, from)) {
            relation = relation == Relation.NONE ? lead.relation() : relation;
            from += lead.length();
        }
        ParsedName his = read(text, raws, from);
        return new ParsedName(his.words(), his.aliases(), relation, his.parent(), his.cut());
    }

    private static ParsedName read(String text, List<Raw> raws, int from) {
        Reading reading = new Reading();
        reading.cut = text.length() > Fold.LIMIT_CHARS || raws.size() > RawWords.LIMIT_WORDS;
        int end = Math.min(raws.size(), RawWords.LIMIT_WORDS);
        for (int i = from; i < end; ) {
            i += reading.read(raws, i, end);
        }
        return reading.finished();
    }

    /** A relation that is written out, and how many raw words it takes; 0 where there is none. */
    private record Lead(Relation relation, int length) {
        static final Lead NONE = new Lead(Relation.NONE, 0);
    }

    /** A relation that begins a father's or husband's field and is followed by a name. */
    private static Lead lead(List<Raw> raws, int at) {
        if (at + 1 >= raws.size()) {
            return Lead.NONE;
        }
        Lead two = ofTwoWords(raws, at, "/.\\");
        if (two.length() > 0) {
            return at + 2 < raws.size() ? two : Lead.NONE;
        }
        String first = raws.get(at).letters();
        Relation one = ALSO_NAMES.contains(first) ? null : RELATIONS.get(first);
        return one == null ? Lead.NONE : new Lead(one, 1);
    }

    /**
     * s/o, son of, father's name.
     *
     * @param signs which may stand between the two letters
     */
    private static Lead ofTwoWords(List<Raw> raws, int at, String signs) {
        String first = raws.get(at).letters();
        Raw second = raws.get(at + 1);
        String next = second.letters();
        if (first.length() == 1 && next.equals("o") && signs.indexOf(second.before()) >= 0) {
            Relation relation = RELATIONS.get(first + "o");
            return relation == null ? Lead.NONE : new Lead(relation, 2);
        }
        if ((first.equals("father") || first.equals("fathers")) && next.equals("name")) {
            return new Lead(Relation.OTHER, 2);
        }
        Relation kin = KIN.get(first);
        return kin != null && next.equals("of") ? new Lead(kin, 2) : Lead.NONE;
    }

    /** The state of one reading: which list words go to. */
    private static final class Reading {
        final List<NameWord> words = new ArrayList<>();
        final List<List<NameWord>> aliases = new ArrayList<>();
        final List<NameWord> parent = new ArrayList<>();
        Relation relation = Relation.NONE;
        List<NameWord> target = words;
        boolean cut;

        /** Reads what stands at a place and returns how many raw words it took. */
        int read(List<Raw> raws, int i, int end) {
            String letters = raws.get(i).letters();
            if (ALIASES.contains(letters)) {
                alias();
                return 1;
            }
            int taken = relationLength(raws, i, end);
            if (taken > 0) {
                target = parent;
                return taken;
            }
            if (isBibi(raws, i, end)) {
                add(raws.get(i).letters() + raws.get(i + 1).letters());
                return 2;
            }
            add(
                    i + 1 < end
                            ? Compounds.withoutArticle(letters, raws.get(i + 1).letters())
                            : letters);
            return 1;
        }

        /** One word that Urdu writes apart: بی بی. */
        private static boolean isBibi(List<Raw> raws, int i, int end) {
            return i + 1 < end
                    && raws.get(i).letters().length() < 4
                    && Stream.of(raws.get(i), raws.get(i + 1))
                            .map(raw -> Fold.normal(raw.letters()))
                            .allMatch(word -> word.equals("بی") || word.equals("bi"));
        }

        /** An alias is the person's, also where the father stands before it. */
        private void alias() {
            if (aliases.size() == LIMIT_ALIASES) {
                cut = true;
            } else {
                aliases.add(new ArrayList<>());
            }
            target = aliases.getLast();
        }

        private int relationLength(List<Raw> raws, int i, int end) {
            boolean last = i + 1 >= end;
            Lead two = last ? Lead.NONE : ofTwoWords(raws, i, "/");
            if (two.length() > 0) {
                return found(two);
            }
            Relation one = RELATIONS.get(raws.get(i).letters());
            if (one == null || last || words.isEmpty() || target == parent) {
                return 0;
            }
            return found(new Lead(one, 1));
        }

        private int found(Lead lead) {
            relation = relation == Relation.NONE ? lead.relation() : relation;
            return lead.length();
        }

        private void add(String letters) {
            for (NameWord word : PersonNames.words(letters)) {
                if (target.size() >= LIMIT_WORDS) {
                    cut = true;
                    return;
                }
                target.add(word);
            }
        }

        /** Where nothing stands before an alias, it is the name. */
        ParsedName finished() {
            aliases.removeIf(List::isEmpty);
            return new ParsedName(
                    NameShape.settled(
                            words.isEmpty() && !aliases.isEmpty() ? aliases.removeFirst() : words),
                    aliases.stream().map(NameShape::settled).toList(),
                    relation,
                    NameShape.settled(parent),
                    cut);
        }
    }

    /**
     * The words that were written as one, parted. Spellings of words that are in the library's own
     * tables are read once: nobody's rare name is remembered.
     */
    private static List<NameWord> words(String letters) {
        List<NameWord> before = READ.get(letters);
        if (before != null) {
            return before;
        }
        List<NameWord> words =
                Compounds.parts(letters).stream().flatMap(part -> word(part).stream()).toList();
        boolean known = words.stream().noneMatch(word -> word.meanings().isEmpty());
        if (known && !words.isEmpty() && READ.size() < LIMIT_READ) {
            READ.put(letters, words);
        }
        return words;
    }

    /** One word with its kind as far as the word alone tells. */
    static Optional<NameWord> word(String letters) {
        String normal = Fold.normal(letters);
        if (normal.isEmpty()) {
            return Optional.empty();
        }
        String spoken = Abbreviations.full(normal);
        if (!spoken.equals(normal)) {
            return Optional.of(
                    NameWord.of(normal, WordKind.GIVEN, spoken, List.of(new Meaning(spoken, 1))));
        }
        Optional<WordKind> known = Lexicon.kind(normal);
        if (known.isPresent()) {
            String lexeme = Lexicon.lexeme(normal).orElse(normal);
            return Optional.of(
                    NameWord.of(normal, known.get(), lexeme, List.of(new Meaning(lexeme, 1))));
        }
        String letter = Abbreviations.letter(normal);
        if (letter.length() == 1 && Character.isLetter(letter.charAt(0))) {
            return Optional.of(
                    NameWord.of(normal, WordKind.INITIAL, letter, Frequencies.meanings(letter)));
        }
        List<Meaning> meanings = Frequencies.meanings(normal);
        if (meanings.isEmpty() && normal.startsWith("ال") && normal.length() >= 5) {
            List<Meaning> bare = Frequencies.meanings(normal.substring(2));
            if (!bare.isEmpty()) {
                return Optional.of(
                        NameWord.of(
                                normal.substring(2), WordKind.GIVEN, letters.substring(2), bare));
            }
        }
        NameWord word = NameWord.of(normal, WordKind.GIVEN, letters, meanings);
        WordKind kind =
                meanings.isEmpty()
                        ? Lexicon.kindBySound(word)
                        : Lexicon.kind(meanings.getFirst().lexeme()).orElse(WordKind.GIVEN);
        return Optional.of(word.as(kind));
    }
}
