package pk.nsor.register.evidence;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyName;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.witness.Witness;
import pk.nsor.evidence.witness.WitnessMemory;
import pk.nsor.evidence.witness.WitnessServer;

/** Witnesses on this machine for a bench, each with its own key, memory and port. */
final class Colleagues implements AutoCloseable {
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Path folder;
    private final Path policy;

    /**
     * Starts them, and makes the log's own keys.
     *
     * @param folder where their memories and the policy are kept
     * @param data data folder of the register
     * @param log name of the log
     * @param names of the witnesses
     * @param needed how many of them must cosign
     */
    Colleagues(
            Path folder,
            Path data,
            LogSettings log,
            List<String> names,
            int needed,
            SecureRandom random)
            throws IOException {
        this.folder = folder;
        StringBuilder lines = new StringBuilder();
        LogKeys.at(data, log, random)
                .publicLines()
                .forEach(l -> lines.append("log ").append(l).append('\n'));
        TrustPolicy logOnly = parse(lines + "quorum none\n");
        for (String name : names) {
            lines.append(witness(name, logOnly, random));
        }
        lines.append("group enough ").append(needed).append(' ').append(String.join(" ", names));
        this.policy = Files.writeString(folder.resolve("policy.txt"), lines + "\nquorum enough\n");
    }

    private static TrustPolicy parse(String text) throws IOException {
        try {
            return TrustPolicy.parse(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedException e) {
            throw new IOException("the log's own keys make no policy", e);
        }
    }

    private String witness(String name, TrustPolicy log, SecureRandom random) throws IOException {
        CosigningKey key = CosigningKey.generate(new KeyName(name + ".example/w"), random);
        WitnessMemory memory = WitnessMemory.open(folder.resolve("witness-" + name));
        open.add(memory);
        WitnessServer server =
                WitnessServer.start(
                        new InetSocketAddress("127.0.0.1", 0),
                        new Witness(log, key, memory, InstantSource.system(), random));
        open.addFirst(server);
        return "witness "
                + name
                + " "
                + key.verifierLine()
                + " http://127.0.0.1:"
                + server.address().getPort()
                + "\n";
    }

    /** The policy with the log and them. */
    Path policy() {
        return policy;
    }

    @Override
    public void close() throws IOException {
        for (AutoCloseable one : open) {
            try {
                one.close();
            } catch (IOException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException("a witness was not closed", e);
            }
        }
    }
}
