package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.names.Aspect;
import pk.nsor.names.Verdict;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.ReturnId;
import pk.nsor.register.entry.Nearest.Near;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * Possible duplicates at entry and verification, likeliest first, each with what agrees. Only where
 * something beside the name agrees, for namesakes are many; nothing is merged by itself.
 */
@Component
class Duplicates implements DuplicateCheck {
    private final Nearest nearest;

    Duplicates(Nearest nearest) {
        this.nearest = nearest;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<PossibleDuplicate> find(ReturnId asking, Particulars person) {
        return nearest.to(Described.of(person)).near().stream()
                .filter(n -> told(n.resemblance()))
                .limit(MOST)
                .map(n -> new PossibleDuplicate(reason(n)))
                .toList();
    }

    private static boolean told(Resemblance r) {
        return Ranking.shown(r) && Ranking.strength(r) != Ranking.NAME_ALONE;
    }

    private static Text reason(Near near) {
        String number = near.number().value();
        Resemblance r = near.resemblance();
        List<Text> said = new ArrayList<>();
        if (r.sameCnic()) {
            said.add(Text.of("the same CNIC", "شناختی کارڈ نمبر ایک"));
        } else if (r.nearCnic()) {
            said.add(
                    Text.of(
                            "the CNIC but for a digit or two",
                            "شناختی کارڈ نمبر ایک دو ہندسوں کے فرق سے"));
        }
        names(r, Aspect.NAME, "name", "نام", said);
        names(r, Aspect.PARENT, "father’s name", "ولدیت", said);
        r.parts(Aspect.BIRTH).stream()
                .filter(p -> p.nats() > 0)
                .map(FactWords::of)
                .forEach(
                        w ->
                                said.add(
                                        Text.of(
                                                "birth: " + w.why().en(),
                                                "پیدائش: " + w.why().ur())));
        Text all = NameWords.joined(said);
        boolean very = r.comparison().verdict() == Verdict.VERY_LIKELY;
        return Text.of(
                number + (very ? ", very likely: " : ", possibly: ") + all.en(),
                number + (very ? "، غالب امکان: " : "، ممکنہ: ") + all.ur());
    }

    private static void names(Resemblance r, Aspect aspect, String en, String ur, List<Text> said) {
        if (r.comparison().nats(aspect) > 0) {
            Text why = NameWords.of(r.parts(aspect), r.kin()).why();
            said.add(Text.of(en + ": " + why.en(), ur + ": " + why.ur()));
        }
    }
}
