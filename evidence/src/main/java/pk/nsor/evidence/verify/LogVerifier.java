package pk.nsor.evidence.verify;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The checker: knows only the published files of a log and a policy of public keys, re-derives
 * every hash from the contents up, and names the first position that does not hold.
 *
 * <p>Bundles are hashed on several threads and joined in order, so the finding is the first one
 * whatever the number of threads.
 */
public final class LogVerifier {

    private static final int BUNDLES_PER_TASK = 64;
    private static final int TASKS_AHEAD_PER_THREAD = 4;
    private static final String CHECKPOINT = "checkpoint";

    private final LogSource source;
    private final TrustPolicy policy;
    private final VerifyOptions options;
    private final Instant now;

    /** A run over one log at the time that {@code clock} tells now. */
    public LogVerifier(
            LogSource source, TrustPolicy policy, VerifyOptions options, InstantSource clock) {
        this.source = source;
        this.policy = policy;
        this.options = options;
        this.now = clock.instant();
    }

    /**
     * Checks everything.
     *
     * @return what was found first, or that everything holds
     * @throws IOException if looking failed; this says nothing about the log
     */
    public VerifyReport verify() throws IOException {
        Vouched vouched;
        try {
            Optional<byte[]> note = source.read(CHECKPOINT, Note.MAX_BYTES);
            if (note.isEmpty()) {
                return VerifyReport.refused(Finding.in(Defect.CHECKPOINT_MISSING, CHECKPOINT));
            }
            Checkpoint checkpoint = Checkpoint.parse(note.get());
            vouched = Vouched.require(checkpoint, policy, now, options.maxAge());
        } catch (MalformedException refused) {
            return VerifyReport.refused(Finding.in(refused.defect(), CHECKPOINT));
        }
        return verify(vouched);
    }

    private VerifyReport verify(Vouched vouched) throws IOException {
        long size = vouched.checkpoint().size();
        List<ExpectedRoot> expected = new ArrayList<>();
        try {
            expected.addAll(KeptCheckpoints.read(source, policy, now));
        } catch (MalformedException refused) {
            return VerifyReport.refused(Finding.in(refused.defect(), "kept"));
        }
        for (Checkpoint known : options.known()) {
            expected.add(ExpectedRoot.of(known, "known checkpoint of size " + known.size()));
        }
        for (BookCode code : options.codes()) {
            expected.add(ExpectedRoot.of(code, vouched.checkpoint().origin()));
        }
        for (ExpectedRoot earlier : expected) {
            if (earlier.size() > size) {
                return VerifyReport.refused(Finding.at(Defect.SHRUNK, size, earlier.artefact()));
            }
        }
        expected.add(ExpectedRoot.of(vouched.checkpoint(), CHECKPOINT));
        expected.sort(Comparator.comparingLong(ExpectedRoot::size));
        return new Run(vouched, expected).go();
    }

    /** One pass over all bundles. */
    private final class Run {

        private final Vouched vouched;
        private final TreeWalk walk;
        private final NavigableSet<Long> sizes = new TreeSet<>();
        private final Deque<Future<List<BundleCheck.Result>>> ahead = new ArrayDeque<>();
        private final long size;
        private final long bundles;
        private long nextBundle;
        private long entries;
        private long erased;
        private long bytes;

        Run(Vouched vouched, List<ExpectedRoot> expected) {
            this.vouched = vouched;
            this.walk = new TreeWalk(source, expected);
            expected.forEach(root -> sizes.add(root.size()));
            this.size = vouched.checkpoint().size();
            this.bundles = size / Paths.WIDTH + (size % Paths.WIDTH == 0 ? 0 : 1);
        }

        VerifyReport go() throws IOException {
            ExecutorService pool = Executors.newFixedThreadPool(options.threads());
            try {
                Optional<Finding> finding = walk.begin();
                while (finding.isEmpty() && hasMore(pool)) {
                    finding = join(take());
                }
                if (finding.isEmpty()) {
                    finding = walk.finish();
                }
                return new VerifyReport(finding, Optional.of(vouched), entries, erased, bytes);
            } finally {
                pool.shutdownNow();
            }
        }

        private boolean hasMore(ExecutorService pool) {
            int most = options.threads() * TASKS_AHEAD_PER_THREAD;
            while (ahead.size() < most && nextBundle < bundles) {
                long from = nextBundle;
                nextBundle = Math.min(bundles, from + BUNDLES_PER_TASK);
                long to = nextBundle;
                ahead.add(pool.submit(() -> check(from, to)));
            }
            return !ahead.isEmpty();
        }

        private List<BundleCheck.Result> check(long from, long to) throws IOException {
            BundleCheck check = new BundleCheck(source, options, now);
            List<BundleCheck.Result> results = new ArrayList<>();
            for (long index = from; index < to; index++) {
                int width = (int) Math.min(Paths.WIDTH, size - index * Paths.WIDTH);
                BundleCheck.Result result = check.check(index, width, sizes);
                results.add(result);
                if (result.finding().isPresent()) {
                    break;
                }
            }
            return results;
        }

        private List<BundleCheck.Result> take() throws IOException {
            try {
                return ahead.remove().get();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while checking", stopped);
            } catch (ExecutionException failed) {
                throw new IOException("reading the log failed", failed.getCause());
            }
        }

        private Optional<Finding> join(List<BundleCheck.Result> results) throws IOException {
            for (BundleCheck.Result result : results) {
                Optional<Finding> finding =
                        result.finding().isPresent() ? result.finding() : walk.add(result);
                if (finding.isPresent()) {
                    return finding;
                }
                entries += result.width();
                erased += result.erased();
                bytes += result.bytes();
            }
            return Optional.empty();
        }
    }
}
