package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.candidate.EntryVerified;
import pk.nsor.register.candidate.EntryWithheld;
import pk.nsor.register.candidate.Joined;
import pk.nsor.register.candidate.WithholdingLifted;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.kernel.RegisterNumber;
import pk.nsor.register.lookup.AnswerStore.Decided;
import pk.nsor.register.protection.DataKey;

/**
 * What happens to the register while answers are open: an entry that would have matched is
 * verified, or one that did is withheld. The Bureau is told, once each.
 */
@Component
class RegisterChanges {
    private static final int MOST = 10_000;

    private final LookupStore lookups;
    private final AnswerStore answers;
    private final NoticeStore notices;
    private final Dossier dossier;
    private final Desk desk;
    private final RegisterSide register;
    private final Joined joined;
    private final Audit audit;
    private final Clock clock;

    RegisterChanges(
            LookupStore lookups,
            AnswerStore answers,
            NoticeStore notices,
            Dossier dossier,
            Desk desk,
            RegisterSide register,
            Joined joined,
            Audit audit,
            Clock clock) {
        this.lookups = lookups;
        this.answers = answers;
        this.notices = notices;
        this.dossier = dossier;
        this.desk = desk;
        this.register = register;
        this.joined = joined;
        this.audit = audit;
        this.clock = clock;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(EntryVerified verified) {
        checkAgain(verified.number());
    }

    /** A withholding that was lifted may be of an entry that nobody could be shown meanwhile. */
    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(WithholdingLifted lifted) {
        checkAgain(lifted.number());
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void on(EntryWithheld withheld) {
        Instant now = clock.instant();
        Set<RegisterNumber> shown = cardsWith(withheld.number());
        for (Lookup lookup : open()) {
            for (Decided d : answers.current(lookup.id())) {
                if (d.entry().filter(shown::contains).isPresent()) {
                    keep(
                            lookup,
                            d.number(),
                            withheld.number(),
                            NoticeStore.Kind.WITHHELD_AFTER,
                            now);
                }
            }
        }
    }

    /** The entry, and those that two officers have joined with it: their cards showed it too. */
    private Set<RegisterNumber> cardsWith(RegisterNumber number) {
        Set<RegisterNumber> all =
                new HashSet<>(joined.with(List.of(number)).getOrDefault(number, List.of()));
        all.add(number);
        return all;
    }

    private void checkAgain(RegisterNumber number) {
        Instant now = clock.instant();
        for (Lookup lookup : open()) {
            DataKey key = desk.key(lookup);
            for (Decided d : answers.current(lookup.id())) {
                boolean other = d.entry().filter(number::equals).isEmpty();
                boolean seen =
                        answers.shown(lookup.id(), d.number(), d.comparedAt()).contains(number);
                if (other
                        && !seen
                        && register.compare(dossier.asked(lookup, key, d.number()), number)
                                .isPresent()) {
                    keep(lookup, d.number(), number, NoticeStore.Kind.VERIFIED_AFTER, now);
                }
            }
        }
    }

    private List<Lookup> open() {
        return lookups.inStages(List.of("answered"), MOST);
    }

    private void keep(
            Lookup lookup, int number, RegisterNumber entry, NoticeStore.Kind kind, Instant now) {
        if (notices.keep(lookup.id(), number, entry, kind, now)) {
            audit.record(
                    Act.of(
                                    Caller.SYSTEM,
                                    Event.LOOKUP_NOTICE_KEPT,
                                    Purpose.of(Purpose.Kind.LOOKUP, lookup.reference().value()))
                            .about(List.of(lookup.ref()))
                            .about("entry", entry.value())
                            .detail("kind", kind.code())
                            .detail("suspect", Integer.toString(number)));
        }
    }
}
