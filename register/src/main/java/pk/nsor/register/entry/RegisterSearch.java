package pk.nsor.register.entry;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.Found;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * Finds entries by keyed tokens, opens at most {@link EntryStore#MOST_OPENED} of them and sets them
 * beside what is asked.
 */
@Component
class RegisterSearch implements Candidates {
    private final EntryStore entries;
    private final OpenEntries open;
    private final PersonTokens tokens;
    private final CurrentLists lists;

    RegisterSearch(EntryStore entries, OpenEntries open, PersonTokens tokens, CurrentLists lists) {
        this.entries = entries;
        this.open = open;
        this.tokens = tokens;
        this.lists = lists;
    }

    private record Ranked(OpenEntries.OfPerson entry, Resemblance resemblance) {
        EntryState state() {
            return entry.row().state();
        }

        RegisterNumber number() {
            return entry.row().number();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(Asked asked) {
        List<Ranked> near = near(asked);
        boolean withheld = near.stream().anyMatch(r -> r.state() == EntryState.WITHHELD);
        List<Candidate> standing =
                near.stream()
                        .filter(r -> r.state() == EntryState.STANDING)
                        .limit(MOST)
                        .map(r -> candidate(asked, r))
                        .toList();
        return new Found(standing, withheld);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Candidate> compare(Asked asked, RegisterNumber number) {
        return near(asked).stream()
                .filter(r -> r.state() == EntryState.STANDING && r.number().equals(number))
                .findFirst()
                .map(r -> candidate(asked, r));
    }

    private List<Ranked> near(Asked asked) {
        Likeness likeness = Likeness.of(Described.of(asked));
        return open.persons(entries.sharing(tokens.probes(asked))).stream()
                .map(e -> new Ranked(e, likeness.to(Likeness.of(Described.of(e.person())))))
                .filter(r -> Ranking.shown(r.resemblance()))
                .sorted(
                        Comparator.comparingDouble((Ranked r) -> -r.resemblance().nats())
                                .thenComparing(r -> r.number().value()))
                .toList();
    }

    private Candidate candidate(Asked asked, Ranked r) {
        List<Candidate.Comparison> fields =
                FieldMarks.of(asked, r.entry().person(), r.resemblance(), this::district);
        return new Candidate(
                r.number(),
                Ranking.strength(r.resemblance()),
                Ranking.why(fields),
                Ranking.apart(asked, fields),
                r.entry().row().portrait(),
                fields);
    }

    private Text district(String code) {
        return DistrictNames.of(lists, code);
    }
}
