package pk.nsor.evidence.log;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.LongStream;
import pk.nsor.evidence.Leaf;
import pk.nsor.evidence.TestLog;
import pk.nsor.evidence.note.CheckpointSigner;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.LogSigningKey;
import pk.nsor.evidence.note.SigningKey;

/**
 * A process that appends and publishes for ever and prints each size it acknowledges, to be killed.
 */
final class KilledWriter {

    private static final int BATCH = 37;

    private KilledWriter() {}

    static CheckpointSigner signer() throws IOException {
        List<SigningKey> keys = KeyFile.read(Path.of("src/test/resources/vectors/log.key"));
        return new CheckpointSigner(
                (LogSigningKey) keys.get(0), (CosigningKey) keys.get(1), new SecureRandom());
    }

    public static void main(String[] args) throws IOException {
        try (LogWriter writer = LogWriter.open(Path.of(args[0]), signer())) {
            while (true) {
                long size = writer.head().size();
                List<Leaf> leaves =
                        LongStream.range(size, size + BATCH).mapToObj(TestLog::leaf).toList();
                writer.append(size, leaves);
                System.out.println(writer.head().size());
                writer.publish(writer.sign(TestLog.NOW));
            }
        }
    }
}
