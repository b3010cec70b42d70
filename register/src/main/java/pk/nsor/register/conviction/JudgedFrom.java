package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.Optional;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.reference.Lists;

/**
 * From which day the clock of a return counts. Of a judgment date that is known in part it is the
 * earliest day that it can be: an assumption, so that no return escapes its clock by a blank field.
 *
 * @param exactly whether the judgment is of that very day
 */
public record JudgedFrom(LocalDate day, boolean exactly) {
    /** As typed in a draft, right or wrong; empty where no date can be read. */
    static Optional<JudgedFrom> of(Answers answers, Lists lists, LocalDate today) {
        return new Typed(answers, lists, today).date("judgment").map(JudgedFrom::of);
    }

    private static JudgedFrom of(PartialDate judgment) {
        return new JudgedFrom(judgment.earliest(), judgment.exact().isPresent());
    }
}
