package pk.nsor.register.conviction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import pk.nsor.register.access.Access;
import pk.nsor.register.access.Action;
import pk.nsor.register.clock.Clocks;
import pk.nsor.register.clock.Deadline;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Lang;
import pk.nsor.register.kernel.OfficeId;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/**
 * Returns on the worklists: to finish or correct, for the office that enters them; handed over, for
 * the same office; overdue twice, for the supervisor of the Bureau, by reference alone.
 */
@Component
class ReturnWork implements WorkSource {
    private static final Text OFFICE_NOT_LISTED = Text.of("not on the list", "فہرست میں نہیں");

    private final ReturnStore store;
    private final Seals seals;
    private final Access access;
    private final Clocks clocks;
    private final CurrentLists current;
    private final LawInForce law;

    ReturnWork(
            ReturnStore store,
            Seals seals,
            Access access,
            Clocks clocks,
            CurrentLists current,
            LawInForce law) {
        this.store = store;
        this.seals = seals;
        this.access = access;
        this.clocks = clocks;
        this.current = current;
        this.law = law;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        List<WorkItem> work = new ArrayList<>();
        if (access.mayEver(caller, Action.RETURN_EDIT)) {
            own(caller, work);
        }
        if (caller.role() == Role.SUPERVISOR) {
            climbed(d -> d.late(now), "/returns", work);
        }
        if (caller.role() == Role.AUDITOR) {
            climbed(d -> d.twiceLate(now), "/evidence", work);
        }
        return work;
    }

    private void own(Caller caller, List<WorkItem> work) {
        List<ReturnRow> rows = store.entering(caller.office(), MOST);
        Map<KeyId, DataKey> keys =
                seals.open(
                        rows.stream()
                                .filter(r -> r.state().editable())
                                .map(ReturnRow::key)
                                .toList());
        for (ReturnRow row : rows) {
            work.add(row.state().editable() ? toDo(row, keys.get(row.key())) : handedOver(row));
        }
    }

    private WorkItem toDo(ReturnRow row, @org.jspecify.annotations.Nullable DataKey key) {
        Optional<Deadline> clock =
                key == null
                        ? Optional.empty()
                        : judgment(row, key).map(d -> clocks.start("return", d));
        return item(
                row,
                row.state() == ReturnState.DRAFT
                        ? Text.of("Finish and submit the return", "گوشوارہ مکمل کر کے ارسال کیجیے")
                        : Text.of(
                                "Correct and submit the return again",
                                "گوشوارہ درست کر کے دوبارہ ارسال کیجیے"),
                row.state().text(),
                name(row.office()),
                row.changedAt(),
                clock,
                false);
    }

    private WorkItem handedOver(ReturnRow row) {
        Instant from = row.submittedAt().orElse(row.changedAt());
        return item(
                row,
                Text.of("Return being verified", "گوشوارے کی تصدیق جاری"),
                row.state().text(),
                Text.of("National Police Bureau", "نیشنل پولیس بیورو"),
                from,
                Optional.of(clocks.start("verification", from)),
                true);
    }

    /** Returns that their offices keep longer than the second clock from the judgment. */
    private void climbed(Predicate<Deadline> over, String href, List<WorkItem> work) {
        List<ReturnRow> rows = store.oldestDrafts(MOST);
        Map<KeyId, DataKey> keys = seals.open(rows.stream().map(ReturnRow::key).toList());
        for (ReturnRow row : rows) {
            DataKey key = keys.get(row.key());
            if (key == null) {
                continue;
            }
            Optional<Deadline> climbs =
                    judgment(row, key).map(d -> clocks.start("return-escalation", d));
            if (climbs.filter(over).isPresent()) {
                work.add(
                        new WorkItem(
                                "returns",
                                Text.of(
                                        "Ask the office for its return",
                                        "دفتر سے گوشوارہ طلب کیجیے"),
                                row.reference().value(),
                                Text.of("not yet with the Bureau", "ابھی بیورو کو موصول نہیں"),
                                name(row.entryOffice()),
                                row.createdAt(),
                                climbs.get(),
                                href,
                                false));
            }
        }
    }

    private Optional<LocalDate> judgment(ReturnRow row, DataKey key) {
        return new Typed(store.draft(row, key).answers(), current.lists(), law.today())
                .date("judgment")
                .flatMap(PartialDate::exact);
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
                "/returns/" + row.reference().value(),
                withOthers);
    }
}
