package pk.nsor.register.entry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.database.BulkWriting;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.search.PersonIndex;

/**
 * Makes the search whole at the start: entries without tokens get theirs, and this node reads all
 * tokens before the first question.
 */
@Component
class TokenUpkeep {
    private static final int AT_ONCE = 2_000;

    private final EntryStore entries;
    private final OpenEntries open;
    private final PersonIndex index;
    private final BulkWriting bulk;
    private final TransactionTemplate transaction;

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

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        boolean more = true;
        while (more) {
            more = some();
        }
        transaction.executeWithoutResult(t -> index.catchUp());
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
