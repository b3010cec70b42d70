package pk.nsor.register.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
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
import pk.nsor.register.lookup.RecheckStore.Due;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyDestroyed;

/**
 * What happens to the register while answers are open: an entry that would have matched is
 * verified, or one that did is withheld. The Bureau is told, once each.
 *
 * <p>What is to be checked is written in the transaction of the verification or the withholding,
 * and the check is a sweep: a node that dies or a check that fails loses nothing, and no officer
 * waits for every open answer to be read. Who was shown a withheld entry is listed at once, since
 * that opens nothing. An answer that was being given just then may have been searched before the
 * entry was there and committed after the first check; so an entry is checked once more against the
 * latest answers when {@link #MEANWHILE} is over.
 */
@Component
class RegisterChanges {
    /** Longer than any act that gives an answer can last: a request ends long before. */
    static final Duration MEANWHILE = Duration.ofMinutes(15);

    private static final Logger log = LoggerFactory.getLogger(RegisterChanges.class);
    private static final int AT_ONCE = 50;
    private static final int ROWS = 200;
    private static final UUID FIRST = new UUID(0, 0);

    private final LookupStore lookups;
    private final AnswerStore answers;
    private final NoticeStore notices;
    private final RecheckStore rechecks;
    private final Dossier dossier;
    private final Desk desk;
    private final RegisterSide register;
    private final Joined joined;
    private final Audit audit;
    private final Clock clock;
    private final TransactionTemplate transaction;

    RegisterChanges(
            LookupStore lookups,
            AnswerStore answers,
            NoticeStore notices,
            RecheckStore rechecks,
            Dossier dossier,
            Desk desk,
            RegisterSide register,
            Joined joined,
            Audit audit,
            Clock clock,
            TransactionTemplate transaction) {
        this.lookups = lookups;
        this.answers = answers;
        this.notices = notices;
        this.rechecks = rechecks;
        this.dossier = dossier;
        this.desk = desk;
        this.register = register;
        this.joined = joined;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EntryVerified verified) {
        rechecks.due(verified.number(), NoticeStore.Kind.VERIFIED_AFTER, clock.instant());
    }

    /** A withholding that was lifted may be of an entry that nobody could be shown meanwhile. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(WithholdingLifted lifted) {
        rechecks.due(lifted.number(), NoticeStore.Kind.VERIFIED_AFTER, clock.instant());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(EntryWithheld withheld) {
        Instant now = clock.instant();
        rechecks.due(withheld.number(), NoticeStore.Kind.WITHHELD_AFTER, now);
        wasShown(withheld.number(), now);
    }

    @Scheduled(fixedDelay = 30_000, initialDelay = 25_000)
    void scheduled() {
        run();
    }

    /** Checks everything that is to be checked now; how many entries it checked. */
    int run() {
        Instant now = clock.instant();
        int checked = 0;
        List<Due> page = due(now, Instant.EPOCH);
        while (!page.isEmpty()) {
            checked += checked(page, now);
            page = due(now, page.getLast().at());
        }
        return checked;
    }

    private List<Due> due(Instant now, Instant after) {
        return Objects.requireNonNull(
                transaction.execute(t -> rechecks.due(now.minus(MEANWHILE), after, AT_ONCE)));
    }

    private int checked(List<Due> due, Instant now) {
        int checked = 0;
        for (Due d : due) {
            try {
                if (Boolean.TRUE.equals(transaction.execute(t -> check(d, now)))) {
                    checked++;
                }
            } catch (RuntimeException e) {
                // It stays due, and the others are not kept waiting by it.
                log.error(
                        "an entry could not be held against open answers: {}",
                        e.getClass().getName());
            }
        }
        return checked;
    }

    private boolean check(Due due, Instant now) {
        Optional<Due> taken = rechecks.take(due);
        if (taken.isEmpty()) {
            return false;
        }
        Due d = taken.get();
        boolean meanwhileOver = !d.at().plus(MEANWHILE).isAfter(now);
        switch (d.kind()) {
            case VERIFIED_AFTER ->
                    wouldHaveMatched(
                            d.entry(),
                            d.checked().isPresent() ? d.at().minus(MEANWHILE) : Instant.EPOCH,
                            now);
            case WITHHELD_AFTER -> wasShown(d.entry(), now);
        }
        rechecks.checked(d, now, meanwhileOver);
        return true;
    }

    private void wasShown(RegisterNumber withheld, Instant now) {
        for (AnswerStore.Shown shown : answers.openWith(cardsWith(withheld))) {
            lookups.find(shown.lookup())
                    .ifPresent(
                            l ->
                                    keep(
                                            l,
                                            shown.number(),
                                            withheld,
                                            NoticeStore.Kind.WITHHELD_AFTER,
                                            now));
        }
    }

    /** The entry, and those that two officers have joined with it: their cards showed it too. */
    private Set<RegisterNumber> cardsWith(RegisterNumber number) {
        Set<RegisterNumber> all =
                new HashSet<>(joined.with(List.of(number)).getOrDefault(number, List.of()));
        all.add(number);
        return all;
    }

    private void wouldHaveMatched(RegisterNumber verified, Instant answeredSince, Instant now) {
        UUID after = FIRST;
        List<Lookup> page = lookups.open(answeredSince, after, ROWS);
        while (!page.isEmpty()) {
            page.forEach(l -> wouldHaveMatched(l, verified, now));
            after = page.getLast().id();
            page = lookups.open(answeredSince, after, ROWS);
        }
    }

    private void wouldHaveMatched(Lookup lookup, RegisterNumber number, Instant now) {
        Optional<DataKey> key = key(lookup);
        if (key.isEmpty()) {
            return;
        }
        for (Decided d : answers.current(lookup.id())) {
            boolean other = d.entry().filter(number::equals).isEmpty();
            boolean seen = answers.shown(lookup.id(), d.number(), d.comparedAt()).contains(number);
            if (other
                    && !seen
                    && register.compare(dossier.asked(lookup, key.get(), d.number()), number)
                            .isPresent()) {
                keep(lookup, d.number(), number, NoticeStore.Kind.VERIFIED_AFTER, now);
            }
        }
    }

    /** Empty where the request ended since it was listed: then nobody reads its answer. */
    private Optional<DataKey> key(Lookup lookup) {
        try {
            return Optional.of(desk.key(lookup));
        } catch (KeyDestroyed e) {
            return Optional.empty();
        }
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
