package pk.nsor.register.conviction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.page.DateTyped;
import pk.nsor.register.page.FieldKind;
import pk.nsor.register.page.NameTyped;

/** A piece of a form page: what is asked, not what was answered. */
public sealed interface Block {
    /** One line of text. */
    record Line(String name, Text label, @Nullable Text hint, FieldKind kind, String css)
            implements Block {}

    /** Several lines of text. */
    record Area(String name, Text label, @Nullable Text hint, FieldKind kind, int rows)
            implements Block {}

    /** One of a list; {@code empty} is the first, empty choice, null where one always stands. */
    record Pick(
            String name,
            Text label,
            @Nullable Text hint,
            List<Choice> choices,
            @Nullable Text empty)
            implements Block {}

    /** One of a few. */
    record Radio(
            String name, Text legend, @Nullable Text hint, List<Choice> choices, boolean inline)
            implements Block {}

    /** “There is none because”: the first choice says that the answer is given above. */
    record None(String name, Text legend, List<Choice> choices) implements Block {}

    /** A name in both scripts. */
    record Names(String stem, Text legend, @Nullable Text hint) implements Block {
        public NameTyped typed(Answers answers) {
            return new NameTyped(answers.first(stem + "Urdu"), answers.first(stem + "Roman"));
        }
    }

    /** A partial date, with its source where sources are given. */
    record Day(String stem, Text legend, @Nullable Text hint, List<Choice> sources)
            implements Block {
        public DateTyped typed(Answers answers) {
            return new DateTyped(
                    answers.first(stem + "Day"),
                    answers.first(stem + "Month"),
                    answers.first(stem + "Year"),
                    answers.first(stem + "Source"));
        }
    }

    /** A declaration to tick. */
    record Tick(String name, Text label) implements Block {}

    /** Blocks under one legend. */
    record Group(Text legend, @Nullable Text hint, List<Block> blocks) implements Block {}

    /** Blocks beside one another where there is room. */
    record Beside(List<Block> blocks) implements Block {}

    static Line line(String name, Text label) {
        return new Line(name, label, null, FieldKind.ANY, "");
    }

    static Line line(String name, Text label, Text hint) {
        return new Line(name, label, hint, FieldKind.ANY, "");
    }

    /** A short number, digits in any script. */
    static Line number(String name, Text label) {
        return new Line(name, label, null, FieldKind.NUMBER, "ns-w13");
    }

    static Group group(Text legend, Block... blocks) {
        return new Group(legend, null, List.of(blocks));
    }
}
