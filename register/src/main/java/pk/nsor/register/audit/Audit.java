package pk.nsor.register.audit;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.register.database.Database;
import pk.nsor.register.protection.BlindIndex;
import pk.nsor.register.protection.Token;

/**
 * Writes the evidence. An act that changes something is recorded in the transaction that changes
 * it. One that only reads, in a transaction that can do no more, and one that is refused or fails
 * have nothing to be committed with: their entry is committed before the answer, at once with those
 * of others that wait at the same moment.
 */
@Service
public class Audit {
    private final EntryRows rows;
    private final SharedCommit shared;
    private final SecureRandom random;
    private final Clock clock;
    private final BlindIndex index;
    private volatile boolean failing;

    @Autowired
    Audit(Database database, SecureRandom random, Clock clock, BlindIndex index) {
        this(database.app(), database.apart(), random, clock, index);
    }

    private Audit(
            DataSource source,
            DataSource apart,
            SecureRandom random,
            Clock clock,
            BlindIndex index) {
        this.rows = new EntryRows(new JdbcTemplate(source));
        this.shared = new SharedCommit(new EntryRows(new JdbcTemplate(apart)));
        this.random = random;
        this.clock = clock;
        this.index = index;
    }

    /**
     * The same without a container, for a tool that opens its transactions itself.
     *
     * @param source where its transactions are
     * @param apart for what is committed by itself: other connections, where the tool may hold one
     */
    public static Audit over(
            DataSource source,
            DataSource apart,
            SecureRandom random,
            Clock clock,
            BlindIndex index) {
        return new Audit(source, apart, random, clock, index);
    }

    /**
     * Records in the caller's transaction, without which it is a fault: the entry is the last that
     * it writes. Where it can only read, the entry is committed when this returns.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId record(Act act) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            return recordApart(act);
        }
        EntryRows.Ready ready = ready(act);
        LastOfTransaction.of(rows, this::written).add(ready);
        return ready.id();
    }

    /** Records a group of acts, in order, in the caller's transaction: for loading in bulk. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EntryId> record(List<Act> acts) {
        return acts.stream().map(this::record).toList();
    }

    /** Records what changes nothing, a refusal or a failure; it is committed when this returns. */
    public EntryId recordApart(Act act) {
        EntryRows.Ready ready = ready(act);
        written(() -> shared.write(ready));
        Trail.committed(ready.id(), ready.at(), ready.act());
        return ready.id();
    }

    /** Entries that wait for the commit under way to end, to be written in the next. */
    int waiting() {
        return shared.waiting();
    }

    /** Whether the last entry that was to be written could not be. */
    public boolean failing() {
        return failing;
    }

    private void written(Runnable insert) {
        try {
            insert.run();
            failing = false;
        } catch (DataAccessException e) {
            failing = !alreadyAborted(e);
            throw new EvidenceNotWritten(e);
        }
    }

    private EntryRows.Ready ready(Act act) {
        Needs.require(act);
        EntryId id = new EntryId(UUID.randomUUID());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        byte[] content = CanonicalEntry.bytes(id, at, act, from(Whence.now()), blind(id));
        return new EntryRows.Ready(id, at, act, new SealedContent(Salt.draw(random), content));
    }

    /** Of one session all entries hold one token, which leads nobody into it. */
    private CanonicalEntry.From from(Whence whence) {
        if (whence.session().isEmpty()) {
            return new CanonicalEntry.From(Whence.NONE, whence.source(), Build.OF_THIS);
        }
        Token token = index.evidenceToken("session", whence.session());
        return new CanonicalEntry.From(
                token.keyId() + ":" + token.hex(), whence.source(), Build.OF_THIS);
    }

    /** The transaction had failed before: that the entry is refused says nothing about evidence. */
    private static boolean alreadyAborted(DataAccessException e) {
        return e.getRootCause() instanceof SQLException sql && "25P02".equals(sql.getSQLState());
    }

    /**
     * The secret of one entry, derived under a key outside the database: whoever holds the content
     * of an entry cannot test a guess of what it commits to.
     */
    private byte[] blind(EntryId id) {
        return index.evidenceToken("commitment", id.value().toString()).value();
    }
}
