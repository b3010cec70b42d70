package pk.nsor.evidence.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import pk.nsor.evidence.note.CosigningKey;
import pk.nsor.evidence.note.KeyFile;
import pk.nsor.evidence.note.SigningKey;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.witness.Witness;
import pk.nsor.evidence.witness.WitnessMemory;
import pk.nsor.evidence.witness.WitnessServer;

/** {@code witness}: serves until the process is stopped. */
final class WitnessVerb {

    /** Longest that a client may take to send a request, in seconds; read by the JDK's server. */
    private static final String MAX_REQUEST_SECONDS = "10";

    private final PrintStream out;
    private final InstantSource clock;
    private final SecureRandom random;

    WitnessVerb(PrintStream out, InstantSource clock, SecureRandom random) {
        this.out = out;
        this.clock = clock;
        this.random = random;
    }

    int run(List<String> line) throws Arguments.UsageException, IOException {
        Arguments arguments =
                Arguments.parse(
                        line, Set.of("--key", "--policy", "--memory", "--listen"), Set.of());
        TrustPolicy policy = VerifyVerb.policy(Path.of(arguments.get("--policy")));
        CosigningKey key = key(Path.of(arguments.get("--key")));
        InetSocketAddress address = address(arguments, arguments.get("--listen"));
        System.setProperty("sun.net.httpserver.maxReqTime", MAX_REQUEST_SECONDS);
        try (WitnessMemory memory = WitnessMemory.open(Path.of(arguments.get("--memory")))) {
            Witness witness = new Witness(policy, key, memory, clock, random);
            try (WitnessServer server = WitnessServer.start(address, witness)) {
                out.println(
                        "witness " + key.name() + " listens on port " + server.address().getPort());
                new CountDownLatch(1).await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return EvidenceCommand.HOLDS;
    }

    private static CosigningKey key(Path file) throws IOException, Arguments.UsageException {
        List<SigningKey> keys = KeyFile.read(file);
        if (keys.size() == 1 && keys.getFirst() instanceof CosigningKey key) {
            return key;
        }
        throw new Arguments.UsageException("--key must hold one witness key");
    }

    private static InetSocketAddress address(Arguments arguments, String text)
            throws Arguments.UsageException {
        int colon = text.lastIndexOf(':');
        if (colon < 1) {
            throw new Arguments.UsageException("--listen must be HOST:PORT");
        }
        long port = arguments.number(text.substring(colon + 1), "the port");
        if (port > 65_535) {
            throw new Arguments.UsageException("the port is out of range");
        }
        return new InetSocketAddress(text.substring(0, colon), (int) port);
    }
}
