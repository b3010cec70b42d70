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
 * by references and sections, without a name. Owns {@code identity_notice}.
 */
@Service
public class RepeatNotices {
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

    /** A notice to one office. */
    record Notice(
            UUID id,
            RegisterNumber entry,
            RegisterNumber earlier,
            OfficeId office,
            Instant at,
            boolean read) {}

    /**
     * A notice as read.
     *
     * @param own the conviction that the office returned
     * @param earlier the conviction that was on the register before
     */
    public record Shown(
            UUID id,
            EntryPairs.Convicted own,
            EntryPairs.Convicted earlier,
            Instant at,
            boolean read) {}

    /** Part of the act that joins; nobody is told where no prosecution office sent the return. */
    void tell(Caller caller, Pair pair, RegisterNumber newer, UUID ruling) {
        Optional<OfficeId> office = office(newer);
        if (office.isEmpty()) {
            return;
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

    /** Notices that the office has not read, oldest first. */
    List<Notice> unread(OfficeId office, int most) {
        return query(
                " where office = ? and read_at is null order by at limit ?", office.value(), most);
    }

    @Transactional
    public Shown open(Caller caller, String id) {
        return shown(caller, require(caller, id), "opened");
    }

    /** The office has taken note. */
    @Transactional
    public Shown noted(Caller caller, String id) {
        Notice notice = require(caller, id);
        jdbc.sql(
                        "update identity_notice set read_by = ?, read_at = ? where id = ? and read_at is null")
                .params(
                        caller.officer().value(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        notice.id())
                .update();
        return shown(caller, notice, "noted");
    }

    private Shown shown(Caller caller, Notice n, String step) {
        audit.record(
                Act.of(caller, Event.REPEAT_READ, Purpose.of(Purpose.Kind.PROSECUTION))
                        .about("entry", n.entry().value())
                        .about("entry", n.earlier().value())
                        .detail("step", step));
        return new Shown(
                n.id(),
                entries.convicted(n.entry()).orElseThrow(),
                entries.convicted(n.earlier()).orElseThrow(),
                n.at(),
                n.read() || step.equals("noted"));
    }

    private Notice require(Caller caller, String id) {
        access.require(caller, Action.REPEAT_READ);
        Notice found =
                parsed(id).stream()
                        .flatMap(u -> query(" where id = ?", u).stream())
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
                        "select id, entry, earlier, office, at, read_at from identity_notice"
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
                r.getObject(6) != null);
    }
}
