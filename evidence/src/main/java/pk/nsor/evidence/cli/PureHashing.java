package pk.nsor.evidence.cli;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * The floor under full verification: the same number of SHA-256 calls over the same numbers of
 * bytes, in memory, with no file, no parsing and no comparison.
 */
final class PureHashing {

    private static final int COMMITMENT_OVERHEAD_BYTES = 28 + 32;
    private static final int LEAF_BYTES = 1 + 41;
    private static final int NODE_BYTES = 1 + 64;
    private static final int HASH_BYTES = 32;
    private static final double NANOS_PER_SECOND = 1e9;

    private PureHashing() {}

    /** Seconds that the hashing of {@code entries} takes on {@code threads} threads. */
    static double seconds(long entries, int contentBytes, int threads) {
        long start = System.nanoTime();
        List<Thread> workers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            long share = entries / threads + (i < entries % threads ? 1 : 0);
            workers.add(Thread.ofPlatform().start(() -> hash(share, contentBytes)));
        }
        try {
            for (Thread worker : workers) {
                worker.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while hashing", stopped);
        }
        return (System.nanoTime() - start) / NANOS_PER_SECOND;
    }

    private static void hash(long entries, int contentBytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] commitment = new byte[contentBytes + COMMITMENT_OVERHEAD_BYTES];
            byte[] leaf = new byte[LEAF_BYTES];
            byte[] node = new byte[NODE_BYTES];
            for (long i = 0; i < entries; i++) {
                sha256.update(commitment);
                sha256.digest(leaf, LEAF_BYTES - HASH_BYTES, HASH_BYTES);
                sha256.update(leaf);
                sha256.digest(node, 1, HASH_BYTES);
                sha256.update(node);
                sha256.digest(commitment, 0, HASH_BYTES);
            }
        } catch (NoSuchAlgorithmException | DigestException impossible) {
            throw new IllegalStateException("hashing failed", impossible);
        }
    }
}
