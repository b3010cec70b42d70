package pk.nsor.register.conviction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;

/**
 * Submitted returns in the Bureau's hand: what the module that holds the entries reads of them and
 * moves them by. It asks {@code Access} and records; this runs in its transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReturnsInHand {
    private final ReturnStore store;
    private final Seals seals;
    private final Attachments attachments;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReturnsInHand(
            ReturnStore store, Seals seals, Attachments attachments, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.seals = seals;
        this.attachments = attachments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<ReturnRow> find(ReturnReference reference) {
        return store.find(reference);
    }

    /** Holds the row until the transaction ends. */
    public Optional<ReturnRow> lock(ReturnReference reference) {
        return store.lock(reference);
    }

    /** The return as read when it was submitted. */
    public ConvictionReturn read(ReturnRow row) {
        return store.submitted(row, seals.open(row.key()))
                .orElseThrow(() -> new IllegalStateException("a submitted return was read"));
    }

    /** A return in the Bureau's hand, opened. */
    public record Opened(ReturnRow row, ConvictionReturn read) {
        @Override
        public String toString() {
            return "Opened[masked]";
        }
    }

    /**
     * Other returns that the Bureau has and has not decided, opened with the processors that are
     * free; those of the same month and district of judgment come first. Nothing is left of one
     * whose key was destroyed.
     *
     * @param office only what this office returned or entered; of every office where it is empty
     */
    public List<Opened> others(
            ReturnReference but, ConvictionReturn read, Optional<OfficeId> office, int most) {
        List<ReturnStore.InHand> rows =
                store.inHand(
                        but,
                        ReturnStore.month(read),
                        read.conviction().district().found().orElse(""),
                        office,
                        most);
        Map<KeyId, DataKey> keys = seals.open(rows.stream().map(r -> r.row().key()).toList());
        return rows.parallelStream()
                .flatMap(
                        r ->
                                Optional.ofNullable(keys.get(r.row().key()))
                                        .map(key -> new Opened(r.row(), store.read(r, key)))
                                        .stream())
                .toList();
    }

    /** Everybody who entered or edited it: none of them may verify it. */
    public Set<OfficerId> editors(ReturnRow row) {
        return Set.copyOf(store.editors(row.id()));
    }

    /** Makes a step of the workflow; one that does not exist from here is a fault. */
    public ReturnState step(ReturnRow row, ReturnStep step) {
        ReturnState to =
                Workflow.after(row.state(), step)
                        .orElseThrow(
                                () -> new IllegalStateException("no such step from this state"));
        store.move(row, to, clock.instant());
        return to;
    }

    /** Sends back with reasons by field. */
    public void sendBack(Caller caller, ReturnRow row, Map<String, String> reasons) {
        Instant now = clock.instant();
        store.note(
                row,
                seals.open(row.key()),
                new ReturnNote(ReturnStep.SEND_BACK, caller.officer(), now, reasons));
        step(row, ReturnStep.SEND_BACK);
    }

    /**
     * Destroys everything personal of a return that was not entered: its key and its attachments.
     */
    public void erase(ReturnRow row) {
        attachments.destroyAll(Caller.SYSTEM, ReturnDesk.KIND, row.reference().value());
        seals.destroy(row.key());
        step(row, ReturnStep.ERASE);
    }

    /** Returns in these states, the longest in the Bureau's hand first. */
    public List<ReturnRow> in(Set<ReturnState> states, int most) {
        return store.in(states, most);
    }

    /** How many returns are in that state. */
    public long count(ReturnState state) {
        return jdbc.sql("select count(*) from conviction_return where state = ?")
                .param(state.code())
                .query(Long.class)
                .single();
    }

    /** How many returns the Bureau has and has not decided. */
    public long waiting() {
        return jdbc.sql(
                        "select count(*) from conviction_return where state in ('submitted', 'opinion')")
                .query(Long.class)
                .single();
    }

    /** Districts from which a return was ever submitted. */
    public List<String> districtsThatSent() {
        return jdbc.sql(
                        """
                        with recursive d as (
                            select min(district) as district from conviction_return
                             where submitted_at is not null and district > ''
                            union all
                            select (select min(district) from conviction_return
                                     where submitted_at is not null and district > d.district) from d
                             where d.district is not null)
                        select district from d where district is not null
                        """)
                .query(String.class)
                .list();
    }
}
