package pk.nsor.register.law;

import java.time.LocalDate;
import java.util.List;

/** Whether an FIR is about a scheduled offence, which a look-up needs. */
public final class Scheduled {
    private Scheduled() {}

    /**
     * At least one section is a main scheduled offence on that day, alone or read with another; an
     * attempt or abetment of one counts. A conditional entry alone does not (Act XXX of 2021,
     * Schedules, explanations). The victim is not asked: at the stage of the FIR it is the section
     * that is checked.
     */
    public static boolean any(List<Count> counts, Offences offences, LocalDate day) {
        return counts.stream()
                .flatMap(Connection::sections)
                .anyMatch(c -> offences.mainScheduled(c, day));
    }
}
