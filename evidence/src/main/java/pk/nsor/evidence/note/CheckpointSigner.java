package pk.nsor.evidence.note;

import java.security.SecureRandom;
import java.time.Instant;
import pk.nsor.evidence.TreeHead;

/**
 * The log's pen: signs a tree head with both keys of the log. Its caller must see to it that no two
 * inconsistent heads are ever signed; {@code log.LogWriter} does.
 *
 * @param logKey Ed25519 key, first line
 * @param cosigningKey ML-DSA-44 key of the same name, second line
 * @param random source of randomness for ML-DSA
 */
public record CheckpointSigner(
        LogSigningKey logKey, CosigningKey cosigningKey, SecureRandom random) {

    /** Both keys must bear the log's name. */
    public CheckpointSigner {
        if (!logKey.name().equals(cosigningKey.name())) {
            throw new IllegalArgumentException("both keys of a log bear its name");
        }
    }

    /** The log's name, first line of its checkpoints. */
    public KeyName origin() {
        return logKey.name();
    }

    /** Signs a head; the time goes into the cosignature. */
    public SignedCheckpoint sign(TreeHead head, Instant at) {
        String text = SignedCheckpoint.text(origin(), head);
        return new SignedCheckpoint(
                origin(),
                head,
                java.util.List.of(
                        logKey.sign(text), cosigningKey.cosign(origin().text(), head, at, random)));
    }
}
