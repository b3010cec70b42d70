package pk.nsor.register.conviction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.worklist.MoreWork;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/**
 * Returns on the worklists: to finish or correct, for the office that enters them; handed over, for
 * the same office; overdue twice, for the supervisor of the Bureau, by reference alone.
 */
@Component
class ReturnWork implements WorkSource {
    private static final Text NOT_YET =
            Text.of("not yet with the Bureau", "ابھی بیورو کو موصول نہیں");
    private static final Text OFFICE_NOT_LISTED = Text.of("not on the list", "فہرست میں نہیں");

    private final ReturnStore store;
    private final Access access;
    private final Clocks clocks;
    private final CurrentLists current;

    ReturnWork(ReturnStore store, Access access, Clocks clocks, CurrentLists current) {
        this.store = store;
        this.access = access;
        this.clocks = clocks;
        this.current = current;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        return workFor(caller, now, MOST);
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now, int most) {
        List<WorkItem> work = new ArrayList<>();
        if (access.mayEver(caller, Action.RETURN_EDIT)) {
            List<ReturnRow> rows = store.entering(caller.office(), most);
            Map<ReturnId, JudgedFrom> judged = judged(rows, now);
            for (ReturnRow r : rows) {
                work.add(
                        r.state().editable()
                                ? toDo(r, Optional.ofNullable(judged.get(r.id())))
                                : handedOver(r));
            }
        }
        if (caller.role() == Role.SUPERVISOR) {
            climbed(now, 1, work);
        }
        if (caller.role() == Role.AUDITOR) {
            climbed(now, 2, work);
        }
        return work;
    }

    @Override
    public List<MoreWork> moreFor(Caller caller, Instant now, int most) {
        if (!access.mayEver(caller, Action.RETURN_EDIT)) {
            return List.of();
        }
        long behind = store.countEntering(caller.office()) - most;
        return behind > 0
                ? List.of(
                        new MoreWork(
                                Text.of("returns of this office", "اس دفتر کے گوشوارے"), behind))
                : List.of();
    }

    /** From which day the clocks of drafts count, as what is sealed has it. */
    private Map<ReturnId, JudgedFrom> judged(List<ReturnRow> rows, Instant now) {
        LocalDate today = now.atZone(Deadlines.ZONE).toLocalDate();
        Map<ReturnId, JudgedFrom> judged = new HashMap<>();
        store.answers(rows.stream().filter(r -> r.state().editable()).toList())
                .forEach(
                        (id, typed) ->
                                JudgedFrom.of(typed, current.lists(), today)
                                        .ifPresent(from -> judged.put(id, from)));
        return judged;
    }

    private WorkItem toDo(ReturnRow row, Optional<JudgedFrom> judged) {
        return item(
                row,
                row.state() == ReturnState.DRAFT
                        ? Text.of("Finish and submit the return", "گوشوارہ مکمل کر کے ارسال کیجیے")
                        : Text.of(
                                "Correct and submit the return again",
                                "گوشوارہ درست کر کے دوبارہ ارسال کیجیے"),
                noted(row.state().text(), judged),
                name(row.office()),
                row.changedAt(),
                judged.map(j -> clocks.start("return", j.day())),
                false);
    }

    /** Says where a clock counts from the earliest day of a date known in part. */
    private static Text noted(Text note, Optional<JudgedFrom> judged) {
        return judged.filter(j -> !j.exactly()).isEmpty()
                ? note
                : Text.of(
                        note.en() + "; counted from the earliest day of the judgment (assumption)",
                        note.ur() + "؛ فیصلے کی اولین ممکنہ تاریخ سے شمار (مفروضہ)");
    }

    /**
     * With the clock that the Bureau counts. That of a sealed return runs from its submission
     * whatever the Bureau does with it, and so tells nothing of it.
     */
    private WorkItem handedOver(ReturnRow row) {
        Instant from = row.submittedAt().orElse(row.changedAt());
        boolean opinion = row.state() == ReturnState.OPINION;
        boolean verified = row.state() == ReturnState.SUBMITTED;
        return item(
                row,
                opinion
                        ? Text.of("Legal opinion on the return", "گوشوارے پر قانونی رائے زیرِ غور")
                        : verified
                                ? Text.of("Return being verified", "گوشوارے کی تصدیق جاری")
                                : Text.of("Return with the Bureau", "گوشوارہ بیورو کے پاس"),
                row.state().text(),
                Text.of("National Police Bureau", "نیشنل پولیس بیورو"),
                opinion ? row.changedAt() : from,
                Optional.of(
                        clocks.start(
                                verified ? "verification" : "legal-opinion",
                                opinion ? row.changedAt() : from)),
                true);
    }

    /**
     * Returns that their offices keep longer than the second clock from the judgment.
     *
     * @param times how often that clock has run: once for the supervisor, twice for the auditor
     */
    private void climbed(Instant now, int times, List<WorkItem> work) {
        LocalDate latest =
                now.minus(clocks.atLeast("return-escalation").multipliedBy(times))
                        .atZone(Deadlines.ZONE)
                        .toLocalDate();
        List<ReturnRow> rows = store.judgedByMonthOf(latest, MOST_CLIMBED);
        Map<ReturnId, JudgedFrom> judged = judged(rows, now);
        for (ReturnRow row : rows) {
            Optional<JudgedFrom> from = Optional.ofNullable(judged.get(row.id()));
            from.map(j -> clocks.start("return-escalation", j.day()))
                    .filter(d -> times == 1 ? d.late(now) : d.twiceLate(now))
                    .ifPresent(
                            d ->
                                    work.add(
                                            new WorkItem(
                                                    "returns",
                                                    Text.of(
                                                            "Ask the office for its return",
                                                            "دفتر سے گوشوارہ طلب کیجیے"),
                                                    row.reference().value(),
                                                    noted(NOT_YET, from),
                                                    name(row.entryOffice()),
                                                    row.createdAt(),
                                                    d,
                                                    times == 1
                                                            ? "/returns"
                                                            : WorkItem.evidenceOf(
                                                                    row.reference().value()),
                                                    false)));
        }
    }

    private Text name(OfficeId office) {
        return current.lists()
                .office(office)
                .map(o -> Text.of(o.name().in(Lang.EN), o.name().in(Lang.UR)))
                .orElse(OFFICE_NOT_LISTED);
    }

    private static WorkItem item(
            ReturnRow row,
            Text task,
            Text note,
            Text from,
            Instant since,
            Optional<Deadline> clock,
            boolean withOthers) {
        return new WorkItem(
                "returns",
                task,
                row.reference().value(),
                note,
                from,
                since,
                clock.orElse(null),
                "/returns/" + row.reference().value() + (row.closed() ? "/submitted" : ""),
                withOthers);
    }
}
