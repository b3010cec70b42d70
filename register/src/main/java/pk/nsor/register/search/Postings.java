package pk.nsor.register.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/**
 * All persons of the register by their keyed tokens, in memory: nothing here names anybody without
 * the key. A person whose tokens change is added again under a new number and the old one is dead,
 * so that lists only grow at their end. Not safe for use by several threads while it changes.
 */
final class Postings {
    private static final int SMALLEST = 1 << 10;

    /** Numbers are given anew when this many are dead, and a quarter of all. */
    private static final int MOST_DEAD = 2_000;

    private PostingLists lists = new PostingLists();
    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    private byte[] shape = new byte[SMALLEST];
    private int[] positions = new int[SMALLEST];
    private byte[] made = new byte[SMALLEST];
    private final MadeBy keys;
    private int[] numbers = filled(SMALLEST);
    private BitSet dead = new BitSet();
    private int used;

    Postings() {
        this(new MadeBy());
    }

    private Postings(MadeBy keys) {
        this.keys = keys;
    }

    /**
     * Puts a person, or puts new tokens in place of the old.
     *
     * @param position the person's place in the table, 1 or more
     */
    void put(int position, UUID person, StoredTokens tokens) {
        if (position >= numbers.length) {
            int from = numbers.length;
            numbers = Arrays.copyOf(numbers, Math.max(position + 1, from + from / 2));
            Arrays.fill(numbers, from, numbers.length, -1);
        }
        if (numbers[position] >= 0) {
            dead.set(numbers[position]);
            keys.less(made[numbers[position]]);
            numbers[position] = -1;
        }
        if (tokens.tokens().length == 0) {
            return;
        }
        int number = next();
        numbers[position] = number;
        positions[number] = position;
        high[number] = person.getMostSignificantBits();
        low[number] = person.getLeastSignificantBits();
        made[number] = keys.more(tokens.key());
        shape[number] = (byte) (tokens.nameWords() | tokens.parentWords() << 4);
        for (long token : tokens.tokens()) {
            lists.add(token, number);
        }
    }

    private int next() {
        if (used == high.length) {
            int length = used + used / 2;
            high = Arrays.copyOf(high, length);
            low = Arrays.copyOf(low, length);
            shape = Arrays.copyOf(shape, length);
            positions = Arrays.copyOf(positions, length);
            made = Arrays.copyOf(made, length);
        }
        return used++;
    }

    /** Whether so many numbers are dead that new ones are worth their price. */
    boolean wantsRenumbering() {
        int gone = dead.cardinality();
        return gone > MOST_DEAD && gone > used / 4;
    }

    /** The same persons under new numbers, the dead left out. */
    Postings renumbered() {
        Postings fresh = new Postings(keys);
        int[] given = filled(used);
        for (int old = 0; old < used; old++) {
            if (!dead.get(old)) {
                int number = fresh.next();
                given[old] = number;
                fresh.high[number] = high[old];
                fresh.low[number] = low[old];
                fresh.shape[number] = shape[old];
                fresh.positions[number] = positions[old];
                fresh.made[number] = made[old];
            }
        }
        fresh.numbers = filled(numbers.length);
        for (int n = 0; n < fresh.used; n++) {
            fresh.numbers[fresh.positions[n]] = n;
        }
        fresh.lists = lists.renumbered(given);
        return fresh;
    }

    PostingLists lists() {
        return lists;
    }

    /** How many persons that can be found each key made the tokens of. */
    MadeBy keys() {
        return keys;
    }

    /** Persons that can be found. */
    int living() {
        return used - dead.cardinality();
    }

    boolean isDead(int number) {
        return dead.get(number);
    }

    /** The person's place in the table. */
    int position(int number) {
        return positions[number];
    }

    UUID person(int number) {
        return new UUID(high[number], low[number]);
    }

    int nameWords(int number) {
        return shape[number] & 15;
    }

    int parentWords(int number) {
        return shape[number] >> 4 & 15;
    }

    PostingLists.Extent extent() {
        return lists.extent();
    }

    private static int[] filled(int length) {
        int[] all = new int[length];
        Arrays.fill(all, -1);
        return all;
    }
}
