package pk.nsor.evidence.witness;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.verify.TrustPolicy;

/**
 * All witnesses of a policy that have an address, asked at once. Use from one thread at a time. A
 * witness that is silent or never finishes its answer costs a round 6 seconds at most.
 */
public final class Witnesses implements AutoCloseable {

    /** Longest that a round waits for one witness, an answer that never ends included. */
    private static final long ROUND_SECONDS = 6;

    private final TrustPolicy policy;
    private final List<WitnessClient> clients;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The witnesses of this policy. */
    public Witnesses(TrustPolicy policy) {
        this.policy = policy;
        this.clients =
                policy.witnesses().stream()
                        .filter(witness -> witness.url().isPresent())
                        .map(WitnessClient::new)
                        .toList();
    }

    /**
     * What one round brought.
     *
     * @param checkpoint the checkpoint with every cosignature gathered
     * @param outcomes what came of each witness, by its name in the policy
     * @param quorumMet whether the cosignatures are enough to publish
     */
    public record Round(
            SignedCheckpoint checkpoint,
            Map<String, WitnessClient.Outcome> outcomes,
            boolean quorumMet) {

        /** Keeps its own copy of the map. */
        public Round {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /**
     * Brings a checkpoint to every witness.
     *
     * @param tiles the log's own tiles; read by several threads
     * @throws IOException if the log's own tiles cannot be read
     */
    public Round push(SignedCheckpoint checkpoint, TileStore tiles) throws IOException {
        Map<String, Future<WitnessClient.Outcome>> asked = new TreeMap<>();
        for (WitnessClient client : clients) {
            asked.put(client.name(), threads.submit(() -> client.push(checkpoint, tiles)));
        }
        Map<String, WitnessClient.Outcome> outcomes = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        Set<String> cosigned = new HashSet<>();
        for (Map.Entry<String, Future<WitnessClient.Outcome>> one : asked.entrySet()) {
            WitnessClient.Outcome outcome = outcome(one.getValue());
            outcomes.put(one.getKey(), outcome);
            if (outcome instanceof WitnessClient.Outcome.Cosigned done) {
                lines.add(done.line());
                cosigned.add(one.getKey());
            }
        }
        return new Round(checkpoint.with(lines), outcomes, policy.quorumMet(cosigned));
    }

    private static WitnessClient.Outcome outcome(Future<WitnessClient.Outcome> asked)
            throws IOException {
        try {
            return asked.get(ROUND_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException dribbling) {
            asked.cancel(true);
            return new WitnessClient.Outcome.Silent();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new WitnessClient.Outcome.Silent();
        } catch (ExecutionException failed) {
            throw new IOException("asking a witness failed", failed.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.forEach(WitnessClient::close);
    }
}
