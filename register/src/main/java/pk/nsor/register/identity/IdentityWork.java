package pk.nsor.register.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** Pairs to rule on, answers to recall, and a prosecution's notices of repeat offenders. */
@Component
class IdentityWork implements WorkSource {
    private static final Text BUREAU = Text.of("NPB, this cell", "بیورو، یہی سیل");

    private final IdentityStore store;
    private final RepeatNotices notices;
    private final TwoPersonActs acts;
    private final Access access;
    private final Clocks clocks;

    IdentityWork(
            IdentityStore store,
            RepeatNotices notices,
            TwoPersonActs acts,
            Access access,
            Clocks clocks) {
        this.store = store;
        this.notices = notices;
        this.acts = acts;
        this.access = access;
        this.clocks = clocks;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        List<WorkItem> items = new ArrayList<>();
        if (access.mayEver(caller, Action.IDENTITY_RULE)) {
            for (IdentityStore.Task t : store.tasks(MOST)) {
                Optional<TwoPersonAct> open = acts.open(ActKind.IDENTITY, t.pair().subject());
                if (open.isEmpty()) {
                    items.add(task(t));
                }
            }
            acts.waitingFor(caller, ActKind.IDENTITY, MOST)
                    .forEach(a -> items.add(proposed(a, false)));
            acts.proposedBy(caller, ActKind.IDENTITY, MOST)
                    .forEach(a -> items.add(proposed(a, true)));
            store.openRecalls(MOST).forEach(r -> items.add(recall(r)));
        }
        if (access.mayEver(caller, Action.REPEAT_READ)) {
            notices.unread(caller.office(), MOST).forEach(n -> items.add(notice(n)));
        }
        return items;
    }

    private WorkItem task(IdentityStore.Task t) {
        return item(
                Text.of("Are two entries of one person?", "کیا دو اندراجات ایک ہی شخص کے ہیں؟"),
                t.newer().value(),
                Text.of(
                        "newly verified; may be on the register already",
                        "نئی تصدیق؛ ممکن ہے پہلے سے رجسٹر میں ہو"),
                t.at(),
                clocks.start("verification", t.at()),
                t.pair().href(),
                false);
    }

    private WorkItem proposed(TwoPersonAct a, boolean waits) {
        return item(
                Text.of(
                        "Rule on two entries as second officer",
                        "دو اندراجات پر بطور دوسرا افسر فیصلہ"),
                Pair.ofSubject(a.subject()).one().value(),
                Text.of("proposed; a second officer decides", "تجویز درج؛ دوسرا افسر فیصلہ کرے گا"),
                a.proposedAt(),
                acts.deadline(a),
                Pair.ofSubject(a.subject()).href(),
                waits);
    }

    private WorkItem recall(Recall r) {
        return item(
                Text.of("Recall an answer, or let it stand", "جواب واپس لیجیے یا برقرار رکھیے"),
                r.lookup(),
                Text.of(
                        "given while two entries stood joined",
                        "اس دوران دیا گیا جب دو اندراجات ملے ہوئے تھے"),
                r.at(),
                clocks.start("second-officer", r.at()),
                r.pair().href(),
                false);
    }

    private static WorkItem notice(RepeatNotices.Notice n) {
        boolean stands = n.takenBack().isEmpty();
        return new WorkItem(
                "returns",
                stands
                        ? Text.of("Possible repeat offender", "ممکنہ مکرر مجرم")
                        : RepeatPages.TAKEN_BACK,
                n.entry().value(),
                stands
                        ? Text.of(
                                "your conviction and an earlier one are of one person",
                                "آپ کی سزایابی اور ایک سابقہ سزایابی ایک ہی شخص کی ہیں")
                        : Text.of(
                                "two officers took the finding back; do not rely on it",
                                "دو افسران نے فیصلہ واپس لے لیا؛ اس پر انحصار نہ کیجیے"),
                BUREAU,
                n.takenBack().orElse(n.at()),
                null,
                "/repeat/" + n.id(),
                false);
    }

    private static WorkItem item(
            Text task,
            String reference,
            Text note,
            Instant since,
            Deadline due,
            String href,
            boolean waits) {
        return new WorkItem("other", task, reference, note, BUREAU, since, due, href, waits);
    }
}
