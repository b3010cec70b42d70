package pk.nsor.register.law;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What words do to the sections round them: acquitted of, not proved, dropped, altered, pending,
 * taken part in. It knows where in the text the walk stands, and the sections met so far.
 */
final class SectionFate {
    boolean saysNoConviction;
    boolean saysConviction;

    /** The text begins by saying that somebody is not convicted. */
    boolean opensWithDenial;

    private final SectionText text;
    private final List<Token> tokens;
    private final List<Item> items;

    private int segment;
    private int chunk;
    private Item.Mode mode = Item.Mode.COUNT;
    private Item.Said said = Item.Said.LISTED;

    /** The acquittal is that of a co-accused. */
    private boolean anothers;

    private boolean altering;
    private int alteringFrom;

    /** Words up to this token belong to a phrase already heard. */
    private int heard = -1;

    private final Set<SectionCode> partsAhead = new LinkedHashSet<>();
    private boolean partsTaken;

    /**
     * @param items the sections met so far, which the walk adds to
     */
    SectionFate(SectionText text, List<Token> tokens, List<Item> items) {
        this.text = text;
        this.tokens = tokens;
        this.items = items;
    }

    /** What the words so far make of the section that comes next. */
    Item.Mode mode() {
        return mode;
    }

    /** The word at this place belongs to a phrase already heard. */
    boolean heard(int k) {
        return k <= heard;
    }

    /** A section is met: it is given what the words before it say. */
    void met(Item item) {
        item.said = said;
        item.anothers = anothers && !item.counts();
        item.takesPart.addAll(partsAhead);
        partsTaken |= !partsAhead.isEmpty();
    }

    /** A comma or the like: what was said of a part does not reach beyond it. */
    void nextChunk(int next) {
        chunk = next;
        if (mode == Item.Mode.MENTIONED) {
            mode = Item.Mode.COUNT;
        }
    }

    /** A semicolon. */
    void nextSegment(int next) {
        segment = next;
        partsAhead.clear();
        mode = Item.Mode.COUNT;
        altering = false;
    }

    void endChunk() {
        if (partsTaken) {
            partsAhead.clear();
            partsTaken = false;
        }
    }

    /** Takes a word or a phrase for what it does to the sections round it, if it does anything. */
    boolean means(String w, int k) {
        int denied = SectionPhrases.denied(tokens, k);
        int unended = SectionPhrases.unended(tokens, k);
        Optional<SectionCode> part = SectionPhrases.takesPart(tokens, k);
        if (denied >= 0) {
            denied(k, denied);
        } else if (SectionPhrases.deniesNext(tokens, k)) {
            opensWithDenial |= k == 0;
            mode = Item.Mode.ACQUITTED;
        } else if (SectionPhrases.acquitted(tokens, k)) {
            saysNoConviction = true;
            acquitted(k);
        } else if (unended >= 0 || SectionPhrases.pending(tokens, k)) {
            heard = Math.max(heard, unended);
            pending(Math.max(k, unended));
        } else if (SectionWords.DROPPED.contains(w)) {
            strike(k, Item.Mode.DROPPED);
        } else if (SectionPhrases.convicted(tokens, k)) {
            convicted();
        } else if (SectionWords.SENTENCED.contains(w) && mode == Item.Mode.ACQUITTED) {
            mode = Item.Mode.COUNT;
            return false;
        } else if (SectionWords.ANNULLED.contains(w) && !elsewhere(k)) {
            items.stream().filter(this::here).forEach(i -> i.mode = Item.Mode.UNCLEAR);
            return false;
        } else if (w.equals("CHARGED") && said == Item.Said.LISTED && sectionNext(k)) {
            said = Item.Said.CHARGED;
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
        } else if (SectionWords.ERROR.contains(w) && items.stream().anyMatch(this::inSegment)) {
            items.getLast().errorMarked = true;
            mode = Item.Mode.MENTIONED;
        } else if (SectionWords.NOT_IN_URDU.contains(w)) {
            items.stream().filter(this::here).forEach(i -> i.mode = Item.Mode.UNCLEAR);
            return false;
        } else {
            return false;
        }
        return true;
    }

    private void denied(int k, int end) {
        heard = end;
        saysNoConviction = true;
        opensWithDenial |= k == 0;
        if (tokens.subList(k, end).stream().anyMatch(t -> t.is(Token.Kind.SECTION))) {
            mode = Item.Mode.ACQUITTED;
        } else {
            strike(end, Item.Mode.ACQUITTED);
        }
    }

    /** "Acquitted of the former": of two it is known which; otherwise it is asked. */
    private void acquitted(int k) {
        Optional<String> which = SectionPhrases.ofOneOfThem(tokens, k);
        List<Item> listed = items.stream().filter(this::inPart).filter(i -> !i.tied()).toList();
        boolean another = SectionPhrases.ofSomebodyElse(tokens, k);
        boolean nowhere = items.stream().noneMatch(this::inSegment) && !ahead(k, true);
        if (nowhere && !another && !elsewhere(k)) {
            items.stream().filter(Item::counts).forEach(i -> i.mode = Item.Mode.UNCLEAR);
        } else if (which.isEmpty() || another) {
            strike(k, Item.Mode.ACQUITTED);
        } else if (listed.size() == 2 && SectionWords.OF_TWO.contains(which.get())) {
            boolean first = which.get().equals("FORMER");
            (first ? listed.getFirst() : listed.getLast()).mode = Item.Mode.ACQUITTED;
        } else {
            listed.forEach(i -> i.mode = Item.Mode.UNCLEAR);
        }
    }

    /** Said in front of a section, or behind those of its part: "376 PPC proved". */
    private void convicted() {
        saysConviction = true;
        mode = Item.Mode.COUNT;
        said = Item.Said.CONVICTED;
        items.stream().filter(this::here).forEach(i -> i.said = Item.Said.CONVICTED);
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
            List<Item> since = items.subList(alteringFrom, items.size());
            if (since.stream().anyMatch(this::inSegment)) {
                since.stream().filter(Item::counts).forEach(i -> i.mode = Item.Mode.ALTERED);
            } else {
                strikeRun(Item.Mode.ALTERED);
            }
        } else {
            return false;
        }
        return true;
    }

    /** Only harmless words stand before the next section. */
    boolean sectionNext(int k) {
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

    /** Takes away the sections that follow in this part, or else those that stand before. */
    private void strike(int k, Item.Mode why) {
        boolean here = any(this::here);
        boolean ahead = ahead(k, false);
        boolean another = why == Item.Mode.ACQUITTED && SectionPhrases.ofSomebodyElse(tokens, k);
        if (another && !(ahead && (!here || directs(k)))) {
            return;
        }
        anothers = another;
        if (here && !(ahead && directs(k))) {
            strikeRun(why);
        } else if (ahead) {
            mode = why;
        } else if (any(i -> i.chunk == chunk && i.mode == why)) {
            // "Not proved, therefore acquitted": said already of the sections of this part.
            return;
        } else if (why == Item.Mode.DROPPED && any(this::inPart)) {
            strikeRun(why);
        } else if (any(this::inPart)) {
            items.stream().filter(this::inPart).forEach(i -> i.mode = why);
        } else if (ahead(k, true)) {
            mode = why;
        }
    }

    private boolean any(Predicate<Item> which) {
        return items.stream().anyMatch(which);
    }

    private boolean here(Item i) {
        return i.chunk == chunk && i.counts();
    }

    private boolean inSegment(Item i) {
        return i.segment == segment;
    }

    private boolean inPart(Item i) {
        return inSegment(i) && i.counts();
    }

    /**
     * Takes away the sections directly before, back to where another law was named; of those that
     * stood in the list already, the ones of this part alone.
     */
    private void strikeRun(Item.Mode why) {
        if (items.isEmpty()) {
            return;
        }
        int part = items.getLast().chunk;
        boolean again = any(i -> i.chunk == part && i.counts() && listedBefore(i));
        for (Item i : items.reversed()) {
            boolean apart = (again || why == Item.Mode.DROPPED) && i.chunk != part;
            if (!inPart(i) || apart) {
                return;
            }
            i.mode = why;
            if (i.lawBetween) {
                return;
            }
        }
    }

    private boolean listedBefore(Item item) {
        return any(
                i ->
                        inPart(i)
                                && i.chunk < item.chunk
                                && i.number == item.number
                                && i.token.word().equals(item.token.word()));
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
        if (elsewhere(k)) {
            return;
        }
        saysNoConviction = true;
        if (any(this::inPart) || ahead(k, true)) {
            strike(k, Item.Mode.NOT_CONVICTED);
        } else {
            items.stream().filter(Item::counts).forEach(i -> i.mode = Item.Mode.NOT_CONVICTED);
        }
    }

    /** Words up to the next comma speak of an appeal, or of somebody else. */
    private boolean elsewhere(int k) {
        for (int n = k; n >= 0 && !endsPart(tokens.get(n)); n--) {
            if (SectionWords.PENDING_ELSEWHERE.contains(tokens.get(n).word())) {
                return true;
            }
        }
        for (int n = k + 1; n < tokens.size() && !endsPart(tokens.get(n)); n++) {
            if (SectionWords.PENDING_ELSEWHERE.contains(tokens.get(n).word())) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsPart(Token t) {
        return t.is(Token.Kind.COMMA) || t.is(Token.Kind.SEMICOLON) || t.is(Token.Kind.AND);
    }

    /** Attempt, abetment or common intention in words, of the sections in this part. */
    private void takesPart(SectionCode part, int k) {
        if (any(this::here) && !(ahead(k, false) && directs(k))) {
            items.stream().filter(i -> i.chunk == chunk).forEach(i -> i.takesPart.add(part));
        } else if (ahead(k, true) || items.stream().noneMatch(this::inPart)) {
            partsAhead.add(part);
            partsTaken = false;
        } else {
            items.stream().filter(this::inPart).forEach(i -> i.takesPart.add(part));
        }
    }

    /** What a remark in brackets says of the sections in front of it. */
    void remark(Remark remark, Item last) {
        last.errorMarked |= remark.errorMarked();
        last.mentioned.addAll(remark.mentioned());
        last.takesPart.addAll(remark.takesPart());
        if (remark.times() > 0) {
            last.times = remark.times();
        }
        if (remark.acquitted() || remark.pending()) {
            saysNoConviction = true;
            Item.Mode why = remark.acquitted() ? Item.Mode.ACQUITTED : Item.Mode.NOT_CONVICTED;
            items.stream()
                    .filter(i -> i.chunk == last.chunk && i.counts())
                    .forEach(i -> i.mode = why);
        }
    }
}
