package pk.nsor.register.law;

import java.util.List;

/**
 * Eligibility as computed; a person confirms it.
 *
 * @param steps every step in the order taken
 * @param sealed a doubt about the person: the return is held sealed and by default not entered
 */
public record Decision(Outcome outcome, List<Step> steps, boolean sealed) {
    public Decision {
        steps = List.copyOf(steps);
    }

    /** Some step that bears on the outcome rests on an assumption. */
    public boolean restsOnAssumption() {
        return steps.stream().anyMatch(Step::assumed);
    }
}
