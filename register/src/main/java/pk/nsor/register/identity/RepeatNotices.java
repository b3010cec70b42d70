package pk.nsor.register.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.entry.EntryPairs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Tells the prosecution office whose return was entered that the person may be a repeat offender:
 * by references and sections, without a name; and again where the finding is taken back. Owns
 * {@code identity_notice}.
 */
@Service
public class RepeatNotices {
    private static final String UNREAD =
            """
             where n.office = ?
               and (n.withdrawn_at is null and n.read_at is null
                    or n.withdrawn_at is not null and n.seen_at is not null and n.withdrawn_read_at is null)
            """;

    private final JdbcClient jdbc;
    private final EntryPairs entries;
    private final ReturnsInHand returns;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    RepeatNotices(
            JdbcClient jdbc,
            EntryPairs entries,
            ReturnsInHand returns,
            Access access,
            Audit audit,
            Clock clock) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.returns = returns;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A notice to one office.
     *
     * @param seen whether somebody of the office has opened it while it stood
     * @param takenBack when two officers took the finding back, if they did
     * @param read whether the office has taken note of how it stands now
     */
    record Notice(
            UUID id,
            RegisterNumber entry,
            RegisterNumber earlier,
            OfficeId office,
            Instant at,
            boolean seen,
            Optional<Instant> takenBack,
            boolean read) {}

    /**
     * A notice as it stands now.
     *
     * @param own the conviction that the office returned
     * @param earlier the conviction that was on the register before; empty where the finding was
     *     taken back, for it is of another person then
     * @param struck number of the earlier entry that the office was told of and is to strike out
     * @param takenBack when the finding was taken back, if it was
     */
    public record Shown(
            UUID id,
            EntryPairs.Convicted own,
            Optional<EntryPairs.Convicted> earlier,
            Optional<RegisterNumber> struck,
            Instant at,
            Optional<Instant> takenBack,
            boolean read) {}

    /**
     * Part of the act that joins.
     *
     * @return false where no prosecution office sent the return, so that nobody is told
     */
    boolean tell(Caller caller, Pair pair, RegisterNumber newer, UUID ruling) {
        Optional<OfficeId> office = office(newer);
        if (office.isEmpty()) {
            return false;
        }
        jdbc.sql(
                        "insert into identity_notice (id, ruling, entry, earlier, office, at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        UUID.randomUUID(),
                        ruling,
                        newer.value(),
                        pair.without(newer).value(),
                        office.get().value(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        audit.record(
                Act.of(caller, Event.REPEAT_TOLD, Purpose.of(Purpose.Kind.IDENTITY))
                        .about("entry", newer.value())
                        .about("office", office.get().value()));
        return true;
    }

    /**
     * Part of the act that takes the finding back: a notice that nobody has seen is withdrawn, and
     * an office that has seen its notice gets it once more, as taken back.
     */
    void takeBack(Caller caller, UUID ruling, Instant now) {
        record Told(RegisterNumber entry, OfficeId office, boolean seen) {}
        jdbc.sql(
                        "update identity_notice set withdrawn_at = ? where ruling = ? and withdrawn_at is null returning entry, office, seen_at")
                .params(now.atOffset(ZoneOffset.UTC), ruling)
                .query(
                        (r, n) ->
                                new Told(
                                        new RegisterNumber(r.getString(1)),
                                        new OfficeId(r.getString(2)),
                                        r.getObject(3) != null))
                .list()
                .forEach(
                        t ->
                                audit.record(
                                        Act.of(
                                                        caller,
                                                        Event.REPEAT_TAKEN_BACK,
                                                        Purpose.of(Purpose.Kind.IDENTITY))
                                                .about("entry", t.entry().value())
                                                .about("office", t.office().value())
                                                .detail("told", t.seen() ? "yes" : "withdrawn")));
    }

    /** The prosecution office that the return is of, also where the Bureau keyed it from paper. */
    private Optional<OfficeId> office(RegisterNumber number) {
        String ref = entries.convicted(number).map(EntryPairs.Convicted::returnRef).orElse("");
        try {
            return returns.find(new ReturnReference(ref)).map(ReturnRow::office);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Notices that the office has not taken note of as they stand, oldest first. */
    List<Notice> unread(OfficeId office, int most) {
        return query(UNREAD + " order by n.at limit ?", office.value(), most);
    }

    long countUnread(OfficeId office) {
        return jdbc.sql("select count(*) from identity_notice n" + UNREAD)
                .param(office.value())
                .query(Long.class)
                .single();
    }

    /** Opens a notice as it stands; from now on the office has seen it. */
    @Transactional
    public Shown open(Caller caller, String id) {
        Notice notice = require(caller, id);
        // Written before it is read again, so that whoever takes it back meanwhile waits and knows.
        jdbc.sql(
                        "update identity_notice set seen_at = ? where id = ? and seen_at is null and withdrawn_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), notice.id())
                .update();
        return shown(caller, now(notice), Event.REPEAT_READ);
    }

    /**
     * The office has taken note of the finding, or of its being taken back.
     *
     * @param takenBack what the page that the officer read said
     */
    @Transactional
    public Shown noted(Caller caller, String id, boolean takenBack) {
        Notice notice = require(caller, id);
        String unread = " where id = ? and seen_at is not null and ";
        jdbc.sql(
                        takenBack
                                ? "update identity_notice set withdrawn_read_by = ?, withdrawn_read_at = ?"
                                        + unread
                                        + "withdrawn_at is not null and withdrawn_read_at is null"
                                : "update identity_notice set read_by = ?, read_at = ?"
                                        + unread
                                        + "withdrawn_at is null and read_at is null")
                .params(
                        caller.officer().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        notice.id())
                .update();
        return shown(caller, now(notice), Event.REPEAT_NOTED);
    }

    private Notice now(Notice notice) {
        return query(" where n.id = ?", notice.id()).getFirst();
    }

    private Shown shown(Caller caller, Notice n, Event event) {
        audit.record(
                Act.of(caller, event, Purpose.of(Purpose.Kind.PROSECUTION))
                        .about("entry", n.entry().value())
                        .about("entry", n.earlier().value())
                        .detail("taken-back", n.takenBack().isPresent() ? "yes" : "no"));
        boolean stands = n.takenBack().isEmpty();
        return new Shown(
                n.id(),
                entries.convicted(n.entry()).orElseThrow(),
                stands
                        ? Optional.of(entries.convicted(n.earlier()).orElseThrow())
                        : Optional.empty(),
                Optional.of(n.earlier()).filter(e -> !stands && n.seen()),
                n.at(),
                n.takenBack(),
                n.read());
    }

    private Notice require(Caller caller, String id) {
        access.require(caller, Action.REPEAT_READ);
        Notice found =
                parsed(id).stream()
                        .flatMap(u -> query(" where n.id = ?", u).stream())
                        .findFirst()
                        .orElseThrow(() -> access.notFound(caller, Action.REPEAT_READ, "notice"));
        access.require(
                caller,
                Action.REPEAT_READ,
                Resource.of("notice", found.id().toString(), found.office()));
        return found;
    }

    private static Optional<UUID> parsed(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<Notice> query(String where, Object... params) {
        return jdbc.sql(
                        """
                        select n.id, n.entry, n.earlier, n.office, n.at, n.seen_at, r.ended_at, n.read_at, n.withdrawn_read_at
                          from identity_notice n join identity_ruling r on r.id = n.ruling
                        """
                                + where)
                .params(params)
                .query(RepeatNotices::read)
                .list();
    }

    private static Notice read(ResultSet r, int n) throws SQLException {
        return new Notice(
                r.getObject(1, UUID.class),
                new RegisterNumber(r.getString(2)),
                new RegisterNumber(r.getString(3)),
                new OfficeId(r.getString(4)),
                r.getObject(5, OffsetDateTime.class).toInstant(),
                r.getObject(6) != null,
                Optional.ofNullable(r.getObject(7, OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant),
                r.getObject(r.getObject(7) == null ? 8 : 9) != null);
    }
}
