package pk.nsor.register.entry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.candidate.Coverage;
import pk.nsor.register.candidate.Coverages;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.ReturnsInHand;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.reference.District;

/**
 * What the register covers, counted from what is there. A district that has sent nothing is silent,
 * never zero.
 */
@Component
class CoverageOfRegister implements Coverages {
    private final EntryStore entries;
    private final ReturnsInHand waiting;
    private final CurrentLists lists;
    private final Clock clock;

    CoverageOfRegister(EntryStore entries, ReturnsInHand waiting, CurrentLists lists, Clock clock) {
        this.entries = entries;
        this.waiting = waiting;
        this.lists = lists;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Coverage now() {
        LocalDate today = clock.instant().atZone(Deadlines.ZONE).toLocalDate();
        EntryStore.Counts counts = entries.counts();
        List<String> sent = waiting.districtsThatSent();
        List<District> all = lists.lists().districts(today);
        List<String> silent =
                all.stream()
                        .map(District::code)
                        .filter(d -> !counts.districts().contains(d) && !sent.contains(d))
                        .toList();
        return new Coverage(
                counts.earliest(),
                counts.latest(),
                counts.standing(),
                waiting.waiting(),
                silent,
                all.size());
    }
}
