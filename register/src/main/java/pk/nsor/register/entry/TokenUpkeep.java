package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.database.BulkWriting;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.search.PersonIndex;

/**
 * Makes the search whole at the start: entries without tokens get theirs, and this node reads all
 * tokens, before the first request. Whoever asked meanwhile would be told that nobody matches.
 */
@Component
class TokenUpkeep implements SmartLifecycle {
    private static final int AT_ONCE = 2_000;

    private final EntryStore entries;
    private final OpenEntries open;
    private final PersonIndex index;
    private final BulkWriting bulk;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    TokenUpkeep(
            EntryStore entries,
            OpenEntries open,
            PersonIndex index,
            BulkWriting bulk,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.open = open;
        this.index = index;
        this.bulk = bulk;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        boolean more = true;
        while (more) {
            more = some();
        }
        transaction.executeWithoutResult(t -> index.catchUp());
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the server takes requests. */
    @Override
    public int getPhase() {
        return SmartLifecycle.DEFAULT_PHASE - 4_096;
    }

    private boolean some() {
        AtomicInteger made = new AtomicInteger();
        bulk.run(
                () -> {
                    List<EntryRow> rows = entries.withoutTokens(AT_ONCE);
                    Map<KeyId, DataKey> keys = open.keys(rows);
                    rows.forEach(row -> put(row, keys.get(row.key())));
                    made.set(rows.size());
                });
        return made.get() == AT_ONCE;
    }

    /** Makes the tokens of an entry; an entry whose person was destroyed gets none. */
    private void put(EntryRow row, @Nullable DataKey key) {
        if (key == null) {
            index.remove(row.id(), row.key());
        } else {
            index.put(row.id(), key, open.person(row, key));
        }
    }
}
