package pk.nsor.register.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import pk.nsor.evidence.note.SignedCheckpoint;

/**
 * How the log stands, as this node last saw it.
 *
 * @param leading whether this node is the sequencer
 * @param size entries in the log on the disk
 * @param published what readers see
 * @param signedAt when the log last signed
 * @param witnesses each witness of the policy
 * @param quorumMet whether enough witnesses cosigned the last checkpoint; true where none is asked
 */
record Standing(
        boolean leading,
        long size,
        Optional<SignedCheckpoint> published,
        Optional<Instant> signedAt,
        List<Seen> witnesses,
        boolean quorumMet) {
    static final Standing NONE =
            new Standing(false, 0, Optional.empty(), Optional.empty(), List.of(), false);

    /** What a witness last did. */
    enum Answer {
        NOT_ASKED,
        COSIGNED,
        SILENT,
        REFUSED,
        UNVERIFIED
    }

    /**
     * One witness.
     *
     * @param name its name in the policy
     * @param cosigned when it last cosigned
     * @param size size of the tree that it last cosigned
     */
    record Seen(String name, Optional<Instant> cosigned, long size, Answer answer) {}
}
