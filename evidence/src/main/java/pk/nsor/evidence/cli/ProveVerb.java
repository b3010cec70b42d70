package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.proof.ProofBundle;
import pk.nsor.evidence.proof.ProofMaker;
import pk.nsor.evidence.proof.ProofPage;
import pk.nsor.evidence.tile.FolderTiles;

/** {@code prove N}: the proof bundle of one entry of an export, and the page that explains it. */
final class ProveVerb {

    private final PrintStream out;

    ProveVerb(PrintStream out) {
        this.out = out;
    }

    int run(List<String> line) throws Arguments.UsageException, IOException {
        Arguments arguments = Arguments.parse(line, Set.of("--log", "--out"), Set.of());
        if (arguments.words().size() != 1) {
            throw new Arguments.UsageException("one position is needed");
        }
        long position = arguments.number(arguments.words().getFirst(), "the position");
        Path log = Path.of(arguments.get("--log"));
        Path folder = Path.of(arguments.get("--out"));
        SignedCheckpoint checkpoint =
                SignedCheckpoint.parse(Files.readString(log.resolve("checkpoint")));
        if (position >= checkpoint.head().size()) {
            throw new Arguments.UsageException("the log has no such position");
        }
        ProofBundle bundle = new ProofMaker(new FolderTiles(log), checkpoint).prove(position);
        Files.createDirectories(folder);
        String name = "entry-" + position + ".tlog-proof";
        Path proof = folder.resolve(name);
        Path page = folder.resolve("entry-" + position + ".html");
        Files.writeString(proof, bundle.text(), StandardCharsets.UTF_8);
        Files.writeString(page, ProofPage.html(bundle, name), StandardCharsets.UTF_8);
        out.println(proof);
        out.println(page);
        return EvidenceCommand.HOLDS;
    }
}
