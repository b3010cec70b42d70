package pk.nsor.register.reference;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;

/**
 * Where NPB's administrator reads the lists and replaces them: a file is uploaded, its differences
 * are shown, and it is applied with a reason, in force from a day. One way for every list.
 */
@Service
public class ListDesk {
    /** How long an upload that nobody applied is kept. */
    static final Duration UPLOAD_KEPT = Duration.ofDays(30);

    /** How far ahead a version may come into force. */
    static final int MOST_YEARS_AHEAD = 2;

    private final ListStore store;
    private final CurrentLists current;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    ListDesk(ListStore store, CurrentLists current, Access access, Audit audit, Clock clock) {
        this.store = store;
        this.current = current;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One list at a glance.
     *
     * @param inForce the version in force today
     * @param waiting versions applied whose day has not come
     * @param softwareBringsAnother whether the software brings a file that no version holds
     */
    public record Glance(
            ListSchema schema,
            ListVersion inForce,
            List<ListVersion> waiting,
            boolean softwareBringsAnother) {}

    /** What became of an uploaded file. */
    public sealed interface Uploaded {
        /** In order; its differences wait to be read. */
        record Waiting(UUID upload) implements Uploaded {}

        /** Not in order. */
        record NotInOrder(List<ListProblem> problems) implements Uploaded {}

        /** Says what the newest version says. */
        record NothingDiffers() implements Uploaded {}
    }

    /**
     * An uploaded file beside the newest version.
     *
     * @param base version that it was compared with
     * @param earliest first day from which it may be in force
     * @param appliedAs version that it became, if it was applied
     */
    public record Preview(
            UUID upload,
            ListSchema schema,
            int base,
            int rows,
            ListDiff diff,
            LocalDate earliest,
            Optional<Integer> appliedAs) {
        /** Whether the file leaves out rows that must stay. */
        public boolean leavesOut() {
            return !schema.rowsMayGo() && !diff.missing().isEmpty();
        }
    }

    /** What became of applying. */
    public sealed interface Applied {
        record InForceFrom(String list, int version, LocalDate day) implements Applied {}

        /** Another version came in between: the differences must be read again. */
        record ReadAgain() implements Applied {}

        /** No reason given, or longer than 1,000 characters. */
        record ReasonWanting() implements Applied {}

        /** The day is before the earliest or too far ahead. */
        record DayWanting(LocalDate earliest) implements Applied {}

        /** Rows are left out, or a list it names is not yet in force on that day. */
        record NotInOrder(List<ListProblem> problems) implements Applied {}
    }

    @Transactional(readOnly = true)
    public List<Glance> overview(Caller caller) {
        access.require(caller, Action.LISTS_READ);
        LocalDate today = today();
        List<Glance> all = AllLists.all().stream().map(s -> glance(s, today)).toList();
        audit.record(read(caller).detail("lists", Integer.toString(all.size())));
        return all;
    }

    private Glance glance(ListSchema schema, LocalDate today) {
        return new Glance(
                schema,
                store.inForce(schema.name(), today).orElseThrow(),
                store.versions(schema.name()).stream()
                        .filter(v -> v.inForceFrom().isAfter(today))
                        .toList(),
                ShippedVersions.newer(store, schema));
    }

    /** One list with its rows in force today and all its versions. */
    public record Opened(Glance glance, ListTable table, List<ListVersion> versions) {}

    @Transactional(readOnly = true)
    public Opened open(Caller caller, String list) {
        access.require(caller, Action.LISTS_READ);
        ListSchema schema = schema(caller, Action.LISTS_READ, list);
        Glance glance = glance(schema, today());
        audit.record(read(caller).about("list", glance.inForce().ref()));
        return new Opened(
                glance, new DatedTables(store, today()).table(schema), store.versions(list));
    }

    /** The file of one version, byte for byte. */
    @Transactional(readOnly = true)
    public byte[] file(Caller caller, String list, int version) {
        access.require(caller, Action.LISTS_READ);
        ListSchema schema = schema(caller, Action.LISTS_READ, list);
        byte[] content =
                store.content(schema.name(), version)
                        .orElseThrow(() -> access.notFound(caller, Action.LISTS_READ, "list"));
        audit.record(read(caller).about("list", list + ":" + version).detail("form", "file"));
        return content;
    }

    /** Takes a file, or the one that the software brings. */
    @Transactional
    public Uploaded upload(Caller caller, String list, byte[] content) {
        access.require(caller, Action.LISTS_CHANGE);
        ListSchema schema = schema(caller, Action.LISTS_CHANGE, list);
        Instant now = clock.instant();
        store.forgetUploads(now.minus(UPLOAD_KEPT));
        Act act = Act.of(caller, Event.LIST_UPLOADED, Purpose.of(Purpose.Kind.ADMINISTRATION));
        ListVersion latest = store.latest(list).orElseThrow();
        act.about("list", latest.ref());
        DatedTables newest = new DatedTables(store, LocalDate.MAX);
        switch (ListFile.read(schema, content, newest::keys)) {
            case ListFile.Reading.Refused(List<ListProblem> problems) -> {
                audit.record(
                        act.outcome(Outcome.REFUSED)
                                .detail("problems", Integer.toString(problems.size())));
                return new Uploaded.NotInOrder(problems);
            }
            case ListFile.Reading.Read(ListTable table) -> {
                if (ListDiff.between(newest.table(schema), table).nothing()) {
                    audit.record(act.outcome(Outcome.REFUSED).detail("differences", "0"));
                    return new Uploaded.NothingDiffers();
                }
                UUID id = UUID.randomUUID();
                store.addUpload(id, list, content, table.rows().size(), caller, now);
                audit.record(act.about("list-upload", id.toString()));
                return new Uploaded.Waiting(id);
            }
        }
    }

    /** The file that the software brings, for uploading it like any other. */
    @Transactional
    public Uploaded uploadShipped(Caller caller, String list) {
        access.require(caller, Action.LISTS_CHANGE);
        return upload(caller, list, ShippedLists.bytes(schema(caller, Action.LISTS_CHANGE, list)));
    }

    /** The differences of an upload. */
    @Transactional(readOnly = true)
    public Preview preview(Caller caller, UUID upload) {
        access.require(caller, Action.LISTS_CHANGE);
        ListStore.Upload file = upload(caller, upload);
        Preview preview = preview(file);
        audit.record(
                read(caller)
                        .about("list-upload", upload.toString())
                        .about("list", preview.schema().name() + ":" + preview.base()));
        return preview;
    }

    private Preview preview(ListStore.Upload file) {
        ListSchema schema = AllLists.find(file.list()).orElseThrow();
        ListVersion latest = store.latest(file.list()).orElseThrow();
        DatedTables newest = new DatedTables(store, LocalDate.MAX);
        ListTable table = table(schema, file.content(), newest);
        return new Preview(
                file.id(),
                schema,
                latest.version(),
                file.rows(),
                ListDiff.between(newest.table(schema), table),
                earliest(latest),
                Optional.ofNullable(file.appliedVersion()));
    }

    private static ListTable table(ListSchema schema, byte[] content, DatedTables known) {
        return switch (ListFile.read(schema, content, known::keys)) {
            case ListFile.Reading.Read(ListTable table) -> table;
            case ListFile.Reading.Refused _ ->
                    throw new IllegalStateException("an upload that was in order no longer is");
        };
    }

    /** Not before today, and not before a version that was applied earlier. */
    private LocalDate earliest(ListVersion latest) {
        LocalDate today = today();
        return latest.inForceFrom().isAfter(today) ? latest.inForceFrom() : today;
    }

    /**
     * Applies an upload. Sent twice, it is applied once.
     *
     * @param base version whose differences the officer read
     * @param from first day in force, Asia/Karachi
     * @param reason why, kept with the version and committed to in the evidence
     */
    @Transactional
    public Applied apply(Caller caller, UUID upload, int base, LocalDate from, String reason) {
        access.require(caller, Action.LISTS_CHANGE);
        store.lock(upload(caller, upload).list());
        ListStore.Upload file = upload(caller, upload);
        Act act =
                Act.of(caller, Event.LIST_APPLIED, Purpose.of(Purpose.Kind.ADMINISTRATION))
                        .about("list-upload", upload.toString());
        Integer already = file.appliedVersion();
        if (already != null) {
            ListVersion v =
                    store.versions(file.list()).stream()
                            .filter(x -> x.version() == already)
                            .findFirst()
                            .orElseThrow();
            audit.record(act.about("list", v.ref()).detail("again", "true"));
            return new Applied.InForceFrom(v.list(), v.version(), v.inForceFrom());
        }
        Optional<Applied> refusal = refusal(file, base, from, reason.strip());
        if (refusal.isPresent()) {
            audit.record(
                    act.outcome(Outcome.REFUSED)
                            .detail("why", refusal.get().getClass().getSimpleName()));
            return refusal.get();
        }
        ListVersion v =
                new ListVersion(
                        file.list(),
                        base + 1,
                        false,
                        from,
                        file.rows(),
                        reason.strip(),
                        caller.officer().value(),
                        clock.instant());
        store.add(v, file.content(), caller);
        store.markApplied(upload, v.version());
        audit.record(
                act.about("list", v.ref())
                        .detail("in-force-from", from.toString())
                        .commit("reason", v.reason()));
        current.refreshAfterCommit();
        return new Applied.InForceFrom(v.list(), v.version(), from);
    }

    private Optional<Applied> refusal(
            ListStore.Upload file, int base, LocalDate from, String reason) {
        Preview preview = preview(file);
        if (preview.base() != base) {
            return Optional.of(new Applied.ReadAgain());
        }
        if (reason.isEmpty() || reason.length() > 1_000) {
            return Optional.of(new Applied.ReasonWanting());
        }
        if (from.isBefore(preview.earliest())
                || from.isAfter(today().plusYears(MOST_YEARS_AHEAD))) {
            return Optional.of(new Applied.DayWanting(preview.earliest()));
        }
        if (preview.leavesOut()) {
            return Optional.of(
                    new Applied.NotInOrder(
                            preview.diff().missing().stream()
                                    .map(r -> leftOut(preview.schema(), r))
                                    .toList()));
        }
        return switch (ListFile.read(
                preview.schema(), file.content(), new DatedTables(store, from)::keys)) {
            case ListFile.Reading.Read _ -> Optional.empty();
            case ListFile.Reading.Refused(List<ListProblem> problems) ->
                    Optional.of(new Applied.NotInOrder(problems));
        };
    }

    private static ListProblem leftOut(ListSchema schema, ListRow row) {
        String shown = ListProblem.shown(schema.keyOf(row));
        return ListProblem.row(
                0,
                schema.key().getFirst(),
                shown + " is left out. A row stays and is given an end instead.",
                shown + " چھوڑ دی گئی ہے۔ سطر رہتی ہے؛ اسے اختتام کی تاریخ دی جاتی ہے۔");
    }

    private ListStore.Upload upload(Caller caller, UUID id) {
        return store.upload(id)
                .orElseThrow(() -> access.notFound(caller, Action.LISTS_CHANGE, "list-upload"));
    }

    private ListSchema schema(Caller caller, Action action, String list) {
        return AllLists.find(list).orElseThrow(() -> access.notFound(caller, action, "list"));
    }

    private static Act read(Caller caller) {
        return Act.of(caller, Event.LISTS_READ, Purpose.of(Purpose.Kind.ADMINISTRATION));
    }

    private LocalDate today() {
        return clock.instant().atZone(Deadlines.ZONE).toLocalDate();
    }
}
