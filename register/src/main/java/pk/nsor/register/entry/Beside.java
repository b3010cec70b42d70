package pk.nsor.register.entry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.Joined;
import pk.nsor.register.entry.Nearest.Opened;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Text;
import pk.nsor.register.reference.CurrentLists;

/** Sets an entry beside what is asked, with strength and reasons. */
@Component
class Beside {
    private final CurrentLists lists;
    private final EntryStore entries;
    private final OpenEntries open;
    private final ObjectProvider<Joined> joined;

    Beside(
            CurrentLists lists,
            EntryStore entries,
            OpenEntries open,
            ObjectProvider<Joined> joined) {
        this.lists = lists;
        this.entries = entries;
        this.open = open;
        this.joined = joined;
    }

    /** Several entries, each with the standing ones that two officers have joined with it. */
    List<Candidate> candidates(Asked asked, List<Opened> near) {
        Map<RegisterNumber, List<RegisterNumber>> others =
                standing(
                        joined(
                                near.stream()
                                        .map(Opened::near)
                                        .filter(Nearest.Near::joined)
                                        .map(Nearest.Near::number)
                                        .toList()));
        return near.stream()
                .map(o -> candidate(asked, o, others.getOrDefault(o.near().number(), List.of())))
                .toList();
    }

    /** The standing entries that are of one person with this one. */
    List<RegisterNumber> standingWith(RegisterNumber number) {
        return standing(joined(List.of(number))).getOrDefault(number, List.of());
    }

    /** Withheld ones left out, and those whose person was destroyed. */
    private Map<RegisterNumber, List<RegisterNumber>> standing(
            Map<RegisterNumber, List<RegisterNumber>> all) {
        Set<RegisterNumber> others =
                all.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        List<EntryRow> standing =
                entries.numbered(others).stream()
                        .filter(e -> e.state() == EntryState.STANDING)
                        .toList();
        Set<RegisterNumber> there =
                open.persons(standing).stream()
                        .map(e -> e.row().number())
                        .collect(Collectors.toSet());
        Map<RegisterNumber, List<RegisterNumber>> kept = new HashMap<>();
        all.forEach((n, with) -> kept.put(n, with.stream().filter(there::contains).toList()));
        return kept;
    }

    /** The entries that are of one person with these, each with the others; withheld ones too. */
    Map<RegisterNumber, List<RegisterNumber>> joined(List<RegisterNumber> numbers) {
        Joined answering = joined.getIfAvailable();
        return answering == null || numbers.isEmpty() ? Map.of() : answering.with(numbers);
    }

    Candidate candidate(Asked asked, Opened o) {
        return candidate(asked, o, List.of());
    }

    private Candidate candidate(Asked asked, Opened o, List<RegisterNumber> others) {
        Nearest.Near n = o.near();
        List<Candidate.Comparison> fields =
                FieldMarks.of(
                        asked, o.person(), n.resemblance(), code -> DistrictNames.of(lists, code));
        return new Candidate(
                n.number(),
                Ranking.strength(n.resemblance()),
                with(Ranking.why(fields), others),
                Ranking.apart(asked, fields),
                n.row().portrait(),
                fields);
    }

    private static Text with(Text why, List<RegisterNumber> others) {
        if (others.isEmpty()) {
            return why;
        }
        String numbers =
                others.stream().map(RegisterNumber::value).collect(Collectors.joining(", "));
        return Text.of(
                why.en() + " By two officers one person with " + numbers + ".",
                why.ur() + " دو افسران کے فیصلے سے " + numbers + " کا ہی شخص۔");
    }
}
