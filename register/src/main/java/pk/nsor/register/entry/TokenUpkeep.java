package pk.nsor.register.entry;

import java.util.List;
import java.util.UUID;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.PersonIndex;

/**
 * Makes the search whole at the start: entries without tokens get theirs, and this node reads all
 * tokens before the first question.
 */
@Component
class TokenUpkeep {
    private static final int AT_ONCE = 200;

    private final EntryStore entries;
    private final OpenEntries open;
    private final PersonIndex index;
    private final Seals seals;
    private final TransactionTemplate transaction;

    TokenUpkeep(
            EntryStore entries,
            OpenEntries open,
            PersonIndex index,
            Seals seals,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.open = open;
        this.index = index;
        this.seals = seals;
        this.transaction = transaction;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atStart() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(t -> some()));
        }
        transaction.executeWithoutResult(t -> index.catchUp());
    }

    private boolean some() {
        List<EntryRow> rows = entries.withoutTokens(AT_ONCE);
        for (EntryRow row : rows) {
            put(row);
        }
        return rows.size() == AT_ONCE;
    }

    /** Makes the tokens of an entry anew; an entry whose person was destroyed gets none. */
    void put(EntryRow row) {
        List<OpenEntries.OfPerson> opened = open.persons(List.of(row));
        if (opened.isEmpty()) {
            index.remove(row.id(), row.key());
            return;
        }
        DataKey key = seals.open(row.key());
        index.put(row.id(), key, opened.getFirst().person());
    }

    /** The same for some entries by their ids. */
    void putAll(List<UUID> ids) {
        entries.find(ids).forEach(this::put);
    }
}
