package pk.nsor.register.entry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.confirmation.ActKind;
import pk.nsor.register.confirmation.TwoPersonAct;
import pk.nsor.register.confirmation.TwoPersonActs;
import pk.nsor.register.conviction.ReturnRow;
import pk.nsor.register.conviction.ReturnState;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** The Bureau's work on returns and entries: to verify, to decide, to confirm. */
@Component
class EntryWork implements WorkSource {
    private static final Text BUREAU = Text.of("NPB, this cell", "بیورو، یہی سیل");

    private final ReturnsInHand returns;
    private final DecisionStore decisions;
    private final TwoPersonActs acts;
    private final Access access;
    private final Clocks clocks;
    private final CurrentLists lists;

    EntryWork(
            ReturnsInHand returns,
            DecisionStore decisions,
            TwoPersonActs acts,
            Access access,
            Clocks clocks,
            CurrentLists lists) {
        this.returns = returns;
        this.decisions = decisions;
        this.acts = acts;
        this.access = access;
        this.clocks = clocks;
        this.lists = lists;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        List<WorkItem> items = new ArrayList<>();
        if (access.mayEver(caller, Action.RETURN_VERIFY)) {
            for (ReturnRow row : returns.in(Set.of(ReturnState.SUBMITTED), MOST)) {
                boolean hidden =
                        row.heldSealed() && !access.mayEver(caller, Action.RETURN_SEALED_OPEN);
                if (!hidden) {
                    items.add(verification(caller, row));
                }
            }
            for (ReturnRow row : returns.in(Set.of(ReturnState.OPINION), MOST)) {
                items.add(
                        opinion(
                                caller,
                                row,
                                Text.of("Decide a legal opinion", "قانونی رائے کا فیصلہ کیجیے"),
                                ActKind.LEGAL_OPINION));
            }
        }
        if (access.mayEver(caller, Action.RETURN_SEALED_OPEN)) {
            for (ReturnRow row : returns.in(Set.of(ReturnState.SEALED), MOST)) {
                if (decisions.mayOpenSealed(row.reference().value(), caller.officer())) {
                    items.add(
                            opinion(
                                    caller,
                                    row,
                                    Text.of(
                                            "Decide a sealed return",
                                            "سربمہر گوشوارے کا فیصلہ کیجیے"),
                                    ActKind.SEALED_RETURN));
                }
            }
        }
        if (access.mayEver(caller, Action.ENTRY_WITHHOLD_DECIDE)) {
            acts.waitingFor(caller, ActKind.WITHHOLDING, MOST)
                    .forEach(a -> items.add(withholding(a, false)));
            acts.proposedBy(caller, ActKind.WITHHOLDING, MOST)
                    .forEach(a -> items.add(withholding(a, true)));
        }
        if (caller.role() == Role.AUDITOR) {
            overTwice(caller, now, items);
        }
        return items;
    }

    /** What has run twice its clock at the Bureau, for the auditor: by reference alone. */
    private void overTwice(Caller auditor, Instant now, List<WorkItem> items) {
        for (ReturnRow row : returns.in(Set.of(ReturnState.SUBMITTED), MOST)) {
            Instant since = row.submittedAt().orElse(row.changedAt());
            climbs(
                    Text.of(
                            "A verification has run twice its clock",
                            "تصدیق کی میعاد دو گنا گزر چکی"),
                    row.reference().value(),
                    clocks.start("verification", since),
                    now,
                    items);
        }
        for (ReturnRow row : returns.in(Set.of(ReturnState.OPINION), MOST)) {
            climbs(
                    Text.of(
                            "A legal opinion has run twice its clock",
                            "قانونی رائے کی میعاد دو گنا گزر چکی"),
                    row.reference().value(),
                    acts.open(ActKind.LEGAL_OPINION, row.reference().value())
                            .map(acts::deadline)
                            .orElseGet(() -> clocks.start("legal-opinion", row.changedAt())),
                    now,
                    items);
        }
        for (TwoPersonAct a : acts.waitingFor(auditor, ActKind.WITHHOLDING, MOST)) {
            climbs(
                    Text.of(
                            "A withholding has run twice its clock",
                            "معطلی کی میعاد دو گنا گزر چکی"),
                    a.subject(),
                    acts.deadline(a),
                    now,
                    items);
        }
    }

    private static void climbs(
            Text task, String reference, Deadline clock, Instant now, List<WorkItem> items) {
        if (clock.twiceLate(now)) {
            items.add(
                    new WorkItem(
                            "other",
                            task,
                            reference,
                            Text.of("with the Bureau", "بیورو کے پاس"),
                            BUREAU,
                            clock.start(),
                            clock,
                            "/evidence",
                            true));
        }
    }

    private WorkItem verification(Caller caller, ReturnRow row) {
        Set<OfficerId> editors = returns.editors(row);
        Instant since = row.submittedAt().orElse(row.changedAt());
        return item(
                row,
                Text.of("Verify a conviction return", "گوشوارۂ سزایابی کی تصدیق کیجیے"),
                Text.of(
                        "second person, against the judgment copy",
                        "دوسرا افسر، فیصلے کی نقل سے موازنہ"),
                since,
                clocks.start("verification", since),
                editors.contains(caller.officer()));
    }

    private WorkItem opinion(Caller caller, ReturnRow row, Text task, ActKind kind) {
        Optional<TwoPersonAct> open = acts.open(kind, row.reference().value());
        boolean waits =
                open.map(a -> !a.mayDecide(caller.officer()))
                        .orElse(returns.editors(row).contains(caller.officer()));
        Deadline due =
                open.map(acts::deadline)
                        .orElseGet(() -> clocks.start("legal-opinion", row.changedAt()));
        Text note =
                open.isPresent()
                        ? Text.of(
                                "proposed; a second officer decides",
                                "تجویز درج؛ دوسرا افسر فیصلہ کرے گا")
                        : Text.of("no proposal yet", "ابھی کوئی تجویز نہیں");
        return item(row, task, note, row.changedAt(), due, waits);
    }

    private WorkItem item(
            ReturnRow row, Text task, Text note, Instant since, Deadline due, boolean others) {
        return new WorkItem(
                "returns",
                task,
                row.reference().value(),
                note,
                office(row.office()),
                since,
                due,
                "/verify/" + row.reference().value(),
                others);
    }

    private WorkItem withholding(TwoPersonAct a, boolean waits) {
        return new WorkItem(
                "other",
                Text.of("Confirm or lift a withholding", "معطلی کی توثیق یا خاتمہ کیجیے"),
                a.subject(),
                Text.of(
                        "the entry answers no look-up meanwhile",
                        "اس دوران اندراج کسی استفسار کا جواب نہیں دیتا"),
                BUREAU,
                a.proposedAt(),
                acts.deadline(a),
                "/entries/" + a.subject(),
                waits);
    }

    private Text office(OfficeId id) {
        return lists.lists()
                .office(id)
                .map(o -> Text.of(o.name().in(Lang.EN), o.name().in(Lang.UR)))
                .orElseGet(() -> Text.of(id.value(), id.value()));
    }
}
