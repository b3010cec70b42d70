package pk.nsor.register.evidence;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import pk.nsor.evidence.log.LogWriter;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.witness.WitnessClient;
import pk.nsor.evidence.witness.Witnesses;

/**
 * Signs checkpoints, brings them to the witnesses and publishes them as soon as enough have
 * cosigned; cosignatures that come later are added to what is published. Lives as long as this node
 * leads. Use from one thread.
 */
final class Publisher implements AutoCloseable {
    private final TrustPolicy policy;
    private final LogSettings settings;
    private final Clock clock;
    private final DailyStore daily;
    private final Witnesses witnesses;
    private final Map<String, Standing.Seen> seen = new LinkedHashMap<>();
    private final Map<String, Long> cosignedNanos = new LinkedHashMap<>();
    private final Set<String> unread = new HashSet<>();
    private long signedNanos;
    private Optional<Instant> signedAt = Optional.empty();
    private boolean quorumMet;

    Publisher(TrustPolicy policy, LogSettings settings, Clock clock, DailyStore daily) {
        this.policy = policy;
        this.settings = settings;
        this.clock = clock;
        this.daily = daily;
        this.witnesses = new Witnesses(policy, clock);
        this.signedNanos = System.nanoTime() - settings.refreshEvery().toNanos();
        for (TrustPolicy.Witness w : policy.witnesses()) {
            seen.put(
                    w.name(),
                    new Standing.Seen(w.name(), Optional.empty(), 0, Standing.Answer.NOT_ASKED));
            // Who has no address is not asked, and so is not silent.
            w.url().ifPresent(address -> cosignedNanos.put(w.name(), System.nanoTime()));
        }
    }

    /** Takes what witnesses answered since, then signs and publishes if it is time. */
    void round(LogWriter writer, TileStore tiles) throws IOException {
        Optional<Witnesses.Round> late = witnesses.late(Duration.ZERO);
        if (late.isPresent()) {
            take(late.get(), writer);
        }
        long size = writer.head().size();
        long signed = writer.signed().map(c -> c.head().size()).orElse(0L);
        Duration since = Duration.ofNanos(System.nanoTime() - signedNanos);
        boolean grown = size > signed && since.compareTo(settings.signEvery()) >= 0;
        boolean stale = since.compareTo(settings.refreshEvery()) >= 0;
        if (size == 0) {
            // Nothing to cosign: nobody is silent.
            cosignedNanos.replaceAll((name, at) -> System.nanoTime());
        }
        if (size == 0 || !(grown || stale)) {
            return;
        }
        signedNanos = System.nanoTime();
        Instant now = clock.instant();
        SignedCheckpoint checkpoint = writer.sign(now);
        signedAt = Optional.of(now);
        take(witnesses.push(checkpoint, tiles), writer);
    }

    private void take(Witnesses.Round round, LogWriter writer) throws IOException {
        round.outcomes().forEach(this::note);
        quorumMet = round.quorumMet();
        SignedCheckpoint checkpoint = round.checkpoint();
        if (!quorumMet || writer.published().filter(checkpoint::equals).isPresent()) {
            return;
        }
        writer.publish(checkpoint);
        if (daily.keep(checkpoint, clock.instant())) {
            writer.keep(checkpoint);
        }
    }

    private void note(String name, WitnessClient.Outcome outcome) {
        Standing.Seen before = java.util.Objects.requireNonNull(seen.get(name));
        unread.remove(name);
        seen.put(
                name,
                switch (outcome) {
                    case WitnessClient.Outcome.Cosigned(String line, Instant at, long size) -> {
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
                    case WitnessClient.Outcome.NotAsked() -> {
                        unread.add(name);
                        yield answered(before, Standing.Answer.NOT_ASKED);
                    }
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

    /** Whether the log's own files could not be read for a proof to a witness. */
    boolean anyUnread() {
        return !unread.isEmpty();
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
