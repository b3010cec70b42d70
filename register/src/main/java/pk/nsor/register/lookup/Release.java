package pk.nsor.register.lookup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Proposal;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.lookup.AnswerStore.Decided;
import pk.nsor.register.lookup.LookupState.Answered;
import pk.nsor.register.lookup.LookupState.FactAsked;
import pk.nsor.register.lookup.LookupState.Held;
import pk.nsor.register.lookup.LookupState.ToConfirm;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.protection.DataKey;

/**
 * What follows when all suspects are decided: a question to the prosecutor, a second officer, or
 * the answer. Before an answer goes out the register is searched once more, so that “as of” its
 * time is true and no withheld entry is answered over.
 */
@Component
class Release {
    /** Clock rule of the second officer. */
    static final String SECOND_CLOCK = "second-officer";

    /** Clock rule of how long an answer is open. */
    static final String OPEN_CLOCK = "answer-open";

    private final LookupStore lookups;
    private final AnswerStore answers;
    private final Dossier dossier;
    private final RegisterSide register;
    private final TwoPersonActs acts;
    private final Clocks clocks;
    private final Audit audit;

    Release(
            LookupStore lookups,
            AnswerStore answers,
            Dossier dossier,
            RegisterSide register,
            TwoPersonActs acts,
            Clocks clocks,
            Audit audit) {
        this.lookups = lookups;
        this.answers = answers;
        this.dossier = dossier;
        this.register = register;
        this.acts = acts;
        this.clocks = clocks;
        this.audit = audit;
    }

    /** Where the request went. */
    enum Next {
        /** Other suspects are still to be compared. */
        MORE,
        FACT_ASKED,
        SECOND_OFFICER,
        ANSWERED,
        HELD,
        /** A candidate that nobody compared is there by now. */
        COMPARE_AGAIN
    }

    /** Subject of the two-person act on one suspect. */
    static String subject(Lookup lookup, int number) {
        return lookup.reference().value() + "/" + number;
    }

    /** After a suspect was compared. */
    Next afterComparison(Caller caller, Lookup lookup, DataKey key, Instant now) {
        List<Decided> decided = answers.current(lookup.id());
        if (decided.size() < lookup.suspects()) {
            return Next.MORE;
        }
        if (decided.stream().anyMatch(d -> d.outcome() == SuspectOutcome.ASK)) {
            lookups.move(lookup, Verb.ASK, new FactAsked(now), now);
            audit.record(act(caller, lookup, Event.LOOKUP_FACT_ASKED));
            return Next.FACT_ASKED;
        }
        List<Decided> unsettled = decided.stream().filter(d -> !d.settled()).toList();
        if (unsettled.isEmpty()) {
            return answer(caller, lookup, key, decided, Verb.SEND, now);
        }
        for (Decided d : unsettled) {
            String subject = subject(lookup, d.number());
            if (acts.open(ActKind.LOOKUP_ANSWER, subject).isEmpty()) {
                // The officer's words stay under the request's own key and die with it.
                acts.propose(
                        caller,
                        new Proposal(
                                ActKind.LOOKUP_ANSWER,
                                subject,
                                d.outcome().code(),
                                "",
                                SECOND_CLOCK,
                                Set.of(d.comparedBy())),
                        lookup.bureausPurpose());
            }
        }
        lookups.move(lookup, Verb.SEND, new ToConfirm(now), now);
        return Next.SECOND_OFFICER;
    }

    /** After a second officer confirmed. */
    Next afterConfirmation(Caller caller, Lookup lookup, DataKey key, Instant now) {
        List<Decided> decided = answers.current(lookup.id());
        return decided.size() == lookup.suspects() && decided.stream().allMatch(Decided::settled)
                ? answer(caller, lookup, key, decided, Verb.CONFIRM, now)
                : Next.SECOND_OFFICER;
    }

    private Next answer(
            Caller caller,
            Lookup lookup,
            DataKey key,
            List<Decided> decided,
            Verb verb,
            Instant now) {
        boolean again = false;
        for (Decided d : decided) {
            Found found = register.search(dossier.asked(lookup, key, d.number()));
            if (found.withheldMet()) {
                return hold(caller, lookup, now);
            }
            again |= !standsBy(lookup, d, found);
        }
        if (again) {
            if (verb == Verb.CONFIRM) {
                lookups.move(
                        lookup,
                        Verb.REOPEN,
                        new LookupState.Comparing(decided.getFirst().comparedBy(), now),
                        now);
            }
            return Next.COMPARE_AGAIN;
        }
        Instant closes = clocks.start(OPEN_CLOCK, now).due();
        lookups.move(lookup, verb, new Answered(now, closes), now);
        Act act = act(caller, lookup, Event.LOOKUP_ANSWERED);
        for (Decided d : decided) {
            act.detail("suspect-" + d.number(), d.outcome().code());
            d.entry().ifPresent(e -> act.about("entry", e.value()));
        }
        audit.record(act);
        return Next.ANSWERED;
    }

    /** Whether the register still shows what the officers decided on. */
    boolean standsBy(Lookup lookup, Decided d, Found found) {
        List<Candidate> now = found.candidates();
        Optional<Boolean> matchIsThere =
                d.entry().map(e -> now.stream().anyMatch(c -> c.number().equals(e)));
        return matchIsThere.orElseGet(
                () ->
                        answers.shown(lookup.id(), d.number(), d.comparedAt())
                                .containsAll(now.stream().map(Candidate::number).toList()));
    }

    /** Whether anything that this suspect meets is withheld. */
    boolean withheld(Asked asked) {
        return register.search(asked).withheldMet();
    }

    Next hold(Caller caller, Lookup lookup, Instant now) {
        lookups.move(lookup, Verb.HOLD, new Held(now), now);
        audit.record(act(caller, lookup, Event.LOOKUP_HELD));
        return Next.HELD;
    }

    static Act act(Caller caller, Lookup lookup, Event event) {
        return Act.of(caller, event, lookup.bureausPurpose()).about(List.of(lookup.ref()));
    }
}
