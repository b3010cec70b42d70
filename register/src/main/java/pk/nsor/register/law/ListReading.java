package pk.nsor.register.law;

import java.util.List;

/**
 * The rows of a list, and the rows that could not be taken. A list applies only without problems.
 */
public record ListReading<T>(List<T> rows, List<RowProblem> problems) {
    public ListReading {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    public boolean clean() {
        return problems.isEmpty();
    }
}
