package pk.nsor.register.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.candidate.Asked;
import pk.nsor.register.candidate.Candidates;
import pk.nsor.register.candidate.NumberRead;
import pk.nsor.register.clock.Deadlines;
import pk.nsor.register.conviction.Answers;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Cnic;
import pk.nsor.register.kernel.OfficerId;
import pk.nsor.register.kernel.PersonName;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.kernel.Sex;

/** What the scenes on the desks share: the cast, the time of the story, and who is in the world. */
final class Scene {
    /** Invented persons on the desks bear numbers from here, out of the way of the others. */
    private static final int DESKS_FROM = 90_000;

    /** Persons of the world who are met again on the desks. */
    private static final int MOST_KNOWN = 100;

    private final Inventing inventing;
    private final Personas personas;
    private final Candidates candidates;
    private final TransactionTemplate transaction;
    private final Story story;
    private final Instant now;
    private final List<Invented> known;
    private int next = DESKS_FROM;

    /**
     * @param count persons that are loaded as entries
     */
    Scene(
            Inventing inventing,
            int count,
            Personas personas,
            Candidates candidates,
            TransactionTemplate transaction,
            Story story,
            Clock clock) {
        this.inventing = inventing;
        this.personas = personas;
        this.candidates = candidates;
        this.transaction = transaction;
        this.story = story;
        this.now = clock.instant();
        this.known =
                IntStream.range(0, count)
                        .mapToObj(inventing::person)
                        .filter(p -> p.typed().has("cnic") && p.typed().has("nameRoman"))
                        .filter(p -> p.typed().first("nameRoman").split(" ").length > 2)
                        .limit(MOST_KNOWN)
                        .toList();
    }

    Caller officer(String id) {
        return personas.require(new OfficerId(id));
    }

    /** Does something at a time before today. */
    <T> T at(Duration ago, Supplier<T> act) {
        story.tell(now.minus(ago));
        try {
            return act.get();
        } finally {
            story.end();
        }
    }

    /** An act that must come out as the story has it. */
    static void must(boolean came) {
        if (!came) {
            throw new IllegalStateException("a scene of the demonstration came out otherwise");
        }
    }

    <T> T inOne(Supplier<T> act) {
        return java.util.Objects.requireNonNull(transaction.execute(t -> act.get()));
    }

    /** Somebody convicted lately, whose return is on a desk now. */
    Invented convicted(String district, int daysAgo) {
        LocalDate day = now.minus(Duration.ofDays(daysAgo)).atZone(Deadlines.ZONE).toLocalDate();
        return inventing.person(next++, district, day);
    }

    /** The same answers with something else in some fields. */
    static Answers bent(Answers typed, Map<String, String> fields) {
        Map<String, List<String>> all = new HashMap<>(typed.typed());
        fields.forEach((field, value) -> all.put(field, List.of(value)));
        return new Answers(all);
    }

    /** One of those who are entered: they have a CNIC and a name of three words or more. */
    Invented known(int which) {
        return known.get(which % known.size());
    }

    /** The number under which somebody is entered. */
    RegisterNumber number(Invented p) {
        Asked asked =
                new Asked(
                        new PersonName(p.typed().first("nameRoman"), p.typed().first("nameUrdu")),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(NumberRead.of(cnic(p))),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Sex.NOT_KNOWN,
                        "",
                        "",
                        "");
        return inOne(() -> candidates.search(asked)).candidates().getFirst().number();
    }

    private static Cnic cnic(Invented p) {
        if (Cnic.read(p.typed().first("cnic")) instanceof Cnic.Reading.Read(Cnic cnic)) {
            return cnic;
        }
        throw new IllegalStateException("an invented number cannot be read");
    }
}
