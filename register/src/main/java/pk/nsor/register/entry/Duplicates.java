package pk.nsor.register.entry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.audit.Act;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.entry.Nearest.Near;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.AskedTokens;
import pk.nsor.register.search.Described;

/**
 * Possible duplicates at entry and verification, likeliest first, each with what agrees: entries,
 * and other returns in the Bureau's hand. Only where something beside the name agrees, for
 * namesakes are many; nothing is merged by itself. Who may not read entries is shown only what the
 * own office returned and may open, by its return, and never a withheld entry.
 */
@Component
class Duplicates implements DuplicateCheck {
    private final Nearest nearest;
    private final ReturnsInHand returns;
    private final OthersInHand inHand;
    private final AskedTokens tokens;
    private final Access access;

    Duplicates(
            Nearest nearest,
            ReturnsInHand returns,
            OthersInHand inHand,
            AskedTokens tokens,
            Access access) {
        this.nearest = nearest;
        this.returns = returns;
        this.inHand = inHand;
        this.tokens = tokens;
        this.access = access;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Found find(Caller caller, ReturnReference asking, ConvictionReturn read, Act act) {
        boolean whole = access.mayEver(caller, Action.ENTRY_READ);
        Nearest.Found found = nearest.to(Described.of(read.person()), DuplicateWords::told);
        Stream<Near> near =
                found.near().stream().filter(n -> !n.row().returnRef().equals(asking.value()));
        List<PossibleDuplicate> shown =
                near.filter(n -> whole || own(caller, n))
                        .limit(MOST)
                        .map(n -> duplicate(n, whole))
                        .toList();
        tokens.leave(EntryPairs.asked(read.person()), act);
        shown.forEach(d -> act.about("entry", d.number().value()));
        InHand others = inHand.near(caller, asking, read, whole);
        others.shown().stream()
                .flatMap(o -> o.reference().stream())
                .forEach(ref -> act.about("return", ref.value()));
        Optional<Text> remark =
                Optional.of(found.reach()).filter(r -> whole && r != Reach.FULL).map(Reach::text);
        return new Found(shown, others, whole, remark);
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
                DuplicateWords.reason(
                        named,
                        DuplicateWords.veryLikely(near.resemblance()),
                        DuplicateWords.agreeing(near.resemblance())),
                near.state() == EntryState.WITHHELD);
    }
}
