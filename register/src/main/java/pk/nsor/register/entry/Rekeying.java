package pk.nsor.register.entry;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import pk.nsor.register.audit.Act;
import pk.nsor.register.audit.Audit;
import pk.nsor.register.audit.Event;
import pk.nsor.register.kernel.Caller;
import pk.nsor.register.kernel.Purpose;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.search.PersonIndex;
import pk.nsor.register.search.PersonIndex.Stale;
import pk.nsor.register.search.SealedTokens;

/**
 * Changes the key of the search's tokens while the register serves. When a new key is found in the
 * folder of keys, every person's tokens are made again with it, some hundreds in one short
 * transaction; until the last is made, both keys are searched with. What is left to do is what the
 * rows say, so that a node that dies loses a step at most and any node goes on.
 */
@Component
class Rekeying {
    private static final Logger log = LoggerFactory.getLogger(Rekeying.class);

    /** Persons in one transaction: each holds up whoever writes tokens for some milliseconds. */
    static final int AT_ONCE = 500;

    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final EntryStore entries;
    private final OpenEntries open;
    private final PersonIndex index;
    private final BlindIndex keys;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean stopped;

    Rekeying(
            EntryStore entries,
            OpenEntries open,
            PersonIndex index,
            BlindIndex keys,
            Audit audit,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.open = open;
        this.index = index;
        this.keys = keys;
        this.audit = audit;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks whether there is a new key; the work has a thread of its own. */
    @Scheduled(
            fixedDelayString = "${nsor.search.rekey-every}",
            initialDelayString = "${nsor.search.rekey-every}")
    void look() {
        keys.refresh();
        if (state().left() > 0 && running.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("rekeying").start(this::all);
        }
    }

    private void all() {
        try {
            run();
        } catch (RuntimeException e) {
            log.error(
                    "the change of the search key stopped and is taken up again: {}",
                    e.getClass().getName());
        } finally {
            running.set(false);
        }
    }

    /** Ends the work after the step that it is at; the next start goes on. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        Instant last = clock.instant().plus(PAUSE);
        while (running.get() && clock.instant().isBefore(last)) {
            Thread.sleep(20);
        }
    }

    /** Makes all tokens with the newest key, as far as they are not. */
    void run() {
        PersonIndex.Rekeying state = state();
        if (state.left() == 0) {
            return;
        }
        Instant began = clock.instant();
        int before = state.left();
        told("began", state);
        Instant said = began;
        int after = 0;
        while (state.left() > 0 && !stopped) {
            Step step = step(after, AT_ONCE);
            if (step == Step.NOT_MINE) {
                return;
            }
            // From the start again for what was written meanwhile with the older key.
            after = step.last();
            state = state();
            if (clock.instant().isAfter(said.plus(PAUSE)) || state.left() == 0) {
                said = clock.instant();
                say(state, before - state.left(), Duration.between(began, said));
            }
        }
        told(stopped ? "stopped" : "ended", state);
    }

    /**
     * What one transaction did.
     *
     * @param last place of the last person, 0 at the end of the table
     */
    record Step(int last) {
        /** Another node is at it. */
        static final Step NOT_MINE = new Step(-1);
    }

    /** Makes some persons' tokens anew, those after a place. */
    Step step(int after, int most) {
        Step done = transaction.execute(t -> mine() ? some(after, most) : Step.NOT_MINE);
        return done == null ? Step.NOT_MINE : done;
    }

    private boolean mine() {
        return jdbc.sql("select pg_try_advisory_xact_lock(7301202600003)")
                .query(Boolean.class)
                .single();
    }

    private Step some(int after, int most) {
        List<Stale> stale = index.stale(after, most);
        if (stale.isEmpty()) {
            return new Step(0);
        }
        // Read after their tokens: who changes an entry now changes its tokens too, and wins.
        Map<UUID, EntryRow> rows =
                entries.find(stale.stream().map(Stale::entry).toList()).stream()
                        .collect(Collectors.toMap(EntryRow::id, Function.identity()));
        Map<KeyId, DataKey> opened = open.keys(List.copyOf(rows.values()));
        List<SealedTokens> made = new ArrayList<>();
        for (Stale s : stale) {
            EntryRow row = Objects.requireNonNull(rows.get(s.entry()));
            DataKey key = opened.get(row.key());
            made.add(
                    key == null
                            ? SealedTokens.none(row.id(), row.key())
                            : index.sealed(row.id(), key, open.person(row, key)));
        }
        index.replace(made, stale);
        return new Step(stale.getLast().position());
    }

    private PersonIndex.Rekeying state() {
        return Objects.requireNonNull(transaction.execute(t -> index.rekeying()));
    }

    private void told(String step, PersonIndex.Rekeying state) {
        log.info(
                "change of the search key {}: {} of {} persons are left",
                step,
                state.left(),
                state.all());
        transaction.executeWithoutResult(
                t ->
                        audit.record(
                                Act.of(
                                                Caller.SYSTEM,
                                                Event.SEARCH_KEY_CHANGED,
                                                Purpose.of(Purpose.Kind.ADMINISTRATION))
                                        .detail("step", step)
                                        .detail("left", Integer.toString(state.left()))
                                        .detail("persons", Integer.toString(state.all()))));
    }

    private static void say(PersonIndex.Rekeying state, int done, Duration took) {
        double aSecond = done / Math.max(0.001, took.toMillis() / 1000.0);
        log.info(
                "change of the search key: {} of {} persons are left, {} a second, about {} s to go",
                state.left(),
                state.all(),
                Math.round(aSecond),
                Math.round(state.left() / Math.max(1, aSecond)));
    }
}
