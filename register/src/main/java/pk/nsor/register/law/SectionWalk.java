package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of one text and collects its sections with what the words make of them. */
final class SectionWalk {
    final List<Item> items = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<Cited> mentioned = new ArrayList<>();

    final List<SaidTwice.InRemark> acquittedOf = new ArrayList<>();
    boolean saysNone;
    boolean saysNotStated;

    private final SectionText text;
    private final LawNames laws;
    private final KnownSections sections;
    private final LawAssignment assignment;
    private final List<Token> tokens;

    /** What the words do to the sections. */
    final SectionFate fate;

    private Optional<Token.Kind> link = Optional.empty();
    private boolean lawBetween;
    private int segment;
    private int chunk;
    private int pendingTimes;
    private @Nullable Item last;
    private int chunkStart = -1;
    private int chunkEnd;
    private boolean chunkRead;

    /** Words that the reader does not know, in a part that holds a section. */
    private record Beside(int chunk, int start, int end) {}

    private final List<Beside> beside = new ArrayList<>();

    SectionWalk(SectionText text, List<Token> tokens, LawNames laws, KnownSections sections) {
        this.text = text;
        this.tokens = UnknownLaws.marked(tokens, text.folded());
        this.laws = laws;
        this.sections = sections;
        this.assignment = new LawAssignment(sections);
        this.fate = new SectionFate(text, this.tokens, items);
    }

    void run() {
        for (int k = 0; k < tokens.size(); k++) {
            Token t = tokens.get(k);
            switch (t.kind()) {
                case SECTION, LETTER -> section(t);
                case LAW -> law(t, k);
                case REMARK -> remark(t);
                case COUNTS -> counts(t);
                case BAD -> bad(t);
                case WORD -> word(t, k);
                case COMMA, SEMICOLON, SLASH, AND, READ_WITH -> separator(t);
            }
        }
        endChunk(text.folded().length());
        assignment.finish(items);
        new SaidTwice(items, sections).settle(acquittedOf);
        if (fate.opensWithDenial
                && items.stream().noneMatch(i -> i.counts() || i.mode == Item.Mode.UNCLEAR)) {
            saysNone = true;
        }
        beside.stream()
                .filter(b -> items.stream().anyMatch(i -> i.chunk == b.chunk() && namedIn2h(i)))
                .map(b -> text.typed(b.start(), b.end()).strip())
                .filter(w -> Abroad.in(w) != Abroad.NAMED)
                .forEach(w -> questions.add(Question.of(Question.Kind.WORDS_BESIDE, w)));
    }

    private boolean namedIn2h(Item item) {
        return item.counts()
                && item
                        .law
                        .map(
                                l ->
                                        sections.resolve(
                                                l,
                                                item.number,
                                                item.token.word(),
                                                item.token.clauses()))
                        .orElse(List.of())
                        .stream()
                        .anyMatch(c -> sections.limb(c) == Limb.S2H);
    }

    private void section(Token t) {
        Item previous = items.isEmpty() ? null : items.getLast();
        boolean letter = t.is(Token.Kind.LETTER);
        if (letter && previous == null) {
            return;
        }
        Item item =
                new Item(
                        t,
                        letter && previous != null ? previous.number : t.number(),
                        letter ? previous : null,
                        items.isEmpty() ? Optional.empty() : link,
                        segment,
                        chunk,
                        lawBetween,
                        fate.mode());
        item.times = Math.max(1, pendingTimes);
        item.counted = pendingTimes > 0;
        pendingTimes = 0;
        fate.met(item);
        items.add(item);
        if (!letter) {
            assignment.item(item);
        }
        last = item;
        link = Optional.empty();
        lawBetween = false;
        chunkRead = true;
    }

    private void law(Token t, int k) {
        Optional<Item> before =
                last != null && link.isEmpty() ? Optional.of(last) : Optional.empty();
        boolean follows = false;
        for (int n = k + 1; n < tokens.size() && !tokens.get(n).separator(); n++) {
            follows |= tokens.get(n).is(Token.Kind.SECTION);
        }
        if (before.isPresent() && before.get().repeats != null) {
            Item letter = before.get();
            Item root = letter;
            while (root.repeats != null) {
                root = root.repeats;
            }
            assignment.law(t, segment, Optional.of(root), follows);
            letter.end = t.end();
        } else {
            assignment.law(t, segment, before, follows);
            before.ifPresent(i -> i.end = t.end());
        }
        if (t.law().isEmpty() && before.isEmpty() && !follows) {
            questions.add(Question.of(Question.Kind.UNKNOWN_LAW, text.typed(t.start(), t.end())));
        }
        lawBetween = true;
        chunkRead = true;
    }

    private void separator(Token t) {
        boolean semicolon = t.is(Token.Kind.SEMICOLON);
        if (t.is(Token.Kind.READ_WITH)
                || link.isEmpty()
                || (semicolon && link.get() != Token.Kind.READ_WITH)
                || (link.get() != Token.Kind.READ_WITH && link.get() != Token.Kind.SEMICOLON)) {
            link = Optional.of(t.kind());
        }
        if (!t.is(Token.Kind.SLASH) && !t.is(Token.Kind.READ_WITH)) {
            endChunk(t.start());
            chunk++;
            fate.nextChunk(chunk);
        }
        if (semicolon) {
            if (fate.opensWithDenial && items.isEmpty()) {
                saysNone = true;
            }
            segment++;
            fate.nextSegment(segment);
            last = null;
        }
    }

    private void counts(Token t) {
        if (last != null && link.isEmpty()) {
            last.times = t.number();
            last.end = t.end();
        } else {
            pendingTimes = t.number();
        }
        chunkRead = true;
    }

    private void bad(Token t) {
        questions.add(Question.of(Question.Kind.UNREADABLE, text.typed(t.start(), t.end())));
        chunkRead = true;
    }

    private void word(Token t, int k) {
        if (fate.heard(k)) {
            return;
        }
        String w = t.word();
        if (w.equals(SectionLexer.NUMBER)) {
            number(t, k);
            return;
        }
        if (strayLetter(k)) {
            questions.add(
                    Question.of(
                            Question.Kind.UNREADABLE,
                            text.typed(tokens.get(k - 1).start(), t.end())));
            return;
        }
        if (k == 0 && SectionWords.NONE.contains(w)) {
            saysNone = true;
        }
        if (k == 0 && w.equals("کوئی") && tokens.stream().anyMatch(x -> x.isWord("نہیں"))) {
            saysNone = true;
        }
        fate.saysNoConviction |= SectionWords.NO_CONVICTION.contains(w);
        saysNotStated |= SectionWords.NOT_STATED.contains(w);
        boolean bare = w.equals("TO") && k > 0 && names(tokens.get(k - 1)) && fate.sectionNext(k);
        if (!fate.means(w, k) && (bare || !SectionWords.plain(w))) {
            chunkStart = chunkStart < 0 ? t.start() : chunkStart;
            chunkEnd = t.end();
        }
    }

    /** A number behind "FIR", "fine" and the like that may after all be a listed section. */
    private void number(Token t, int k) {
        boolean numbered =
                k > 0 && (tokens.get(k - 1).isWord("NO") || tokens.get(k - 1).isWord("NOS"));
        Token next = k + 1 < tokens.size() ? tokens.get(k + 1) : null;
        boolean serial =
                next != null
                        && (next.is(Token.Kind.SLASH)
                                || next.isWord("OF")
                                || next.isWord("DATED")
                                || next.isWord("DATE")
                                || next.isWord("YEAR"));
        if (t.number() > 0 && !numbered && !serial && sections.listedNumber(t.number())) {
            bad(t);
        }
    }

    /** One letter directly behind a section, or behind a stroke, that is no part of its number. */
    private boolean strayLetter(int k) {
        String w = tokens.get(k).word();
        if (w.length() != 1
                || k == 0
                || (k + 1 < tokens.size() && tokens.get(k + 1).is(Token.Kind.COUNTS))) {
            return false;
        }
        Token before = tokens.get(k - 1);
        return names(before) || (k > 1 && before.is(Token.Kind.SLASH) && names(tokens.get(k - 2)));
    }

    private static boolean names(Token t) {
        return t.is(Token.Kind.SECTION) || t.is(Token.Kind.LETTER);
    }

    private void remark(Token t) {
        chunkRead = true;
        Remark remark = Remark.read(t.word(), laws, sections);
        saysNotStated |= remark.notStated();
        remark.acquittedOf().forEach(c -> acquittedOf.add(new SaidTwice.InRemark(c, t.start())));
        if (last == null || (link.isPresent() && link.get() == Token.Kind.SEMICOLON)) {
            mentioned.addAll(remark.mentioned());
            return;
        }
        last.end = t.end();
        mentioned.addAll(remark.mentioned());
        fate.remark(remark, last);
        if (remark.unread()) {
            beside.add(new Beside(last.chunk, t.start(), t.end()));
        }
    }

    private void endChunk(int end) {
        if (!chunkRead && chunkStart >= 0) {
            questions.add(Question.of(Question.Kind.WORDS, text.typed(chunkStart, end).strip()));
        } else if (chunkStart >= 0) {
            beside.add(new Beside(chunk, chunkStart, chunkEnd));
        }
        fate.endChunk();
        chunkStart = -1;
        chunkRead = false;
    }
}
