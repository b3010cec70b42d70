package pk.nsor.register.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.witness.WitnessClient;
import pk.nsor.evidence.witness.Witnesses;

/**
 * Signs checkpoints, brings them to the witnesses and publishes them when enough have cosigned. Use
 * from one thread.
 */
final class Publisher implements AutoCloseable {
    private final TrustPolicy policy;
    private final LogSettings settings;
    private final Clock clock;
    private final DailyStore daily;
    private final Witnesses witnesses;
    private final Map<String, Standing.Seen> seen = new LinkedHashMap<>();
    private final Map<String, Long> cosignedNanos = new LinkedHashMap<>();
    private long signedNanos;
    private Optional<Instant> signedAt = Optional.empty();
    private boolean quorumMet;

    Publisher(TrustPolicy policy, LogSettings settings, Clock clock, DailyStore daily) {
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
        this.daily = daily;
        this.witnesses = new Witnesses(policy);
        this.signedNanos = System.nanoTime() - settings.refreshEvery().toNanos();
        for (TrustPolicy.Witness w : policy.witnesses()) {
            seen.put(
                    w.name(),
                    new Standing.Seen(w.name(), Optional.empty(), 0, Standing.Answer.NOT_ASKED));
            cosignedNanos.put(w.name(), System.nanoTime());
        }
    }

    /** Signs and publishes if it is time. */
    void round(LogWriter writer, TileStore tiles) throws IOException {
        long size = writer.head().size();
        long signed = writer.signed().map(c -> c.head().size()).orElse(0L);
        Duration since = Duration.ofNanos(System.nanoTime() - signedNanos);
        boolean grown = size > signed && since.compareTo(settings.signEvery()) >= 0;
        boolean stale = since.compareTo(settings.refreshEvery()) >= 0;
        if (size == 0 || !(grown || stale)) {
            return;
        }
        signedNanos = System.nanoTime();
        Instant now = clock.instant();
        SignedCheckpoint checkpoint = writer.sign(now);
        signedAt = Optional.of(now);
        Witnesses.Round round = witnesses.push(checkpoint, tiles);
        round.outcomes().forEach((name, outcome) -> note(name, outcome, size));
        quorumMet = round.quorumMet();
        if (quorumMet) {
            writer.publish(round.checkpoint());
            if (daily.keep(round.checkpoint(), now)) {
                writer.keep(round.checkpoint());
            }
        }
    }

    private void note(String name, WitnessClient.Outcome outcome, long size) {
        Standing.Seen before = java.util.Objects.requireNonNull(seen.get(name));
        seen.put(
                name,
                switch (outcome) {
                    case WitnessClient.Outcome.Cosigned(String line, Instant at) -> {
                        cosignedNanos.put(name, System.nanoTime());
                        yield new Standing.Seen(
                                name, Optional.of(at), size, Standing.Answer.COSIGNED);
                    }
                    case WitnessClient.Outcome.Silent() -> answered(before, Standing.Answer.SILENT);
                    case WitnessClient.Outcome.Ahead(long there) ->
                            answered(before, Standing.Answer.REFUSED);
                    case WitnessClient.Outcome.Refused(int status) ->
                            answered(before, Standing.Answer.REFUSED);
                    case WitnessClient.Outcome.Unverified() ->
                            answered(before, Standing.Answer.UNVERIFIED);
                });
    }

    private static Standing.Seen answered(Standing.Seen before, Standing.Answer answer) {
        return new Standing.Seen(before.name(), before.cosigned(), before.size(), answer);
    }

    /** Whether a witness has not cosigned for longer than it may be silent. */
    boolean anySilent() {
        long oldest = System.nanoTime() - settings.silence().toNanos();
        return cosignedNanos.values().stream().anyMatch(at -> at - oldest < 0);
    }

    /** Whether a witness says that the log does not extend what it cosigned. */
    boolean anyRefuses() {
        return seen.values().stream().anyMatch(s -> s.answer() == Standing.Answer.REFUSED);
    }

    Standing standing(LogWriter writer) {
        List<Standing.Seen> all = new ArrayList<>(seen.values());
        return new Standing(
                true, writer.head().size(), writer.published(), signedAt, all, quorumMet);
    }

    TrustPolicy policy() {
        return policy;
    }

    @Override
    public void close() {
        witnesses.close();
    }
}
