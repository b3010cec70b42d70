package pk.nsor.register.conviction;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nsor.register.page.FieldError;
import pk.nsor.register.page.FieldErrors;

/**
 * What the typed answers amount to.
 *
 * @param complete the typed return, when nothing blocks it
 * @param problems what is to be said, in the order of the fields
 * @param open doubts that the answers raise, explained or not: their fields are shown
 */
public record ReturnReading(
        Optional<ConvictionReturn> complete, List<Problem> problems, Set<Doubt> open) {
    public ReturnReading {
        problems = List.copyOf(problems);
        open = open.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(open));
        if (complete.isPresent() == problems.stream().anyMatch(Problem::blocks)) {
            throw new IllegalArgumentException("complete exactly when nothing blocks");
        }
    }

    /** What is to be said on the page of one part. */
    public FieldErrors errors(FormPart part) {
        return new FieldErrors(
                problems.stream()
                        .filter(p -> p.part() == part && p.blocks())
                        .map(p -> new FieldError(p.field(), p.text()))
                        .toList(),
                problems.stream()
                        .filter(p -> p.part() == part && !p.blocks())
                        .map(p -> new FieldError(p.field(), p.text()))
                        .toList());
    }

    /** Problems of one kind in one part. */
    public List<Problem> of(FormPart part, Problem.Kind kind) {
        return problems.stream().filter(p -> p.part() == part && p.kind() == kind).toList();
    }

    /** Whether nothing of this part stands against submitting. */
    public boolean done(FormPart part) {
        return problems.stream().noneMatch(p -> p.part() == part && p.blocks());
    }
}
