package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.Salt;
import pk.nsor.evidence.SealedContent;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.EntryBundle;
import pk.nsor.evidence.tile.TilePath;
import pk.nsor.evidence.tile.TreeEdge;

/**
 * Writes a large export of invented entries with throw-away keys and three witnesses, for the
 * bench.
 */
final class BenchExport {

    private static final KeyName ORIGIN = new KeyName("bench.example/evidence");
    private static final List<String> WITNESSES = List.of("law", "court", "committee");

    private final Path folder;
    private final int contentBytes;
    private final SecureRandom random;
    private final Set<Path> made = new HashSet<>();

    BenchExport(Path folder, int contentBytes, SecureRandom random) {
        this.folder = folder;
        this.contentBytes = contentBytes;
        this.random = random;
    }

    void write(long entries, Instant now) throws IOException {
        TreeEdge edge = new TreeEdge();
        List<Optional<SealedContent>> bundle = new ArrayList<>();
        try {
            for (long i = 0; i < entries; i++) {
                SealedContent content = content(i);
                bundle.add(Optional.of(content));
                edge.append(Leaf.of(now, content), this::put);
                if (bundle.size() == TilePath.FULL_WIDTH || i + 1 == entries) {
                    TilePath path = TilePath.contents(i / TilePath.FULL_WIDTH, bundle.size());
                    put(path, EntryBundle.formatContents(bundle));
                    bundle.clear();
                }
            }
            edge.partials(this::put);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
        sign(edge, now);
    }

    private SealedContent content(long number) {
        byte[] salt = new byte[Salt.LENGTH_BYTES];
        ByteBuffer.wrap(salt).putLong(number * 0x9E3779B97F4A7C15L).putLong(number);
        byte[] content = new byte[contentBytes];
        Arrays.fill(content, (byte) 'x');
        byte[] start = ("number=" + number).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(start, 0, content, 0, Math.min(start.length, contentBytes));
        return new SealedContent(Salt.of(salt), content);
    }

    private void sign(TreeEdge edge, Instant now) throws IOException {
        CheckpointSigner signer =
                new CheckpointSigner(
                        LogSigningKey.generate(ORIGIN, random),
                        CosigningKey.generate(ORIGIN, random),
                        random);
        SignedCheckpoint checkpoint = signer.sign(edge.head(), now);
        StringBuilder policy = new StringBuilder();
        policy.append("log ").append(signer.logKey().verifierLine()).append('\n');
        policy.append("log ").append(signer.cosigningKey().verifierLine()).append('\n');
        List<String> lines = new ArrayList<>();
        for (String name : WITNESSES) {
            CosigningKey key = CosigningKey.generate(new KeyName("bench.example/" + name), random);
            lines.add(key.cosign(ORIGIN.text(), edge.head(), now, random));
            policy.append("witness ")
                    .append(name)
                    .append(' ')
                    .append(key.verifierLine())
                    .append('\n');
        }
        policy.append("group witnesses 2 ").append(String.join(" ", WITNESSES)).append('\n');
        policy.append("quorum witnesses\n");
        Files.writeString(folder.resolve("policy.txt"), policy);
        Files.writeString(folder.resolve("checkpoint"), checkpoint.with(lines).note());
    }

    private void put(TilePath path, byte[] bytes) {
        Path file = folder.resolve(path.relative());
        Path parent = file.resolveSibling(".").normalize();
        try {
            if (made.add(parent)) {
                Files.createDirectories(parent);
            }
            Files.write(file, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
