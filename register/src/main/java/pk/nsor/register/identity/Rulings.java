package pk.nsor.register.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Resource;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.confirmation.ActId;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Proposal;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.entry.EntryPairs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;

/**
 * Rules with two officers of the Bureau whether two entries are of one person, of different
 * persons, or, taking a ruling back, parted again. Entries themselves stay as they are.
 */
@Service
public class Rulings {
    private static final OfficeId NPB = new OfficeId("npb");
    private static final String CLOCK = "second-officer";

    private final IdentityStore store;
    private final CheckStore checks;
    private final RepeatNotices notices;
    private final EntryPairs entries;
    private final AnswersGiven answers;
    private final TwoPersonActs acts;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Rulings(
            IdentityStore store,
            CheckStore checks,
            RepeatNotices notices,
            EntryPairs entries,
            AnswersGiven answers,
            TwoPersonActs acts,
            Access access,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.checks = checks;
        this.notices = notices;
        this.entries = entries;
        this.answers = answers;
        this.acts = acts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What can be proposed of a pair. */
    public enum Choice {
        SAME,
        DIFFERENT,
        /** Takes back what is ruled. */
        PART;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Optional<Choice> of(String code) {
            for (Choice c : values()) {
                if (c.code().equals(code)) {
                    return Optional.of(c);
                }
            }
            return Optional.empty();
        }
    }

    /**
     * A pair side by side.
     *
     * @param ruled what is ruled now
     * @param history what was ever ruled, newest first
     * @param through whether they stand as one person only through other entries
     * @param proposal what waits for a second officer, and the first officer's words
     * @param recalls answers given while they stood joined
     */
    public record Opened(
            Pair pair,
            EntryPairs.Both both,
            Optional<Ruled> ruled,
            List<Past> history,
            boolean through,
            Optional<TwoPersonAct> proposal,
            String reason,
            List<Recall> recalls) {
        @Override
        public String toString() {
            return "Opened[masked]";
        }
    }

    /** A ruling with the words of both officers. */
    public record Past(Ruled ruled, TwoPersonAct act, String first, String second) {
        @Override
        public String toString() {
            return "Past[masked]";
        }
    }

    /** What was typed beside an entry is no other entry's number. */
    @Transactional(readOnly = true)
    public void refusedNumber(Caller caller, RegisterNumber from) {
        access.require(caller, Action.IDENTITY_RULE);
        audit.record(
                Act.of(caller, Event.IDENTITY_OPENED, purpose())
                        .about("entry", from.value())
                        .detail("result", "no other number"));
    }

    @Transactional(readOnly = true)
    public Opened open(Caller caller, Pair pair) {
        EntryPairs.Both both = require(caller, pair);
        Optional<Ruled> ruled = store.inForce(pair);
        boolean one = store.group(pair.one()).contains(pair.other());
        Optional<TwoPersonAct> proposal = acts.open(ActKind.IDENTITY, pair.subject());
        List<Past> history =
                store.history(pair).stream()
                        .map(
                                r ->
                                        new Past(
                                                r,
                                                acts.get(r.act()),
                                                acts.reason(r.act()),
                                                acts.decidedWhy(r.act())))
                        .toList();
        audit.record(act(caller, Event.IDENTITY_OPENED, pair));
        return new Opened(
                pair,
                both,
                ruled,
                history,
                one && ruled.isEmpty(),
                proposal,
                proposal.map(p -> acts.reason(p.id())).orElse(""),
                store.recalls(pair));
    }

    /** The first officer proposes, with a reason. */
    @Transactional
    public Answer propose(Caller caller, Pair pair, Choice choice, String reason) {
        require(caller, pair);
        store.lock();
        Optional<Answer> refused =
                acts.open(ActKind.IDENTITY, pair.subject()).isPresent()
                        ? Optional.of(Answer.TOO_LATE)
                        : refused(pair, choice);
        if (refused.isPresent()) {
            audit.record(
                    act(caller, Event.IDENTITY_OPENED, pair)
                            .detail("choice", choice.code())
                            .detail("result", refused.get().name()));
            return refused.get();
        }
        acts.propose(
                caller,
                new Proposal(
                        ActKind.IDENTITY, pair.subject(), choice.code(), reason, CLOCK, Set.of()),
                purpose());
        return Answer.PROPOSED;
    }

    /** Why a choice cannot be taken as things stand; also asked again before it is carried out. */
    private Optional<Answer> refused(Pair pair, Choice choice) {
        List<RegisterNumber> one = store.group(pair.one());
        boolean joined = one.contains(pair.other());
        List<RegisterNumber> other = store.group(pair.other());
        boolean different = store.markedDifferent(one, other);
        boolean tooMany = one.size() + other.size() > IdentityStore.MOST_JOINED;
        boolean ruled = store.inForce(pair).isPresent();
        return switch (choice) {
            case SAME ->
                    joined
                            ? Optional.of(Answer.ALREADY_ONE)
                            : different
                                    ? Optional.of(Answer.MARKED_DIFFERENT)
                                    : tooMany ? Optional.of(Answer.TOO_MANY) : Optional.empty();
            case DIFFERENT ->
                    joined
                            ? Optional.of(Answer.ALREADY_ONE)
                            : ruled ? Optional.of(Answer.TOO_LATE) : Optional.empty();
            case PART -> ruled ? Optional.empty() : Optional.of(Answer.TOO_LATE);
        };
    }

    /** The second officer confirms or declines, with a reason. */
    @Transactional
    public Answer decide(Caller caller, Pair pair, boolean confirm, String why) {
        require(caller, pair);
        store.lock();
        Optional<TwoPersonAct> open = acts.open(ActKind.IDENTITY, pair.subject());
        if (open.isEmpty()) {
            audit.record(act(caller, Event.IDENTITY_OPENED, pair).detail("result", "TOO_LATE"));
            return Answer.TOO_LATE;
        }
        Choice choice = Choice.of(open.get().choice()).orElseThrow();
        Optional<Answer> refused = confirm ? refused(pair, choice) : Optional.empty();
        boolean carried = confirm && refused.isEmpty();
        return switch (acts.decide(caller, open.get().id(), carried, why, purpose())) {
            case Ruling.NotYou() -> {
                audit.record(act(caller, Event.IDENTITY_OPENED, pair).detail("result", "NOT_YOU"));
                yield Answer.NOT_YOU;
            }
            case Ruling.AlreadyDecided(TwoPersonAct _) -> Answer.TOO_LATE;
            case Ruling.Taken(TwoPersonAct taken, boolean confirmed) ->
                    confirmed
                            ? carryOut(caller, pair, choice, taken.id())
                            : refused.orElse(Answer.DECLINED);
        };
    }

    private Answer carryOut(Caller caller, Pair pair, Choice choice, ActId act) {
        Instant now = clock.instant();
        Answer done =
                switch (choice) {
                    case SAME -> {
                        var ruling = store.rule(pair, true, act, now);
                        yield notices.tell(caller, pair, newer(pair), ruling)
                                ? Answer.JOINED
                                : Answer.JOINED_UNTOLD;
                    }
                    case DIFFERENT -> {
                        store.rule(pair, false, act, now);
                        yield Answer.DIFFERENT;
                    }
                    case PART -> part(caller, pair, act, now);
                };
        checks.settled(pair, now);
        settleAnswered(pair, now);
        audit.record(act(caller, Event.IDENTITY_RULED, pair).detail("ruling", done.name()));
        return done;
    }

    /** A task that a ruling has answered through other entries waits for nobody any more. */
    private void settleAnswered(Pair pair, Instant now) {
        Set<RegisterNumber> touched = new HashSet<>(store.group(pair.one()));
        touched.addAll(store.group(pair.other()));
        for (CheckStore.Task task : checks.tasksOf(touched)) {
            List<RegisterNumber> one = store.group(task.pair().one());
            List<RegisterNumber> other = store.group(task.pair().other());
            if (one.contains(task.pair().other()) || store.markedDifferent(one, other)) {
                checks.settled(task.pair(), now);
            }
        }
    }

    /** Ends a ruling; the answers that named any of the entries meanwhile are listed for recall. */
    private Answer part(Caller caller, Pair pair, ActId act, Instant now) {
        Ruled ruled = store.inForce(pair).orElseThrow();
        List<RegisterNumber> joined = store.group(pair.one());
        store.end(ruled, act, now);
        notices.takeBack(caller, ruled.id(), now);
        if (!ruled.same()) {
            return Answer.UNMARKED;
        }
        List<String> given = new ArrayList<>();
        for (RegisterNumber number : joined) {
            given.addAll(answers.answeredWith(number, ruled.at(), now));
        }
        given.stream().distinct().forEach(lookup -> store.recall(ruled, lookup, now));
        Act listed =
                act(caller, Event.RECALL_LISTED, pair)
                        .detail("answers", Long.toString(given.stream().distinct().count()));
        given.stream().distinct().forEach(lookup -> listed.about("lookup", lookup));
        audit.record(listed);
        return Answer.PARTED;
    }

    /** An officer has dealt with the answers to recall. */
    @Transactional
    public int dealt(Caller caller, Pair pair) {
        require(caller, pair);
        int dealt = store.dealt(pair, caller.officer(), clock.instant());
        audit.record(
                act(caller, Event.RECALL_DEALT, pair).detail("answers", Integer.toString(dealt)));
        return dealt;
    }

    /** The entry verified later, whose prosecution is told. */
    private RegisterNumber newer(Pair pair) {
        return checks.taskOf(pair)
                .map(CheckStore.Task::newer)
                .orElseGet(() -> entries.laterOf(pair.one(), pair.other()));
    }

    private EntryPairs.Both require(Caller caller, Pair pair) {
        access.require(caller, Action.IDENTITY_RULE, Resource.of("entry", pair.one().value(), NPB));
        return entries.both(pair.one(), pair.other())
                .orElseThrow(() -> access.notFound(caller, Action.IDENTITY_RULE, "entry"));
    }

    private static Act act(Caller caller, Event event, Pair pair) {
        return Act.of(caller, event, purpose())
                .about("entry", pair.one().value())
                .about("entry", pair.other().value());
    }

    private static Purpose purpose() {
        return Purpose.of(Purpose.Kind.IDENTITY);
    }
}
