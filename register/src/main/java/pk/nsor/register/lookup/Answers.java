package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.access.Refused;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.AnswersGiven;
import pk.nsor.register.candidate.Card;
import pk.nsor.register.candidate.Coverage;
import pk.nsor.register.candidate.Picture;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.lookup.AnswerStore.Decided;

/**
 * The answer, for the applicant and the prosecutor who forwarded it, for thirty days and that case
 * alone. The card is made anew at each reading, so that an entry withheld since is not shown.
 */
@Service
public class Answers implements AnswersGiven {
    private final Desk desk;
    private final AnswerStore answers;
    private final NoticeStore notices;
    private final Dossier dossier;
    private final RegisterSide register;
    private final Access access;
    private final Audit audit;
    private final Clock clock;

    Answers(
            Desk desk,
            AnswerStore answers,
            NoticeStore notices,
            Dossier dossier,
            RegisterSide register,
            Access access,
            Audit audit,
            Clock clock) {
        this.desk = desk;
        this.answers = answers;
        this.notices = notices;
        this.dossier = dossier;
        this.register = register;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is answered about one suspect. */
    public sealed interface Line {
        SuspectView suspect();

        /** One entry matches. */
        record Match(SuspectView suspect, Card card) implements Line {}

        /** One entry matched and is withheld or removed since: it is shown no more. */
        record Recalled(SuspectView suspect) implements Line {}

        /** No matching record was found in the register as of the time of the answer. */
        record NoMatch(SuspectView suspect) implements Line {}
    }

    /**
     * An answer opened for one reader.
     *
     * @param answered time of the answer, and of “no match”
     * @param closes when it closes and the particulars are destroyed
     * @param coverage what the register covers as of this reading
     * @param prints how often it was printed
     */
    public record Answer(
            ApplicationView view,
            List<Line> lines,
            Instant answered,
            Instant closes,
            Coverage coverage,
            int prints) {
        @Override
        public String toString() {
            return "Answer[masked]";
        }
    }

    /** Opens an answer; before there is one, or when it has closed, there is no such page. */
    @Transactional
    public Answer read(Caller caller, String reference) {
        Lookup lookup = reader(caller, Action.LOOKUP_ANSWER_READ, reference);
        return opened(caller, lookup, Event.LOOKUP_ANSWER_READ, 0);
    }

    /** The photograph on the card of one suspect; not there where the card is not, or has none. */
    @Transactional
    public Picture photograph(Caller caller, String reference, int number) {
        Lookup lookup = reader(caller, Action.LOOKUP_ANSWER_READ, reference);
        RegisterNumber entry =
                answers.current(lookup.id()).stream()
                        .filter(d -> d.number() == number)
                        .findFirst()
                        .flatMap(Decided::entry)
                        .orElseThrow(() -> noPhotograph(caller));
        Picture picture = register.photograph(entry).orElseThrow(() -> noPhotograph(caller));
        audit.record(
                Act.of(caller, Event.LOOKUP_ANSWER_READ, lookup.readersPurpose())
                        .about(List.of(lookup.ref()))
                        .about("entry", entry.value())
                        .detail("what", "photograph")
                        .detail("suspect", Integer.toString(number)));
        return picture;
    }

    private Refused noPhotograph(Caller caller) {
        return access.notFound(caller, Action.LOOKUP_ANSWER_READ, "photograph");
    }

    /** Prints an answer: an act that is counted. */
    @Transactional
    public Answer print(Caller caller, String reference) {
        Lookup lookup = reader(caller, Action.LOOKUP_PRINT, reference);
        notices.print(lookup.id(), NoticeStore.Printed.ANSWER, caller, clock.instant());
        int copy = notices.prints(lookup.id(), NoticeStore.Printed.ANSWER);
        return opened(caller, lookup, Event.LOOKUP_PRINTED, copy);
    }

    /**
     * An application to print.
     *
     * @param copy which copy this is, from 1
     */
    public record PrintedApplication(ApplicationView view, int copy) {}

    /** Prints an application: an act that is counted. */
    @Transactional
    public PrintedApplication printApplication(Caller caller, String reference) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_PRINT, reference);
        if (lookup.times().applied().isEmpty()) {
            throw access.notFound(caller, Action.LOOKUP_PRINT, Lookup.KIND);
        }
        notices.print(lookup.id(), NoticeStore.Printed.APPLICATION, caller, clock.instant());
        int copy = notices.prints(lookup.id(), NoticeStore.Printed.APPLICATION);
        ApplicationView view = dossier.open(lookup, desk.key(lookup));
        audit.record(
                Act.of(caller, Event.LOOKUP_PRINTED, lookup.readersPurpose())
                        .about(List.of(lookup.ref()))
                        .detail("what", NoticeStore.Printed.APPLICATION.code())
                        .detail("copy", Integer.toString(copy)));
        return new PrintedApplication(view, copy);
    }

    private Lookup reader(Caller caller, Action action, String reference) {
        Lookup lookup = desk.lock(caller, action, reference);
        boolean reader =
                lookup.applicant().equals(caller.officer())
                        || lookup.decider().filter(caller.officer()::equals).isPresent();
        boolean open =
                lookup.state() instanceof LookupState.Answered a
                        && clock.instant().isBefore(a.closes());
        if (!reader || !open) {
            throw access.notFound(caller, action, Lookup.KIND);
        }
        return lookup;
    }

    private Answer opened(Caller caller, Lookup lookup, Event event, int copy) {
        if (!(lookup.state() instanceof LookupState.Answered state)) {
            throw new IllegalStateException("no answer is open");
        }
        ApplicationView view = dossier.open(lookup, desk.key(lookup));
        Act act =
                Act.of(caller, event, lookup.readersPurpose())
                        .about(List.of(lookup.ref()))
                        .detail("what", NoticeStore.Printed.ANSWER.code());
        if (copy > 0) {
            act.detail("copy", Integer.toString(copy));
        }
        List<Line> lines =
                answers.current(lookup.id()).stream().map(d -> line(view, d, act)).toList();
        audit.record(act);
        return new Answer(
                view,
                lines,
                state.at(),
                state.closes(),
                register.coverage(),
                notices.prints(lookup.id(), NoticeStore.Printed.ANSWER));
    }

    private Line line(ApplicationView view, Decided d, Act act) {
        SuspectView suspect =
                view.suspect(d.number())
                        .orElseThrow(
                                () -> new IllegalStateException("an answer without a suspect"));
        Optional<RegisterNumber> entry = d.entry();
        if (entry.isEmpty()) {
            return new Line.NoMatch(suspect);
        }
        act.about("entry", entry.get().value());
        Optional<Card> card = register.card(entry.get());
        act.detail("suspect-" + d.number(), card.isPresent() ? "card" : "recalled");
        card.ifPresent(c -> act.commit("card-" + d.number(), words(c)));
        return card.<Line>map(c -> new Line.Match(suspect, c))
                .orElseGet(() -> new Line.Recalled(suspect));
    }

    /** What the card says, as one text: the entry commits to exactly what was shown. */
    private static String words(Card c) {
        StringBuilder out = new StringBuilder();
        out.append(c.number().value())
                .append('\n')
                .append(c.name().roman())
                .append('\n')
                .append(c.name().urdu())
                .append('\n')
                .append(c.district());
        for (Card.Offence o : c.offences()) {
            out.append('\n')
                    .append(o.section())
                    .append(' ')
                    .append(o.judged().map(j -> j.iso()).orElse(""))
                    .append(' ')
                    .append(o.standing().getClass().getSimpleName());
        }
        c.custody()
                .ifPresent(s -> out.append('\n').append(s.words().en()).append(s.stated().iso()));
        c.photograph().ifPresent(p -> out.append("\nphotograph"));
        return out.toString();
    }

    /** What the Bureau must look at since an answer was given, oldest first. */
    @Transactional
    public int dealWith(Caller caller, String reference) {
        Lookup lookup = desk.lock(caller, Action.LOOKUP_COMPARE, reference);
        int dealt = notices.deal(lookup.id(), caller.officer(), clock.instant());
        audit.record(
                Act.of(
                                caller,
                                Event.LOOKUP_NOTICE_DEALT,
                                Purpose.of(Purpose.Kind.LOOKUP, lookup.reference().value()))
                        .about(List.of(lookup.ref()))
                        .detail("notices", Integer.toString(dealt)));
        return dealt;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Given> given(Collection<RegisterNumber> numbers) {
        return notices.answeredWith(numbers, MOST);
    }

    @Override
    public List<String> answeredWith(RegisterNumber number, Instant from, Instant to) {
        return notices.answeredWith(number, from, to);
    }
}
