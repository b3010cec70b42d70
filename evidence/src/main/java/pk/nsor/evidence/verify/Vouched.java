package pk.nsor.evidence.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A checkpoint that its log has signed and enough witnesses have cosigned.
 *
 * @param checkpoint the checkpoint
 * @param logSignedAt time of the log's own cosignature, if the policy lists its ML-DSA-44 key
 * @param cosignedAt the time of each witness's cosignature, by the witness's name in the policy
 */
public record Vouched(
        Checkpoint checkpoint, Optional<Instant> logSignedAt, Map<String, Instant> cosignedAt) {

    /** How far a clock may run ahead of ours. */
    public static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

    /** Keeps its own copy of the map. */
    public Vouched {
        cosignedAt = Map.copyOf(cosignedAt);
    }

    /**
     * Checks every signature of a checkpoint by a key that the policy knows.
     *
     * @param now the checker's time
     * @param maxAge if present, only cosignatures of at most this age count towards the quorum
     * @throws MalformedException naming the first thing that does not hold
     */
    public static Vouched require(
            Checkpoint checkpoint, TrustPolicy policy, Instant now, Optional<Duration> maxAge)
            throws MalformedException {
        Optional<Instant> logSignedAt = requireLog(checkpoint, policy, now);
        Map<String, Instant> cosigned = new TreeMap<>();
        for (TrustPolicy.Witness witness : policy.witnesses()) {
            for (Note.Line line : linesOf(witness.key(), checkpoint)) {
                Instant at = time(witness.key().check(line, checkpoint), now);
                cosigned.merge(witness.name(), at, (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        require(policy.quorumMet(cosigned.keySet()), Defect.QUORUM_NOT_MET);
        if (maxAge.isPresent()) {
            Instant oldest = now.minus(maxAge.get());
            Set<String> fresh = new HashSet<>(cosigned.keySet());
            fresh.removeIf(name -> cosigned.getOrDefault(name, Instant.MIN).isBefore(oldest));
            boolean logFresh = logSignedAt.isEmpty() || !logSignedAt.get().isBefore(oldest);
            require(logFresh && policy.quorumMet(fresh), Defect.CHECKPOINT_TOO_OLD);
        }
        return new Vouched(checkpoint, logSignedAt, cosigned);
    }

    /**
     * Checks the log's own signatures only: all its keys that the policy lists have signed.
     *
     * @return time of the log's own cosignature, if the policy lists its ML-DSA-44 key
     * @throws MalformedException naming the first thing that does not hold
     */
    public static Optional<Instant> requireLog(
            Checkpoint checkpoint, TrustPolicy policy, Instant now) throws MalformedException {
        List<PublicKeyLine> keys = policy.keysOf(checkpoint.origin());
        require(!keys.isEmpty(), Defect.UNKNOWN_LOG);
        Optional<Instant> signedAt = Optional.empty();
        for (PublicKeyLine key : keys) {
            List<Note.Line> lines = linesOf(key, checkpoint);
            require(!lines.isEmpty(), Defect.LOG_SIGNATURE_MISSING);
            for (Note.Line line : lines) {
                long seconds = key.check(line, checkpoint);
                if (key.cosigns()) {
                    signedAt = Optional.of(time(seconds, now));
                }
            }
            boolean first = key.matches(checkpoint.note().signatures().getFirst());
            require(key.cosigns() || first, Defect.LOG_SIGNATURE_NOT_FIRST);
        }
        return signedAt;
    }

    private static List<Note.Line> linesOf(PublicKeyLine key, Checkpoint checkpoint) {
        return checkpoint.note().signatures().stream().filter(key::matches).toList();
    }

    private static Instant time(long seconds, Instant now) throws MalformedException {
        long latest = now.plus(CLOCK_TOLERANCE).getEpochSecond();
        require(seconds <= latest, Defect.SIGNATURE_FROM_FUTURE);
        return Instant.ofEpochSecond(seconds);
    }

    private static void require(boolean holds, Defect otherwise) throws MalformedException {
        if (!holds) {
            throw new MalformedException(otherwise);
        }
    }
}
