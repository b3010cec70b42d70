package pk.nsor.register.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import pk.nsor.register.audit.EntryRows.Ready;

/**
 * Writes the entry of an act that changes nothing else, together with the entries of all such acts
 * that wait at the same moment: one statement, one commit, one force to the disk for all of them.
 * Nobody waits for company: whoever comes while nothing is being written writes at once, and takes
 * along who came meanwhile. Each returns when its own entry is on the disk, or with why it is not.
 */
final class SharedCommit {
    /** Entries in one commit: enough for every request that a node serves at a time. */
    static final int MOST = 64;

    private final EntryRows rows;
    private final AtomicBoolean writing = new AtomicBoolean();
    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();

    /**
     * @param rows over a connection that commits each statement, apart from those that requests
     *     hold: who waits here may hold one of those
     */
    SharedCommit(EntryRows rows) {
        this.rows = rows;
    }

    /** Returns when the entry is committed; otherwise with the error of the database. */
    void write(Ready entry) {
        Waiting mine = new Waiting(entry);
        queue.add(mine);
        while (!mine.settled) {
            if (!mine.taken && writing.compareAndSet(false, true)) {
                try {
                    writeNext();
                } finally {
                    writing.set(false);
                    wakeFirst();
                }
            } else {
                mine.wakened.acquireUninterruptibly();
            }
        }
        mine.check();
    }

    /** How many wait and are not being written yet. */
    int waiting() {
        return queue.size();
    }

    /** Whoever gives up its turn hands it to the first that came meanwhile. */
    private void wakeFirst() {
        Waiting first = queue.peek();
        if (first != null) {
            first.wakened.release();
        }
    }

    private void writeNext() {
        List<Waiting> group = new ArrayList<>();
        Waiting next;
        while (group.size() < MOST && (next = queue.poll()) != null) {
            next.taken = true;
            group.add(next);
        }
        if (!group.isEmpty()) {
            write(group);
        }
    }

    /** A row that the database refuses is refused alone, and the others are written without it. */
    private void write(List<Waiting> group) {
        // What is none of the database's errors must not leave anybody waiting for ever.
        @Nullable RuntimeException failure = new IllegalStateException("the entry was not written");
        try {
            rows.insert(group.stream().map(w -> w.entry).toList());
            failure = null;
        } catch (DataIntegrityViolationException e) {
            failure = e;
            if (group.size() > 1) {
                group.forEach(w -> write(List.of(w)));
            }
        } catch (RuntimeException e) {
            failure = e;
        } finally {
            for (Waiting w : group) {
                w.settle(failure);
            }
        }
    }

    /** One entry and what became of it; what was said first stands. */
    private static final class Waiting {
        private final Ready entry;
        private final Semaphore wakened = new Semaphore(0);
        private volatile boolean taken;
        private volatile boolean settled;
        private volatile @Nullable RuntimeException failure;

        Waiting(Ready entry) {
            this.entry = entry;
        }

        void settle(@Nullable RuntimeException with) {
            if (!settled) {
                failure = with;
                settled = true;
                wakened.release();
            }
        }

        void check() {
            RuntimeException e = failure;
            if (e != null) {
                throw e;
            }
        }
    }
}
