package pk.nsor.register.evidence;

import java.time.Clock;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.evidence.CanonicalContent;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.EntryId;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Reads the evidence for an auditor. Every reading is itself recorded; a search needs a reason; no
 * auditor sees entries of their own office or of themselves.
 */
@Service
public class AuditDesk {
    /** Entries a page. */
    static final int MOST_A_PAGE = 50;

    private final EvidenceStore entries;
    private final SearchStore searches;
    private final ProofDesk proofs;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    AuditDesk(
            EvidenceStore entries,
            SearchStore searches,
            ProofDesk proofs,
            Access access,
            Audit audit,
            Clock clock) {
        this.entries = entries;
        this.searches = searches;
        this.proofs = proofs;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** A page of entries, newest first. */
    record Leafed(List<Recorded> entries, Optional<Cursor> older) {}

    /** The newest entries; whoever reads on gives a reason, and searches. */
    @Transactional(readOnly = true)
    public Leafed newest(Caller caller) {
        access.require(caller, Action.EVIDENCE_READ);
        Leafed page = page(caller, Criteria.ALL, Optional.empty());
        audit.record(shown(page, Act.of(caller, Event.EVIDENCE_READ, oversight())));
        return page;
    }

    /** Keeps a search with its reason; its results are read by its id. */
    @Transactional
    public UUID search(Caller caller, Criteria wanted, String reason) {
        access.require(caller, Action.EVIDENCE_READ);
        UUID id = searches.keep(caller, clock.instant(), wanted, reason);
        Act act =
                Act.of(caller, Event.EVIDENCE_SEARCHED, oversight())
                        .about("evidence-search", id.toString())
                        .commit("reason", reason);
        detail(act, "officer", wanted.officer());
        detail(act, "office", wanted.office());
        detail(act, "record", wanted.record());
        detail(act, "purpose", wanted.purpose());
        detail(act, "event", wanted.event());
        detail(act, "outcome", wanted.outcome());
        detail(act, "from", wanted.from() == null ? "" : wanted.from().toString());
        detail(act, "until", wanted.until() == null ? "" : wanted.until().toString());
        audit.record(act);
        return id;
    }

    private static void detail(Act act, String key, String value) {
        if (!value.isEmpty()) {
            act.detail(key, value);
        }
    }

    /** The form was shown; it shows nothing of anybody, and is recorded all the same. */
    @Transactional(readOnly = true)
    public void formOpened(Caller caller) {
        access.require(caller, Action.EVIDENCE_READ);
        audit.record(Act.of(caller, Event.PAGE_READ, oversight()).detail("form", "evidence"));
    }

    /** What a search found. */
    record Found(Criteria wanted, Leafed page) {}

    /** A page of what a search found, for the officer who made it. */
    @Transactional(readOnly = true)
    public Found found(Caller caller, UUID search, Optional<Cursor> behind) {
        access.require(caller, Action.EVIDENCE_READ);
        Criteria wanted =
                searches.find(caller, search)
                        .orElseThrow(
                                () ->
                                        access.notFound(
                                                caller, Action.EVIDENCE_READ, "evidence-search"));
        Leafed page = page(caller, wanted, behind);
        Act act =
                Act.of(caller, Event.EVIDENCE_READ, oversight())
                        .about("evidence-search", search.toString());
        audit.record(shown(page, act));
        return new Found(wanted, page);
    }

    /**
     * One entry.
     *
     * @param fields every field that it holds; none where somebody made its content unreadable
     */
    record Opened(Recorded entry, NavigableMap<String, String> fields, ProofDesk.Proof proof) {}

    @Transactional(readOnly = true)
    public Opened open(Caller caller, EntryId id) {
        access.require(caller, Action.EVIDENCE_READ);
        Recorded entry =
                entries.find(caller, id)
                        .orElseThrow(
                                () -> access.notFound(caller, Action.EVIDENCE_READ, "evidence"));
        audit.record(
                Act.of(caller, Event.EVIDENCE_READ, oversight())
                        .about("evidence", entry.id().value().toString()));
        return new Opened(
                entry, fields(entries.content(entry.id(), entry.at())), proofs.prove(entry));
    }

    private static NavigableMap<String, String> fields(byte[] canonical) {
        try {
            return CanonicalContent.decode(canonical);
        } catch (IllegalArgumentException changed) {
            return new TreeMap<>();
        }
    }

    /** The proof of one entry, to take away; absent while no published checkpoint covers it. */
    @Transactional(readOnly = true)
    public Optional<ProofBundle> prove(Caller caller, EntryId id) {
        access.require(caller, Action.EVIDENCE_READ);
        Recorded entry =
                entries.find(caller, id)
                        .orElseThrow(
                                () -> access.notFound(caller, Action.EVIDENCE_READ, "evidence"));
        Optional<ProofBundle> bundle =
                proofs.prove(entry) instanceof ProofDesk.Proof.Holds holds
                        ? Optional.of(holds.bundle())
                        : Optional.empty();
        audit.record(
                Act.of(caller, Event.EVIDENCE_PROVED, oversight())
                        .about("evidence", entry.id().value().toString())
                        .detail("made", bundle.isPresent() ? "yes" : "no"));
        return bundle;
    }

    /**
     * The entry of that number, if it is this reader's to see. A search like any other: kept with
     * its reason, and recorded.
     */
    @Transactional
    public Optional<EntryId> find(Caller caller, String twelve, String reason) {
        access.require(caller, Action.EVIDENCE_READ);
        List<Recorded> found = entries.beginningWith(caller, twelve);
        boolean one = found.size() == 1;
        // What is no entry's number may be a slip of another number: it is not written down.
        Criteria wanted = Criteria.ofNumber(one ? twelve : "none");
        UUID id = searches.keep(caller, clock.instant(), wanted, reason);
        Act act =
                Act.of(caller, Event.EVIDENCE_SEARCHED, oversight())
                        .about("evidence-search", id.toString())
                        .commit("reason", reason)
                        .detail("shown", Integer.toString(found.size()));
        audit.record(one ? act.detail("number", twelve) : act.commit("number", twelve));
        return one ? Optional.of(found.getFirst().id()) : Optional.empty();
    }

    private Leafed page(Caller caller, Criteria wanted, Optional<Cursor> behind) {
        List<Recorded> read = entries.find(caller, wanted, behind, MOST_A_PAGE + 1);
        if (read.size() <= MOST_A_PAGE) {
            return new Leafed(read, Optional.empty());
        }
        List<Recorded> shown = read.subList(0, MOST_A_PAGE);
        return new Leafed(shown, Optional.of(Cursor.behind(shown.getLast())));
    }

    /** Names what was shown: the first and last of a page, and how many. */
    private static Act shown(Leafed page, Act act) {
        act.detail("shown", Integer.toString(page.entries().size()));
        if (!page.entries().isEmpty()) {
            act.detail("first", page.entries().getFirst().id().value().toString());
            act.detail("last", page.entries().getLast().id().value().toString());
        }
        return act;
    }

    private static Purpose oversight() {
        return Purpose.of(Purpose.Kind.OVERSIGHT);
    }
}
