package pk.nsor.register.conviction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.page.Choice;
import pk.nsor.register.reference.ListName;
import pk.nsor.register.reference.Listed;
import pk.nsor.register.reference.Lists;
import pk.nsor.register.reference.Reason;

/** Choices of forms, from enums and from the dated lists. */
final class Choices {
    /** First choice of a reason: there is none to give. */
    static final Choice GIVEN = new Choice("", Text.of("it is given above", "اوپر درج ہے"));

    private Choices() {}

    static <E> List<Choice> of(E[] all, Function<E, String> code, Function<E, Text> text) {
        return Arrays.stream(all).map(e -> new Choice(code.apply(e), text.apply(e))).toList();
    }

    /** Name of a listed thing in both languages; a missing Urdu name is shown as missing. */
    static Text text(ListName name) {
        return Text.of(name.in(Lang.EN), name.in(Lang.UR));
    }

    static List<Choice> listed(List<? extends Listed> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((Listed l) -> l.name().en()))
                .map(l -> new Choice(l.code(), text(l.name())))
                .toList();
    }

    static List<Choice> reasons(Lists lists, Reason.Field field, LocalDate day) {
        List<Choice> all = new ArrayList<>();
        all.add(GIVEN);
        lists.reasons(field, day).forEach(r -> all.add(new Choice(r.code(), text(r.name()))));
        return all;
    }
}
