package pk.nsor.register.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import pk.nsor.register.search.Probes.Group;
import pk.nsor.register.search.Probes.Kind;

/**
 * One walk over the posting lists of a question, keeping the best. An agreement counts by how rare
 * it is. The persons of the rarest word or fact are weighed first, then those of the next who have
 * none of the rarer, so that the best are met early; words that cannot lift anybody over the worst
 * kept are only looked up, never walked (MaxScore: Turtle and Flood, Query evaluation, 1995), so
 * common words cost little beside rarer ones. A limit on steps bounds what remains, and what it
 * leaves out agrees in common words alone.
 */
final class Walk {
    /** Persons looked at before the commonest words are no longer walked. */
    static final int STEPS = 300_000;

    /** An agreement below this many nats in all is not kept: one common word. */
    private static final float LEAST = 3.0f;

    /**
     * Who agrees by so much less than the best, in nats, is too far off to be meant: what is
     * missing is more than the matcher forgives.
     */
    static final float FAR_NATS = 8;

    /**
     * Who agrees by no more less than the best, in nats, is as near: where such are not kept, the
     * officer is told so. Of a common name, others who share the name alone are always left out.
     */
    private static final float AS_NEAR_NATS = 2;

    /** Sums of the same words in another order differ by less, in nats. */
    private static final float ROUNDING = 1e-3f;

    /** For each word of a person's that the question does not have. */
    private static final float NAME_WORD_LEFT = 1.0f;

    private static final float PARENT_WORD_LEFT = 0.6f;

    /** What is expected of all people counts as much as this many persons of the register. */
    private static final double EXPECTED_PERSONS = 2_000;

    private final Postings postings;
    private final List<Term> terms;
    private final float[] upTo;

    /** Words of the name and of the parent's among the terms up to each. */
    private final int[] namesUpTo;

    private final int[] parentsUpTo;
    private final Best best;
    private final boolean counted;
    private int steps;

    /** One word or fact with the lists of its tokens. */
    private static final class Term {
        /** Looks by leaps that cost what clearing a bit for each person does. */
        private static final int OFTEN = 256;

        /** Persons whose bits are set in the time of one look by leaps. */
        private static final int LISTED_A_LOOK = 16;

        private static final long[] NO_BITS = {};

        final Kind kind;
        final int[][] lists;
        final int[] sizes;

        /** A bit for each person of a list that is long; empty of another. */
        final long[][] bits;

        final int[] at;
        final float weight;

        /** Persons of all lists together. */
        private final long carried;

        /** A bit for each person of any list, once that is worth its price; empty before. */
        private long[] all;

        private int lookedUp;

        Term(Kind kind, int[][] lists, int[] sizes, long[][] bits, float weight) {
            this.kind = kind;
            this.lists = lists;
            this.sizes = sizes;
            this.bits = bits;
            this.at = new int[lists.length];
            this.weight = weight;
            this.all = lists.length == 1 ? bits[0] : NO_BITS;
            long sum = 0;
            for (int l = 0; l < lists.length; l++) {
                sum += sizes[l];
            }
            this.carried = sum;
        }

        /** Steps to the next person of any list; the highest number there is at their end. */
        int next() {
            if (lists.length == 1) {
                return at[0] < sizes[0] ? lists[0][at[0]++] : Integer.MAX_VALUE;
            }
            int next = Integer.MAX_VALUE;
            for (int l = 0; l < lists.length; l++) {
                if (at[l] < sizes[l]) {
                    next = Math.min(next, lists[l][at[l]]);
                }
            }
            for (int l = 0; l < lists.length; l++) {
                if (at[l] < sizes[l] && lists[l][at[l]] == next) {
                    at[l]++;
                }
            }
            return next;
        }

        /** To the first person again. */
        void rewind() {
            Arrays.fill(at, 0);
        }

        /** Looks a person up: leaping ahead, or by a bit where many are looked up. */
        boolean has(int person) {
            if (all.length == 0) {
                if (lookedUp++ < OFTEN + carried / LISTED_A_LOOK) {
                    return leaps(person);
                }
                all = together();
            }
            int word = person / Long.SIZE;
            return word < all.length && (all[word] & 1L << person) != 0;
        }

        private long[] together() {
            int last = 0;
            for (int l = 0; l < lists.length; l++) {
                last = Math.max(last, lists[l][sizes[l] - 1]);
            }
            long[] any = new long[last / Long.SIZE + 1];
            for (int l = 0; l < lists.length; l++) {
                long[] b = bits[l];
                for (int w = 0; w < Math.min(b.length, any.length); w++) {
                    any[w] |= b[w];
                }
                int[] list = lists[l];
                for (int i = 0; b.length == 0 && i < sizes[l]; i++) {
                    any[list[i] / Long.SIZE] |= 1L << list[i];
                }
            }
            return any;
        }

        private boolean leaps(int person) {
            for (int l = 0; l < lists.length; l++) {
                long[] b = bits[l];
                if (b.length > 0) {
                    int word = person / Long.SIZE;
                    if (word < b.length && (b[word] & 1L << person) != 0) {
                        return true;
                    }
                    continue;
                }
                at[l] = leap(lists[l], at[l], sizes[l], person);
                if (at[l] < sizes[l] && lists[l][at[l]] == person) {
                    return true;
                }
            }
            return false;
        }

        private static int leap(int[] list, int from, int size, int person) {
            if (from >= size || list[from] >= person) {
                return from;
            }
            int step = 1;
            int low = from;
            while (low + step < size && list[low + step] < person) {
                low += step;
                step <<= 1;
            }
            int high = Math.min(size, low + step + 1);
            low++;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (list[middle] < person) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low;
        }
    }

    /**
     * What a walk found.
     *
     * @param persons numbers, best first
     * @param scores how much agrees, in nats
     * @param ideal what would agree if everything did
     * @param cut whether the limit of steps was reached
     * @param tied whether somebody who is as near as the best was not kept, with whom as much
     *     agrees as with the last
     * @param steps persons looked at, at most {@link #STEPS}
     */
    record Found(int[] persons, float[] scores, float ideal, boolean cut, boolean tied, int steps) {
        /** Whether as much agrees with the last that were kept as with the first of them. */
        boolean allAlike(int most) {
            return persons.length == most && scores[most - 1] == scores[0];
        }

        /** How many there are down to so much below the best, at least so many if there are. */
        int near(float nats, int least) {
            int near = 0;
            while (near < scores.length && (near < least || scores[near] >= scores[0] - nats)) {
                near++;
            }
            return near;
        }
    }

    private Walk(Postings postings, List<Term> terms, boolean counted, Best best) {
        this.postings = postings;
        this.terms = terms;
        this.best = best;
        this.counted = counted;
        this.upTo = new float[terms.size()];
        this.namesUpTo = new int[terms.size()];
        this.parentsUpTo = new int[terms.size()];
        float sum = 0;
        int names = 0;
        int parents = 0;
        for (int t = 0; t < terms.size(); t++) {
            sum += terms.get(t).weight;
            names += terms.get(t).kind.isOfName() ? 1 : 0;
            parents += terms.get(t).kind.isOfParent() ? 1 : 0;
            upTo[t] = sum;
            namesUpTo[t] = names;
            parentsUpTo[t] = parents;
        }
    }

    /**
     * The persons with whom most agrees.
     *
     * @param most how many
     * @param counted whether words of a person that the question does not have count against
     */
    static Found of(Postings postings, List<Group> groups, int most, boolean counted) {
        return of(postings, groups, most, counted, LEAST);
    }

    /** The same of those with whom more than so much agrees, in nats. */
    static Found of(Postings postings, List<Group> groups, int most, boolean counted, float least) {
        List<Term> terms = new ArrayList<>();
        for (Group g : groups) {
            Term t = term(postings, g);
            if (t.lists.length > 0) {
                terms.add(t);
            }
        }
        terms.sort(Comparator.comparingDouble(t -> t.weight));
        Walk walk =
                new Walk(
                        postings, terms, counted, new Best(postings, most, Math.max(LEAST, least)));
        boolean cut = walk.run();
        float ideal = terms.isEmpty() ? 0 : walk.upTo[terms.size() - 1];
        return walk.best.found(ideal, cut, walk.steps);
    }

    private static Term term(Postings postings, Group g) {
        PostingLists all = postings.lists();
        int n = 0;
        int[][] lists = new int[g.tokens().length][];
        int[] sizes = new int[lists.length];
        long[][] bits = new long[lists.length][];
        for (long token : g.tokens()) {
            int size = all.size(token);
            if (size > 0) {
                lists[n] = all.persons(token);
                bits[n] = all.bits(token);
                sizes[n++] = size;
            }
        }
        return new Term(g.kind(), Arrays.copyOf(lists, n), sizes, bits, weight(postings, g));
    }

    /** What an agreement says: an identity number always much, a word the more the rarer it is. */
    static float weight(Postings postings, Group g) {
        if (g.kind() == Kind.CNIC || g.kind() == Kind.CNIC_NEAR || g.kind() == Kind.PAPER) {
            return g.kind().mostNats();
        }
        if (g.kind().isBesideSound()) {
            return (float) Math.min(-Math.log(g.share()), g.kind().mostNats());
        }
        long carried = 0;
        for (long token : g.tokens()) {
            carried += postings.lists().size(token);
        }
        // The dead stand in the lists still, many while the key changes: a third of all at most.
        double living = carried * postings.livingPart();
        double share =
                (living + g.share() * EXPECTED_PERSONS) / (postings.living() + EXPECTED_PERSONS);
        float rare = (float) Math.max(0.05, -Math.log(Math.min(1, share)));
        return Math.min(rare, g.kind().mostNats());
    }

    /**
     * Walks word by word, the rarest first, as long as words can lift somebody who has none of the
     * rarer ones: what is rare, an identity number before all, is always walked to its end. Where
     * they can only draw level with the worst kept, it is walked until one does, so that it is
     * known; of those who are level the ones read first are kept then.
     *
     * @return whether the limit was reached
     */
    private boolean run() {
        for (int t = terms.size() - 1; t >= 0; t--) {
            terms.forEach(Term::rewind);
            while (upTo[t] > best.threshold() || best.mayBeLevel(upTo[t])) {
                if (steps == STEPS) {
                    return true;
                }
                int person = terms.get(t).next();
                if (person == Integer.MAX_VALUE) {
                    break;
                }
                steps++;
                weigh(person, t);
            }
        }
        return false;
    }

    /** Whether the person has a rarer word and was met there. */
    private boolean isWeighed(int person, int walked) {
        for (int t = terms.size() - 1; t > walked; t--) {
            if (terms.get(t).has(person)) {
                return true;
            }
        }
        return false;
    }

    /** Weighs a person of this word by it and by the commoner ones. */
    private void weigh(int person, int walked) {
        // What counts against the person even if every word agrees.
        float against = against(person, namesUpTo[walked], parentsUpTo[walked]);
        if (upTo[walked] - against < best.threshold()) {
            return;
        }
        Term rarest = terms.get(walked);
        float score = rarest.weight;
        int names = rarest.kind.isOfName() ? 1 : 0;
        int parents = rarest.kind.isOfParent() ? 1 : 0;
        for (int t = walked - 1; t >= 0; t--) {
            if (score + upTo[t] - against < best.threshold()) {
                return;
            }
            Term term = terms.get(t);
            if (term.has(person)) {
                score += term.weight;
                names += term.kind.isOfName() ? 1 : 0;
                parents += term.kind.isOfParent() ? 1 : 0;
            }
        }
        score -= against(person, names, parents);
        boolean takes = best.takes(person, score);
        if ((takes || best.isLevel(score))
                && !postings.isDead(person)
                && !isWeighed(person, walked)) { // last, as few come as far
            if (takes) {
                best.keep(person, score);
            } else {
                best.leave(score);
            }
        }
    }

    /** For the words that a person has beyond those that agree. */
    private float against(int person, int names, int parents) {
        return counted
                ? NAME_WORD_LEFT * Math.max(0, postings.nameWords(person) - names)
                        + PARENT_WORD_LEFT * Math.max(0, postings.parentWords(person) - parents)
                : 0;
    }

    /**
     * The best so far: a heap with the worst at its root. Of two with whom as much agrees the one
     * whose place in the table comes first is the better, so that nobody's rank hangs on when the
     * tokens were last made.
     */
    private static final class Best {
        private final Postings postings;
        private final int[] persons;
        private final float[] scores;
        private final float least;
        private int size;

        /** The most that agreed with anybody. */
        private float top;

        /** The most that agreed with anybody who was not kept, or is not kept any more. */
        private float left;

        Best(Postings postings, int most, float least) {
            this.postings = postings;
            this.persons = new int[most];
            this.scores = new float[most];
            this.least = least;
        }

        float threshold() {
            return size < persons.length ? least : scores[0];
        }

        /** Whether as much agrees with somebody who was not kept as with the worst kept. */
        private boolean isTied() {
            return isLevel(left);
        }

        boolean isLevel(float score) {
            return size > 0 && size == persons.length && score == scores[0];
        }

        /**
         * Whether who agrees in so much could be level with the worst kept, and nobody yet is; not
         * asked where the worst kept is less near than the best.
         */
        boolean mayBeLevel(float most) {
            return size > 0
                    && size == persons.length
                    && most > scores[0] - ROUNDING
                    && most >= top - AS_NEAR_NATS
                    && !isTied();
        }

        void leave(float score) {
            left = Math.max(left, score);
        }

        boolean takes(int person, float score) {
            return score > threshold()
                    || size > 0
                            && size == persons.length
                            && isWorse(persons[0], scores[0], person, score);
        }

        private boolean isWorse(int one, float scoreOfOne, int other, float scoreOfOther) {
            return scoreOfOne < scoreOfOther
                    || scoreOfOne == scoreOfOther
                            && postings.position(one) > postings.position(other);
        }

        void keep(int person, float score) {
            top = Math.max(top, score);
            if (size < persons.length) {
                int at = size++;
                while (at > 0) {
                    int above = (at - 1) / 2;
                    if (!isWorse(person, score, persons[above], scores[above])) {
                        break;
                    }
                    set(at, persons[above], scores[above]);
                    at = above;
                }
                set(at, person, score);
                return;
            }
            leave(scores[0]);
            sink(person, score);
        }

        private void sink(int person, float score) {
            int at = 0;
            while (true) {
                int child = 2 * at + 1;
                if (child >= size) {
                    break;
                }
                int next = child + 1;
                if (next < size
                        && isWorse(persons[next], scores[next], persons[child], scores[child])) {
                    child++;
                }
                if (!isWorse(persons[child], scores[child], person, score)) {
                    break;
                }
                set(at, persons[child], scores[child]);
                at = child;
            }
            set(at, person, score);
        }

        private void set(int at, int person, float score) {
            persons[at] = person;
            scores[at] = score;
        }

        Found found(float ideal, boolean cut, int steps) {
            Integer[] order = new Integer[size];
            for (int i = 0; i < size; i++) {
                order[i] = i;
            }
            Arrays.sort(
                    order,
                    Comparator.comparingDouble((Integer i) -> -scores[i])
                            .thenComparingInt(i -> postings.position(persons[i])));
            int[] sorted = new int[size];
            float[] sums = new float[size];
            for (int i = 0; i < size; i++) {
                sorted[i] = persons[order[i]];
                sums[i] = scores[order[i]];
            }
            boolean tied = isTied() && scores[0] >= top - AS_NEAR_NATS;
            return new Found(sorted, sums, ideal, cut, tied, steps);
        }
    }
}
