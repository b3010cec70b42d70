package pk.nsor.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import pk.nsor.names.WordComparison.Agreement;

/**
 * Compares the words of two names: pairs them off, best agreement first, then weighs the words that
 * are left over.
 */
final class NameComparison {

    private record Pair(int left, int right, Agreement agreement) {}

    private static final Set<Finding> WEAK = EnumSet.of(Finding.LIKE_SOUND, Finding.NEAR_SPELLING);

    private static final Comparator<Pair> BEST_FIRST =
            Comparator.comparingDouble((Pair pair) -> -pair.agreement().nats())
                    .thenComparingInt(pair -> Math.abs(pair.left() - pair.right()))
                    .thenComparingInt(pair -> pair.left() + pair.right());

    private final List<NameWord> left;
    private final List<NameWord> right;
    private final List<NameWord> kin;
    private final Aspect aspect;
    private final List<Part> parts = new ArrayList<>();
    private final List<Pair> pairs = new ArrayList<>();
    private final boolean[] leftDone;
    private final boolean[] rightDone;
    private final boolean syeds;
    private int tellingJoined;

    private NameComparison(
            List<NameWord> left, List<NameWord> right, List<NameWord> kin, Aspect aspect) {
        this.left = left;
        this.right = right;
        this.kin = kin;
        this.aspect = aspect;
        this.leftDone = new boolean[left.size()];
        this.rightDone = new boolean[right.size()];
        this.syeds = isSyed(left) && isSyed(right);
    }

    /**
     * The parts for two names whose joining words are left out; their sum is the evidence. A word
     * left over that is one of {@code kin}, the fathers' and husbands' words, costs little: their
     * called name is often appended.
     */
    static List<Part> of(
            List<NameWord> left, List<NameWord> right, List<NameWord> kin, Aspect aspect) {
        if (order(left, right) > 0) {
            return of(right, left, kin, aspect).stream().map(Part::turned).toList();
        }
        NameComparison comparison = new NameComparison(bearing(left), bearing(right), kin, aspect);
        List<Pair> possible = comparison.possiblePairs();
        comparison.pairOff(possible, false);
        comparison.joinLeftOver();
        comparison.pairOff(possible, true);
        comparison.order();
        comparison.weighLeftOver();
        return comparison.parts;
    }

    /** Names are compared in one order only, so that both orders give the same. */
    private static int order(List<NameWord> left, List<NameWord> right) {
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int words = left.get(i).text().compareTo(right.get(i).text());
            if (words != 0) {
                return words;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    static double sum(List<Part> parts) {
        double sum = 0;
        for (Part part : parts) {
            sum += part.nats();
        }
        return sum;
    }

    private static List<NameWord> bearing(List<NameWord> words) {
        for (NameWord word : words) {
            if (word.kind() == WordKind.CONNECTOR) {
                return words.stream().filter(w -> w.kind() != WordKind.CONNECTOR).toList();
            }
        }
        return words;
    }

    private List<Pair> possiblePairs() {
        List<Pair> possible = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            for (int j = 0; j < right.size(); j++) {
                Agreement agreement = agreement(left.get(i), right.get(j));
                if (agreement.finding() != Finding.DIFFERS) {
                    possible.add(new Pair(i, j, agreement));
                }
            }
        }
        if (possible.size() > 1) {
            possible.sort(BEST_FIRST);
        }
        return possible;
    }

    /** Most Syeds are Shahs: of two Syeds that they both are says next to nothing. */
    private Agreement agreement(NameWord one, NameWord other) {
        Agreement agreement = WordComparison.of(one, other);
        boolean shahs = one.lexeme().equals(Lexicon.SHAH) && other.lexeme().equals(Lexicon.SHAH);
        return syeds && shahs
                ? new Agreement(
                        agreement.finding(), Math.min(agreement.nats(), Weights.SHAH_OF_A_SYED))
                : agreement;
    }

    private static boolean isSyed(List<NameWord> words) {
        for (NameWord word : words) {
            if (word.lexeme().equals(Lexicon.SYED)) {
                return true;
            }
        }
        return false;
    }

    /** Weak likeness waits until words written together have found their parts. */
    private void pairOff(List<Pair> possible, boolean weak) {
        for (Pair pair : possible) {
            boolean isWeak = WEAK.contains(pair.agreement().finding());
            if (isWeak == weak && !leftDone[pair.left()] && !rightDone[pair.right()]) {
                take(pair);
            }
        }
    }

    private void take(Pair pair) {
        leftDone[pair.left()] = true;
        rightDone[pair.right()] = true;
        pairs.add(pair);
        add(
                pair.agreement().finding(),
                pair.agreement().nats(),
                left.get(pair.left()).text(),
                right.get(pair.right()).text());
    }

    /** Sar Zamin here, Sarzameen there: two neighbours left over against one word left over. */
    private void joinLeftOver() {
        joinInto(left, leftDone, right, rightDone, false);
        joinInto(right, rightDone, left, leftDone, true);
    }

    private void joinInto(
            List<NameWord> two,
            boolean[] twoDone,
            List<NameWord> one,
            boolean[] oneDone,
            boolean turned) {
        for (int i = 0; i + 1 < two.size(); i++) {
            for (int j = 0; j < one.size() && !twoDone[i] && !twoDone[i + 1]; j++) {
                if (!oneDone[j] && isJoined(two.get(i), two.get(i + 1), one.get(j))) {
                    twoDone[i] = true;
                    twoDone[i + 1] = true;
                    oneDone[j] = true;
                    tellingJoined += isMuhammad(two.get(i)) || isMuhammad(two.get(i + 1)) ? 1 : 2;
                    String apart = two.get(i).text() + " " + two.get(i + 1).text();
                    String whole = one.get(j).text();
                    double worth =
                            Math.min(-Math.log(one.get(j).share()), Weights.WORD_MOST)
                                    + Weights.SAME_SOUND;
                    add(Finding.JOINED, worth, turned ? whole : apart, turned ? apart : whole);
                }
            }
        }
    }

    private static boolean isJoined(NameWord first, NameWord second, NameWord whole) {
        if (first.text().length() + second.text().length() < 6) {
            return false;
        }
        String text = first.text() + second.text();
        boolean sameScript = Words.isArabic(text) == whole.isUrdu();
        if (sameScript && Edits.within(text, whole.text(), 2) > 2
                || !sameScript && !canStartAlike(first, whole)) {
            return false;
        }
        NameWord joined = NameWord.of(text, WordKind.GIVEN, text, List.of());
        return !Collections.disjoint(joined.keys(), whole.keys())
                && Vowels.distance(joined.vowels(), whole.vowels(), sameScript) < 0.5;
    }

    /** From three letters on, what follows a word does not change how it begins. */
    private static boolean canStartAlike(NameWord first, NameWord whole) {
        return first.text().length() < 3
                || first.keys().stream()
                        .anyMatch(
                                f ->
                                        whole.keys().stream()
                                                .anyMatch(w -> f.charAt(0) == w.charAt(0)));
    }

    private void order() {
        for (Pair first : pairs) {
            for (Pair second : pairs) {
                boolean called =
                        left.get(first.left()).kind() == WordKind.GIVEN
                                && left.get(second.left()).kind() == WordKind.GIVEN;
                if (called && first.left() < second.left() && first.right() > second.right()) {
                    add(Finding.ORDER_DIFFERS, Weights.ORDER, "", "");
                    return;
                }
            }
        }
    }

    private void weighLeftOver() {
        LeftOver ofLeft = leftOver(left, leftDone, false);
        LeftOver ofRight = leftOver(right, rightDone, true);
        if (ofLeft.called && ofRight.called) {
            add(Finding.OTHER_PERSONS_WORD, Weights.BOTH_SIDES, "", "");
        } else if (ofLeft.hasName() && ofRight.hasName()
                || ofLeft.isCalledAs(ofRight)
                || ofRight.isCalledAs(ofLeft)) {
            add(Finding.OTHER_PERSONS_WORD, Weights.BOTH_SIDES_FAMILY, "", "");
        } else if (ofLeft.first || ofRight.first) {
            add(Finding.FIRST_WORD_LACKS, Weights.FIRST_CALLED, "", "");
        }
        if (ofLeft.title && ofRight.title) {
            add(Finding.OTHER_PERSONS_WORD, Weights.BOTH_SIDES_TITLE, "", "");
        }
        boolean agreed = tellingJoined > 0 || !pairs.isEmpty();
        if (aspect == Aspect.NAME && agreed && ofLeft.isWhole() && ofRight.isWhole()) {
            complete(ofLeft.title(), ofRight.title());
        }
    }

    /**
     * Titles that differ are no reward, nor is a word that is likely another one; a title that one
     * side lacks hardly lessens it.
     */
    private void complete(boolean leftTitle, boolean rightTitle) {
        boolean doubtful = pairs.stream().anyMatch(pair -> pair.agreement().nats() < 0);
        if (doubtful || leftTitle && rightTitle) {
            return;
        }
        boolean one = telling() < 2;
        if (leftTitle || rightTitle) {
            double worth = one ? Weights.COMPLETE_BUT_TITLE_OF_ONE : Weights.COMPLETE_BUT_TITLE;
            double least = missing(Weights.COMMONEST_BUT_TITLE - Weights.ONE_SIDE_TITLE);
            add(Finding.ONLY_TITLES_LEFT_OVER, Math.max(worth, least), "", "");
        } else {
            double worth = one ? Weights.COMPLETE_OF_ONE : Weights.COMPLETE;
            double least = missing(Weights.COMMONEST);
            add(Finding.NOTHING_LEFT_OVER, Math.max(worth, least), "", "");
        }
    }

    /**
     * What the words that agree lack, where they agree to the letter, of what even the commonest
     * whole name says: one in ten is an Ali, but hardly anybody is called Muhammad Ali and nothing
     * else. That Islam is hardly Aslam is not made good by it. 0 for a name of one word.
     */
    private double missing(double commonest) {
        double sum = 0;
        int names = 0;
        for (Pair pair : pairs) {
            sum += most(pair);
            names += left.get(pair.left()).kind() == WordKind.TITLE ? 0 : 1;
        }
        return names < 2 || telling() < 1 ? 0 : commonest - sum;
    }

    /** What the commoner of two words says of a pair that agrees to the letter. */
    private double most(Pair pair) {
        NameWord l = left.get(pair.left());
        NameWord r = right.get(pair.right());
        double own = Math.min(agreement(l, l).nats(), agreement(r, r).nats());
        return Math.max(own, pair.agreement().nats());
    }

    /** How many of the words that agree tell persons apart: not Muhammad, and no title. */
    private long telling() {
        return tellingJoined
                + pairs.stream()
                        .filter(pair -> !isMuhammad(pair))
                        .filter(pair -> left.get(pair.left()).kind() != WordKind.TITLE)
                        .count();
    }

    private boolean isMuhammad(Pair pair) {
        return isMuhammad(left.get(pair.left())) || isMuhammad(right.get(pair.right()));
    }

    private static boolean isMuhammad(NameWord word) {
        return word.lexeme().equals(Lexicon.MUHAMMAD);
    }

    /** What kinds of words one side has left over; forms of address do not count. */
    private record LeftOver(
            boolean called, boolean first, boolean family, boolean initial, boolean title) {
        boolean hasName() {
            return called || family;
        }

        boolean isWhole() {
            return !called && !family && !initial;
        }

        /** An initial stands for a called name that the other side then should have. */
        boolean isCalledAs(LeftOver other) {
            return initial && (other.called || other.initial);
        }
    }

    private LeftOver leftOver(List<NameWord> words, boolean[] done, boolean turned) {
        boolean called = false;
        boolean first = false;
        boolean family = false;
        boolean initial = false;
        boolean title = false;
        int firstCalled = firstCalled(words);
        for (int i = 0; i < words.size(); i++) {
            if (done[i]) {
                continue;
            }
            NameWord word = words.get(i);
            if (word.kind() == WordKind.GIVEN && i > 0 && isKin(word)) {
                add(
                        Finding.PARENTS_WORD,
                        Weights.ONE_SIDE_KIN,
                        turned ? "" : word.text(),
                        turned ? word.text() : "");
                continue;
            }
            boolean isTitle = word.kind() == WordKind.TITLE;
            boolean isCalled = isCalled(words, i);
            called |= isCalled;
            first |= i == firstCalled;
            boolean isRank = isTitle && !Lexicon.isStyle(word.lexeme());
            boolean atEnd = i > 0 && i == words.size() - 1;
            title |= isRank && !atEnd;
            boolean isInitial = word.kind() == WordKind.INITIAL;
            initial |= isInitial;
            family |= !isCalled && !isInitial && (!isTitle || isRank && atEnd);
            String text = word.text();
            double worth = oneSided(word, isCalled);
            add(Finding.ONE_SIDE_ONLY, worth, turned ? "" : text, turned ? text : "");
        }
        return new LeftOver(called, first, family, initial, title);
    }

    private boolean isKin(NameWord word) {
        return kin.stream().anyMatch(other -> WordComparison.of(word, other).nats() > 1.0);
    }

    /** Where the first called word stands, Muhammad left out: it comes and goes. */
    private static int firstCalled(List<NameWord> words) {
        for (int i = 0; i < words.size(); i++) {
            if (isCalled(words, i) && !words.get(i).lexeme().equals(Lexicon.MUHAMMAD)) {
                return i;
            }
        }
        return -1;
    }

    /** Whether a word is likely what the person is called by: given, and not a last family word. */
    private static boolean isCalled(List<NameWord> words, int at) {
        NameWord word = words.get(at);
        if (word.kind() != WordKind.GIVEN) {
            return false;
        }
        boolean last = at == words.size() - 1 && words.size() > 2;
        boolean family = word.meanings().isEmpty() || Frequencies.lastPart(word.lexeme()) > 0.85;
        return !(last && family);
    }

    private static double oneSided(NameWord word, boolean called) {
        return switch (word.kind()) {
            case TITLE ->
                    Lexicon.isStyle(word.lexeme())
                            ? Weights.ONE_SIDE_STYLE
                            : Weights.ONE_SIDE_TITLE;
            case TRIBE -> Weights.ONE_SIDE_TRIBE;
            case INITIAL -> Weights.ONE_SIDE_INITIAL;
            case CONNECTOR -> 0;
            case GIVEN ->
                    called
                            ? Weights.ONE_SIDE_BASE
                                    + Weights.ONE_SIDE_PER_NAT
                                            * Math.min(-Math.log(word.share()), Weights.WORD_MOST)
                            : Weights.ONE_SIDE_TRIBE - 0.4;
        };
    }

    private void add(Finding finding, double worth, String leftWord, String rightWord) {
        parts.add(new Part(aspect, finding, worth, leftWord, rightWord));
    }
}
