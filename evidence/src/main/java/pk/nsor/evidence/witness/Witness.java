package pk.nsor.evidence.witness;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.TreeHead;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.Proofs;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.Vouched;

/**
 * The judgement of a witness (C2SP tlog-witness): cosigns a checkpoint only if it extends the last
 * one it cosigned for that log, and remembers it before it answers. Safe for use by several
 * threads: one request is judged at a time, so checking and remembering are one step.
 */
public final class Witness {

    static final String TEXT = "text/plain; charset=utf-8";
    static final String SIZE = "text/x.tlog.size";
    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int UNPROCESSABLE = 422;

    private final TrustPolicy policy;
    private final CosigningKey key;
    private final WitnessMemory memory;
    private final InstantSource clock;
    private final SecureRandom random;

    /**
     * A witness.
     *
     * @param policy its {@code log} lines say which logs it serves
     * @param key its own key
     */
    public Witness(
            TrustPolicy policy,
            CosigningKey key,
            WitnessMemory memory,
            InstantSource clock,
            SecureRandom random) {
        this.policy = policy;
        this.key = key;
        this.memory = memory;
        this.clock = clock;
        this.random = random;
    }

    /**
     * An answer.
     *
     * @param status HTTP status
     * @param contentType media type of the body
     * @param body cosignature, size, or one clause that says what is wrong
     */
    public record Answer(int status, String contentType, String body) {

        static Answer refusal(int status, Defect defect) {
            return new Answer(status, TEXT, defect.sentence() + "\n");
        }

        static Answer conflict(long size) {
            return new Answer(CONFLICT, SIZE, size + "\n");
        }
    }

    /**
     * Judges one add-checkpoint request.
     *
     * @throws IOException if the memory cannot be read or written; nothing was cosigned then
     */
    public synchronized Answer addCheckpoint(byte[] body) throws IOException {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (MalformedException malformed) {
            return Answer.refusal(BAD_REQUEST, malformed.defect());
        }
        Checkpoint checkpoint = request.checkpoint();
        try {
            Vouched.requireLog(checkpoint, policy, clock.instant());
        } catch (MalformedException refused) {
            boolean unknown = refused.defect() == Defect.UNKNOWN_LOG;
            return Answer.refusal(unknown ? NOT_FOUND : FORBIDDEN, refused.defect());
        }
        if (request.oldSize() > checkpoint.size()) {
            return Answer.refusal(BAD_REQUEST, Defect.PROOF_SIZES);
        }
        Optional<Checkpoint> last = memory.last(checkpoint.origin());
        long lastSize = last.map(Checkpoint::size).orElse(0L);
        if (request.oldSize() != lastSize) {
            return Answer.conflict(lastSize);
        }
        try {
            requireExtends(last, request);
        } catch (MalformedException inconsistent) {
            if (!last.map(l -> sameHead(l, checkpoint)).orElse(false)) {
                memory.keepRefused(checkpoint, body);
            }
            return inconsistent.defect() == Defect.PROOF_EARLIER_ROOT
                            && lastSize == checkpoint.size()
                    ? Answer.conflict(lastSize)
                    : Answer.refusal(UNPROCESSABLE, inconsistent.defect());
        }
        return cosign(checkpoint);
    }

    private static boolean sameHead(Checkpoint one, Checkpoint other) {
        return one.note().text().equals(other.note().text());
    }

    private static void requireExtends(Optional<Checkpoint> last, AddCheckpoint request)
            throws MalformedException {
        byte[] lastRoot =
                last.map(Checkpoint::root).orElseGet(() -> TreeHead.empty().root().toBytes());
        Proofs.requireConsistency(
                request.oldSize(),
                lastRoot,
                request.checkpoint().size(),
                request.checkpoint().root(),
                request.proof());
    }

    private Answer cosign(Checkpoint checkpoint) throws IOException {
        TreeHead head = new TreeHead(checkpoint.size(), NodeHash.of(checkpoint.root()));
        Instant now = clock.instant();
        String line = key.cosign(checkpoint.origin(), head, now, random);
        memory.remember(checkpoint.origin(), checkpoint.note().text() + "\n" + line);
        memory.forgetRefused(checkpoint);
        return new Answer(OK, TEXT, line);
    }
}
