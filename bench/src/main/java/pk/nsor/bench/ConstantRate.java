package pk.nsor.bench;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Asks at a constant rate, whatever the application does: a request that is due is sent, and its
 * time counts from when it was due, so that a stall is seen by all who would have waited in it.
 */
final class ConstantRate {
    private final long gapNanos;
    private final Map<Kind, Latencies> times = new TreeMap<>();
    private final AtomicInteger failed = new AtomicInteger();

    ConstantRate(int perSecond) {
        this.gapNanos = Duration.ofSeconds(1).toNanos() / perSecond;
    }

    /** One request that can be made. */
    record Ask(Kind kind, Visitor visitor, String address) {}

    /** Hears once a second how many of all are sent. */
    interface Hears {
        void sent(int sent, int all);
    }

    /**
     * Goes through these requests in their order, so many in all.
     *
     * @return requests that failed or were not answered with a page
     */
    int run(List<Ask> asks, int all, Hears hears) throws InterruptedException {
        Semaphore open = new Semaphore(0);
        long start = System.nanoTime() + gapNanos;
        long said = start;
        for (int i = 0; i < all; i++) {
            long due = start + i * gapNanos;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
            send(asks.get(i % asks.size()), due, open);
            if (due - said > 1_000_000_000L) {
                said = due;
                hears.sent(i, all);
            }
        }
        open.acquire(all);
        return failed.get();
    }

    private void send(Ask ask, long due, Semaphore open) {
        Latencies of = times.computeIfAbsent(ask.kind(), k -> new Latencies());
        ask.visitor()
                .ask(ask.address())
                .whenComplete(
                        (answer, failure) -> {
                            of.add(System.nanoTime() - due);
                            if (failure != null || answer.statusCode() != 200) {
                                failed.incrementAndGet();
                            }
                            open.release();
                        });
    }

    /** What was measured, by kind. */
    Map<Kind, Latencies> times() {
        return times;
    }
}
