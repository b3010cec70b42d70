package pk.nsor.evidence.witness;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import pk.nsor.evidence.NodeHash;
import pk.nsor.evidence.note.SignedCheckpoint;
import pk.nsor.evidence.tile.TileStore;
import pk.nsor.evidence.tile.TreeReader;
import pk.nsor.evidence.verify.Checkpoint;
import pk.nsor.evidence.verify.MalformedException;
import pk.nsor.evidence.verify.Note;
import pk.nsor.evidence.verify.TrustPolicy;
import pk.nsor.evidence.verify.Vouched;

/**
 * The log's side: brings a checkpoint to one witness and takes its cosignature home. Remembers the
 * size that the witness has, so that usually one request is enough. Use from one thread at a time.
 */
public final class WitnessClient implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_ANSWER_BYTES = 64 * 1024;

    private final TrustPolicy.Witness witness;
    private final URI address;
    private final HttpClient http;
    private final InstantSource clock;
    private volatile long sizeThere;

    /**
     * A client of this witness.
     *
     * @param clock ours: a cosignature that is ahead of it is none that readers would take
     * @throws IllegalArgumentException if the policy gives no address for it
     */
    public WitnessClient(TrustPolicy.Witness witness, InstantSource clock) {
        this.witness = witness;
        this.clock = clock;
        String url =
                witness.url()
                        .orElseThrow(
                                () -> new IllegalArgumentException("a witness has no address"));
        this.address = URI.create(url + "/add-checkpoint");
        this.http = HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    }

    /** What came of bringing a checkpoint to a witness. */
    public sealed interface Outcome {

        /**
         * The witness cosigned.
         *
         * @param line its signature line, checked, ended by a line feed
         * @param at the time in it
         * @param size size of the tree that it cosigned
         */
        record Cosigned(String line, Instant at, long size) implements Outcome {}

        /**
         * The witness has a larger tree than ours: our log has lost entries or forked. Raise an
         * alarm.
         *
         * @param size size of the tree that the witness cosigned
         */
        record Ahead(long size) implements Outcome {}

        /**
         * The witness refused; 409 and 422 mean that our tree does not extend what it cosigned.
         *
         * @param status HTTP status
         */
        record Refused(int status) implements Outcome {}

        /** The witness did not answer in time or not at all. */
        record Silent() implements Outcome {}

        /** The answer bears no cosignature of this witness that readers would take. */
        record Unverified() implements Outcome {}

        /** It was not asked: our own tiles, which the proof is made from, cannot be read. */
        record NotAsked() implements Outcome {}
    }

    /** The witness's name in the policy. */
    public String name() {
        return witness.name();
    }

    /**
     * Brings one checkpoint.
     *
     * @param tiles the log's own tiles, for the consistency proof
     * @throws IOException if the log's own tiles cannot be read
     */
    public Outcome push(SignedCheckpoint checkpoint, TileStore tiles) throws IOException {
        Optional<Outcome> first = attempt(checkpoint, tiles);
        return first.isPresent()
                ? first.get()
                : attempt(checkpoint, tiles).orElseGet(() -> new Outcome.Refused(Witness.CONFLICT));
    }

    /** One request; empty if it only taught us which size the witness has. */
    private Optional<Outcome> attempt(SignedCheckpoint checkpoint, TileStore tiles)
            throws IOException {
        long size = checkpoint.head().size();
        long there = sizeThere;
        if (there > size) {
            sizeThere = 0; // what it told is asked for again next time, and not believed for ever
            return Optional.of(new Outcome.Ahead(there));
        }
        StringBuilder body = new StringBuilder("old " + there + "\n");
        for (NodeHash hash : new TreeReader(tiles, size).consistency(there)) {
            body.append(hash.toBase64()).append('\n');
        }
        body.append('\n').append(checkpoint.note());
        HttpRequest request =
                HttpRequest.newBuilder(address)
                        .timeout(REQUEST_TIMEOUT)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build();
        try {
            HttpResponse<InputStream> response =
                    http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream in = response.body()) {
                String answer = new String(in.readNBytes(MAX_ANSWER_BYTES), StandardCharsets.UTF_8);
                return judge(checkpoint, response.statusCode(), answer);
            }
        } catch (IOException unreachable) {
            return Optional.of(new Outcome.Silent());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.of(new Outcome.Silent());
        }
    }

    private Optional<Outcome> judge(SignedCheckpoint checkpoint, int status, String answer) {
        if (status == Witness.OK) {
            return Optional.of(cosignature(checkpoint, answer));
        }
        if (status == Witness.CONFLICT) {
            long there = size(answer);
            if (there >= 0 && there != sizeThere) {
                sizeThere = there;
                return Optional.empty();
            }
        }
        return Optional.of(new Outcome.Refused(status));
    }

    private static long size(String answer) {
        try {
            return Long.parseLong(answer.strip());
        } catch (NumberFormatException notASize) {
            return -1;
        }
    }

    private Outcome cosignature(SignedCheckpoint checkpoint, String answer) {
        try {
            Checkpoint ours = Checkpoint.parse(checkpoint.note().getBytes(StandardCharsets.UTF_8));
            List<Note.Line> lines = Note.parseLines(answer);
            List<String> rows = answer.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                if (witness.key().matches(lines.get(i))) {
                    long seconds = witness.key().check(lines.get(i), ours);
                    Instant latest = clock.instant().plus(Vouched.CLOCK_TOLERANCE);
                    if (Instant.ofEpochSecond(seconds).isAfter(latest)) {
                        // With it every reader would refuse the whole checkpoint.
                        return new Outcome.Unverified();
                    }
                    sizeThere = ours.size();
                    return new Outcome.Cosigned(
                            rows.get(i) + "\n", Instant.ofEpochSecond(seconds), ours.size());
                }
            }
        } catch (MalformedException notACosignature) {
            return new Outcome.Unverified();
        }
        return new Outcome.Unverified();
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
