package pk.nsor.register.search;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pk.nsor.register.candidate.Reach;
import pk.nsor.register.person.Particulars;
import pk.nsor.register.protection.Binding;
import pk.nsor.register.protection.DataKey;
import pk.nsor.register.protection.KeyId;
import pk.nsor.register.protection.Seals;
import pk.nsor.register.protection.WrappedKey;
import pk.nsor.register.search.Likeness.Resemblance;
import pk.nsor.register.search.TokenStore.Changed;

/**
 * Finds persons by keyed tokens. The tokens of a person lie sealed under the person's own key in
 * {@code search_token}, so that a dump shows no token that could be counted, and a destroyed person
 * is found by nobody, backups included. Every node holds them opened, as posting lists, and beside
 * them what a person is compared by, still sealed, so that those who may be meant are opened and
 * compared without reading their entries.
 *
 * <p>Whoever searches reads which change was the last in its own transaction, and takes in what was
 * committed since this node last read, so that what one request changed the next search knows, on
 * every node. Changes are numbered while one lock is held until their commit: no number becomes
 * visible after a higher one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PersonIndex {
    private static final int BATCH = 5_000;

    /** From this part of what could agree on, nothing is looked for in another place. */
    private static final float WELL_FOUND = 0.75f;

    /** Who agrees by {@link Walk#FAR_NATS} less than the best is not opened, once so many are. */
    private static final int LEAST_KEPT = 16;

    /** One in so many places is kept for persons whose name and father's name were exchanged. */
    private static final int EXCHANGED_PART = 6;

    /** One in so many for words that stand elsewhere. */
    private static final int MOVED_PART = 3;

    private static final Object WRITTEN = "rows of search_token written in this transaction";

    private final TokenStore store;
    private final PersonTokens tokens;
    private final Seals seals;
    private final ReentrantLock reading = new ReentrantLock();
    private final ReentrantReadWriteLock memory = new ReentrantReadWriteLock();
    private Postings postings = new Postings();
    private SealedCards cards = new SealedCards();
    private final LongAdder lookedAt = new LongAdder();
    private volatile long known;

    PersonIndex(TokenStore store, PersonTokens tokens, Seals seals) {
        this.store = store;
        this.tokens = tokens;
        this.seals = seals;
    }

    /** Puts a person, or puts what is on record now in place of what was. */
    public void put(UUID entry, DataKey key, Particulars person) {
        store.put(sealed(entry, key, person));
        written(entry);
    }

    /** Takes a person out: no search finds the person from this transaction's commit on. */
    public void remove(UUID entry, KeyId key) {
        store.put(SealedTokens.none(entry, key));
        written(entry);
    }

    /** The row of a person, for bulk loading, which writes its own rows. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public SealedTokens sealed(UUID entry, DataKey key, Particulars person) {
        StoredTokens made = tokens.of(person);
        return new SealedTokens(
                entry,
                key.id(),
                made.key(),
                seals.seal(key, binding(entry, made.key()), made.bytes()),
                seals.seal(key, cardBinding(entry), DescribedForm.bytes(Described.of(person))));
    }

    /**
     * Whom a question may be about, as of what this node {@linkplain #knows knows}: opened and
     * compared, with the processors that are free.
     *
     * @param most how many are opened at most
     */
    public Compared compared(Described asked, int most) {
        Chosen chosen = chosen(asked, most);
        Likeness likeness = Likeness.shared(asked);
        return new Compared(
                chosen.persons().parallelStream()
                        .map(s -> new Match(s.person(), likeness.to(Likeness.of(opened(s)))))
                        .sorted(
                                Comparator.comparingDouble((Match m) -> -m.resemblance().nats())
                                        .thenComparing(Match::person))
                        .toList(),
                chosen.reach());
    }

    /** Whom a question may be about, the most alike first, and how far it reached. */
    public record Compared(List<Match> persons, Reach reach) {}

    /** A person, by the id of the entry, and how alike. */
    public record Match(UUID person, Resemblance resemblance) {}

    /** A person who may be meant, still sealed. */
    private record Sealed(UUID person, SealedCards.Card card) {}

    private record Chosen(List<Sealed> persons, Reach reach) {}

    private Described opened(Sealed person) {
        DataKey key = seals.open(person.card().key());
        return DescribedForm.read(
                seals.unseal(key, cardBinding(person.person()), person.card().sealed()));
    }

    private Chosen chosen(Described asked, int most) {
        if (asked.nothingRead()) {
            return new Chosen(List.of(), Reach.OTHER_SCRIPT);
        }
        Probes readable = tokens.probes(asked);
        if (readable.groups().isEmpty()) {
            return new Chosen(List.of(), Reach.NOTHING);
        }
        if (!readable.telling()) {
            return new Chosen(List.of(), Reach.TOO_COMMON);
        }
        memory.readLock().lock();
        try {
            // Under the lock: what is walked was made with just these keys.
            Chosen found = chosen(tokens.probes(asked, postings.keys().inUse()), most);
            return asked.inOtherScript() ? new Chosen(found.persons(), Reach.OTHER_SCRIPT) : found;
        } finally {
            memory.readLock().unlock();
        }
    }

    /** Whether there is more to go by than words that very many carry. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean tells(Described asked) {
        Probes probes = tokens.probes(asked);
        return !asked.nothingRead() && !probes.groups().isEmpty() && probes.telling();
    }

    /** The nearest as asked, with places kept for names that were exchanged or run together. */
    private Chosen chosen(Probes probes, int most) {
        Walk.Found straight = Walk.of(postings, probes.groups(), most, true);
        // Who is exchanged and yet so much less alike than the best is not looked for either.
        float least = straight.persons().length == 0 ? 0 : straight.scores()[0] - Walk.FAR_NATS;
        Walk.Found exchanged =
                Walk.of(postings, probes.exchanged(), most / EXCHANGED_PART, true, least);
        boolean strange =
                straight.persons().length == 0
                        || straight.scores()[0] < straight.ideal() * WELL_FOUND;
        Walk.Found moved =
                Walk.of(
                        postings,
                        strange ? probes.anywhere() : List.of(),
                        most / MOVED_PART,
                        false);
        int near = straight.near(Walk.FAR_NATS, LEAST_KEPT);
        int kept = most - exchanged.persons().length - moved.persons().length;
        Set<Integer> found = new LinkedHashSet<>();
        add(found, straight, Math.min(near, kept));
        add(found, exchanged, exchanged.near(Walk.FAR_NATS, 0));
        add(found, moved, moved.near(Walk.FAR_NATS, LEAST_KEPT));
        add(found, straight, near);
        lookedAt.add(straight.steps());
        lookedAt.add(exchanged.steps());
        lookedAt.add(moved.steps());
        // Where all that were kept are alike, or one as near as the best is left out, more are near
        // than were found.
        boolean cut =
                straight.cut()
                        || straight.allAlike(most)
                        || straight.tied()
                        || exchanged.cut()
                        || moved.cut();
        return new Chosen(
                found.stream().limit(most).map(this::sealed).toList(),
                cut ? Reach.CUT : Reach.FULL);
    }

    private Sealed sealed(int number) {
        return new Sealed(postings.person(number), cards.card(postings.position(number)));
    }

    private static void add(Set<Integer> into, Walk.Found found, int most) {
        int[] persons = found.persons();
        for (int i = 0; i < Math.min(most, persons.length); i++) {
            into.add(persons[i]);
        }
    }

    /**
     * Whether everything up to a change is known here. If it is not, whoever searched must {@link
     * #catchUp} and search again.
     *
     * @param changed number of a change that was committed
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean knows(long changed) {
        return changed <= known;
    }

    /** Reads what was committed since; a first call reads everything. */
    public void catchUp() {
        List<Changed> news = store.after(known, BATCH);
        if (news.isEmpty()) {
            return;
        }
        reading.lock();
        try {
            while (!news.isEmpty()) {
                long from = known;
                news = news.stream().filter(c -> c.changed() > from).toList();
                if (!own(news)) {
                    return;
                }
                news = store.after(known, BATCH);
            }
        } finally {
            reading.unlock();
        }
    }

    /**
     * Takes in what others have committed.
     *
     * @return false when this transaction's own rows are met, which are nobody's yet and, as it
     *     holds the lock of numbers, are the last
     */
    private boolean own(List<Changed> news) {
        Set<UUID> mine = writtenHere();
        List<Changed> theirs = news.stream().filter(c -> !mine.contains(c.entry())).toList();
        List<Opened> opened = open(theirs);
        memory.writeLock().lock();
        try {
            opened.forEach(this::take);
        } finally {
            memory.writeLock().unlock();
        }
        renumber();
        if (!theirs.isEmpty()) {
            known = theirs.getLast().changed();
        }
        return theirs.size() == news.size();
    }

    private void take(Opened o) {
        int position = o.row().position();
        postings.put(position, o.row().entry(), o.tokens());
        if (o.key().isPresent()) {
            cards.put(position, new SealedCards.Card(o.key().get(), o.row().card()));
        } else {
            cards.remove(position);
        }
    }

    /** Others search meanwhile: only whoever holds the lock of reading changes what is held. */
    private void renumber() {
        if (postings.wantsRenumbering()) {
            Postings fresh = postings.renumbered();
            swap(() -> postings = fresh);
        }
        if (cards.wantsMoving()) {
            SealedCards fresh = cards.moved();
            swap(() -> cards = fresh);
        }
    }

    private void swap(Runnable swap) {
        memory.writeLock().lock();
        try {
            swap.run();
        } finally {
            memory.writeLock().unlock();
        }
    }

    /** A row that was read; the key is there where anything is to be found. */
    private record Opened(Changed row, Optional<WrappedKey> key, StoredTokens tokens) {}

    private List<Opened> open(List<Changed> rows) {
        Map<KeyId, WrappedKey> keys =
                seals.wrapped(
                        rows.stream()
                                .filter(r -> r.sealed().length > 0)
                                .map(Changed::key)
                                .toList());
        return rows.parallelStream().map(r -> opened(r, keys.get(r.key()))).toList();
    }

    /** A person whose key was destroyed has no tokens any more. */
    private Opened opened(Changed row, @Nullable WrappedKey key) {
        if (key == null || row.sealed().length == 0) {
            return new Opened(row, Optional.empty(), StoredTokens.none());
        }
        byte[] plain =
                seals.unseal(seals.open(key), binding(row.entry(), row.tokenKey()), row.sealed());
        return new Opened(row, Optional.of(key), StoredTokens.read(row.tokenKey(), plain));
    }

    static Binding cardBinding(UUID entry) {
        return new Binding("search_token", "card", entry.toString(), 0);
    }

    static Binding binding(UUID entry, long tokenKey) {
        return new Binding("search_token", "sealed", entry + "|" + tokenKey, 0);
    }

    /**
     * A change of keys as this node sees it.
     *
     * @param left persons whose tokens an older key made
     * @param all persons with tokens
     */
    public record Rekeying(int left, int all) {}

    /** How far the change to the newest key is, as of what is committed now. */
    public Rekeying rekeying() {
        catchUp();
        memory.readLock().lock();
        try {
            return new Rekeying(postings.keys().madeByOthers(tokens.newest()), postings.living());
        } finally {
            memory.readLock().unlock();
        }
    }

    /**
     * Some persons whose tokens another key than the newest made.
     *
     * @param after places up to this one are left out
     */
    public List<Stale> stale(int after, int most) {
        return store.stale(tokens.newest(), after, most);
    }

    /**
     * A person whose tokens an older key made.
     *
     * @param position place in the table, ascending from 1
     * @param changed number of the last change
     */
    public record Stale(int position, UUID entry, long changed) {}

    /**
     * Puts new tokens in place of old ones, but where the old ones were changed by somebody since.
     *
     * @param rows each with what it stands in place of
     */
    public void replace(List<SealedTokens> rows, List<Stale> olds) {
        store.replace(rows, olds);
        rows.forEach(r -> written(r.entry()));
    }

    /** Persons that a question may look at, before any is opened. */
    public static final int MOST_LOOKED_AT = 3 * Walk.STEPS;

    /** Persons that this node's searches have looked at since it started. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long lookedAt() {
        return lookedAt.sum();
    }

    /** How much is held in memory. */
    public record Extent(int persons, int tokens, long postings) {}

    /** How much this node holds. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Extent extent() {
        memory.readLock().lock();
        try {
            PostingLists.Extent lists = postings.extent();
            return new Extent(postings.living(), lists.tokens(), lists.postings());
        } finally {
            memory.readLock().unlock();
        }
    }

    /** Remembers for the rest of this transaction what it wrote: it may still be rolled back. */
    private static void written(UUID entry) {
        Set<UUID> mine = writtenHere();
        if (mine.isEmpty()) {
            Set<UUID> fresh = new HashSet<>();
            TransactionSynchronizationManager.bindResource(WRITTEN, fresh);
            TransactionSynchronizationManager.registerSynchronization(
                    new TransactionSynchronization() {
                        @Override
                        public void afterCompletion(int status) {
                            TransactionSynchronizationManager.unbindResourceIfPossible(WRITTEN);
                        }

                        @Override
                        public void suspend() {
                            TransactionSynchronizationManager.unbindResourceIfPossible(WRITTEN);
                        }

                        @Override
                        public void resume() {
                            TransactionSynchronizationManager.bindResource(WRITTEN, fresh);
                        }
                    });
            mine = fresh;
        }
        mine.add(entry);
    }

    @SuppressWarnings("unchecked") // only this class binds it
    private static Set<UUID> writtenHere() {
        Object bound = TransactionSynchronizationManager.getResource(WRITTEN);
        return bound == null ? Set.of() : (Set<UUID>) bound;
    }
}
