package pk.nsor.register.lookup;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.search.AskedTokens;

/**
 * The prosecutor's side: forward or refuse with reasons within 48 hours by the clock, and supply
 * one more fact where the Bureau asks for it.
 */
@Service
public class Decisions {
    private final Desk desk;
    private final LookupStore lookups;
    private final SuspectStore suspects;
    private final AnswerStore answers;
    private final NoticeStore notices;
    private final Dossier dossier;
    private final Readings readings;
    private final AskedTokens tokens;
    private final TypedTehsils tehsils;
    private final Seals seals;
    private final Audit audit;
    private final Clock clock;

    Decisions(
            Desk desk,
            LookupStore lookups,
            SuspectStore suspects,
            AnswerStore answers,
            NoticeStore notices,
            Dossier dossier,
            Readings readings,
            AskedTokens tokens,
            TypedTehsils tehsils,
            Seals seals,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.lookups = lookups;
        this.suspects = suspects;
        this.answers = answers;
        this.notices = notices;
        this.dossier = dossier;
        this.readings = readings;
        this.tokens = tokens;
        this.tehsils = tehsils;
        this.seals = seals;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A request with what its own officers may know of its course.
     *
     * @param reasons of the refusal, or why it was forwarded without a scheduled offence
     * @param refusal code of the refusal
     * @param questions facts that the Bureau asks for
     * @param changes for the Bureau's officers alone
     * @param compared numbers of the suspects that have been compared in this round; for the Bureau
     * @param toConfirm of these, the ones that a second officer has still to look at
     */
    public record Opened(
            ApplicationView view,
            Optional<String> reasons,
            Optional<DecisionForm.Refusal> refusal,
            List<Question> questions,
            List<Change> changes,
            List<Integer> compared,
            List<Integer> toConfirm) {
        /**
         * What changed in the register since the request was answered and nobody has dealt with.
         *
         * @param verified whether the entry was verified since; otherwise it was withheld
         */
        public record Change(int number, RegisterNumber entry, boolean verified, Instant at) {}

        /** One fact asked for about one suspect. */
        public record Question(int number, String text, Instant askedAt) {}

        @Override
        public String toString() {
            return "Opened[masked]";
        }
    }

    /** What became of a decision. */
    public sealed interface Decided {
        record Done(boolean forwarded) implements Decided {}

        record Wrong(ApplicationView view, FieldErrors errors) implements Decided {}

        /** It was decided before, perhaps by an earlier click. */
        record Before() implements Decided {}
    }

    /** What became of a fact. */
    public sealed interface Supplied {
        record Done(boolean toTheBureau) implements Supplied {}

        record Wrong(FieldErrors errors) implements Supplied {}

        /** Nothing is asked of this suspect now. */
        record NotAsked() implements Supplied {}
    }

    /** Opens a request for the office that applied, the prosecutor, or the Bureau. */
    @Transactional(readOnly = true)
    public Opened open(Caller caller, String reference) {
        return opened(
                caller, desk.find(caller, Action.LOOKUP_READ, reference), Event.LOOKUP_OPENED);
    }

    /** Opens the copy of the application for the district's police officer: never the answer. */
    @Transactional(readOnly = true)
    public ApplicationView openCopy(Caller caller, String reference) {
        Lookup lookup = desk.find(caller, Action.LOOKUP_COPY_READ, reference);
        return opened(caller, lookup, Event.LOOKUP_COPY_READ).view();
    }

    private Opened opened(Caller caller, Lookup lookup, Event event) {
        DataKey key = desk.key(lookup);
        ApplicationView view = dossier.open(lookup, key);
        audit.record(
                Act.of(
                                caller,
                                event,
                                caller.role().npb()
                                        ? lookup.bureausPurpose()
                                        : lookup.readersPurpose())
                        .about(List.of(lookup.ref()))
                        .detail("suspects", Integer.toString(view.suspects().size())));
        Optional<String> reasons =
                lookups.sealedReasons(lookup.id())
                        .map(s -> seals.unseal(key, reasonsAt(lookup), s))
                        .map(b -> new String(b, StandardCharsets.UTF_8))
                        .filter(t -> !t.isEmpty());
        List<AnswerStore.Decided> decided =
                caller.role().npb() ? answers.current(lookup.id()) : List.of();
        return new Opened(
                view,
                reasons,
                lookups.refusalReason(lookup.id()).flatMap(DecisionForm.Refusal::of),
                answers.openQuestions(key, lookup.id()).stream()
                        .map(q -> new Opened.Question(q.number(), q.text(), q.askedAt()))
                        .toList(),
                caller.role().npb() ? changes(lookup) : List.of(),
                decided.stream().map(AnswerStore.Decided::number).toList(),
                decided.stream()
                        .filter(d -> !d.settled())
                        .map(AnswerStore.Decided::number)
                        .toList());
    }

    private List<Opened.Change> changes(Lookup lookup) {
        return notices.openOf(lookup.id()).stream()
                .map(
                        n ->
                                new Opened.Change(
                                        n.number(),
                                        n.entry(),
                                        n.kind() == NoticeStore.Kind.VERIFIED_AFTER,
                                        n.at()))
                .toList();
    }

    /** Forwards to the Bureau or refuses. */
    @Transactional
    public Decided decide(Caller caller, String reference, DecisionForm form) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_DECIDE, reference);
        ApplicationView view =
                lookup.state() instanceof LookupState.Applied
                        ? dossier.open(lookup, desk.key(lookup))
                        : null;
        if (view == null) {
            record(caller, lookup, Event.LOOKUP_OPENED, "decided-before");
            return new Decided.Before();
        }
        Instant now = clock.instant();
        return switch (form.read(view.scheduled())) {
            case DecisionForm.Reading.Wrong(FieldErrors errors) -> {
                record(caller, lookup, Event.LOOKUP_OPENED, "decision-incomplete");
                yield new Decided.Wrong(view, errors);
            }
            case DecisionForm.Reading.Forward(String basis) -> {
                keep(caller, lookup, "forwarded", "", basis, now);
                lookups.move(lookup, Verb.FORWARD, new LookupState.Forwarded(now), now);
                audit.record(
                        act(caller, lookup, Event.LOOKUP_FORWARDED)
                                .detail("scheduled", Boolean.toString(view.scheduled()))
                                .commit("basis", basis));
                yield new Decided.Done(true);
            }
            case DecisionForm.Reading.Refuse(DecisionForm.Refusal why, String reasons) -> {
                keep(caller, lookup, "refused", why.code(), reasons, now);
                lookups.move(
                        lookup, Verb.REFUSE, new LookupState.Refused(caller.officer(), now), now);
                audit.record(
                        act(caller, lookup, Event.LOOKUP_REFUSED)
                                .detail("reason", why.code())
                                .commit("reasons", reasons));
                yield new Decided.Done(false);
            }
        };
    }

    private void keep(
            Caller caller, Lookup lookup, String decision, String why, String text, Instant now) {
        byte[] sealed =
                seals.seal(
                        desk.key(lookup), reasonsAt(lookup), text.getBytes(StandardCharsets.UTF_8));
        lookups.decide(lookup.id(), decision, why, caller.officer(), sealed, now);
    }

    /**
     * Supplies a fact: the suspect's particulars as they are known now, or that no more is known.
     * When nothing more is asked, the request is with the Bureau again and its clock starts anew.
     */
    @Transactional
    public Supplied supply(
            Caller caller, String reference, int number, boolean moreKnown, SuspectForm form) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_DECIDE, reference);
        DataKey key = desk.key(lookup);
        List<AnswerStore.Question> open =
                lookup.state() instanceof LookupState.FactAsked
                        ? answers.openQuestions(key, lookup.id())
                        : List.of();
        Optional<AnswerStore.Question> asked =
                open.stream().filter(q -> q.number() == number).findFirst();
        if (asked.isEmpty()) {
            record(caller, lookup, Event.LOOKUP_OPENED, "not-asked");
            return new Supplied.NotAsked();
        }
        Act act =
                act(caller, lookup, Event.LOOKUP_FACT_SUPPLIED)
                        .detail("suspect", Integer.toString(number))
                        .detail("more-known", Boolean.toString(moreKnown));
        if (moreKnown) {
            SuspectForm.Reading read = readings.read(lookup, form);
            if (read.asked().isEmpty()) {
                record(caller, lookup, Event.LOOKUP_OPENED, "fact-incomplete");
                return new Supplied.Wrong(read.errors());
            }
            suspects.save(key, lookup.id(), number, form);
            act.commit("suspect-" + number, Dossier.words(form));
            tehsils.keep(read.asked().get());
            tokens.leave(read.asked().get(), act);
        }
        Instant now = clock.instant();
        answers.supply(lookup.id(), asked.get(), caller.officer(), moreKnown, now);
        boolean last = open.size() == 1;
        if (last) {
            lookups.move(lookup, Verb.SUPPLY, new LookupState.Forwarded(now), now);
        }
        audit.record(act);
        return new Supplied.Done(last);
    }

    private void record(Caller caller, Lookup lookup, Event event, String outcome) {
        audit.record(act(caller, lookup, event).detail("outcome", outcome));
    }

    private static Act act(Caller caller, Lookup lookup, Event event) {
        return Act.of(caller, event, lookup.readersPurpose()).about(List.of(lookup.ref()));
    }

    private static Binding reasonsAt(Lookup lookup) {
        return new Binding("lookup", "sealed_reasons", lookup.id().toString(), 0);
    }
}
