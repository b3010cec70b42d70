package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.names.Aspect;
import pk.nsor.names.Verdict;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.entry.Nearest.Near;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.search.AskedTokens;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Likeness.Kin;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * Possible duplicates at entry and verification, likeliest first, each with what agrees. Only where
 * something beside the name agrees, for namesakes are many; nothing is merged by itself. Who may
 * not read entries is shown only what the own office returned and may open, by its return, and
 * never a withheld entry.
 */
@Component
class Duplicates implements DuplicateCheck {
    private final Nearest nearest;
    private final ReturnsInHand returns;
    private final AskedTokens tokens;
    private final Access access;

    Duplicates(Nearest nearest, ReturnsInHand returns, AskedTokens tokens, Access access) {
        this.nearest = nearest;
        this.returns = returns;
        this.tokens = tokens;
        this.access = access;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Found find(Caller caller, ReturnReference asking, Particulars person, Act act) {
        boolean whole = access.mayEver(caller, Action.ENTRY_READ);
        Nearest.Found found = nearest.to(Described.of(person), Duplicates::told);
        Stream<Near> near =
                found.near().stream().filter(n -> !n.row().returnRef().equals(asking.value()));
        List<PossibleDuplicate> shown =
                near.filter(n -> whole || own(caller, n))
                        .limit(MOST)
                        .map(n -> duplicate(n, whole))
                        .toList();
        tokens.leave(EntryPairs.asked(person), act);
        shown.forEach(d -> act.about("entry", d.number().value()));
        Optional<Text> remark =
                Optional.of(found.reach()).filter(r -> whole && r != Reach.FULL).map(Reach::text);
        return new Found(shown, whole, remark);
    }

    private static boolean told(Resemblance r) {
        return Ranking.shown(r) && Ranking.strength(r) != Ranking.NAME_ALONE;
    }

    /** Whether the entry came of a return that the caller's office may open, and answers. */
    private boolean own(Caller caller, Near near) {
        return near.state() == EntryState.STANDING
                && entered(near)
                        .filter(r -> !r.heldSealed())
                        .filter(r -> access.may(caller, Action.RETURN_READ, r.resource()))
                        .isPresent();
    }

    private Optional<ReturnRow> entered(Near near) {
        try {
            return returns.find(new ReturnReference(near.row().returnRef()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The Bureau is given the number, an office the reference that it knows. */
    private static PossibleDuplicate duplicate(Near near, boolean whole) {
        String named = whole ? near.number().value() : near.row().returnRef();
        return new PossibleDuplicate(
                near.number(),
                reason(named, near.resemblance()),
                near.state() == EntryState.WITHHELD);
    }

    private static Text reason(String named, Resemblance r) {
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
        Text all = NameWords.joined(said);
        boolean very = r.comparison().verdict() == Verdict.VERY_LIKELY;
        return Text.of(
                named + (very ? ", very likely: " : ", possibly: ") + all.en(),
                named + (very ? "، غالب امکان: " : "، ممکنہ: ") + all.ur());
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
