package pk.nsor.register.audit;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.register.protection.BlindIndex;

/**
 * Writes the evidence. An act that succeeds is recorded in the transaction that does it; one that
 * is refused or fails is recorded in a transaction of its own before the answer.
 */
@Service
public class Audit {
    private final JdbcTemplate jdbc;
    private final SecureRandom random;
    private final Clock clock;
    private final BlindIndex index;
    private volatile boolean failing;

    Audit(JdbcTemplate jdbc, SecureRandom random, Clock clock, BlindIndex index) {
        this.jdbc = jdbc;
        this.random = random;
        this.clock = clock;
        this.index = index;
    }

    /** The same without a container, for a tool that opens its transactions itself. */
    public static Audit over(
            JdbcTemplate jdbc, SecureRandom random, Clock clock, BlindIndex index) {
        return new Audit(jdbc, random, clock, index);
    }

    /** Records in the caller's transaction; without one it is a fault. */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryId record(Act act) {
        return write(act);
    }

    /** Records a refusal or failure in a transaction of its own. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public EntryId recordApart(Act act) {
        return write(act);
    }

    /** Whether the last entry that was to be written could not be. */
    public boolean failing() {
        return failing;
    }

    private EntryId write(Act act) {
        try {
            EntryId id = insert(act);
            failing = false;
            return id;
        } catch (DataAccessException e) {
            failing = !alreadyAborted(e);
            throw new EvidenceNotWritten(e);
        }
    }

    private EntryId insert(Act act) {
        EntryId id = new EntryId(UUID.randomUUID());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime stamp = at.atOffset(ZoneOffset.UTC);
        Salt salt = Salt.draw(random);
        SealedContent content =
                new SealedContent(salt, CanonicalEntry.bytes(id, at, act, blind(id)));
        jdbc.update(
                """
                insert into evidence_entry
                    (id, at, officer, office, role, purpose, reference, event, outcome, canonical, salt,
                     commitment)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id.value(),
                stamp,
                act.caller.officer().value(),
                act.caller.office().value(),
                act.caller.role().code(),
                act.purpose.kind().code(),
                act.purpose.reference(),
                act.event.code(),
                act.outcome.code(),
                content.content(),
                salt.toBytes(),
                content.commitment().toBytes());
        if (!act.refs.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into evidence_ref (entry, at, kind, ref) values (?, ?, ?, ?)",
                    act.refs.stream()
                            .map(r -> new Object[] {id.value(), stamp, r.kind(), r.ref()})
                            .toList());
        }
        if (!act.tokens.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into evidence_token (entry, at, kind, key_id, token) values (?, ?, ?, ?, ?)",
                    tokenRows(act, id, stamp));
        }
        rememberOnceCommitted(id, at, act.event);
        return id;
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

    private static List<Object[]> tokenRows(Act act, EntryId id, OffsetDateTime stamp) {
        return act.tokens.stream()
                .map(
                        t ->
                                new Object[] {
                                    id.value(),
                                    stamp,
                                    t.kind(),
                                    t.token().keyId(),
                                    t.token().value()
                                })
                .toList();
    }

    private static void rememberOnceCommitted(EntryId id, Instant at, Event event) {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        Trail.committed(id, at, event);
                    }
                });
    }
}
