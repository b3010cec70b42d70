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
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/**
 * Pairs to rule on, checks to make by hand, answers to recall, and a prosecution's notices of
 * repeat offenders.
 */
@Component
class IdentityWork implements WorkSource {
    private static final Text BUREAU = Text.of("NPB, this cell", "بیورو، یہی سیل");

    private final IdentityStore store;
    private final CheckStore checks;
    private final RepeatNotices notices;
    private final TwoPersonActs acts;
    private final Access access;
    private final Clocks clocks;

    IdentityWork(
            IdentityStore store,
            CheckStore checks,
            RepeatNotices notices,
            TwoPersonActs acts,
            Access access,
            Clocks clocks) {
        this.store = store;
        this.checks = checks;
        this.notices = notices;
        this.acts = acts;
        this.access = access;
        this.clocks = clocks;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        return workFor(caller, now, MOST);
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now, int most) {
        List<WorkItem> items = new ArrayList<>();
        if (access.mayEver(caller, Action.IDENTITY_RULE)) {
            for (CheckStore.Task t : checks.tasks(most)) {
                Optional<TwoPersonAct> open = acts.open(ActKind.IDENTITY, t.pair().subject());
                if (open.isEmpty()) {
                    items.add(task(t));
                }
            }
            acts.waitingFor(caller, ActKind.IDENTITY, MOST_CLIMBED)
                    .forEach(a -> items.add(proposed(a, false)));
            acts.proposedBy(caller, ActKind.IDENTITY, MOST_CLIMBED)
                    .forEach(a -> items.add(proposed(a, true)));
            checks.byHand(most).forEach(c -> items.add(byHand(c)));
            store.openRecalls(most).forEach(r -> items.add(recall(r)));
        }
        if (access.mayEver(caller, Action.REPEAT_READ)) {
            notices.unread(caller.office(), most).forEach(n -> items.add(notice(n)));
        }
        return items;
    }

    @Override
    public List<MoreWork> moreFor(Caller caller, Instant now, int most) {
        List<MoreWork> more = new ArrayList<>();
        if (access.mayEver(caller, Action.IDENTITY_RULE)) {
            behind(
                    Text.of(
                            "pairs of entries that may be one person",
                            "اندراجات کے جوڑے جو ایک شخص کے ہو سکتے ہیں"),
                    checks.countTasks(),
                    most,
                    more);
            behind(
                    Text.of("entries to look for by hand", "دستی تلاش کے منتظر اندراجات"),
                    checks.countByHand(),
                    most,
                    more);
            behind(
                    Text.of("answers to recall or let stand", "واپسی یا برقراری کے منتظر جوابات"),
                    store.countOpenRecalls(),
                    most,
                    more);
        }
        if (access.mayEver(caller, Action.REPEAT_READ)) {
            behind(
                    Text.of("notices of a possible repeat offender", "ممکنہ مکرر مجرم کی اطلاعات"),
                    notices.countUnread(caller.office()),
                    most,
                    more);
        }
        return more;
    }

    private static void behind(Text what, long all, int most, List<MoreWork> more) {
        if (all > most) {
            more.add(new MoreWork(what, all - most));
        }
    }

    private WorkItem byHand(CheckStore.ByHand c) {
        return item(
                Text.of(
                        "Look by hand: is the person on the register already?",
                        "دستی تلاش کیجیے: کیا یہ شخص پہلے سے رجسٹر میں ہے؟"),
                c.entry().value(),
                c.reach().looked()
                        ? Text.of(
                                "more are this near than were compared",
                                "جتنوں سے موازنہ ہوا، اتنے قریب اس سے زیادہ ہیں")
                        : Text.of(
                                "the register could not look by what is recorded",
                                "درج کوائف سے رجسٹر تلاش نہ کر سکا"),
                c.at(),
                clocks.start("verification", c.at()),
                "/entries/" + c.entry().value(),
                false);
    }

    private WorkItem task(CheckStore.Task t) {
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
