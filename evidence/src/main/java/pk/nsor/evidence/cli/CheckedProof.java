package pk.nsor.evidence.cli;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.Note;
import pk.nsor.evidence.verify.ProofFile;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.VerifyOptions;
import pk.nsor.evidence.verify.Vouched;

/**
 * A proof that the checker has accepted, as it may be handed over: signature lines by keys that the
 * policy does not name are left out, so that file and page name nobody who did not sign.
 *
 * @param bundle the proof
 * @param vouched what the checker says of its checkpoint
 * @param takenAway whether the content is missing although its retention has not ended
 */
public record CheckedProof(ProofBundle bundle, Vouched vouched, boolean takenAway) {

    /**
     * Has a proof checked.
     *
     * @throws MalformedException naming the first thing that does not hold
     */
    public static CheckedProof of(ProofBundle made, TrustPolicy policy, Instant now)
            throws MalformedException {
        ProofBundle plain =
                new ProofBundle(
                        made.position(),
                        made.leaf(),
                        made.content(),
                        made.path(),
                        known(made.checkpoint(), policy));
        ProofFile file = ProofFile.parse(plain.text().getBytes(StandardCharsets.UTF_8));
        Vouched vouched = file.require(policy, now);
        return new CheckedProof(
                plain, vouched, file.isErasedBefore(now.minus(VerifyOptions.SEVEN_YEARS)));
    }

    private static SignedCheckpoint known(SignedCheckpoint checkpoint, TrustPolicy policy)
            throws MalformedException {
        List<String> known = new ArrayList<>();
        for (String line : checkpoint.signatureLines()) {
            Note.Line parsed = Note.parseLines(line).getFirst();
            if (policy.names(parsed, checkpoint.origin().text())) {
                known.add(line);
            }
        }
        return new SignedCheckpoint(checkpoint.origin(), checkpoint.head(), known);
    }
}
