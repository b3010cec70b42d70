package pk.nsor.register.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.cli.CheckedProof;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.verify.MalformedException;

/**
 * Makes the proof of one entry against the published checkpoint, and has it checked by the half of
 * the library that shares nothing with the writer before anybody sees it. What stands beside the
 * content, officer, office, records and tokens, must agree with it too: that is what a page shows.
 */
@Component
class ProofDesk {
    private static final Logger log = LoggerFactory.getLogger(ProofDesk.class);

    private final JdbcClient jdbc;
    private final LogKeeper keeper;
    private final EntryCheck check;
    private final Clock clock;

    ProofDesk(JdbcClient jdbc, LogKeeper keeper, Clock clock) {
        this.jdbc = jdbc;
        this.keeper = keeper;
        this.check = new EntryCheck(jdbc, new FolderTiles(keeper.folder()));
        this.clock = clock;
    }

    /** What can be said of an entry's place. */
    sealed interface Proof {
        /** Committed a moment ago; no place yet. */
        record Waiting() implements Proof {}

        /** In the log, but no published checkpoint covers it yet. */
        record Unpublished(long position) implements Proof {}

        /**
         * Proved and checked.
         *
         * @param cosigned who has cosigned the checkpoint, and when
         */
        record Holds(
                long position,
                long size,
                String root,
                Map<String, Instant> cosigned,
                ProofBundle bundle)
                implements Proof {}

        /**
         * The entry is not what the log committed to: somebody changed one of the two.
         *
         * @param position -1 where the log has no such entry and never had
         */
        record DoesNotHold(long position) implements Proof {}

        /** The log's files cannot be read now: whether the entry holds is not known. */
        record Unread(long position) implements Proof {}
    }

    /** The proof of an entry as it stands in the database now. */
    Proof prove(Recorded entry) {
        Optional<Long> position = Sequence.position(jdbc, entry.id().value());
        if (check.isStranger(
                new EntryCheck.Row(entry.id().value(), entry.at().atOffset(ZoneOffset.UTC)))) {
            return new Proof.DoesNotHold(position.orElse(-1L));
        }
        if (position.isEmpty()) {
            return new Proof.Waiting();
        }
        try {
            Optional<SignedCheckpoint> published = published();
            if (published.isEmpty() || published.get().head().size() <= position.get()) {
                return new Proof.Unpublished(position.get());
            }
            return prove(entry, position.get(), published.get());
        } catch (ProofMaker.Disagrees e) {
            return new Proof.DoesNotHold(position.get());
        } catch (IOException e) {
            log.warn("the log was not read for a proof: {}", e.getClass().getName());
            return new Proof.Unread(position.get());
        }
    }

    private Optional<SignedCheckpoint> published() throws IOException {
        Path file = keeper.folder().resolve("checkpoint");
        return Files.exists(file)
                ? Optional.of(SignedCheckpoint.parse(Files.readString(file)))
                : Optional.empty();
    }

    private Proof prove(Recorded entry, long position, SignedCheckpoint checkpoint)
            throws IOException {
        boolean agrees =
                check.check(position, 1, checkpoint.head().size(), clock.instant())
                        .first()
                        .isEmpty();
        if (!agrees) {
            return new Proof.DoesNotHold(position);
        }
        ProofBundle bundle =
                new ProofMaker(new FolderTiles(keeper.folder()), checkpoint)
                        .prove(position, Optional.of(content(entry)));
        try {
            CheckedProof checked = CheckedProof.of(bundle, keeper.keys().policy(), clock.instant());
            return new Proof.Holds(
                    position,
                    checkpoint.head().size(),
                    checkpoint.head().root().toBase64(),
                    new TreeMap<>(checked.vouched().cosignedAt()),
                    checked.bundle());
        } catch (MalformedException refused) {
            return new Proof.DoesNotHold(position);
        }
    }

    private SealedContent content(Recorded entry) {
        return jdbc.sql("select salt, canonical from evidence_entry where id = ? and at = ?")
                .params(entry.id().value(), entry.at().atOffset(ZoneOffset.UTC))
                .query((row, n) -> new SealedContent(Salt.of(row.getBytes(1)), row.getBytes(2)))
                .single();
    }
}
