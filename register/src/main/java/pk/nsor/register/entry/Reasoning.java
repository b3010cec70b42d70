package pk.nsor.register.entry;

import java.time.Instant;
import java.util.List;
import pk.nsor.register.kernel.Basis;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.Decision;
import pk.nsor.register.law.Outcome;

/**
 * Why a conviction is on the register, as it was computed and confirmed: kept with the entry,
 * because law and rules change.
 *
 * @param outcome code of the outcome
 * @param steps each question and finding, in order
 * @param assumed whether a step that bears on the outcome rests on an assumption
 * @param confirmedBy who confirmed it
 * @param confirmedAt when
 * @param opinion reference of the authority, where a legal opinion decided; empty otherwise
 */
public record Reasoning(
        String outcome,
        List<Line> steps,
        boolean assumed,
        OfficerId confirmedBy,
        Instant confirmedAt,
        String opinion) {
    /** One step. */
    public record Line(Text question, Text finding, String citation, Basis basis) {}

    public Reasoning {
        steps = List.copyOf(steps);
    }

    static Reasoning of(Decision d, OfficerId by, Instant at, String opinion) {
        return new Reasoning(
                d.outcome().code(),
                d.steps().stream()
                        .map(s -> new Line(s.question(), s.finding(), s.citation(), s.basis()))
                        .toList(),
                d.restsOnAssumption(),
                by,
                at,
                opinion);
    }

    /** The outcome in words. */
    public Text words() {
        return Outcome.ofCode(outcome).orElseThrow().text();
    }
}
