package pk.nsor.register.search;

import java.util.Arrays;

/**
 * For each token the numbers of the persons that have it, ascending. A token that only one person
 * has, as most identity numbers are, takes no list of its own; one that many have, as Muhammad, has
 * a bit for each person beside its list, so that looking a person up is one step. Persons are only
 * ever added at the end. Not safe for use by several threads while it changes.
 */
final class PostingLists {
    private static final int SMALLEST = 1 << 10;
    private static final int[] NONE = {};
    private static final long[] NO_BITS = {};

    /** A list of at least so many persons, and of one in so many of all, has bits beside it. */
    private static final int COMMON_LEAST = 2_048;

    private static final int COMMON_PART = 64;

    private long[] tokens = new long[SMALLEST];

    /** 0 for none, n + 1 for the one person n, -i - 1 for list i. */
    private int[] heads = new int[SMALLEST];

    private int used;
    private int[][] lists = new int[64][];
    private int[] sizes = new int[64];
    private long[][] bits = new long[64][];
    private int listsUsed;
    private long postings;

    /** Adds a person, whose number is higher than any before. */
    void add(long token, int person) {
        int at = find(token);
        if (heads[at] == 0) {
            tokens[at] = token;
            heads[at] = person + 1;
            used++;
            postings++;
            if (used > tokens.length / 5 * 3) {
                grow();
            }
            return;
        }
        if (heads[at] > 0) {
            if (heads[at] == person + 1) {
                return;
            }
            heads[at] = -newList(heads[at] - 1) - 1;
        }
        int list = -heads[at] - 1;
        int size = sizes[list];
        if (lists[list][size - 1] == person) {
            return;
        }
        if (size == lists[list].length) {
            lists[list] = Arrays.copyOf(lists[list], size + Math.max(4, size / 2));
            markIfCommon(list);
        }
        lists[list][size] = person;
        sizes[list] = size + 1;
        postings++;
        if (bits[list].length > 0) {
            mark(list, person);
        }
    }

    private void markIfCommon(int list) {
        int size = sizes[list];
        int last = lists[list][size - 1];
        if (bits[list].length == 0 && size >= COMMON_LEAST && size > last / COMMON_PART) {
            bits[list] = new long[last / Long.SIZE + 1];
            for (int i = 0; i < size; i++) {
                mark(list, lists[list][i]);
            }
        }
    }

    private void mark(int list, int person) {
        int word = person / Long.SIZE;
        if (word >= bits[list].length) {
            bits[list] = Arrays.copyOf(bits[list], word + word / 8 + 1);
        }
        bits[list][word] |= 1L << person;
    }

    /**
     * The persons of a token, ascending; only the first {@link #size} are meant. Shared: never
     * changed by the caller.
     */
    int[] persons(long token) {
        int head = heads[find(token)];
        if (head == 0) {
            return NONE;
        }
        return head > 0 ? new int[] {head - 1} : lists[-head - 1];
    }

    int size(long token) {
        int head = heads[find(token)];
        return head == 0 ? 0 : head > 0 ? 1 : sizes[-head - 1];
    }

    /**
     * A bit for each person who has a token that many have; empty where it has none. Shared: never
     * changed by the caller.
     */
    long[] bits(long token) {
        int head = heads[find(token)];
        return head < 0 ? bits[-head - 1] : NO_BITS;
    }

    /** How many tokens there are, and how many times a person has one. */
    record Extent(int tokens, long postings) {}

    Extent extent() {
        return new Extent(used, postings);
    }

    /**
     * The same with other numbers.
     *
     * @param renumbered {@code renumbered[n]} is the new number of n, or -1 for none; those that
     *     stay are in their old order
     */
    PostingLists renumbered(int[] renumbered) {
        PostingLists fresh = new PostingLists();
        int[] persons = new int[used];
        for (int at = 0; at < tokens.length; at++) {
            int head = heads[at];
            int size = head == 0 ? 0 : head > 0 ? 1 : sizes[-head - 1];
            if (persons.length < size) {
                persons = new int[2 * size];
            }
            int kept = 0;
            for (int i = 0; i < size; i++) {
                int person = renumbered[head > 0 ? head - 1 : lists[-head - 1][i]];
                if (person >= 0) {
                    persons[kept++] = person;
                }
            }
            if (kept > 0) {
                fresh.put(tokens[at], persons, kept);
            }
        }
        return fresh;
    }

    /** Puts a token that is not there yet, with the first of these persons. */
    private void put(long token, int[] persons, int size) {
        add(token, persons[0]);
        if (size > 1) {
            int list = newList(persons[0]);
            heads[find(token)] = -list - 1;
            lists[list] = Arrays.copyOf(persons, size + Math.max(2, size / 16));
            sizes[list] = size;
            postings += size - 1;
            markIfCommon(list);
        }
    }

    private int newList(int first) {
        if (listsUsed == lists.length) {
            lists = Arrays.copyOf(lists, listsUsed * 2);
            sizes = Arrays.copyOf(sizes, listsUsed * 2);
            bits = Arrays.copyOf(bits, listsUsed * 2);
        }
        bits[listsUsed] = NO_BITS;
        lists[listsUsed] = new int[] {first, 0, 0};
        sizes[listsUsed] = 1;
        return listsUsed++;
    }

    /** Where a token is or would be; tokens are random already, so their low bits spread them. */
    private int find(long token) {
        int mask = tokens.length - 1;
        int at = (int) token & mask;
        while (heads[at] != 0 && tokens[at] != token) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldTokens = tokens;
        int[] oldHeads = heads;
        tokens = new long[oldTokens.length * 2];
        heads = new int[oldHeads.length * 2];
        for (int i = 0; i < oldTokens.length; i++) {
            if (oldHeads[i] != 0) {
                int at = find(oldTokens[i]);
                tokens[at] = oldTokens[i];
                heads[at] = oldHeads[i];
            }
        }
    }
}
