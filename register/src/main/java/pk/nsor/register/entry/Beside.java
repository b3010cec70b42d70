package pk.nsor.register.entry;

import java.util.List;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.entry.Nearest.Near;
import pk.nsor.register.reference.CurrentLists;

/** Sets an entry beside what is asked, with strength and reasons. */
@Component
class Beside {
    private final CurrentLists lists;

    Beside(CurrentLists lists) {
        this.lists = lists;
    }

    Candidate candidate(Asked asked, Near n) {
        List<Candidate.Comparison> fields =
                FieldMarks.of(
                        asked,
                        n.entry().person(),
                        n.resemblance(),
                        code -> DistrictNames.of(lists, code));
        return new Candidate(
                n.number(),
                Ranking.strength(n.resemblance()),
                Ranking.why(fields),
                Ranking.apart(asked, fields),
                n.entry().row().portrait(),
                fields);
    }
}
