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
import pk.nsor.register.search.Described;

/** The candidates of a look-up: the nearest entries, set beside what is asked. */
@Component
class RegisterSearch implements Candidates {
    private final Nearest nearest;
    private final Beside beside;

    RegisterSearch(Nearest nearest, Beside beside) {
        this.nearest = nearest;
        this.beside = beside;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(Asked asked) {
        Nearest.Found found = nearest.to(Described.of(asked));
        boolean withheld = found.near().stream().anyMatch(n -> n.state() == EntryState.WITHHELD);
        List<Near> standing =
                found.near().stream()
                        .filter(n -> n.state() == EntryState.STANDING)
                        .limit(MOST)
                        .toList();
        return new Found(beside.candidates(asked, nearest.open(standing)), withheld, found.reach());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Candidate> compare(Asked asked, RegisterNumber number) {
        return nearest.one(Described.of(asked), number)
                .filter(n -> n.near().state() == EntryState.STANDING)
                .map(n -> beside.candidate(asked, n));
    }
}
