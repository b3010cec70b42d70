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

    private record Ranked(EntryState state, int points, Candidate candidate) {}

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Found search(Asked asked) {
        List<Ranked> near = near(asked);
        boolean withheld = near.stream().anyMatch(r -> r.state() == EntryState.WITHHELD);
        List<Candidate> standing =
                near.stream()
                        .filter(r -> r.state() == EntryState.STANDING)
                        .map(Ranked::candidate)
                        .limit(MOST)
                        .toList();
        return new Found(standing, withheld);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Candidate> compare(Asked asked, RegisterNumber number) {
        return near(asked).stream()
                .filter(
                        r ->
                                r.state() == EntryState.STANDING
                                        && r.candidate().number().equals(number))
                .map(Ranked::candidate)
                .findFirst();
    }

    private List<Ranked> near(Asked asked) {
        return open.persons(entries.sharing(tokens.probes(asked))).stream()
                .map(e -> ranked(asked, e))
                .filter(r -> r.points() > 0)
                .sorted(
                        Comparator.comparingInt(Ranked::points)
                                .reversed()
                                .thenComparing(r -> r.candidate().number().value()))
                .toList();
    }

    private Ranked ranked(Asked asked, OpenEntries.OfPerson e) {
        List<Candidate.Comparison> fields = FieldMarks.of(asked, e.person(), this::district);
        Candidate candidate =
                new Candidate(
                        e.row().number(),
                        Ranking.strength(fields),
                        Ranking.why(fields),
                        e.row().portrait(),
                        fields);
        return new Ranked(e.row().state(), Ranking.points(fields), candidate);
    }

    private Text district(String code) {
        return DistrictNames.of(lists, code);
    }
}
