package pk.nsor.register.lookup;

import java.util.ArrayList;
import java.util.List;
import pk.nsor.register.candidate.Candidate;

/**
 * Candidates that stand in one table beside the suspect; more than three are continued below.
 *
 * @param first rank of the first, from 1
 */
public record CompareGroup(int first, List<Candidate> candidates) {
    /** Columns that can be read side by side. */
    private static final int MOST = 3;

    public CompareGroup {
        candidates = List.copyOf(candidates);
    }

    static List<CompareGroup> of(List<Candidate> candidates) {
        List<CompareGroup> groups = new ArrayList<>();
        for (int from = 0; from < candidates.size(); from += MOST) {
            groups.add(
                    new CompareGroup(
                            from + 1,
                            candidates.subList(from, Math.min(from + MOST, candidates.size()))));
        }
        return groups;
    }

    /** What the candidate says of one field. */
    public static java.util.Optional<Candidate.Comparison> of(
            Candidate candidate, Candidate.Field field) {
        return candidate.fields().stream().filter(c -> c.field() == field).findFirst();
    }

    @Override
    public String toString() {
        return "CompareGroup[masked]";
    }
}
