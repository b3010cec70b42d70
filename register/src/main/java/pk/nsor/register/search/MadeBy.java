package pk.nsor.register.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How many persons in memory have their tokens from which key: one key, and two while one takes the
 * place of the other. Not safe for use by several threads while it changes.
 */
final class MadeBy {
    /** Most keys whose tokens stand beside each other; a change of keys ends before the next. */
    private static final int MOST = 100;

    private final long[] keys = new long[MOST];
    private final int[] persons = new int[MOST];
    private int used;

    /** Counts one more person; answers under which number the key is kept. */
    byte more(long key) {
        int at = find(key);
        persons[at]++;
        return (byte) at;
    }

    void less(byte number) {
        persons[number]--;
    }

    private int find(long key) {
        int free = -1;
        for (int i = 0; i < used; i++) {
            if (keys[i] == key) {
                return i;
            }
            free = persons[i] == 0 ? i : free;
        }
        if (free < 0) {
            if (used == MOST) {
                throw new IllegalStateException("tokens of too many keys");
            }
            free = used++;
        }
        keys[free] = key;
        return free;
    }

    /** Ids of the keys that made tokens of anybody. */
    List<Long> inUse() {
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < used; i++) {
            if (persons[i] > 0) {
                ids.add(keys[i]);
            }
        }
        return ids;
    }

    /** Persons whose tokens other keys made. */
    int madeByOthers(long key) {
        int others = Arrays.stream(persons).sum();
        for (int i = 0; i < used; i++) {
            others -= keys[i] == key ? persons[i] : 0;
        }
        return others;
    }
}
