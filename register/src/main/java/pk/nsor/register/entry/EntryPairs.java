package pk.nsor.register.entry;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import pk.nsor.names.Aspect;
import pk.nsor.names.Weights;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidate;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.kernel.PartialDate;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.person.Birth;
import pk.nsor.register.person.IdentityPaper;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.search.Described;
import pk.nsor.register.search.Likeness;
import pk.nsor.register.search.Likeness.Resemblance;

/**
 * Two entries beside each other, for who rules whether they are of one person. In the caller's
 * transaction; whoever asks has asked {@code Access} and records.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EntryPairs {
    private final Nearest nearest;
    private final EntryStore entries;
    private final OpenEntries open;
    private final Beside beside;
    private final JdbcClient jdbc;

    EntryPairs(
            Nearest nearest, EntryStore entries, OpenEntries open, Beside beside, JdbcClient jdbc) {
        this.nearest = nearest;
        this.entries = entries;
        this.open = open;
        this.beside = beside;
        this.jdbc = jdbc;
    }

    /**
     * Entries whose person may be that of this one, likeliest first: the matcher calls them very
     * likely, their CNIC agrees but for a digit, or much beside the name agrees.
     *
     * @return how far the search reached too: where it did not look, that nobody is named says
     *     nothing. Empty where the entry is not there or its person was destroyed
     */
    public Optional<Possible> possible(RegisterNumber number) {
        return open.persons(entries.find(number).stream().toList()).stream()
                .map(e -> nearest.to(Described.of(e.person()), EntryPairs::mayBeOne))
                .map(found -> new Possible(others(number, found), found.reach()))
                .findFirst();
    }

    /** Entries that may be of the same person, and how far the search for them reached. */
    public record Possible(List<RegisterNumber> numbers, Reach reach) {
        public Possible {
            numbers = List.copyOf(numbers);
        }
    }

    private static List<RegisterNumber> others(RegisterNumber number, Nearest.Found found) {
        return found.near().stream()
                .filter(n -> !n.number().equals(number))
                .map(Nearest.Near::number)
                .toList();
    }

    private static boolean mayBeOne(Resemblance r) {
        double beside = r.nats() - r.comparison().nats(Aspect.NAME);
        return r.sameCnic()
                || r.nearCnic()
                || r.samePaper()
                || (Ranking.proposed(r) && beside >= Weights.VERY_LIKELY_BEYOND_NAME);
    }

    /**
     * Two entries, each as it stands beside the other.
     *
     * @param one the first, compared with the other
     */
    public record Both(Candidate one, Candidate other, EntryState oneState, EntryState otherState) {
        @Override
        public String toString() {
            return "Both[masked]";
        }
    }

    /** Empty where one of them is not there or its person was destroyed. */
    public Optional<Both> both(RegisterNumber one, RegisterNumber other) {
        List<OpenEntries.OfPerson> first = open.persons(entries.find(one).stream().toList());
        List<OpenEntries.OfPerson> second = open.persons(entries.find(other).stream().toList());
        if (first.isEmpty() || second.isEmpty()) {
            return Optional.empty();
        }
        OpenEntries.OfPerson a = first.getFirst();
        OpenEntries.OfPerson b = second.getFirst();
        return Optional.of(
                new Both(candidate(a, b), candidate(b, a), a.row().state(), b.row().state()));
    }

    /** An entry as it stands to another person. */
    private Candidate candidate(OpenEntries.OfPerson entry, OpenEntries.OfPerson to) {
        Resemblance r =
                Likeness.of(Described.of(to.person()))
                        .to(Likeness.of(Described.of(entry.person())));
        return beside.candidate(
                asked(to.person()),
                new Nearest.Opened(Nearest.Near.alone(entry.row(), r), entry.person()));
    }

    /** A person on record as somebody who is asked about. */
    static Asked asked(Particulars p) {
        Optional<PartialDate> born =
                p.birth()
                        .found()
                        .map(
                                b ->
                                        b instanceof Birth.On on
                                                ? on.date()
                                                : new PartialDate(b.latestYear(), 0, 0));
        List<PersonName> aliases = p.aliases().stream().limit(Asked.MOST_ALIASES).toList();
        return new Asked(
                p.name(),
                aliases,
                p.father().found(),
                p.husband(),
                p.cnic().found().map(NumberRead::of),
                p.papers().stream().findFirst().map(IdentityPaper::number).orElse(""),
                born,
                Optional.empty(),
                p.sex(),
                Described.of(p).districts().stream().findFirst().orElse(""),
                "",
                p.body().marks());
    }

    /** The one that was verified later. */
    public RegisterNumber laterOf(RegisterNumber one, RegisterNumber other) {
        EntryRow a = entries.find(one).orElseThrow();
        EntryRow b = entries.find(other).orElseThrow();
        return b.verifiedAt().isAfter(a.verifiedAt()) ? other : one;
    }

    /**
     * A conviction without its person.
     *
     * @param offences sections, as counted in statistics
     * @param judged month of the judgment, where it is known
     */
    public record Convicted(
            RegisterNumber number, String returnRef, String offences, Optional<YearMonth> judged) {}

    /** What may be said of an entry without opening it. */
    public Optional<Convicted> convicted(RegisterNumber number) {
        return jdbc.sql(
                        "select return_ref, offences, to_char(judgment_month, 'YYYY-MM') from entry where number = ?")
                .param(number.value())
                .query(
                        (r, n) ->
                                new Convicted(
                                        number,
                                        r.getString(1),
                                        r.getString(2),
                                        Optional.ofNullable(r.getString(3)).map(YearMonth::parse)))
                .optional();
    }
}
