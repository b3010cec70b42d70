package pk.nsor.register.entry;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.candidate.EntryWithheld;
import pk.nsor.register.candidate.WithholdingLifted;
import pk.nsor.register.confirmation.ActId;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Proposal;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.Seals;

/**
 * The stop button: any officer of the Bureau withholds an entry at once; a second confirms or lifts
 * it within 24 hours (assumption). A withheld entry answers no look-up, and nobody is told “no
 * match” because of it. What was confirmed is lifted by two officers again, on a fresh proposal.
 */
@Service
public class Withholding {
    private static final OfficeId NPB = new OfficeId("npb");
    private static final String LIFT = "lift";

    private final EntryStore entries;
    private final TwoPersonActs acts;
    private final Access access;
    private final Audit audit;
    private final Seals seals;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Withholding(
            EntryStore entries,
            TwoPersonActs acts,
            Access access,
            Audit audit,
            Seals seals,
            JdbcClient jdbc,
            Clock clock,
            ApplicationEventPublisher events) {
        this.entries = entries;
        this.acts = acts;
        this.access = access;
        this.audit = audit;
        this.seals = seals;
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    /** What came of pressing the button. */
    public enum Pressed {
        WITHHELD,
        /** It was withheld already; nothing changed. */
        ALREADY
    }

    /**
     * Withholds an entry from this moment.
     *
     * @param reason why, sealed
     * @param paper reference of the paper that asks for it, sealed
     */
    @Transactional
    public Pressed withhold(Caller caller, RegisterNumber number, String reason, String paper) {
        access.require(caller, Action.ENTRY_WITHHOLD, resource(number));
        EntryRow e =
                entries.lock(number)
                        .orElseThrow(() -> access.notFound(caller, Action.ENTRY_WITHHOLD, "entry"));
        Purpose purpose = purpose(number);
        Act act =
                Act.of(caller, Event.ENTRY_WITHHELD, purpose)
                        .about("entry", number.value())
                        .commit("reason", reason)
                        .commit("paper", paper);
        if (e.state() == EntryState.WITHHELD) {
            audit.record(act.detail("result", "already withheld"));
            return Pressed.ALREADY;
        }
        ActId id =
                acts.propose(
                        caller,
                        new Proposal(
                                ActKind.WITHHOLDING,
                                number.value(),
                                "withhold",
                                reason,
                                "withhold-decision",
                                Set.of()),
                        purpose);
        DataKey key = seals.open(e.key());
        UUID row = UUID.randomUUID();
        jdbc.sql(
                        "insert into entry_withholding (id, entry, act, paper, at, by_officer) values (?, ?, ?, ?, ?, ?)")
                .params(
                        row,
                        e.id(),
                        id.value(),
                        seals.seal(key, paperBinding(row), paper.getBytes(StandardCharsets.UTF_8)),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        caller.officer().value())
                .update();
        entries.state(e.id(), EntryState.WITHHELD);
        audit.record(act);
        events.publishEvent(new EntryWithheld(number));
        return Pressed.WITHHELD;
    }

    /** What came of proposing to lift a withholding that was confirmed. */
    public enum LiftProposed {
        DONE,
        /** It is not withheld, or a second officer is awaited already. */
        TOO_LATE
    }

    /**
     * Proposes that a withholding once confirmed be lifted; a second officer decides. Until then
     * the entry answers nothing.
     *
     * @param paper reference of the paper that it rests on, for instance an order
     */
    @Transactional
    public LiftProposed proposeLift(
            Caller caller, RegisterNumber number, String reason, String paper) {
        access.require(caller, Action.ENTRY_WITHHOLD_DECIDE, resource(number));
        EntryRow e =
                entries.lock(number)
                        .orElseThrow(
                                () ->
                                        access.notFound(
                                                caller, Action.ENTRY_WITHHOLD_DECIDE, "entry"));
        if (e.state() != EntryState.WITHHELD
                || acts.open(ActKind.WITHHOLDING, number.value()).isPresent()) {
            audit.record(
                    Act.of(caller, Event.SECOND_OFFICER_ASKED, purpose(number))
                            .outcome(Outcome.REFUSED)
                            .about("entry", number.value())
                            .detail("reason", "too late"));
            return LiftProposed.TOO_LATE;
        }
        acts.propose(
                caller,
                new Proposal(
                        ActKind.WITHHOLDING,
                        number.value(),
                        LIFT,
                        reason + "\n" + paper,
                        "withhold-decision",
                        Set.of()),
                purpose(number));
        return LiftProposed.DONE;
    }

    /** Whether the act asks that the withholding end. */
    static boolean lifts(TwoPersonAct act) {
        return act.choice().equals(LIFT);
    }

    /** The second officer keeps the entry withheld, or lets it answer again. */
    @Transactional
    public Ruling decide(Caller caller, RegisterNumber number, boolean keepWithheld, String why) {
        access.require(caller, Action.ENTRY_WITHHOLD_DECIDE, resource(number));
        EntryRow e =
                entries.lock(number)
                        .orElseThrow(
                                () ->
                                        access.notFound(
                                                caller, Action.ENTRY_WITHHOLD_DECIDE, "entry"));
        Optional<TwoPersonAct> open = acts.open(ActKind.WITHHOLDING, number.value());
        if (open.isEmpty()) {
            List<TwoPersonAct> past =
                    acts.about(number.value()).stream()
                            .filter(a -> a.kind() == ActKind.WITHHOLDING)
                            .toList();
            if (past.isEmpty()) {
                throw access.notFound(caller, Action.ENTRY_WITHHOLD_DECIDE, "withholding");
            }
            audit.record(
                    Act.of(caller, Event.ENTRY_READ, purpose(number))
                            .about("entry", number.value())
                            .detail("result", "already decided"));
            return new Ruling.AlreadyDecided(past.getLast());
        }
        boolean confirms = lifts(open.get()) != keepWithheld;
        Ruling ruling = acts.decide(caller, open.get().id(), confirms, why, purpose(number));
        if (ruling instanceof Ruling.NotYou) {
            audit.record(
                    Act.of(caller, Event.SECOND_OFFICER_DECIDED, purpose(number))
                            .outcome(Outcome.REFUSED)
                            .about("entry", number.value())
                            .detail("reason", "not the second officer"));
        }
        if (ruling instanceof Ruling.Taken && !keepWithheld) {
            end(e);
            audit.record(
                    Act.of(caller, Event.WITHHOLDING_LIFTED, purpose(number))
                            .about("entry", number.value())
                            .commit("why", why));
            events.publishEvent(new WithholdingLifted(number));
        }
        return ruling;
    }

    private void end(EntryRow e) {
        entries.state(e.id(), EntryState.STANDING);
        jdbc.sql("update entry_withholding set lifted_at = ? where entry = ? and lifted_at is null")
                .params(clock.instant().atOffset(ZoneOffset.UTC), e.id())
                .update();
    }

    /** A proposal to lift that waits for its second officer, opened. */
    public record Lift(TwoPersonAct act, String reason, String paper) {
        @Override
        public String toString() {
            return "Lift[masked]";
        }
    }

    /**
     * A withholding in force, opened.
     *
     * @param lift a proposal to lift it; empty where there is none
     */
    public record InForce(
            TwoPersonAct act, String reason, String paper, Instant at, Optional<Lift> lift) {
        /** The act that waits for a second officer, if one does. */
        public Optional<TwoPersonAct> waiting() {
            return lift.map(Lift::act)
                    .or(() -> Optional.of(act).filter(a -> a.decided().isEmpty()));
        }

        @Override
        public String toString() {
            return "InForce[masked]";
        }
    }

    /**
     * A time in which an entry was withheld.
     *
     * @param to when it was lifted; empty while it is in force
     */
    public record Span(Instant from, Optional<Instant> to) {}

    /** When the entry was withheld, the latest first. */
    List<Span> spans(EntryRow e) {
        return jdbc.sql(
                        "select at, lifted_at from entry_withholding where entry = ? order by at desc")
                .param(e.id())
                .query(
                        (r, n) ->
                                new Span(
                                        r.getObject(1, OffsetDateTime.class).toInstant(),
                                        Optional.ofNullable(r.getObject(2, OffsetDateTime.class))
                                                .map(OffsetDateTime::toInstant)))
                .list();
    }

    /** The withholding in force on an entry; part of an act that records what is shown. */
    Optional<InForce> inForce(EntryRow e) {
        record Row(UUID id, UUID act, byte[] paper, Instant at) {}
        return jdbc.sql(
                        "select id, act, paper, at from entry_withholding where entry = ? and lifted_at is null")
                .param(e.id())
                .query(
                        (r, n) ->
                                new Row(
                                        r.getObject(1, UUID.class),
                                        r.getObject(2, UUID.class),
                                        r.getBytes(3),
                                        r.getObject(4, OffsetDateTime.class).toInstant()))
                .optional()
                .map(
                        row -> {
                            DataKey key = seals.open(e.key());
                            String paper =
                                    new String(
                                            seals.unseal(key, paperBinding(row.id()), row.paper()),
                                            StandardCharsets.UTF_8);
                            ActId act = new ActId(row.act());
                            return new InForce(
                                    acts.get(act), acts.reason(act), paper, row.at(), lift(e));
                        });
    }

    private Optional<Lift> lift(EntryRow e) {
        return acts.open(ActKind.WITHHOLDING, e.number().value())
                .filter(Withholding::lifts)
                .map(
                        a -> {
                            String words = acts.reason(a.id());
                            int last = words.lastIndexOf('\n');
                            return new Lift(a, words.substring(0, last), words.substring(last + 1));
                        });
    }

    private static Binding paperBinding(UUID row) {
        return new Binding("entry_withholding", "paper", row.toString(), 0);
    }

    private static Resource resource(RegisterNumber number) {
        return Resource.of("entry", number.value(), NPB);
    }

    private static Purpose purpose(RegisterNumber number) {
        return Purpose.of(Purpose.Kind.WITHHOLDING, number.value());
    }
}
