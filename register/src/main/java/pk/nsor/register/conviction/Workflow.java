package pk.nsor.register.conviction;

import static pk.nsor.register.conviction.ReturnState.*;
import static pk.nsor.register.conviction.ReturnStep.*;

import java.util.List;
import java.util.Optional;

/**
 * The one transition table of a return. A step from a state that is not listed here does not exist.
 * Drawn into {@code docs/workflow-return.md}.
 */
public final class Workflow {
    /**
     * One allowed move.
     *
     * @param by whose step it is, in words for the drawing
     */
    public record Move(ReturnState from, ReturnStep step, ReturnState to, String by) {}

    private static final String MAKERS = "the office that entered it";
    private static final String VERIFIER = "an NPB officer who neither entered nor edited it";
    private static final String TWO = "two NPB officers";
    private static final String CLOCK = "the register, 30 days after the decision";

    private static final List<Move> MOVES =
            List.of(
                    new Move(DRAFT, SUBMIT, SUBMITTED, MAKERS),
                    new Move(DRAFT, SUBMIT_SEALED, SEALED, MAKERS),
                    new Move(SUBMITTED, CALL_BACK, CALLED_BACK, MAKERS),
                    new Move(CALLED_BACK, SUBMIT, SUBMITTED, MAKERS),
                    new Move(CALLED_BACK, SUBMIT_SEALED, SEALED, MAKERS),
                    new Move(SUBMITTED, SEND_BACK, SENT_BACK, VERIFIER),
                    new Move(SENT_BACK, SUBMIT, SUBMITTED, MAKERS),
                    new Move(SENT_BACK, SUBMIT_SEALED, SEALED, MAKERS),
                    new Move(SUBMITTED, ENTER, ENTERED, VERIFIER),
                    new Move(SUBMITTED, ASK_OPINION, OPINION, VERIFIER),
                    new Move(SUBMITTED, NOT_ENTER, NOT_ENTERED, VERIFIER),
                    new Move(OPINION, ENTER, ENTERED, TWO),
                    new Move(OPINION, NOT_ENTER, NOT_ENTERED, TWO),
                    new Move(OPINION, SEND_BACK, SENT_BACK, TWO),
                    new Move(SEALED, SEND_BACK, SENT_BACK, TWO),
                    new Move(SEALED, ENTER, ENTERED, TWO),
                    new Move(SEALED, NOT_ENTER, NOT_ENTERED, TWO),
                    new Move(NOT_ENTERED, ERASE, ERASED, CLOCK));

    private Workflow() {}

    public static List<Move> moves() {
        return MOVES;
    }

    /** Where the step leads from here; empty when it does not exist from here. */
    public static Optional<ReturnState> after(ReturnState from, ReturnStep step) {
        return MOVES.stream()
                .filter(m -> m.from() == from && m.step() == step)
                .map(Move::to)
                .findFirst();
    }

    /** The table as Markdown. */
    public static String markdown() {
        StringBuilder out =
                new StringBuilder(
                        """
                        # How a conviction return moves

                        Generated from `conviction/Workflow.java`. A step that is not in this table does not exist.

                        | from | step | to | by |
                        |---|---|---|---|
                        """);
        for (Move m : MOVES) {
            out.append("| ")
                    .append(m.from().code())
                    .append(" | ")
                    .append(m.step().text().en())
                    .append(" | ")
                    .append(m.to().code())
                    .append(" | ")
                    .append(m.by())
                    .append(" |\n");
        }
        return out.toString();
    }
}
