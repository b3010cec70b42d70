package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.proof.ProofPage;
import pk.nsor.evidence.tile.FolderTiles;
import pk.nsor.evidence.verify.Defect;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;

/**
 * {@code prove N}: the proof bundle of one entry of an export, checked by the policy before it is
 * written, and the page that explains it. Where the content was taken away before its time both say
 * so, and the status is that of something that does not hold.
 */
final class ProveVerb {

    private final PrintStream out;
    private final InstantSource clock;

    ProveVerb(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    int run(List<String> line) throws Arguments.UsageException, IOException {
        Arguments arguments = Arguments.parse(line, Set.of("--log", "--out", "--policy"), Set.of());
        if (arguments.words().size() != 1) {
            throw new Arguments.UsageException("one position is needed");
        }
        long position = arguments.number(arguments.words().getFirst(), "the position");
        Path log = Path.of(arguments.get("--log"));
        Path folder = Path.of(arguments.get("--out"));
        TrustPolicy policy = VerifyVerb.policy(Path.of(arguments.get("--policy")));
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(Files.readString(log.resolve("checkpoint")));
        if (position >= checkpoint.head().size()) {
            throw new Arguments.UsageException("the log has no such position");
        }
        CheckedProof checked;
        try {
            checked =
                    CheckedProof.of(
                            new ProofMaker(new FolderTiles(log), checkpoint).prove(position),
                            policy,
                            clock.instant());
        } catch (ProofMaker.Disagrees changed) {
            out.println("DOES NOT HOLD / درست نہیں: " + Defect.CONTENT_CHANGED.sentence());
            return EvidenceCommand.DOES_NOT_HOLD;
        } catch (MalformedException refused) {
            out.println("DOES NOT HOLD / درست نہیں: " + refused.defect().sentence());
            return EvidenceCommand.DOES_NOT_HOLD;
        }
        Files.createDirectories(folder);
        String name = "entry-" + position + ".tlog-proof";
        Path proof = folder.resolve(name);
        Path page = folder.resolve("entry-" + position + ".html");
        Files.writeString(proof, checked.bundle().text(), StandardCharsets.UTF_8);
        Files.writeString(
                page,
                ProofPage.html(checked.bundle(), name, checked.takenAway()),
                StandardCharsets.UTF_8);
        out.println(proof);
        out.println(page);
        if (checked.takenAway()) {
            out.println("WARNING / انتباہ: " + Defect.CONTENT_ERASED_EARLY.sentence());
            return EvidenceCommand.DOES_NOT_HOLD;
        }
        return EvidenceCommand.HOLDS;
    }
}
