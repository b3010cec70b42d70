package pk.nsor.register.law;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** Which main scheduled offences were proved or charged beside a count. */
final class Connection {
    private final Offences offences;
    private final LocalDate day;
    private final Set<Cited> charged = new HashSet<>();

    Connection(Facts facts, EligibilityLaw law) {
        this.offences = law.offences();
        this.day = law.asOf();
        Set<Cited> dropped = new HashSet<>();
        facts.charged().struck().stream()
                .filter(s -> s.why() == Reading.Why.DROPPED)
                .map(Reading.Struck::section)
                .forEach(dropped::add);
        facts.charged().counts().stream().flatMap(Connection::sections).forEach(charged::add);
        Stream.concat(facts.charged().struck().stream(), facts.convicted().struck().stream())
                .filter(s -> s.why() != Reading.Why.DROPPED)
                .map(Reading.Struck::section)
                .forEach(charged::add);
        charged.removeIf(c -> dropped.stream().anyMatch(d -> d.sameSection(c)));
    }

    /** A main scheduled offence was charged and not dropped. */
    boolean mainCharged() {
        return charged.stream().anyMatch(this::main);
    }

    /** The very section was charged, whatever its clause. */
    boolean wasCharged(Cited section) {
        return charged.stream().anyMatch(section::sameSection);
    }

    /** A main scheduled offence of the same number was charged: 376 beside 376A. */
    boolean namesakeCharged(Cited section) {
        return charged.stream()
                .filter(c -> c.statute().equals(section.statute()))
                .filter(c -> c.section().number() == section.section().number())
                .filter(c -> !c.sameSection(section))
                .anyMatch(this::main);
    }

    /** The count's own read-with list names a main scheduled offence. */
    boolean readWithMain(Count count) {
        return count.readWith().stream().anyMatch(this::main);
    }

    boolean main(Cited section) {
        return offences.mainScheduled(section, day);
    }

    static Stream<Cited> sections(Count count) {
        return Stream.concat(Stream.of(count.main()), count.readWith().stream());
    }
}
