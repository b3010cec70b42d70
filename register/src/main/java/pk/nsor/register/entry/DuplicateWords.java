package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.List;
import pk.nsor.names.Aspect;
import pk.nsor.names.Verdict;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.Likeness.Kin;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * When a possible duplicate is told, and in which words: what agrees, and nothing of what was
 * compared. Pure.
 */
final class DuplicateWords {
    private DuplicateWords() {}

    /** What agrees, by name. */
    static List<Text> agreeing(Resemblance r) {
        List<Text> said = new ArrayList<>();
        if (r.sameCnic()) {
            said.add(Text.of("the same CNIC", "شناختی کارڈ نمبر ایک"));
        } else if (r.nearCnic()) {
            said.add(
                    Text.of(
                            "the CNIC but for a digit or two",
                            "شناختی کارڈ نمبر ایک دو ہندسوں کے فرق سے"));
        }
        if (r.samePaper()) {
            said.add(
                    Text.of(
                            "the number of another identity paper",
                            "دیگر شناختی دستاویز کا نمبر ایک"));
        }
        names(r, Aspect.NAME, Text.of("name", "نام"), said);
        names(r, Aspect.PARENT, parent(r.kin()), said);
        r.parts(Aspect.BIRTH).stream()
                .filter(p -> p.nats() > 0)
                .map(FactWords::of)
                .forEach(
                        w ->
                                said.add(
                                        Text.of(
                                                "birth: " + w.why().en(),
                                                "پیدائش: " + w.why().ur())));
        return said;
    }

    /** Which record it is, how likely, and what agrees. */
    static Text reason(String named, boolean very, List<Text> said) {
        Text all = NameWords.joined(said);
        return Text.of(
                named + (very ? ", very likely: " : ", possibly: ") + all.en(),
                named + (very ? "، غالب امکان: " : "، ممکنہ: ") + all.ur());
    }

    static boolean veryLikely(Resemblance r) {
        return r.comparison().verdict() == Verdict.VERY_LIKELY;
    }

    /** Whether something beside the name agrees, for namesakes are many. */
    static boolean told(Resemblance r) {
        return Ranking.shown(r) && Ranking.strength(r) != Ranking.NAME_ALONE;
    }

    private static Text parent(Kin kin) {
        return switch (kin) {
            case FATHER -> Text.of("father’s name", "ولدیت");
            case HUSBAND -> Text.of("husband’s name", "زوجیت");
            case MIXED, NONE -> Text.of("father’s or husband’s name", "ولدیت یا زوجیت");
        };
    }

    private static void names(Resemblance r, Aspect aspect, Text label, List<Text> said) {
        if (r.comparison().nats(aspect) > 0) {
            Text why = NameWords.of(r.parts(aspect), r.kin()).why();
            said.add(Text.of(label.en() + ": " + why.en(), label.ur() + ": " + why.ur()));
        }
    }
}
