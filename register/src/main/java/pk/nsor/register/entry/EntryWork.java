package pk.nsor.register.entry;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import pk.nsor.register.conviction.SealedOpenings;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** The Bureau's work on returns and entries: to verify, to decide, to confirm. */
@Component
class EntryWork implements WorkSource {
    private static final Text BUREAU = Text.of("NPB, this cell", "بیورو، یہی سیل");

    private static final Map<ReturnState, Text> WORK =
            Map.of(
                    ReturnState.SUBMITTED,
                    Text.of("returns to verify", "توثیق طلب گوشوارے"),
                    ReturnState.OPINION,
                    Text.of("legal opinions to decide", "فیصلہ طلب قانونی آراء"));

    private final ReturnsInHand returns;
    private final SealedOpenings openings;
    private final TwoPersonActs acts;
    private final Access access;
    private final Clocks clocks;
    private final CurrentLists lists;

    EntryWork(
            ReturnsInHand returns,
            SealedOpenings openings,
            TwoPersonActs acts,
            Access access,
            Clocks clocks,
            CurrentLists lists) {
        this.returns = returns;
        this.openings = openings;
        this.acts = acts;
        this.access = access;
        this.clocks = clocks;
        this.lists = lists;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        return workFor(caller, now, MOST);
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now, int most) {
        List<WorkItem> items = new ArrayList<>();
        if (access.mayEver(caller, Action.RETURN_VERIFY)) {
            for (ReturnRow row : shown(caller, ReturnState.SUBMITTED, now, most)) {
                boolean hidden =
                        row.heldSealed() && !access.mayEver(caller, Action.RETURN_SEALED_OPEN);
                if (!hidden) {
                    items.add(verification(caller, row));
                }
            }
            for (ReturnRow row : shown(caller, ReturnState.OPINION, now, most)) {
                items.add(
                        opinion(
                                caller,
                                row,
                                Text.of("Decide a legal opinion", "قانونی رائے کا فیصلہ کیجیے"),
                                ActKind.LEGAL_OPINION));
            }
        }
        if (access.mayEver(caller, Action.RETURN_SEALED_OPEN)) {
            for (ReturnRow row : shown(caller, ReturnState.SEALED, now, most)) {
                if (openings.mayTake(row.reference(), caller.officer())) {
                    items.add(
                            opinion(
                                    caller,
                                    row,
                                    Text.of(
                                            "Decide a sealed return",
                                            "سربمہر گوشوارے کا فیصلہ کیجیے"),
                                    ActKind.SEALED_RETURN));
                } else {
                    items.add(taken(row));
                }
            }
        }
        if (access.mayEver(caller, Action.ENTRY_WITHHOLD_DECIDE)) {
            acts.waitingFor(caller, ActKind.WITHHOLDING, MOST_CLIMBED)
                    .forEach(a -> items.add(withholding(a, false)));
            acts.proposedBy(caller, ActKind.WITHHOLDING, MOST_CLIMBED)
                    .forEach(a -> items.add(withholding(a, true)));
        }
        if (caller.role() == Role.AUDITOR) {
            overTwice(caller, now, items);
        }
        return items;
    }

    @Override
    public List<MoreWork> moreFor(Caller caller, Instant now, int most) {
        if (!access.mayEver(caller, Action.RETURN_VERIFY)) {
            return List.of();
        }
        List<MoreWork> more = new ArrayList<>();
        WORK.forEach(
                (state, text) -> {
                    long all = returns.count(state);
                    if (all > most) {
                        long behind = all - shown(caller, state, now, most).size();
                        if (behind > 0) {
                            more.add(new MoreWork(text, behind));
                        }
                    }
                });
        return more;
    }

    /** First due first: the most that is shown, and for the supervisor all that is late. */
    private List<ReturnRow> shown(Caller caller, ReturnState state, Instant now, int most) {
        if (caller.role() != Role.SUPERVISOR) {
            return returns.in(Set.of(state), most);
        }
        List<ReturnRow> rows = returns.in(Set.of(state), MOST_CLIMBED);
        List<ReturnRow> shown = new ArrayList<>();
        for (ReturnRow row : rows) {
            if (shown.size() < most || clock(row).late(now)) {
                shown.add(row);
            }
        }
        return shown;
    }

    /** The clock of a return that is with the Bureau. */
    private Deadline clock(ReturnRow row) {
        return switch (row.state()) {
            case OPINION -> opinionClock(row, ActKind.LEGAL_OPINION);
            case SEALED -> opinionClock(row, ActKind.SEALED_RETURN);
            case DRAFT, SUBMITTED, CALLED_BACK, SENT_BACK, ENTERED, NOT_ENTERED, ERASED ->
                    clocks.start("verification", row.submittedAt().orElse(row.changedAt()));
        };
    }

    private Deadline opinionClock(ReturnRow row, ActKind kind) {
        return acts.open(kind, row.reference().value())
                .map(acts::deadline)
                .orElseGet(() -> clocks.start("legal-opinion", row.changedAt()));
    }

    /** What has run twice its clock at the Bureau, for the auditor: by reference alone. */
    private void overTwice(Caller auditor, Instant now, List<WorkItem> items) {
        twice(
                ReturnState.SUBMITTED,
                Text.of("A verification has run twice its clock", "تصدیق کی میعاد دو گنا گزر چکی"),
                now,
                items);
        twice(
                ReturnState.OPINION,
                Text.of(
                        "A legal opinion has run twice its clock",
                        "قانونی رائے کی میعاد دو گنا گزر چکی"),
                now,
                items);
        twice(
                ReturnState.SEALED,
                Text.of(
                        "A decision of the Bureau has run twice its clock",
                        "بیورو کے ایک فیصلے کی میعاد دو گنا گزر چکی"),
                now,
                items);
        for (TwoPersonAct a : acts.waitingFor(auditor, ActKind.WITHHOLDING, MOST_CLIMBED)) {
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

    /** Since when the Bureau has it in this state; a clock of its second officer starts later. */
    private static Instant since(ReturnRow row) {
        return row.state() == ReturnState.SUBMITTED
                ? row.submittedAt().orElse(row.changedAt())
                : row.changedAt();
    }

    private void twice(ReturnState state, Text task, Instant now, List<WorkItem> items) {
        Duration shortest =
                Stream.of("verification", "legal-opinion", "second-officer")
                        .map(clocks::atLeast)
                        .min(Comparator.naturalOrder())
                        .orElseThrow();
        Instant latest = now.minus(shortest.multipliedBy(2));
        for (ReturnRow row : returns.in(Set.of(state), MOST_CLIMBED)) {
            if (since(row).isAfter(latest)) {
                // The longest there come first: none after it has run twice any clock.
                break;
            }
            climbs(task, row.reference().value(), clock(row), now, items);
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
                            WorkItem.evidenceOf(reference),
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
                clock(row),
                editors.contains(caller.officer()));
    }

    private WorkItem opinion(Caller caller, ReturnRow row, Text task, ActKind kind) {
        Optional<TwoPersonAct> open = acts.open(kind, row.reference().value());
        boolean waits =
                open.map(a -> !a.mayDecide(caller.officer()))
                        .orElse(returns.editors(row).contains(caller.officer()));
        Text note =
                open.isPresent()
                        ? Text.of(
                                "proposed; a second officer decides",
                                "تجویز درج؛ دوسرا افسر فیصلہ کرے گا")
                        : Text.of("no proposal yet", "ابھی کوئی تجویز نہیں");
        return item(row, task, note, row.changedAt(), clock(row), waits);
    }

    /** A sealed return that two other officers have: only a release of a place can be asked for. */
    private WorkItem taken(ReturnRow row) {
        return item(
                row,
                Text.of(
                        "A sealed return is with two other officers",
                        "سربمہر گوشوارہ دو دیگر افسران کے پاس ہے"),
                Text.of("one of them can be released", "ان میں سے ایک کو فارغ کیا جا سکتا ہے"),
                row.changedAt(),
                acts.open(ActKind.SEALED_RETURN, row.reference().value())
                        .map(acts::deadline)
                        .orElseGet(() -> clocks.start("legal-opinion", row.changedAt())),
                true,
                "/verify/" + row.reference().value() + "/places");
    }

    private WorkItem item(
            ReturnRow row, Text task, Text note, Instant since, Deadline due, boolean others) {
        return item(row, task, note, since, due, others, "/verify/" + row.reference().value());
    }

    private WorkItem item(
            ReturnRow row,
            Text task,
            Text note,
            Instant since,
            Deadline due,
            boolean others,
            String href) {
        return new WorkItem(
                "returns",
                task,
                row.reference().value(),
                note,
                others ? BUREAU : office(row.office()),
                since,
                due,
                href,
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
