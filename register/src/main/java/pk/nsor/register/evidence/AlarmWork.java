package pk.nsor.register.evidence;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Role;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.worklist.WorkItem;
import pk.nsor.register.worklist.WorkSource;

/** Alarms of the evidence log, on the worklists of auditor and administrator. */
@Component
class AlarmWork implements WorkSource {
    private final Alarms alarms;

    AlarmWork(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public List<WorkItem> workFor(Caller caller, Instant now) {
        boolean auditor = caller.role() == Role.AUDITOR;
        if (!auditor && caller.role() != Role.ADMINISTRATOR) {
            return List.of();
        }
        return alarms.standing().entrySet().stream()
                .sorted(Comparator.comparing(a -> a.getValue()))
                .map(
                        a ->
                                new WorkItem(
                                        "other",
                                        Text.of(
                                                "Alarm of the evidence log",
                                                "شہادتی سلسلے کا الارم"),
                                        "ALARM",
                                        a.getKey().text(),
                                        Text.of("the register itself", "خود رجسٹر"),
                                        a.getValue(),
                                        null,
                                        auditor ? "/evidence/health" : "/",
                                        false))
                .toList();
    }
}
