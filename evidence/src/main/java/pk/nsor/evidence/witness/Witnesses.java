package pk.nsor.evidence.witness;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.verify.TrustPolicy;

/**
 * All witnesses of a policy that have an address, asked at once. Use from one thread at a time.
 *
 * <p>{@link #push} comes back as soon as enough have cosigned; who answers afterwards is told by
 * {@link #late}. So nobody waits for a witness that is slow, silent or never finishes its answer,
 * unless the policy cannot do without it. One witness has one request at a time and 6 seconds for
 * it; what else becomes of a request than an answer counts as silence of that witness alone.
 */
public final class Witnesses implements AutoCloseable {

    /** Longest that one witness is waited for, an answer that never ends included. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final TrustPolicy policy;
    private final long patienceNanos;
    private final List<WitnessClient> clients;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final BlockingQueue<Answer> answers = new LinkedBlockingQueue<>();
    private final Map<String, Asked> asking = new HashMap<>();
    private final Set<String> cosigned = new HashSet<>();
    private long pushes;
    private Optional<Pushed> latest = Optional.empty();

    /**
     * The witnesses of this policy.
     *
     * @param clock ours, which no witness may be far ahead of
     */
    public Witnesses(TrustPolicy policy, InstantSource clock) {
        this(policy, clock, PATIENCE);
    }

    /** The same with another patience, so that a test need not wait seconds. */
    Witnesses(TrustPolicy policy, InstantSource clock, Duration patience) {
        this.policy = policy;
        this.patienceNanos = patience.toNanos();
        this.clients =
                policy.witnesses().stream()
                        .filter(witness -> witness.url().isPresent())
                        .map(witness -> new WitnessClient(witness, clock))
                        .toList();
    }

    /**
     * How a checkpoint stands.
     *
     * @param checkpoint the checkpoint with every cosignature gathered so far
     * @param outcomes what came of witnesses since this was told last, by their names in the policy
     * @param quorumMet whether the cosignatures are enough to publish
     * @param complete whether nobody is being waited for any more
     */
    public record Round(
            SignedCheckpoint checkpoint,
            Map<String, WitnessClient.Outcome> outcomes,
            boolean quorumMet,
            boolean complete) {

        /** Keeps its own copy of the map. */
        public Round {
            outcomes = Map.copyOf(outcomes);
        }
    }

    /** The checkpoint pushed last, with the cosignatures gathered. */
    private record Pushed(SignedCheckpoint checkpoint, TileStore tiles) {}

    /** A request on its way. */
    private static final class Asked {
        private final WitnessClient client;
        private final long push;
        private final long deadlineNanos;

        private Asked(WitnessClient client, long push, long deadlineNanos) {
            this.client = client;
            this.push = push;
            this.deadlineNanos = deadlineNanos;
        }

        private Optional<Future<?>> future = Optional.empty();
    }

    private record Answer(Asked asked, WitnessClient.Outcome outcome) {}

    /**
     * Brings a checkpoint to every witness, and waits until enough have cosigned, all have
     * answered, or the patience with all of them has ended. A witness that is still busy with an
     * earlier checkpoint is asked about this one when it has answered.
     *
     * @param tiles the log's own tiles; read by several threads
     */
    public Round push(SignedCheckpoint checkpoint, TileStore tiles) {
        Map<String, WitnessClient.Outcome> came = new TreeMap<>();
        gather(came, 0);
        pushes++;
        cosigned.clear();
        Pushed now = new Pushed(checkpoint, tiles);
        latest = Optional.of(now);
        clients.stream()
                .filter(client -> !asking.containsKey(client.name()))
                .forEach(client -> ask(client, now));
        long end = System.nanoTime() + patienceNanos;
        long left = patienceNanos;
        while (!policy.quorumMet(cosigned)
                && !asking.isEmpty()
                && left > 0
                && !Thread.currentThread().isInterrupted()) {
            gather(came, left);
            left = end - System.nanoTime();
        }
        return round(latest.orElse(now), came);
    }

    /**
     * What has come since, empty if nothing has.
     *
     * @param most how long to wait for something to come
     */
    public Optional<Round> late(Duration most) {
        Map<String, WitnessClient.Outcome> came = new TreeMap<>();
        gather(came, asking.isEmpty() ? 0 : most.toNanos());
        return came.isEmpty() ? Optional.empty() : latest.map(pushed -> round(pushed, came));
    }

    private Round round(Pushed pushed, Map<String, WitnessClient.Outcome> came) {
        return new Round(pushed.checkpoint(), came, policy.quorumMet(cosigned), asking.isEmpty());
    }

    private void ask(WitnessClient client, Pushed pushed) {
        Asked asked = new Asked(client, pushes, System.nanoTime() + patienceNanos);
        asking.put(client.name(), asked);
        asked.future =
                Optional.of(
                        threads.submit(() -> answers.add(new Answer(asked, of(client, pushed)))));
    }

    private static WitnessClient.Outcome of(WitnessClient client, Pushed pushed) {
        try {
            return client.push(pushed.checkpoint(), pushed.tiles());
        } catch (IOException ownTiles) {
            return new WitnessClient.Outcome.NotAsked();
        } catch (RuntimeException | Error unexpected) {
            return new WitnessClient.Outcome.Silent();
        }
    }

    /** Takes what has come, after waiting for it until the first patience ends at most. */
    private void gather(Map<String, WitnessClient.Outcome> came, long mostNanos) {
        long wait = mostNanos;
        for (Asked asked : asking.values()) {
            wait = Math.min(wait, asked.deadlineNanos - System.nanoTime());
        }
        try {
            Answer answer = answers.poll(Math.max(0, wait), TimeUnit.NANOSECONDS);
            while (answer != null) {
                take(answer, came);
                answer = answers.poll();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        giveUp(came);
    }

    private void take(Answer answer, Map<String, WitnessClient.Outcome> came) {
        String name = answer.asked().client.name();
        if (asking.get(name) != answer.asked()) {
            return; // given up before
        }
        asking.remove(name);
        came.put(name, answer.outcome());
        if (answer.outcome() instanceof WitnessClient.Outcome.Cosigned done) {
            if (answer.asked().push == pushes) {
                cosigned.add(name);
                latest = latest.map(p -> with(p, done.line()));
            } else {
                latest.ifPresent(pushed -> ask(answer.asked().client, pushed));
            }
        }
    }

    private static Pushed with(Pushed pushed, String line) {
        return new Pushed(pushed.checkpoint().with(List.of(line)), pushed.tiles());
    }

    private void giveUp(Map<String, WitnessClient.Outcome> came) {
        long now = System.nanoTime();
        for (Asked asked : List.copyOf(asking.values())) {
            if (asked.deadlineNanos - now <= 0) {
                asked.future.ifPresent(future -> future.cancel(true));
                asking.remove(asked.client.name());
                came.put(asked.client.name(), new WitnessClient.Outcome.Silent());
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        clients.forEach(WitnessClient::close);
    }
}
