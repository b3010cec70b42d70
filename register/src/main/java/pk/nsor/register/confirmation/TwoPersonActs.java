package pk.nsor.register.confirmation;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.KeyPurpose;
import pk.nsor.register.protection.Seals;

/**
 * Proposes and decides acts that need two officers. Runs in the caller's transaction; the module
 * whose act it is has already asked {@code Access}, and carries the act out in the same transaction
 * when the ruling is {@link Ruling.Taken}.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TwoPersonActs {
    private static final String COLUMNS =
            """
            select a.id, a.kind, a.subject, a.choice, a.proposed_by, a.proposed_at, a.clock, a.decided_by, a.decided_at,
                   a.decision,
                   array(select b.officer from two_person_barred b where b.act = a.id) as barred
              from two_person_act a
            """;

    private final JdbcClient jdbc;
    private final Seals seals;
    private final Audit audit;
    private final Clocks clocks;
    private final Clock clock;

    TwoPersonActs(JdbcClient jdbc, Seals seals, Audit audit, Clocks clocks, Clock clock) {
        this.jdbc = jdbc;
        this.seals = seals;
        this.audit = audit;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Records an act whose first officer acted earlier, as a submission comes before its
     * verification, and which the caller completes now as second officer. The same rules hold, and
     * the same constraints.
     */
    public Ruling complete(
            OfficerId first, Instant firstAt, Caller second, Proposal p, Purpose purpose) {
        if (second.officer().equals(first) || p.barred().contains(second.officer())) {
            return new Ruling.NotYou();
        }
        return settle(second, insert(first, firstAt, p), true, "", purpose);
    }

    /** An act that waits for its second officer, with the key that seals their words. */
    public record Waiting(TwoPersonAct act, DataKey key) {}

    /**
     * Proposes, as {@link #propose}, and keeps the act at hand: what is loaded in bulk is decided
     * by {@link #confirm} without being read again.
     */
    public Waiting proposeAtHand(Caller caller, Proposal p, Purpose purpose) {
        Waiting waiting = insert(caller.officer(), clock.instant(), p);
        audit.record(asked(caller, p, purpose));
        return waiting;
    }

    /** The second officer confirms an act at hand; the same rules hold. */
    public Ruling confirm(Caller caller, Waiting waiting, String why, Purpose purpose) {
        return waiting.act().mayDecide(caller.officer())
                ? settle(caller, waiting, true, why, purpose)
                : new Ruling.NotYou();
    }

    /**
     * Proposes; an open act of the same kind on the same subject already there is a constraint's
     * refusal.
     */
    public ActId propose(Caller caller, Proposal p, Purpose purpose) {
        return proposeAtHand(caller, p, purpose).act().id();
    }

    private static Act asked(Caller caller, Proposal p, Purpose purpose) {
        return Act.of(caller, Event.SECOND_OFFICER_ASKED, purpose)
                .about(p.kind().code(), p.subject())
                .detail("choice", p.choice())
                .commit("reason", p.reason());
    }

    private Waiting insert(OfficerId first, Instant at, Proposal p) {
        ActId id = new ActId(UUID.randomUUID());
        DataKey key = seals.create(KeyPurpose.ACT);
        jdbc.sql(
                        """
                        insert into two_person_act
                            (id, kind, subject, choice, proposed_by, proposed_at, due_at, clock, key_id, reason)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id.value(),
                        p.kind().code(),
                        p.subject(),
                        p.choice(),
                        first.value(),
                        stamp(at),
                        stamp(clocks.start(p.clock(), at).due()),
                        p.clock(),
                        key.id().value(),
                        seals.seal(key, binding(id, "reason"), bytes(p.reason())))
                .update();
        for (OfficerId barred : p.barred()) {
            jdbc.sql("insert into two_person_barred (act, officer) values (?, ?)")
                    .params(id.value(), barred.value())
                    .update();
        }
        TwoPersonAct act =
                new TwoPersonAct(
                        id,
                        p.kind(),
                        p.subject(),
                        p.choice(),
                        first,
                        at,
                        p.clock(),
                        p.barred(),
                        Optional.empty());
        return new Waiting(act, key);
    }

    /** The second officer confirms or declines. */
    public Ruling decide(Caller caller, ActId id, boolean confirm, String why, Purpose purpose) {
        TwoPersonAct act = require(id, " for update of a");
        if (act.decided().isPresent()) {
            return new Ruling.AlreadyDecided(act);
        }
        if (!act.mayDecide(caller.officer())) {
            return new Ruling.NotYou();
        }
        return settle(caller, new Waiting(act, seals.open(keyOf(id))), confirm, why, purpose);
    }

    private Ruling settle(
            Caller caller, Waiting waiting, boolean confirm, String why, Purpose purpose) {
        TwoPersonAct act = waiting.act();
        ActId id = act.id();
        jdbc.sql(
                        """
                        update two_person_act set decided_by = ?, decided_at = ?, decision = ?, decided_why = ?
                         where id = ? and decision is null
                        """)
                .params(
                        caller.officer().value(),
                        stamp(clock.instant()),
                        confirm ? "confirmed" : "declined",
                        seals.seal(waiting.key(), binding(id, "decided_why"), bytes(why)),
                        id.value())
                .update();
        audit.record(
                Act.of(caller, Event.SECOND_OFFICER_DECIDED, purpose)
                        .about(act.kind().code(), act.subject())
                        .detail("choice", act.choice())
                        .detail("decision", confirm ? "confirmed" : "declined")
                        .commit("why", why));
        return new Ruling.Taken(act, confirm);
    }

    /** The first officer's words, for the second. */
    public String reason(ActId id) {
        return unsealed(id, "reason");
    }

    /** The second officer's words; empty before the decision. */
    public String decidedWhy(ActId id) {
        return unsealed(id, "decided_why");
    }

    public TwoPersonAct get(ActId id) {
        return require(id, "");
    }

    /** The act of that kind on that subject that still waits. */
    public Optional<TwoPersonAct> open(ActKind kind, String subject) {
        return jdbc.sql(COLUMNS + " where a.kind = ? and a.subject = ? and a.decision is null")
                .params(kind.code(), subject)
                .query(TwoPersonActs::read)
                .optional();
    }

    /** All acts on a subject, oldest first. */
    public List<TwoPersonAct> about(String subject) {
        return jdbc.sql(COLUMNS + " where a.subject = ? order by a.proposed_at")
                .param(subject)
                .query(TwoPersonActs::read)
                .list();
    }

    /** Open acts of a kind that this officer may decide, first due first. */
    public List<TwoPersonAct> waitingFor(Caller caller, ActKind kind, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                 where a.kind = ? and a.decision is null and a.proposed_by <> ?
                                   and not exists (select 1 from two_person_barred b where b.act = a.id and b.officer = ?)
                                 order by a.due_at limit ?
                                """)
                .params(kind.code(), caller.officer().value(), caller.officer().value(), most)
                .query(TwoPersonActs::read)
                .list();
    }

    /** Open acts of a kind that this officer proposed and waits for. */
    public List<TwoPersonAct> proposedBy(Caller caller, ActKind kind, int most) {
        return jdbc.sql(
                        COLUMNS
                                + " where a.kind = ? and a.decision is null and a.proposed_by = ? order by a.due_at limit ?")
                .params(kind.code(), caller.officer().value(), most)
                .query(TwoPersonActs::read)
                .list();
    }

    /** The clock of the second officer; reads nothing, so that a page may ask after its act. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Deadline deadline(TwoPersonAct act) {
        return clocks.start(act.clock(), act.proposedAt());
    }

    private TwoPersonAct require(ActId id, String lock) {
        return jdbc.sql(COLUMNS + " where a.id = ?" + lock)
                .param(id.value())
                .query(TwoPersonActs::read)
                .single();
    }

    private KeyId keyOf(ActId id) {
        return new KeyId(
                jdbc.sql("select key_id from two_person_act where id = ?")
                        .param(id.value())
                        .query(UUID.class)
                        .single());
    }

    private String unsealed(ActId id, String column) {
        byte[] sealed =
                jdbc.sql(
                                "select coalesce("
                                        + column
                                        + ", ''::bytea) from two_person_act where id = ?")
                        .param(id.value())
                        .query(byte[].class)
                        .single();
        if (sealed.length == 0) {
            return "";
        }
        return new String(
                seals.unseal(seals.open(keyOf(id)), binding(id, column), sealed),
                StandardCharsets.UTF_8);
    }

    private static TwoPersonAct read(ResultSet row, int n) throws SQLException {
        Set<OfficerId> barred =
                java.util.Arrays.stream((String[]) row.getArray("barred").getArray())
                        .map(OfficerId::new)
                        .collect(Collectors.toUnmodifiableSet());
        @Nullable String by = row.getString("decided_by");
        Optional<TwoPersonAct.Decided> decided =
                by == null
                        ? Optional.empty()
                        : Optional.of(
                                new TwoPersonAct.Decided(
                                        new OfficerId(by),
                                        instant(row, "decided_at"),
                                        "confirmed".equals(row.getString("decision"))));
        return new TwoPersonAct(
                new ActId(row.getObject("id", UUID.class)),
                ActKind.of(row.getString("kind")),
                row.getString("subject"),
                row.getString("choice"),
                new OfficerId(row.getString("proposed_by")),
                instant(row, "proposed_at"),
                row.getString("clock"),
                barred,
                decided);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Binding binding(ActId id, String column) {
        return new Binding("two_person_act", column, id.value().toString(), 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static OffsetDateTime stamp(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
