package pk.nsor.register.conviction;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.law.Decision;
import pk.nsor.register.law.Eligibility;
import pk.nsor.register.law.EligibilityLaw;
import pk.nsor.register.law.Reading;
import pk.nsor.register.reference.CurrentLists;

/** The law that returns are read and judged under today: the lists in force. */
@Component
public class LawInForce {
    private final CurrentLists lists;
    private final Clock clock;

    LawInForce(CurrentLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** The day in Asia/Karachi. */
    public LocalDate today() {
        return clock.instant().atZone(Deadlines.ZONE).toLocalDate();
    }

    public Reading sections(String asWritten) {
        return lists.sections().read(asWritten);
    }

    /** Eligibility as computed today, with every step; a person confirms it. */
    public Decision decide(ConvictionFacts conviction) {
        return Eligibility.decide(
                conviction.facts(), EligibilityLaw.of(lists.offences(), lists.settings(), today()));
    }
}
