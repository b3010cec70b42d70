package pk.nsor.register.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The dated list of offences. An amendment closes rows and adds others; nothing is overwritten, so
 * that an earlier day can be asked about again. Immutable.
 */
public final class Offences {
    private final List<Offence> rows;
    private final Map<StatuteCode, Map<Integer, List<Offence>>> byNumber = new HashMap<>();

    public Offences(List<Offence> rows) {
        this.rows = List.copyOf(rows);
        for (Offence row : this.rows) {
            Map<Integer, List<Offence>> numbers =
                    byNumber.computeIfAbsent(row.statute(), s -> new HashMap<>());
            for (int n = row.first().number(); n <= row.last().number(); n++) {
                numbers.computeIfAbsent(n, k -> new ArrayList<>()).add(row);
            }
        }
    }

    /** All rows in the order of the list. */
    public List<Offence> rows() {
        return rows;
    }

    /** True when the list holds sections of that statute, so that an unlisted one is unknown. */
    public boolean holds(StatuteCode statute) {
        return byNumber.containsKey(statute);
    }

    /** The section exists in the list on some day. */
    public boolean knows(StatuteCode statute, SectionCode section) {
        return at(statute, section.number()).stream().anyMatch(o -> o.covers(section));
    }

    /** The row for a section on a day, the most exact first; later rows win between equals. */
    public Optional<Offence> find(Cited cited, LocalDate day) {
        return best(cited, o -> o.listedOn(day));
    }

    /** The row for a section, whatever the day: the newest. */
    public Optional<Offence> find(Cited cited) {
        return best(cited, o -> true);
    }

    private Optional<Offence> best(Cited cited, Predicate<Offence> wanted) {
        return at(cited.statute(), cited.section().number()).stream()
                .filter(o -> o.covers(cited.section()))
                .filter(o -> o.clause().isEmpty() || o.clause().equals(cited.firstClause()))
                .filter(wanted)
                .max(
                        Comparator.comparingInt(Offence::exactness)
                                .thenComparing(o -> o.validFrom().orElse(LocalDate.MIN)));
    }

    /** Main scheduled offences with the same number, whatever their letters: 376 for 376A. */
    List<Offence> mainWithNumber(StatuteCode statute, int number, LocalDate day) {
        return at(statute, number).stream()
                .filter(o -> o.first().equals(o.last()))
                .filter(Offence::mainScheduled)
                .filter(o -> o.listedOn(day))
                .toList();
    }

    /** The list holds, on some day, a main scheduled offence of that number. */
    boolean mainWithNumber(StatuteCode statute, int number) {
        return at(statute, number).stream()
                .anyMatch(o -> o.first().equals(o.last()) && o.mainScheduled());
    }

    /** The newest row makes the section a main scheduled offence. */
    boolean mainEver(Cited cited) {
        return find(cited).map(Offence::mainScheduled).orElse(false);
    }

    /** The section is a main scheduled offence on that day. */
    boolean mainScheduled(Cited cited, LocalDate day) {
        return find(cited, day).map(Offence::mainScheduled).orElse(false);
    }

    private List<Offence> at(StatuteCode statute, int number) {
        return byNumber.getOrDefault(statute, Map.of()).getOrDefault(number, List.of());
    }
}
