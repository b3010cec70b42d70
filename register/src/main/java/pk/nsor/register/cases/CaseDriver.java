package pk.nsor.register.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pk.nsor.register.attachment.Attachments;
import pk.nsor.register.attachment.Owner;
import pk.nsor.register.attachment.Received;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.conviction.FormPart;
import pk.nsor.register.conviction.Problem;
import pk.nsor.register.conviction.ReturnFile;
import pk.nsor.register.conviction.ReturnId;
import pk.nsor.register.conviction.ReturnOwning;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.conviction.Returns;
import pk.nsor.register.demo.Personas;
import pk.nsor.register.entry.Judged;
import pk.nsor.register.entry.Verification;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.law.CaseRow;
import pk.nsor.register.law.Outcome;

/**
 * Takes one row the whole way: the prosecutor types and submits the return, an officer of the
 * Bureau confirms the copy and verifies, two officers decide what is sealed. What comes out is what
 * the desk shows and then does; if the two differ, that is a fault.
 */
@Component
@ConditionalOnProperty("nsor.cases")
class CaseDriver {
    private final Returns returns;
    private final Attachments attachments;
    private final Verification verification;
    private final Personas personas;

    CaseDriver(
            Returns returns,
            Attachments attachments,
            Verification verification,
            Personas personas) {
        this.returns = returns;
        this.attachments = attachments;
        this.verification = verification;
        this.personas = personas;
    }

    /** What the register made of a row. */
    sealed interface Driven {
        /** Decided at the desk. */
        record Decided(Outcome outcome) implements Driven {}

        /** Refused at the front door because nobody is convicted: not eligible. */
        record NoConviction() implements Driven {}

        /**
         * It came no further.
         *
         * @param where the step, without anything of the row
         */
        record Stuck(String where) implements Driven {}
    }

    /** Drives one row; the number makes up the person. */
    Driven drive(CaseRow row, int number) {
        Caller prosecutor = persona("prosecutor-sahiwal");
        Returns.Started started =
                returns.start(prosecutor, new ReturnId(UUID.randomUUID()), prosecutor.office());
        if (!(started instanceof Returns.Started.Done(ReturnReference reference))) {
            return new Driven.Stuck("start");
        }
        type(prosecutor, reference, CaseTyping.of(row, number, prosecutor.district()));
        if (!(attachments.receive(
                        prosecutor,
                        new Owner("return", reference.value(), ReturnOwning.JUDGMENT),
                        DrawnPage.png())
                instanceof Received.Added)) {
            return new Driven.Stuck("judgment copy");
        }
        explain(prosecutor, reference);
        ReturnFile file = returns.open(prosecutor, reference);
        return switch (returns.submit(prosecutor, reference, file.row().version(), true)) {
            case Returns.Submitted.Done done -> decide(reference, done.row().state());
            case Returns.Submitted.Incomplete() -> refused(file);
            case Returns.Submitted.Undeclared(), Returns.Submitted.Changed() ->
                    new Driven.Stuck("submission");
        };
    }

    private void type(Caller caller, ReturnReference reference, Answers answers) {
        for (FormPart part : FormPart.values()) {
            if (part != FormPart.CHECK) {
                int seen = returns.open(caller, reference).version(part);
                returns.save(caller, reference, part, seen, answers.part(part));
            }
        }
    }

    /** Where the form asks for a word about what contradicts itself or cannot be read. */
    private void explain(Caller caller, ReturnReference reference) {
        ReturnFile file = returns.open(caller, reference);
        for (Problem p : file.reading().problems()) {
            if (p.kind() == Problem.Kind.ASKED) {
                ReturnFile now = returns.open(caller, reference);
                Answers answers = now.answers().with(p.field(), "So written in the judgment.");
                returns.save(
                        caller, reference, p.part(), now.version(p.part()), answers.part(p.part()));
            }
        }
    }

    /** Only the sections of conviction may stand against it, and only because they hold none. */
    private static Driven refused(ReturnFile file) {
        List<Problem> against = file.reading().problems().stream().filter(Problem::blocks).toList();
        boolean none =
                !against.isEmpty() && against.stream().allMatch(p -> p.field().equals("convicted"));
        return none
                ? new Driven.NoConviction()
                : new Driven.Stuck("front door: " + against.stream().map(Problem::field).toList());
    }

    private Driven decide(ReturnReference reference, ReturnState state) {
        return state == ReturnState.SEALED ? sealed(reference) : verified(reference);
    }

    private Driven verified(ReturnReference reference) {
        Caller operator = persona("npb-operator-1");
        Verification.OnDesk desk = verification.open(operator, reference);
        List<Verification.PageSeen> pages = new ArrayList<>();
        desk.attachments()
                .forEach(
                        a ->
                                a.pages()
                                        .forEach(
                                                p ->
                                                        pages.add(
                                                                new Verification.PageSeen(
                                                                        a.id(),
                                                                        p.number(),
                                                                        p.version()))));
        verification.confirmPages(operator, reference, pages);
        Outcome shown = desk.decision().outcome();
        return done(shown, verification.verify(operator, reference));
    }

    private static Driven done(Outcome shown, Judged judged) {
        Optional<Judged> expected =
                switch (shown) {
                    case ELIGIBLE_2H, ELIGIBLE_S24_ONLY -> Optional.of(Judged.ENTERED);
                    case NEEDS_LEGAL_OPINION -> Optional.of(Judged.TO_OPINION);
                    case NOT_ELIGIBLE -> Optional.of(Judged.NOT_ENTERED);
                };
        return expected.filter(judged::equals).isPresent()
                ? new Driven.Decided(shown)
                : new Driven.Stuck("verification");
    }

    /** A juvenile or probation return: two officers open it, and by default it is not entered. */
    private Driven sealed(ReturnReference reference) {
        Caller first = persona("npb-supervisor-1");
        Caller second = persona("npb-supervisor-2");
        Outcome shown = verification.open(first, reference).decision().outcome();
        Judged proposed =
                verification.propose(first, reference, false, "Held sealed by default.", "none");
        if (proposed != Judged.PROPOSED || verification.open(second, reference).own()) {
            return new Driven.Stuck("proposal");
        }
        return verification.decide(second, reference, true, "Agreed.") == Judged.NOT_ENTERED
                ? new Driven.Decided(shown)
                : new Driven.Stuck("second officer");
    }

    private Caller persona(String officer) {
        return personas.require(new OfficerId(officer));
    }
}
