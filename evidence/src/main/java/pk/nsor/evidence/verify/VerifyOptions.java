package pk.nsor.evidence.verify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the checker is asked to check beyond hashes and signatures.
 *
 * @param contents whether contents must be there
 * @param retention age below which a content must not have been erased
 * @param maxAge if present, the greatest age of the checkpoint's cosignatures
 * @param known checkpoints that the auditor kept elsewhere and that the log must extend
 * @param codes lines of a paper book that the log must agree with
 * @param threads number of threads that hash, at least one
 */
public record VerifyOptions(
        Contents contents,
        Duration retention,
        Optional<Duration> maxAge,
        List<Checkpoint> known,
        List<BookCode> codes,
        int threads) {

    /** Seven years, counted generously: until then content is kept. */
    public static final Duration SEVEN_YEARS = Duration.ofDays(7 * 365 + 1);

    /** Whether to look at contents. */
    public enum Contents {
        /** Every content is there, or old enough to be erased. */
        REQUIRED,
        /** Leaves only: what an auditor may see who must not see contents. */
        NOT_LOOKED_AT
    }

    /** Keeps its own copy of the list. */
    public VerifyOptions {
        known = List.copyOf(known);
        codes = List.copyOf(codes);
        if (threads < 1 || retention.isNegative()) {
            throw new IllegalArgumentException("at least one thread and no negative retention");
        }
    }

    /** The same without lines of a paper book. */
    public VerifyOptions(
            Contents contents,
            Duration retention,
            Optional<Duration> maxAge,
            List<Checkpoint> known,
            int threads) {
        this(contents, retention, maxAge, known, List.of(), threads);
    }

    /** An export with contents, on as many threads as there are processors. */
    public static VerifyOptions ofExport() {
        return new VerifyOptions(
                Contents.REQUIRED,
                SEVEN_YEARS,
                Optional.empty(),
                List.of(),
                List.of(),
                Runtime.getRuntime().availableProcessors());
    }
}
