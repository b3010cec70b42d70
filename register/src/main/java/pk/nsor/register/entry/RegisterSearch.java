package pk.nsor.register.entry;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.entry.Nearest.Near;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.search.Described;

/** The candidates of a look-up: the nearest entries, set beside what is asked. */
@Component
class RegisterSearch implements Candidates {
    private final Nearest nearest;
    private final CurrentLists lists;

    RegisterSearch(Nearest nearest, CurrentLists lists) {
        this.nearest = nearest;
        this.lists = lists;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(Asked asked) {
        Nearest.Found found = nearest.to(Described.of(asked));
        boolean withheld = found.near().stream().anyMatch(n -> n.state() == EntryState.WITHHELD);
        List<Candidate> standing =
                found.near().stream()
                        .filter(n -> n.state() == EntryState.STANDING)
                        .limit(MOST)
                        .map(n -> candidate(asked, n))
                        .toList();
        return new Found(standing, withheld, found.reach());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Candidate> compare(Asked asked, RegisterNumber number) {
        return nearest.one(Described.of(asked), number)
                .filter(n -> n.state() == EntryState.STANDING)
                .map(n -> candidate(asked, n));
    }

    private Candidate candidate(Asked asked, Near n) {
        List<Candidate.Comparison> fields =
                FieldMarks.of(asked, n.entry().person(), n.resemblance(), this::district);
        return new Candidate(
                n.number(),
                Ranking.strength(n.resemblance()),
                Ranking.why(fields),
                Ranking.apart(asked, fields),
                n.entry().row().portrait(),
                fields);
    }

    private Text district(String code) {
        return DistrictNames.of(lists, code);
    }
}
