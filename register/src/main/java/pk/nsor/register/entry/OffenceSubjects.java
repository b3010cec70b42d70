package pk.nsor.register.entry;

import java.time.Clock;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.law.Cited;
import pk.nsor.register.law.Offences;
import pk.nsor.register.reference.CurrentLists;

/** What a section is about, in words, from the dated offence list. */
@Component
class OffenceSubjects {
    private static final Text NOT_LISTED =
            Text.of("not in the offence list", "فہرستِ جرائم میں نہیں");

    private final Clock clock;
    private final CurrentLists lists;

    OffenceSubjects(Clock clock, CurrentLists lists) {
        this.clock = clock;
        this.lists = lists;
    }

    Text of(Cited section) {
        Offences offences = lists.offences();
        return offences.find(section, clock.instant().atZone(Deadlines.ZONE).toLocalDate())
                .map(o -> o.title())
                .orElse(NOT_LISTED);
    }
}
