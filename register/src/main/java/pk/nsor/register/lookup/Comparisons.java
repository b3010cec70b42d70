package pk.nsor.register.lookup;

import java.security.SecureRandom;
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
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.lookup.AnswerStore.Decided;
import pk.nsor.register.lookup.LookupState.Comparing;
import pk.nsor.register.lookup.LookupState.Forwarded;
import pk.nsor.register.lookup.LookupState.Held;
import pk.nsor.register.lookup.LookupWorkflow.Verb;
import pk.nsor.register.page.FieldErrors;
import pk.nsor.register.protection.DataKey;

/**
 * The Bureau's first officer: takes a request, compares each suspect side by side with the
 * candidates, and decides. A request that meets a withheld entry is held.
 */
@Service
public class Comparisons {
    private final Desk desk;
    private final LookupStore lookups;
    private final AnswerStore answers;
    private final Dossier dossier;
    private final RegisterSide register;
    private final Release release;
    private final Access access;
    private final Audit audit;
    private final SecureRandom random;
    private final Clock clock;

    Comparisons(
            Desk desk,
            LookupStore lookups,
            AnswerStore answers,
            Dossier dossier,
            RegisterSide register,
            Release release,
            Access access,
            Audit audit,
            SecureRandom random,
            Clock clock) {
        this.desk = desk;
        this.lookups = lookups;
        this.answers = answers;
        this.dossier = dossier;
        this.register = register;
        this.release = release;
        this.access = access;
        this.audit = audit;
        this.random = random;
        this.clock = clock;
    }

    /** What became of taking a request. */
    public enum Taken {
        DONE,
        /** A withheld entry is still met. */
        HELD,
        /** It is not at this step now. */
        NOT_NOW
    }

    /** One suspect beside the candidates, or why not. */
    public sealed interface Opened {
        /**
         * Side by side.
         *
         * @param decided what was decided of it in this round, if it was
         * @param sentBack why a second officer sent the last decision back
         * @param open numbers of the suspects not yet decided
         * @param reach how far the search reached
         */
        record SideBySide(
                ApplicationView view,
                SuspectView suspect,
                List<Candidate> candidates,
                Optional<SuspectOutcome> decided,
                Optional<String> sentBack,
                List<Integer> open,
                Reach reach)
                implements Opened {
            @Override
            public String toString() {
                return "SideBySide[masked]";
            }
        }

        /** Held: a withheld entry is met. */
        record NowHeld() implements Opened {}

        /** Taken by another officer, or at another step. */
        record NotYours() implements Opened {}
    }

    /** What became of a decision. */
    public sealed interface Done {
        record Next(Release.Next next) implements Done {
            /** In a word, for the page. */
            public String name() {
                return next.name();
            }
        }

        record Wrong(Opened.SideBySide side, FieldErrors errors) implements Done {}

        /** Taken by another officer, decided before, or at another step. */
        record NotYours() implements Done {}
    }

    /** Takes a request, or takes it over from another officer. */
    @Transactional
    public Taken take(Caller caller, String reference) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_COMPARE, reference);
        Instant now = clock.instant();
        boolean may =
                switch (lookup.state()) {
                    case Forwarded f -> true;
                    case Comparing c -> true;
                    case Held h -> true;
                    case LookupState.Draft d -> false;
                    case LookupState.Applied a -> false;
                    case LookupState.Refused r -> false;
                    case LookupState.FactAsked f -> false;
                    case LookupState.ToConfirm t -> false;
                    case LookupState.Answered a -> false;
                    case LookupState.Expired e -> false;
                };
        Act act = Release.act(caller, lookup, Event.LOOKUP_TAKEN);
        if (!may) {
            audit.record(act.detail("outcome", "not-now"));
            return Taken.NOT_NOW;
        }
        if (lookup.state() instanceof Held && meetsWithheld(lookup)) {
            audit.record(act.detail("outcome", "still-held"));
            return Taken.HELD;
        }
        lookups.move(lookup, Verb.TAKE, new Comparing(caller.officer(), now), now);
        audit.record(act);
        return Taken.DONE;
    }

    private boolean meetsWithheld(Lookup lookup) {
        DataKey key = desk.key(lookup);
        return dossier.open(lookup, key).suspects().stream()
                .flatMap(s -> s.asked().stream())
                .anyMatch(release::withheld);
    }

    /** Opens one suspect beside the candidates; what is shown is kept and recorded. */
    @Transactional
    public Opened open(Caller caller, String reference, int number) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_COMPARE, reference);
        if (!mine(caller, lookup)) {
            audit.record(
                    Release.act(caller, lookup, Event.LOOKUP_OPENED)
                            .detail("outcome", "not-yours"));
            return new Opened.NotYours();
        }
        DataKey key = desk.key(lookup);
        ApplicationView view = dossier.open(lookup, key);
        SuspectView suspect = require(caller, view, number);
        Found found = register.search(asked(suspect));
        if (found.withheldMet()) {
            release.hold(caller, lookup, clock.instant());
            return new Opened.NowHeld();
        }
        return show(caller, view, suspect, found, key);
    }

    private Opened.SideBySide show(
            Caller caller, ApplicationView view, SuspectView suspect, Found found, DataKey key) {
        Lookup lookup = view.lookup();
        int number = suspect.number();
        List<Decided> decided =
                answers.current(lookup.id()).stream()
                        .filter(d -> d.number() != number || release.standsBy(lookup, d, found))
                        .toList();
        answers.shown(lookup.id(), number, found.candidates(), clock.instant());
        Act act =
                Release.act(caller, lookup, Event.LOOKUP_CANDIDATES_SHOWN)
                        .detail("suspect", Integer.toString(number))
                        .detail("candidates", Integer.toString(found.candidates().size()));
        found.candidates().forEach(c -> act.about("entry", c.number().value()));
        audit.record(act);
        return new Opened.SideBySide(
                view,
                suspect,
                found.candidates(),
                decided.stream()
                        .filter(d -> d.number() == number)
                        .map(Decided::outcome)
                        .findFirst(),
                answers.against(key, lookup.id(), number),
                view.suspects().stream()
                        .map(SuspectView::number)
                        .filter(n -> decided.stream().noneMatch(d -> d.number() == n))
                        .toList(),
                found.reach());
    }

    /**
     * Decides one suspect. When it is the last one, the request moves on: to the prosecutor, to a
     * second officer, or it is answered.
     */
    @Transactional
    public Done decide(Caller caller, String reference, int number, CompareForm form) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_COMPARE, reference);
        boolean before =
                answers.current(lookup.id()).stream()
                        .anyMatch(d -> d.number() == number && stands(lookup, d));
        if (!mine(caller, lookup) || before) {
            audit.record(
                    Release.act(caller, lookup, Event.LOOKUP_OPENED)
                            .detail("outcome", "not-yours"));
            return new Done.NotYours();
        }
        DataKey key = desk.key(lookup);
        ApplicationView view = dossier.open(lookup, key);
        SuspectView suspect = require(caller, view, number);
        Found found = register.search(asked(suspect));
        Instant now = clock.instant();
        if (found.withheldMet()) {
            return new Done.Next(release.hold(caller, lookup, now));
        }
        List<RegisterNumber> numbers = found.candidates().stream().map(Candidate::number).toList();
        FieldErrors unseen = unsaid(form, found, unseen(lookup, number, numbers));
        return switch (form.read(numbers)) {
            case CompareForm.Reading.Wrong(FieldErrors errors) ->
                    new Done.Wrong(show(caller, view, suspect, found, key), errors);
            case CompareForm.Reading.Read read when !unseen.isEmpty() ->
                    new Done.Wrong(show(caller, view, suspect, found, key), unseen);
            case CompareForm.Reading.Read(
                            SuspectOutcome outcome,
                            Optional<RegisterNumber> entry) -> {
                Decided d = decided(caller, lookup, number, outcome, entry, numbers.size(), now);
                answers.insert(key, lookup.id(), d, form.why().strip());
                if (outcome == SuspectOutcome.ASK) {
                    answers.ask(key, lookup.id(), d, form.question().strip());
                }
                record(caller, lookup, d, form);
                yield new Done.Next(release.afterComparison(caller, lookup, key, now));
            }
        };
    }

    /** A decision stands unless the register shows by now what nobody compared. */
    private boolean stands(Lookup lookup, Decided d) {
        DataKey key = desk.key(lookup);
        return release.standsBy(lookup, d, register.search(dossier.asked(lookup, key, d.number())));
    }

    /** “No match” is not said where nothing was looked for. */
    private static FieldErrors unsaid(CompareForm form, Found found, FieldErrors errors) {
        return found.reach().looked() || !CompareForm.NO.equals(form.choice())
                ? errors
                : errors.and("choice", found.reach().text());
    }

    private FieldErrors unseen(Lookup lookup, int number, List<RegisterNumber> numbers) {
        return answers.shown(lookup.id(), number, clock.instant()).containsAll(numbers)
                ? FieldErrors.NONE
                : FieldErrors.NONE.and(
                        "choice",
                        Text.of(
                                "A candidate has been added since you opened this page: compare it too",
                                "صفحہ کھلنے کے بعد ایک ممکنہ ریکارڈ کا اضافہ ہوا: اس کا بھی موازنہ کیجیے"));
    }

    private Decided decided(
            Caller caller,
            Lookup lookup,
            int number,
            SuspectOutcome outcome,
            Optional<RegisterNumber> entry,
            int shown,
            Instant now) {
        SecondLook.Why second = SecondLook.of(outcome, shown, random);
        if (outcome == SuspectOutcome.NO_MATCH
                && !second.needed()
                && answers.everDrawn(lookup.id(), number)) {
            second = SecondLook.Why.DRAWN;
        }
        return new Decided(
                number,
                answers.lastRound(lookup.id(), number) + 1,
                outcome,
                entry,
                shown,
                second,
                caller.officer(),
                now,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void record(Caller caller, Lookup lookup, Decided d, CompareForm form) {
        Act act =
                Release.act(caller, lookup, Event.LOOKUP_COMPARED)
                        .detail("suspect", Integer.toString(d.number()))
                        .detail("outcome", d.outcome().code())
                        .detail("shown", Integer.toString(d.shown()))
                        .commit("why", form.why())
                        .commit("question", form.question());
        d.entry().ifPresent(e -> act.about("entry", e.value()));
        audit.record(act);
    }

    private static boolean mine(Caller caller, Lookup lookup) {
        return lookup.state() instanceof Comparing c && c.by().equals(caller.officer());
    }

    private static Asked asked(SuspectView suspect) {
        return suspect.asked()
                .orElseThrow(() -> new IllegalStateException("a suspect cannot be read"));
    }

    private SuspectView require(Caller caller, ApplicationView view, int number) {
        return view.suspect(number)
                .orElseThrow(() -> access.notFound(caller, Action.LOOKUP_COMPARE, Lookup.KIND));
    }
}
