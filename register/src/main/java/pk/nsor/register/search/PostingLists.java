package pk.nsor.register.search;

import java.util.Arrays;

/**
 * For each token the numbers of the persons that have it, ascending. A token that only one person
 * has, as most identity numbers are, takes no list of its own. Persons are only ever added at the
 * end. Not safe for use by several threads while it changes.
 */
final class PostingLists {
    private static final int SMALLEST = 1 << 10;
    private static final int[] NONE = {};

    private long[] tokens = new long[SMALLEST];

    /** 0 for none, n + 1 for the one person n, -i - 1 for list i. */
    private int[] heads = new int[SMALLEST];

    private int used;
    private int[][] lists = new int[64][];
    private int[] sizes = new int[64];
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
        }
        lists[list][size] = person;
        sizes[list] = size + 1;
        postings++;
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

    /** How many tokens there are, and how many times a person has one. */
    record Extent(int tokens, long postings) {}

    Extent extent() {
        return new Extent(used, postings);
    }

    /** The same with other numbers: {@code renumbered[n]} is the new one, or -1 for none. */
    PostingLists renumbered(int[] renumbered) {
        PostingLists fresh = new PostingLists();
        for (int at = 0; at < tokens.length; at++) {
            int head = heads[at];
            int size = head == 0 ? 0 : head > 0 ? 1 : sizes[-head - 1];
            for (int i = 0; i < size; i++) {
                int person = renumbered[head > 0 ? head - 1 : lists[-head - 1][i]];
                if (person >= 0) {
                    fresh.add(tokens[at], person);
                }
            }
        }
        return fresh;
    }

    private int newList(int first) {
        if (listsUsed == lists.length) {
            lists = Arrays.copyOf(lists, listsUsed * 2);
            sizes = Arrays.copyOf(sizes, listsUsed * 2);
        }
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
