package pk.nsor.register.cases;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.demo.Personas;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.reference.ListDesk;

/** Sets the cut-in date as the Bureau's administrator does: by a list, uploaded and applied. */
@Component
@ConditionalOnProperty("nsor.cases")
class CutIn {
    private static final String LIST = "law-settings";

    private final ListDesk desk;
    private final Personas personas;
    private final Clock clock;

    CutIn(ListDesk desk, Personas personas, Clock clock) {
        this.desk = desk;
        this.personas = personas;
        this.clock = clock;
    }

    /**
     * Sets it.
     *
     * @param setting a day such as {@code 2024-01-01}, or {@code off}
     */
    void set(String setting) {
        Caller administrator = personas.require(new OfficerId("npb-administrator"));
        int version = desk.open(administrator, LIST).glance().inForce().version();
        String now = new String(desk.file(administrator, LIST, version), StandardCharsets.UTF_8);
        String changed = now.replaceFirst("(?m)^cut-in,[^,]*,", "cut-in," + setting + ",");
        if (changed.equals(now)) {
            return;
        }
        ListDesk.Uploaded uploaded =
                desk.upload(administrator, LIST, changed.getBytes(StandardCharsets.UTF_8));
        if (!(uploaded instanceof ListDesk.Uploaded.Waiting(UUID upload))) {
            throw new IllegalStateException("the list with the cut-in date is not in order");
        }
        ListDesk.Preview preview = desk.preview(administrator, upload);
        ListDesk.Applied applied =
                desk.apply(
                        administrator,
                        upload,
                        preview.base(),
                        clock.instant().atZone(Deadlines.ZONE).toLocalDate(),
                        "Comparison of cases with another cut-in date");
        if (!(applied instanceof ListDesk.Applied.InForceFrom)) {
            throw new IllegalStateException("the list with the cut-in date was not applied");
        }
    }
}
