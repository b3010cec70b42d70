package pk.nsor.register.law;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks over the tokens of one text and collects its sections with what the words make of them. */
final class SectionWalk {
    final List<Item> items = new ArrayList<>();
    final List<Question> questions = new ArrayList<>();
    final List<Cited> mentioned = new ArrayList<>();
    boolean saysNoConviction;
    boolean saysConviction;
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
    private int alteringFrom;

    /** Words up to this token belong to a phrase already heard. */
    private int heard = -1;

    /** The text begins by saying that somebody is not convicted. */
    private boolean opensWithDenial;

    private final Set<SectionCode> partsAhead = new LinkedHashSet<>();
    private boolean partsTaken;
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
        if (opensWithDenial && items.stream().noneMatch(Item::counts)) {
            saysNone = true;
        }
        beside.stream()
                .filter(b -> items.stream().anyMatch(i -> i.chunk == b.chunk() && namedIn2h(i)))
                .map(b -> text.typed(b.start(), b.end()).strip())
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
                        mode);
        item.times = pendingTimes;
        pendingTimes = 1;
        item.takesPart.addAll(partsAhead);
        partsTaken |= !partsAhead.isEmpty();
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
            if (opensWithDenial && items.isEmpty()) {
                saysNone = true;
            }
            partsAhead.clear();
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
        if (k <= heard) {
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
        saysNoConviction |= SectionWords.NO_CONVICTION.contains(w);
        saysNotStated |= SectionWords.NOT_STATED.contains(w);
        boolean bare = w.equals("TO") && k > 0 && names(tokens.get(k - 1)) && sectionNext(k);
        if (!means(w, k) && (bare || !SectionWords.plain(w))) {
            chunkStart = chunkStart < 0 ? t.start() : chunkStart;
            chunkEnd = t.end();
        }
    }

    /** Takes a word or a phrase for what it does to the sections round it, if it does anything. */
    private boolean means(String w, int k) {
        int denied = SectionPhrases.denied(tokens, k);
        int unended = SectionPhrases.unended(tokens, k);
        Optional<SectionCode> part = SectionPhrases.takesPart(tokens, k);
        if (denied >= 0) {
            heard = denied;
            saysNoConviction = true;
            opensWithDenial |= k == 0;
            if (tokens.subList(k, denied).stream().anyMatch(t -> t.is(Token.Kind.SECTION))) {
                mode = Item.Mode.ACQUITTED;
            } else {
                strike(denied, Item.Mode.ACQUITTED);
            }
        } else if (SectionPhrases.deniesNext(tokens, k)) {
            opensWithDenial |= k == 0;
            mode = Item.Mode.ACQUITTED;
        } else if (SectionPhrases.acquitted(tokens, k)) {
            saysNoConviction = true;
            strike(k, Item.Mode.ACQUITTED);
        } else if (unended >= 0 || SectionPhrases.pending(tokens, k)) {
            heard = Math.max(heard, unended);
            pending(Math.max(k, unended));
        } else if (SectionWords.DROPPED.contains(w)) {
            strike(k, Item.Mode.DROPPED);
        } else if (SectionWords.CONVICTED.contains(w)) {
            saysConviction = true;
            mode = Item.Mode.COUNT;
        } else if (SectionWords.ADDED.contains(w) || SectionWords.BUT.contains(w)) {
            mode = Item.Mode.COUNT;
        } else if (SectionWords.ALTERED.contains(w)) {
            altering = true;
            alteringFrom = items.size();
        } else if (altering && alters(w, k)) {
            return true;
        } else if (SectionWords.PLACE.contains(w) && sectionNext(k)) {
            mode = Item.Mode.ALTERED;
        } else if (SectionPhrases.lesserThan(tokens, k)) {
            mode = Item.Mode.MENTIONED;
        } else if (part.isPresent()) {
            takesPart(part.get(), k);
        } else if (SectionWords.ERROR.contains(w) && last != null) {
            last.errorMarked = true;
            mode = Item.Mode.MENTIONED;
        } else {
            return false;
        }
        return true;
    }

    /** Altered from one section, to another, or substituted for another. */
    private boolean alters(String w, int k) {
        if (w.equals("FROM")) {
            mode = Item.Mode.ALTERED;
        } else if (w.equals("FOR") && sectionNext(k)) {
            altering = false;
            mode = Item.Mode.ALTERED;
        } else if (SectionWords.TO.contains(w) && sectionNext(k)) {
            altering = false;
            mode = Item.Mode.COUNT;
            boolean between =
                    items.subList(alteringFrom, items.size()).stream()
                            .anyMatch(i -> i.segment == segment);
            if (between) {
                items.subList(alteringFrom, items.size()).stream()
                        .filter(Item::counts)
                        .forEach(i -> i.mode = Item.Mode.ALTERED);
            } else {
                strikeRun(Item.Mode.ALTERED);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Only harmless words stand before the next section. */
    private boolean sectionNext(int k) {
        for (int n = k + 1; n < tokens.size(); n++) {
            Token t = tokens.get(n);
            if (!t.is(Token.Kind.WORD)) {
                return t.is(Token.Kind.SECTION);
            }
            if (SectionWords.PUNISHMENT.contains(t.word()) || t.isWord(SectionLexer.NUMBER)) {
                return false;
            }
        }
        return false;
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

    /** Takes away the sections that follow in this part, or else those that stand before. */
    private void strike(int k, Item.Mode why) {
        boolean here = items.stream().anyMatch(i -> i.chunk == chunk && i.counts());
        boolean ahead = ahead(k, false);
        boolean another = why == Item.Mode.ACQUITTED && SectionPhrases.ofSomebodyElse(tokens, k);
        if (another && !(ahead && (!here || directs(k)))) {
            return;
        }
        if (here && !(ahead && directs(k))) {
            strikeRun(why);
        } else if (ahead) {
            mode = why;
        } else if (why == Item.Mode.DROPPED && items.stream().anyMatch(this::inPart)) {
            strikeRun(why);
        } else if (items.stream().anyMatch(this::inPart)) {
            items.stream().filter(this::inPart).forEach(i -> i.mode = why);
        } else if (ahead(k, true)) {
            mode = why;
        }
    }

    private boolean inPart(Item i) {
        return i.segment == segment && i.counts();
    }

    /** Takes away the sections directly before, back to where another law was named. */
    private void strikeRun(Item.Mode why) {
        for (Item i : items.reversed()) {
            boolean apart = why == Item.Mode.DROPPED && i.chunk != items.getLast().chunk;
            if (!inPart(i) || apart) {
                return;
            }
            i.mode = why;
            if (i.lawBetween) {
                return;
            }
        }
    }

    /** A section follows before the next comma, or before the next semicolon. */
    private boolean ahead(int k, boolean inSegment) {
        for (Token t : tokens.subList(k + 1, tokens.size())) {
            boolean ends =
                    t.is(Token.Kind.SEMICOLON)
                            || (!inSegment && (t.is(Token.Kind.COMMA) || t.is(Token.Kind.AND)));
            boolean turns =
                    t.is(Token.Kind.WORD)
                            && (SectionWords.ADDED.contains(t.word())
                                    || SectionWords.BUT.contains(t.word())
                                    || SectionWords.CONVICTED.contains(t.word()));
            if (ends || turns) {
                return false;
            }
            if (t.is(Token.Kind.SECTION)) {
                return true;
            }
        }
        return false;
    }

    /** "of", "under", "u/s" behind the word: it speaks of what follows. */
    private boolean directs(int k) {
        Token next = tokens.get(k + 1);
        return next.is(Token.Kind.WORD)
                ? SectionWords.DIRECTS.contains(next.word())
                : text.folded()
                        .substring(tokens.get(k).end(), next.start())
                        .chars()
                        .anyMatch(Character::isLetter);
    }

    /** The trial goes on, unless it is the appeal that is pending, or the trial of another. */
    private void pending(int k) {
        for (int n = k; n >= 0 && !endsPart(tokens.get(n)); n--) {
            if (SectionWords.PENDING_ELSEWHERE.contains(tokens.get(n).word())) {
                return;
            }
        }
        for (int n = k + 1; n < tokens.size() && !endsPart(tokens.get(n)); n++) {
            if (SectionWords.PENDING_ELSEWHERE.contains(tokens.get(n).word())) {
                return;
            }
        }
        saysNoConviction = true;
        if (items.stream().anyMatch(this::inPart) || ahead(k, true)) {
            strike(k, Item.Mode.NOT_CONVICTED);
        } else {
            items.stream().filter(Item::counts).forEach(i -> i.mode = Item.Mode.NOT_CONVICTED);
        }
    }

    private static boolean endsPart(Token t) {
        return t.is(Token.Kind.COMMA) || t.is(Token.Kind.SEMICOLON) || t.is(Token.Kind.AND);
    }

    /** Attempt, abetment or common intention in words, of the sections in this part. */
    private void takesPart(SectionCode part, int k) {
        boolean here = items.stream().anyMatch(i -> i.chunk == chunk && i.counts());
        if (here && !(ahead(k, false) && directs(k))) {
            items.stream().filter(i -> i.chunk == chunk).forEach(i -> i.takesPart.add(part));
        } else if (ahead(k, true) || items.stream().noneMatch(this::inPart)) {
            partsAhead.add(part);
            partsTaken = false;
        } else {
            items.stream().filter(this::inPart).forEach(i -> i.takesPart.add(part));
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
        last.takesPart.addAll(remark.takesPart());
        if (remark.times() > 0) {
            last.times = remark.times();
        }
        int here = last.chunk;
        if (remark.acquitted() || remark.pending()) {
            saysNoConviction = true;
            items.stream()
                    .filter(i -> i.chunk == here && i.counts())
                    .forEach(
                            i ->
                                    i.mode =
                                            remark.acquitted()
                                                    ? Item.Mode.ACQUITTED
                                                    : Item.Mode.NOT_CONVICTED);
        }
        if (remark.unread()) {
            beside.add(new Beside(here, t.start(), t.end()));
        }
    }

    private void endChunk(int end) {
        if (!chunkRead && chunkStart >= 0) {
            questions.add(Question.of(Question.Kind.WORDS, text.typed(chunkStart, end).strip()));
        } else if (chunkStart >= 0) {
            beside.add(new Beside(chunk, chunkStart, chunkEnd));
        }
        if (partsTaken) {
            partsAhead.clear();
            partsTaken = false;
        }
        chunkStart = -1;
        chunkRead = false;
    }
}
