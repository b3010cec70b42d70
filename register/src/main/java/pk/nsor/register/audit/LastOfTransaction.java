package pk.nsor.register.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pk.nsor.register.audit.EntryRows.Ready;

/**
 * The entries of a transaction that changes something. They are the last that it writes, and go to
 * the server together with its commit: a change waits once for both. When they are refused, so is
 * the commit, and nothing of the change remains.
 *
 * <p>Whatever is written after them would be a transaction of its own. They stand last among all
 * that wait for the end, and nothing else of the register writes there, to which a test holds it.
 */
final class LastOfTransaction implements TransactionSynchronization {
    /** Entries that are kept back; beyond it they are sent on, and what is left at the end. */
    static final int MOST = 1_000;

    private final EntryRows rows;
    private final Consumer<Runnable> written;
    private final List<Ready> waiting = new ArrayList<>();
    private final List<Ready> all = new ArrayList<>();

    private LastOfTransaction(EntryRows rows, Consumer<Runnable> written) {
        this.rows = rows;
        this.written = written;
    }

    /**
     * Of the transaction that is open.
     *
     * @param written runs what writes entries, and throws what is to be thrown where it fails
     */
    static LastOfTransaction of(EntryRows rows, Consumer<Runnable> written) {
        for (TransactionSynchronization s :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (s instanceof LastOfTransaction last && last.rows == rows) {
                return last;
            }
        }
        LastOfTransaction last = new LastOfTransaction(rows, written);
        TransactionSynchronizationManager.registerSynchronization(last);
        return last;
    }

    void add(Ready entry) {
        waiting.add(entry);
        all.add(entry);
        if (waiting.size() >= MOST) {
            written.accept(() -> rows.insert(List.copyOf(waiting)));
            waiting.clear();
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        if (!waiting.isEmpty()) {
            written.accept(() -> rows.insertAndCommit(waiting));
        }
    }

    @Override
    public void afterCommit() {
        all.forEach(r -> Trail.committed(r.id(), r.at(), r.act()));
    }
}
