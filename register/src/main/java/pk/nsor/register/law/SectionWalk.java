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
    boolean saysNoConviction;
    boolean saysNone;
    boolean saysNotStated;

    private final SectionText text;
    private final LawNames laws;
    private final KnownSections sections;
    private final LawAssignment assignment;
    private final List<Token> tokens;

    private Optional<Token.Kind> link = Optional.empty();
    private boolean lawBetween;
    private int segment;
    private int chunk;
    private Item.Mode mode = Item.Mode.COUNT;
    private int pendingTimes = 1;
    private boolean altering;
    private @Nullable Item last;
    private int chunkStart = -1;
    private boolean chunkRead;

    SectionWalk(SectionText text, List<Token> tokens, LawNames laws, KnownSections sections) {
        this.text = text;
        this.tokens = UnknownLaws.marked(tokens);
        this.laws = laws;
        this.sections = sections;
        this.assignment = new LawAssignment(sections);
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
                        mode);
        item.times = pendingTimes;
        pendingTimes = 1;
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
            if (mode == Item.Mode.MENTIONED) {
                mode = Item.Mode.COUNT;
            }
        }
        if (semicolon) {
            segment++;
            mode = Item.Mode.COUNT;
            altering = false;
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
        String w = t.word();
        if (chunkStart < 0 && !SectionWords.plain(w)) {
            chunkStart = t.start();
        }
        boolean opens = k == 0;
        if (opens && (SectionWords.NONE.contains(w) || noConviction(k))) {
            saysNone = true;
        }
        saysNoConviction |= SectionWords.NO_CONVICTION.contains(w);
        saysNotStated |= SectionWords.NOT_STATED.contains(w);
        if (SectionWords.ACQUITTED.contains(w)) {
            strike(k, Item.Mode.ACQUITTED);
        } else if (SectionWords.DROPPED.contains(w)) {
            strike(k, Item.Mode.DROPPED);
        } else if (SectionWords.CONVICTED.contains(w) || SectionWords.ADDED.contains(w)) {
            mode = Item.Mode.COUNT;
        } else if (SectionWords.ALTERED.contains(w)) {
            altering = true;
        } else if (altering && w.equals("FROM")) {
            mode = Item.Mode.ALTERED;
        } else if (altering && SectionWords.TO.contains(w)) {
            altering = false;
            mode = Item.Mode.COUNT;
            items.stream()
                    .filter(i -> i.segment == segment && i.mode == Item.Mode.COUNT)
                    .forEach(i -> i.mode = Item.Mode.ALTERED);
        } else if (SectionWords.ERROR.contains(w) && last != null) {
            last.errorMarked = true;
            mode = Item.Mode.MENTIONED;
        }
    }

    private boolean noConviction(int k) {
        boolean not = tokens.get(k).isWord("NO") || tokens.get(k).isWord("NOT");
        return (not && k + 1 < tokens.size() && convicted(tokens.get(k + 1)))
                || (tokens.get(k).isWord("کوئی")
                        && tokens.stream().anyMatch(t -> t.isWord("نہیں")));
    }

    private static boolean convicted(Token t) {
        return t.is(Token.Kind.WORD) && SectionWords.CONVICTED.contains(t.word());
    }

    /** Takes away the sections that follow in this part, or else those that stand before. */
    private void strike(int k, Item.Mode why) {
        boolean follows = false;
        for (int n = k + 1; n < tokens.size() && !tokens.get(n).is(Token.Kind.SEMICOLON); n++) {
            Token t = tokens.get(n);
            if (t.is(Token.Kind.WORD)
                    && (SectionWords.ADDED.contains(t.word())
                            || SectionWords.CONVICTED.contains(t.word()))) {
                break;
            }
            follows |= t.is(Token.Kind.SECTION);
        }
        if (follows) {
            mode = why;
        } else {
            int here = why == Item.Mode.DROPPED ? chunk : -1;
            items.stream()
                    .filter(i -> i.segment == segment && i.mode == Item.Mode.COUNT)
                    .filter(i -> here < 0 || i.chunk == here)
                    .forEach(i -> i.mode = why);
        }
    }

    private void remark(Token t) {
        chunkRead = true;
        Remark remark = Remark.read(t.word(), laws, sections);
        saysNotStated |= remark.notStated();
        if (last == null || (link.isPresent() && link.get() == Token.Kind.SEMICOLON)) {
            mentioned.addAll(remark.mentioned());
            return;
        }
        last.end = t.end();
        last.errorMarked |= remark.errorMarked();
        last.mentioned.addAll(remark.mentioned());
        mentioned.addAll(remark.mentioned());
        if (remark.times() > 0) {
            last.times = remark.times();
        }
        if (remark.acquitted()) {
            int here = last.chunk;
            items.stream()
                    .filter(i -> i.chunk == here && i.mode == Item.Mode.COUNT)
                    .forEach(i -> i.mode = Item.Mode.ACQUITTED);
        }
    }

    private void endChunk(int end) {
        if (!chunkRead && chunkStart >= 0) {
            questions.add(Question.of(Question.Kind.WORDS, text.typed(chunkStart, end).strip()));
        }
        chunkStart = -1;
        chunkRead = false;
    }
}
