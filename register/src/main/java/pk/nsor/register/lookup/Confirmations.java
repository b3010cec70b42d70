package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.audit.Outcome;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.Ruling;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.lookup.AnswerStore.Decided;
import pk.nsor.register.lookup.LookupState.Comparing;
import pk.nsor.register.lookup.LookupState.ToConfirm;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.protection.DataKey;

/**
 * The Bureau's second officer, never the first: confirms an answer or sends it back. Every match,
 * every “no match” where candidates were shown, and one in ten of the others come here.
 */
@Service
public class Confirmations {
    private final Desk desk;
    private final LookupStore lookups;
    private final AnswerStore answers;
    private final Dossier dossier;
    private final RegisterSide register;
    private final Release release;
    private final TwoPersonActs acts;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Confirmations(
            Desk desk,
            LookupStore lookups,
            AnswerStore answers,
            Dossier dossier,
            RegisterSide register,
            Release release,
            TwoPersonActs acts,
            Access access,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.lookups = lookups;
        this.answers = answers;
        this.dossier = dossier;
        this.register = register;
        this.release = release;
        this.acts = acts;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** One suspect for the second officer, or why not. */
    public sealed interface Opened {
        /**
         * What the first officer decided, and the candidates as the search shows them now.
         *
         * @param reach how far that search reached
         * @param entry the entry matched
         * @param why the first officer's words
         * @param you whether this officer may be the second
         * @param open numbers of the suspects that still need a second officer
         */
        record ToRule(
                ApplicationView view,
                SuspectView suspect,
                List<Candidate> candidates,
                Reach reach,
                SuspectOutcome outcome,
                Optional<RegisterNumber> entry,
                SecondLookReason reason,
                String why,
                Instant comparedAt,
                boolean you,
                List<Integer> open)
                implements Opened {
            @Override
            public String toString() {
                return "ToRule[masked]";
            }
        }

        record NowHeld() implements Opened {}

        /** Nothing of this suspect waits for a second officer. */
        record NothingToRule() implements Opened {}
    }

    /** Why a second officer looks, for the page. */
    public enum SecondLookReason {
        MATCH,
        CANDIDATES_SHOWN,
        DRAWN
    }

    /** What became of a ruling. */
    public sealed interface Ruled {
        record Next(String name) implements Ruled {}

        record Wrong(Opened.ToRule opened, FieldErrors errors) implements Ruled {}

        /** The first officer cannot be the second. */
        record NotYou() implements Ruled {}

        /** Ruled before, perhaps by an earlier click. */
        record Before() implements Ruled {}
    }

    @Transactional
    public Opened open(Caller caller, String reference, int number) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_CONFIRM, reference);
        Optional<Decided> waiting = waiting(lookup, number);
        if (waiting.isEmpty()) {
            audit.record(
                    Release.act(caller, lookup, Event.LOOKUP_OPENED)
                            .detail("outcome", "nothing-to-confirm"));
            return new Opened.NothingToRule();
        }
        DataKey key = desk.key(lookup);
        ApplicationView view = dossier.open(lookup, key);
        Found found = register.search(dossier.asked(lookup, key, number));
        if (found.withheldMet()) {
            release.hold(caller, lookup, clock.instant());
            return new Opened.NowHeld();
        }
        return show(caller, view, waiting.get(), found, key);
    }

    private Opened.ToRule show(
            Caller caller, ApplicationView view, Decided d, Found found, DataKey key) {
        Lookup lookup = view.lookup();
        SuspectView suspect =
                view.suspect(d.number())
                        .orElseThrow(
                                () -> access.notFound(caller, Action.LOOKUP_CONFIRM, Lookup.KIND));
        Act act =
                Release.act(caller, lookup, Event.LOOKUP_CANDIDATES_SHOWN)
                        .detail("suspect", Integer.toString(d.number()))
                        .detail("candidates", Integer.toString(found.candidates().size()));
        found.candidates().forEach(c -> act.about("entry", c.number().value()));
        audit.record(act);
        return new Opened.ToRule(
                view,
                suspect,
                found.candidates(),
                found.reach(),
                d.outcome(),
                d.entry(),
                reason(d.second()),
                answers.why(key, lookup.id(), d),
                d.comparedAt(),
                act(lookup, d.number()).map(a -> a.mayDecide(caller.officer())).orElse(false),
                answers.current(lookup.id()).stream()
                        .filter(o -> !o.settled())
                        .map(Decided::number)
                        .toList());
    }

    private static SecondLookReason reason(SecondLook.Why why) {
        return switch (why) {
            case MATCH -> SecondLookReason.MATCH;
            case CANDIDATES_SHOWN -> SecondLookReason.CANDIDATES_SHOWN;
            case DRAWN -> SecondLookReason.DRAWN;
            case NOT_NEEDED -> throw new IllegalStateException("no second officer is needed");
        };
    }

    /** Confirms, or sends back with reasons. */
    @Transactional
    public Ruled rule(Caller caller, String reference, int number, ConfirmForm form) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_CONFIRM, reference);
        Optional<Decided> waiting = waiting(lookup, number);
        Optional<TwoPersonAct> act = act(lookup, number);
        if (waiting.isEmpty() || act.isEmpty()) {
            audit.record(
                    Release.act(caller, lookup, Event.LOOKUP_OPENED)
                            .detail("outcome", "confirmed-before"));
            return new Ruled.Before();
        }
        DataKey key = desk.key(lookup);
        Instant now = clock.instant();
        Found found = register.search(dossier.asked(lookup, key, number));
        if (found.withheldMet()) {
            return new Ruled.Next(release.hold(caller, lookup, now).name());
        }
        if (!form.errors().isEmpty()) {
            return new Ruled.Wrong(
                    show(caller, dossier.open(lookup, key), waiting.get(), found, key),
                    form.errors());
        }
        boolean stands = release.standsBy(lookup, waiting.get(), found);
        boolean confirm = form.confirms() && stands;
        Ruling ruling = acts.decide(caller, act.get().id(), confirm, "", lookup.bureausPurpose());
        return switch (ruling) {
            case Ruling.NotYou n -> {
                audit.record(
                        Release.act(caller, lookup, Event.LOOKUP_CONFIRMED)
                                .outcome(Outcome.REFUSED)
                                .detail("reason", "same-officer"));
                yield new Ruled.NotYou();
            }
            case Ruling.AlreadyDecided a -> new Ruled.Before();
            case Ruling.Taken t ->
                    new Ruled.Next(
                            confirm
                                    ? confirmed(caller, lookup, waiting.get(), key, now)
                                    : sentBack(
                                            caller, lookup, waiting.get(), form, stands, key, now));
        };
    }

    private String confirmed(Caller caller, Lookup lookup, Decided d, DataKey key, Instant now) {
        if (!answers.confirm(lookup.id(), d, caller.officer(), now)) {
            throw new IllegalStateException("an answer changed under its confirmation");
        }
        audit.record(
                Release.act(caller, lookup, Event.LOOKUP_CONFIRMED)
                        .detail("suspect", Integer.toString(d.number()))
                        .detail("outcome", d.outcome().code()));
        return release.afterConfirmation(caller, lookup, key, now).name();
    }

    private String sentBack(
            Caller caller,
            Lookup lookup,
            Decided d,
            ConfirmForm form,
            boolean stands,
            DataKey key,
            Instant now) {
        String reasons =
                stands
                        ? form.reasons().strip()
                        : "The register shows by now a candidate that was not compared. / "
                                + "رجسٹر میں اب ایک ایسا ریکارڈ ہے جس کا موازنہ نہیں ہوا۔";
        if (!answers.disagree(key, lookup.id(), d, caller.officer(), now, reasons)) {
            throw new IllegalStateException("an answer changed under its confirmation");
        }
        lookups.move(
                lookup,
                stands ? Verb.DISAGREE : Verb.REOPEN,
                new Comparing(d.comparedBy(), now),
                now);
        audit.record(
                Release.act(caller, lookup, Event.LOOKUP_SENT_BACK)
                        .detail("suspect", Integer.toString(d.number()))
                        .detail("reason", stands ? "disagreed" : "register-changed")
                        .commit("reasons", reasons));
        return stands ? "SENT_BACK" : Release.Next.COMPARE_AGAIN.name();
    }

    private Optional<Decided> waiting(Lookup lookup, int number) {
        return lookup.state() instanceof ToConfirm
                ? answers.current(lookup.id()).stream()
                        .filter(d -> d.number() == number && !d.settled())
                        .findFirst()
                : Optional.empty();
    }

    private Optional<TwoPersonAct> act(Lookup lookup, int number) {
        return acts.open(ActKind.LOOKUP_ANSWER, Release.subject(lookup, number));
    }
}
