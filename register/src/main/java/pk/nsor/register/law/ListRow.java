package pk.nsor.register.law;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.apache.commons.csv.CSVRecord;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Text;

/** One row of a list while it is read: typed values, and a problem for each that is none. */
final class ListRow {
    private final CSVRecord row;
    private final List<RowProblem> problems = new ArrayList<>();

    ListRow(CSVRecord row) {
        this.row = row;
    }

    List<RowProblem> problems() {
        return problems;
    }

    void problem(String column, RowProblem.Kind kind) {
        // The heading is row 1, so that the number is the one a spreadsheet shows.
        problems.add(new RowProblem(row.getRecordNumber() + 1, column, kind));
    }

    /** The value without outer blanks; empty when the row is short. */
    String value(String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }

    String required(String column) {
        String value = value(column);
        if (value.isEmpty()) {
            problem(column, RowProblem.Kind.MISSING_VALUE);
        }
        return value;
    }

    <T> Optional<T> word(String column, T[] all, Function<T, String> code) {
        String value = value(column);
        for (T one : all) {
            if (code.apply(one).equals(value)) {
                return Optional.of(one);
            }
        }
        problem(
                column,
                value.isEmpty() ? RowProblem.Kind.MISSING_VALUE : RowProblem.Kind.UNKNOWN_WORD);
        return Optional.empty();
    }

    Optional<StatuteCode> statute(String column) {
        String value = required(column);
        if (StatuteCode.isCode(value)) {
            return Optional.of(new StatuteCode(value));
        }
        if (!value.isEmpty()) {
            problem(column, RowProblem.Kind.UNKNOWN_WORD);
        }
        return Optional.empty();
    }

    Optional<SectionCode> section(String column) {
        Optional<SectionCode> code = SectionCode.parse(value(column));
        if (code.isEmpty()) {
            problem(column, RowProblem.Kind.NOT_A_SECTION);
        }
        return code;
    }

    Optional<LocalDate> date(String column) {
        String value = value(column);
        try {
            return value.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(value));
        } catch (DateTimeException e) {
            problem(column, RowProblem.Kind.NOT_A_DATE);
            return Optional.empty();
        }
    }

    Optional<PartialDate> partialDate(String column) {
        String value = value(column);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.matches("[0-9]{4}(-[0-9]{2}){0,2}")) {
            try {
                return Optional.of(PartialDate.ofIso(value));
            } catch (IllegalArgumentException e) {
                problem(column, RowProblem.Kind.NOT_A_DATE);
                return Optional.empty();
            }
        }
        problem(column, RowProblem.Kind.NOT_A_DATE);
        return Optional.empty();
    }

    OptionalInt number(String column) {
        String value = value(column);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (value.matches("[0-9]{1,3}")) {
            return OptionalInt.of(Integer.parseInt(value));
        }
        problem(column, RowProblem.Kind.NOT_A_NUMBER);
        return OptionalInt.empty();
    }

    /** Both languages or neither. */
    Optional<Text> text(String en, String ur) {
        String english = value(en);
        String urdu = value(ur);
        if (english.isEmpty() != urdu.isEmpty()) {
            problem(english.isEmpty() ? en : ur, RowProblem.Kind.ONE_LANGUAGE);
        }
        return english.isEmpty() || urdu.isEmpty()
                ? Optional.empty()
                : Optional.of(Text.of(english, urdu));
    }

    Optional<Text> requiredText(String en, String ur) {
        Optional<Text> text = text(en, ur);
        if (text.isEmpty() && problems.isEmpty()) {
            problem(en, RowProblem.Kind.MISSING_VALUE);
        }
        return text;
    }
}
