package pk.nsor.register.conviction;

import java.util.List;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.Text;

/**
 * One answer as a page shows it: a label, and lines of values.
 *
 * @param field of the form, for instance {@code address1Written}: where it can be changed, and what
 *     a reason beside it is about
 * @param lines at least one
 */
public record AnswerRow(String field, Text label, List<List<Shown>> lines) {
    public AnswerRow {
        if (FormPart.owner(field).isEmpty()) {
            throw new IllegalArgumentException("a field of no part");
        }
        lines = List.copyOf(lines);
    }

    /** The part of the form that asks for it. */
    public FormPart part() {
        return FormPart.owner(field).orElseThrow();
    }

    /** A value, in whatever script it is. */
    public sealed interface Shown {
        record Name(PersonName name) implements Shown {
            @Override
            public String toString() {
                return "Name[masked]";
            }
        }

        /** Words of the register in both languages. */
        record Words(Text text) implements Shown {}

        /** Words of the register beside a value: a source, a reading. */
        record Beside(Text text) implements Shown {}

        /** As typed, in either script. */
        record Written(String text) implements Shown {
            @Override
            public String toString() {
                return "Written[masked]";
            }
        }

        /** A number or reference, left to right in both languages. */
        record Number(String text) implements Shown {
            @Override
            public String toString() {
                return "Number[masked]";
            }
        }

        record Day(PartialDate date) implements Shown {}

        /** As typed, with a word before it: PS, tehsil. */
        record Marked(Text mark, String text) implements Shown {
            @Override
            public String toString() {
                return "Marked[masked]";
            }
        }

        /** What the register reads in words beside it: sections, left to right. */
        record ReadAs(String sections) implements Shown {}

        /** A day with a word before it: since, until, as of. */
        record MarkedDay(Text mark, PartialDate date) implements Shown {}

        /** Absent, with the reason; {@code none} where there is no such fact at all. */
        record Absent(Text reason, boolean none) implements Shown {}
    }

    @Override
    public String toString() {
        return "AnswerRow[masked]";
    }
}
