package pk.nsor.register.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.conviction.ConvictionReturn;
import pk.nsor.register.conviction.DuplicateCheck;
import pk.nsor.register.conviction.Fir;
import pk.nsor.register.conviction.ReturnReference;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * Other returns that the Bureau has and has not decided and that may report the same person or the
 * same conviction: two offices may, or one office twice. They are few beside the register, so each
 * is opened and compared as it stands: no token of a return is kept that would outlive its key. In
 * the caller's transaction.
 */
@Component
class OthersInHand {
    /** Most returns that one check opens: the bound on its work. */
    static final int MOST_OPENED = 1_000;

    private static final Text NOT_ALL_COMPARED =
            Text.of(
                    "More than "
                            + MOST_OPENED
                            + " returns wait: compared were those of the same month and district of judgment, then the newest.",
                    MOST_OPENED
                            + " سے زیادہ گوشوارے زیرِ کار ہیں: پہلے اسی ماہ اور ضلع کے فیصلوں کے، پھر تازہ ترین گوشواروں سے موازنہ ہوا۔");

    private static final Text SEALED_ONE =
            Text.of(
                    "A return that is held sealed may be of the same person or conviction: ask a supervisor before you decide.",
                    "ایک سربمہر گوشوارہ اسی شخص یا اسی سزایابی کا ہو سکتا ہے: فیصلے سے پہلے نگران افسر سے پوچھیے۔");

    private final ReturnsInHand returns;
    private final Access access;

    OthersInHand(ReturnsInHand returns, Access access) {
        this.returns = returns;
        this.access = access;
    }

    /** Another return, how alike its person is, and how its FIR stands to the one of this. */
    private record Near(ReturnRow row, Resemblance resemblance, Fir.Sameness fir) {
        boolean told() {
            return fir != Fir.Sameness.NOT_SAID || DuplicateWords.told(resemblance);
        }

        @Override
        public String toString() {
            return "Near[masked]";
        }
    }

    /**
     * What the officer is told of them.
     *
     * @param whole whether the officer may read entries; otherwise only the own office's returns
     *     are opened, and never a sealed one
     */
    DuplicateCheck.InHand near(
            Caller caller, ReturnReference asking, ConvictionReturn read, boolean whole) {
        Optional<OfficeId> only = whole ? Optional.empty() : Optional.of(caller.office());
        List<ReturnsInHand.Opened> others = returns.others(asking, read, only, MOST_OPENED + 1);
        Likeness likeness = Likeness.of(Described.of(read.person()));
        List<Near> near =
                others.stream()
                        .limit(MOST_OPENED)
                        .filter(o -> whole || own(caller, o.row()))
                        .map(o -> compared(likeness, read, o))
                        .filter(Near::told)
                        .sorted(
                                Comparator.comparing((Near n) -> n.fir() != Fir.Sameness.SAME)
                                        .thenComparingDouble(n -> -n.resemblance().nats())
                                        .thenComparing(n -> n.row().reference().value()))
                        .toList();
        return new DuplicateCheck.InHand(
                near.stream()
                        .limit(DuplicateCheck.MOST)
                        .map(n -> told(caller, n))
                        .distinct()
                        .toList(),
                remarks(others.size(), near.size()));
    }

    /**
     * What is left out is said.
     *
     * @param waiting how many wait, counted to one more than are opened
     * @param near how many of those opened are to be told
     */
    static List<Text> remarks(int waiting, int near) {
        List<Text> remarks = new ArrayList<>();
        if (waiting > MOST_OPENED) {
            remarks.add(NOT_ALL_COMPARED);
        }
        if (near > DuplicateCheck.MOST) {
            remarks.add(notAllTold(near));
        }
        return remarks;
    }

    private static Text notAllTold(int all) {
        int most = DuplicateCheck.MOST;
        return Text.of(
                all + " returns that wait are this near; the " + most + " nearest are listed.",
                all + " زیرِ کار گوشوارے اتنے قریب ہیں؛ قریب ترین " + most + " درج ہیں۔");
    }

    private boolean own(Caller caller, ReturnRow row) {
        return !row.heldSealed() && access.may(caller, Action.RETURN_READ, row.resource());
    }

    private static Near compared(
            Likeness likeness, ConvictionReturn read, ReturnsInHand.Opened other) {
        Optional<Fir> mine = read.conviction().fir().found();
        Optional<Fir> theirs = other.read().conviction().fir().found();
        return new Near(
                other.row(),
                likeness.to(Likeness.of(Described.of(other.read().person()))),
                mine.flatMap(m -> theirs.map(m::to)).orElse(Fir.Sameness.NOT_SAID));
    }

    /** Of a sealed one nothing that agrees is told, and which it is only to who decides such. */
    private DuplicateCheck.AlsoInHand told(Caller caller, Near near) {
        ReturnReference reference = near.row().reference();
        if (near.row().heldSealed()) {
            boolean may = access.may(caller, Action.RETURN_SEALED_OPEN, near.row().resource());
            return may
                    ? new DuplicateCheck.AlsoInHand(Optional.of(reference), sealed(reference), true)
                    : new DuplicateCheck.AlsoInHand(Optional.empty(), SEALED_ONE, true);
        }
        List<Text> said = new ArrayList<>();
        fir(near).ifPresent(said::add);
        boolean alike = DuplicateWords.told(near.resemblance());
        if (alike) {
            said.addAll(DuplicateWords.agreeing(near.resemblance()));
        }
        boolean very = alike && DuplicateWords.veryLikely(near.resemblance());
        return new DuplicateCheck.AlsoInHand(
                Optional.of(reference),
                DuplicateWords.reason(reference.value(), very, said),
                false);
    }

    private static Text sealed(ReturnReference reference) {
        return Text.of(
                reference.value()
                        + ", held sealed: may be of the same person or conviction. Its two officers decide it.",
                reference.value()
                        + "، سربمہر: اسی شخص یا اسی سزایابی کا ہو سکتا ہے۔ اس کا فیصلہ اس کے دو افسر کرتے ہیں۔");
    }

    private static Optional<Text> fir(Near near) {
        boolean alike = DuplicateWords.told(near.resemblance());
        return switch (near.fir()) {
            case SAME ->
                    Optional.of(
                            alike
                                    ? Text.of("the same FIR", "مقدمہ نمبر، سال اور تھانہ ایک")
                                    : Text.of(
                                            "the same FIR, as persons convicted together have",
                                            "مقدمہ نمبر، سال اور تھانہ ایک، جیسا اکٹھے سزا پانے والوں کا ہوتا ہے"));
            case STATION_OPEN ->
                    Optional.of(
                            Text.of(
                                    "FIR of the same number, year and district, the station written differently",
                                    "مقدمہ نمبر، سال اور ضلع ایک، تھانہ مختلف لکھا ہوا"));
            case NOT_SAID -> Optional.empty();
        };
    }
}
