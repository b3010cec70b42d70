package pk.nsor.register.reference;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Stores the lists that the software brings along: each at the first start, and again after an
 * update of the software, but never over a version that NPB applied. What NPB applied stays until
 * NPB applies another; the administrator's page says that the software brings a newer file.
 */
final class ShippedVersions {
    static final String REASON = "Brought along by the software";

    private final ListStore store;
    private final Audit audit;

    ShippedVersions(ListStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    void take(Instant now) {
        List<ListSchema> newer = AllLists.all().stream().filter(this::bringsAnother).toList();
        if (newer.isEmpty()) {
            return;
        }
        Map<String, ListTable> tables = ShippedLists.tables(AllLists.all());
        LocalDate today = now.atZone(Deadlines.ZONE).toLocalDate();
        for (ListTable table : tables.values()) {
            ListSchema schema = table.schema();
            store.lock(schema.name());
            if (bringsAnother(schema)) {
                int next = store.latest(schema.name()).map(ListVersion::version).orElse(0) + 1;
                add(table, next, ShippedLists.bytes(schema), today, now);
            }
        }
    }

    /** Whether the newest version is the software's, and not the file that it brings now. */
    private boolean bringsAnother(ListSchema schema) {
        boolean ours = store.latest(schema.name()).map(ListVersion::shipped).orElse(true);
        return ours && !store.latestIs(schema.name(), ShippedLists.bytes(schema));
    }

    private void add(ListTable table, int version, byte[] content, LocalDate day, Instant now) {
        ListVersion v =
                new ListVersion(
                        table.schema().name(),
                        version,
                        true,
                        day,
                        table.rows().size(),
                        REASON,
                        Caller.SYSTEM.officer().value(),
                        now);
        store.add(v, content, Caller.SYSTEM);
        audit.record(
                Act.of(Caller.SYSTEM, Event.LIST_APPLIED, Purpose.of(Purpose.Kind.ADMINISTRATION))
                        .about("list", v.ref())
                        .detail("origin", "shipped")
                        .detail("rows", Integer.toString(v.rows())));
    }

    /** Whether the software brings a file that no version of the list holds. */
    static boolean newer(ListStore store, ListSchema schema) {
        return !store.holds(schema.name(), ShippedLists.bytes(schema));
    }
}
