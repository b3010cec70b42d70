package pk.nsor.bench;

import java.util.Arrays;

/** Times of one kind of request, in nanoseconds. */
final class Latencies {
    private long[] nanos = new long[64];
    private int count;

    synchronized void add(long time) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = time;
    }

    synchronized int count() {
        return count;
    }

    /**
     * The time within which this part of the requests was answered, in milliseconds: of the sorted
     * times the smallest that so many are not above; 0 where there are none.
     *
     * @param part above 0, at most 1
     */
    synchronized double millis(double part) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(part * count) - 1] / 1e6;
    }
}
